import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.sentences import find_sentences
from rashomon.reader.tokenizer import make_tokenizer

TOKENIZER = make_tokenizer()


def split(text: str, *openers: str, unread: str = "") -> list[str]:
    """Split a text of which the model sees these words open sentences, and these not at all."""
    tokens = [Span(t.idx, t.idx + len(t)) for t in TOKENIZER(text) if len(t)]
    opens = np.array([9 if t.of(text) in openers else -9 for t in tokens], dtype=np.float32)
    start = text.index(unread)
    for i, token in enumerate(tokens):
        if unread and start <= token.start < start + len(unread):
            opens[i] = np.nan
    return [span.of(text) for span in find_sentences(text, tokens, paragraphs(text), opens).spans]


def test_a_sentence_opens_where_the_model_says_so() -> None:
    assert split("It rained. It snowed.", "It") == ["It rained.", "It snowed."]
    assert split("It rained it snowed", "it") == ["It rained", "it snowed"]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    assert split("A headline without end\n\nIt rained.") == ["A headline without end", "It rained."]


def test_a_line_torn_within_a_sentence_goes_on() -> None:
    assert split("The minister\nsaid that\nBoats sank") == ["The minister\nsaid that", "Boats sank"]


def test_what_the_model_was_not_given_is_kept_apart() -> None:
    assert split("It rained. Share this It snowed.", unread="Share this") == ["It rained.", "Share this", "It snowed."]


@given(st.text(alphabet='aB. \n"”“!?', max_size=60))
def test_sentences_hold_every_word_in_order(text: str) -> None:
    assert "".join("".join(part.split()) for part in split(text, "B")) == "".join(text.split())
