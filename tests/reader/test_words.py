import spacy

from rashomon.model import Span
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations
from rashomon.reader.words import Tokens, given_words

TOKENIZER = spacy.blank("en").tokenizer


def given(text: str, *dropped: Span) -> list[str]:
    tokens = Tokens(text, tuple(Span(t.idx, t.idx + len(t)) for t in TOKENIZER(text)))
    return [word for word, _ in given_words(tokens, find_quotations(text, paragraphs(text)), dropped)]


def test_every_kind_of_mark_is_given_as_a_curly_one() -> None:
    curly = given("“We stay”, she said.")
    assert given('"We stay", she said.') == given("«We stay», she said.") == given("'We stay', she said.") == curly


def test_a_lost_mark_is_given_and_stands_for_no_token() -> None:
    assert given("We stay here,” she said.")[0] == "“"
    assert given("She said: “We stay here.")[-1] == "”"


def test_dropped_passages_are_not_given() -> None:
    text = "One.\n\nADVERTISEMENT\n\nTwo."
    assert "ADVERTISEMENT" not in given(text, Span(6, 19))
    assert given(text, Span(6, 19))[0] == "One"
