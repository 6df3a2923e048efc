from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.paragraphs import is_wrapped, paragraphs

WRAPPED = """A HEADLINE

The council of the port met on Monday evening to hear what the
engineers had found under the old pier, and nobody in the room
seemed to be surprised when they were told that the beams would
not hold for another winter.

The mayor said that the work would begin as soon as the money
was there, and that she had asked the ministry for half of it.
"""


def test_wrapped_lines_are_joined() -> None:
    assert is_wrapped(WRAPPED)
    assert len(paragraphs(WRAPPED)) == 3


def test_lines_that_end_sentences_are_paragraphs() -> None:
    text = "One sentence that is long enough to look like a line of text.\nAnother sentence on the next line.\nA third."
    assert not is_wrapped(text)
    assert len(paragraphs(text)) == 3


def test_windows_and_old_mac_line_ends() -> None:
    assert [span.of("One.\r\n\r\nTwo.\rThree.") for span in paragraphs("One.\r\n\r\nTwo.\rThree.")] == [
        "One.",
        "Two.",
        "Three.",
    ]


@given(st.text(alphabet="aB .\n\r\t", max_size=60))
def test_paragraphs_hold_every_word_and_nothing_twice(text: str) -> None:
    blocks = paragraphs(text)
    assert "".join("".join(block.of(text).split()) for block in blocks) == "".join(text.split())
    assert all(left.end <= right.start for left, right in pairwise(blocks))
