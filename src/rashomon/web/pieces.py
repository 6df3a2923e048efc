"""Words with marks on them: a text cut where a mark begins or ends, so that marks may overlap as they like."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, all of them marked alike.

    Attributes:
        words: the words, untouched.
        marks: the names of the marks on them, in the order in which they were given.

    """

    words: str
    marks: tuple[str, ...] = ()


def pieces(words: str, start: int, marked: Mapping[str, Iterable[Span]]) -> list[Piece]:
    """Cut words into pieces.

    Args:
        words: the words.
        start: where they begin in their article.
        marked: by the name of a mark, where it stands in the article; what lies outside of the words is left out.

    Examples:
        >>> found = pieces("No, he said.", 10, {"what": [Span(10, 12)], "hit": [Span(0, 11)]})
        >>> [(one.words, one.marks) for one in found]
        [('N', ('what', 'hit')), ('o', ('what',)), (', he said.', ())]

    """
    end = start + len(words)
    spans = [
        (name, max(span.start, start), min(span.end, end))
        for name, all_of_it in marked.items()
        for span in all_of_it
        if span.start < end and span.end > start
    ]
    cuts = sorted({start, end, *(cut for _, *both in spans for cut in both)})
    found = []
    for left, right in pairwise(cuts):
        marks = dict.fromkeys(name for name, begin, stop in spans if begin <= left and right <= stop)
        found.append(Piece(words[left - start : right - start], tuple(marks)))
    return found


def window(whole: Span, first: int, most: int) -> Span:
    """Choose what to show of a long passage: about `most` characters, a third of them before what is looked for.

    Args:
        whole: the passage.
        first: where what is looked for begins.
        most: characters.

    Examples:
        >>> window(Span(0, 100), 90, 200), window(Span(0, 1000), 500, 90), window(Span(0, 1000), 990, 90)
        (Span(start=0, end=100), Span(start=470, end=560), Span(start=910, end=1000))

    """
    if len(whole) <= most:
        return whole
    start = min(max(whole.start, first - most // 3), whole.end - most)
    return Span(start, start + most)
