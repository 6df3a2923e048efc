import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Span
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.sentences import sentences

TOKENIZER = spacy.blank("en").tokenizer


def split(text: str) -> list[str]:
    tokens = [Span(t.idx, t.idx + len(t)) for t in TOKENIZER(text) if not t.is_space]
    return [span.of(text) for span in sentences(text, tokens, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It snowed.", ["It rained.", "It snowed."]),
        ("A headline without end\n\nIt rained.", ["A headline without end", "It rained."]),
        ("“It rained.” She left.", ["“It rained.”", "She left."]),
        ('He said: "It rained. It snowed." She left.', ['He said: "It rained.', 'It snowed."', "She left."]),
        ("Mr. Ruiz met Gen. Odera in the U.S. on Friday.", ["Mr. Ruiz met Gen. Odera in the U.S. on Friday."]),
        ("It cost 3.5 percent.", ["It cost 3.5 percent."]),
        ("Did it? It did!", ["Did it?", "It did!"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(st.text(alphabet='aB. \n"”“!?', max_size=60))
def test_sentences_hold_every_word_in_order(text: str) -> None:
    assert "".join("".join(part.split()) for part in split(text)) == "".join(text.split())
