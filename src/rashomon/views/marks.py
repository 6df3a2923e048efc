"""Cuts an article's text where marks begin and end, so that they can be drawn as elements that nest.

What it keeps true: the text of all paragraphs, one after another, is the article's text, character for character,
whatever the marks are; elements never cross; the work grows with the text and the marks, and not with their product.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from rashomon.model import Span

DEPTH: Final = 16
"""So many marks are drawn over one character at the most; what is more is named beside the paragraph."""
LONGEST: Final = 20_000
"""A line of more characters than this is shown in pieces."""
_LINE: Final = re.compile(r"[^\r\n]+")
_NEAR: Final = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an article that something is known of.

    Attributes:
        kind: the layer that it belongs to, or what it is for.
        span: the words.
        anchor: what the mark is called where somebody is led to it; empty where nobody is.
        leads: where it leads: the name of a note, or the id of a record; empty where nowhere.
        number: the number or letter that is drawn with it; may be empty.
        pinned: whether it is drawn however many marks lie there already.

    """

    kind: str
    span: Span
    anchor: str = ""
    leads: str = ""
    number: str = ""
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """An element that draws a mark, or a piece of one, where it begins or ends.

    Attributes:
        mark: the mark.
        first: whether the mark begins with the element.
        last: whether the mark ends with it.
        leaf: whether no other element stands within it.

    """

    mark: Mark
    first: bool
    last: bool
    leaf: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters within which no mark begins or ends.

    Attributes:
        start: where they begin in the article's text.
        text: the characters; at least one.
        opened: the elements that begin with them, the outermost first.
        closed: the elements that end with them, the innermost first.

    """

    start: int
    text: str
    opened: tuple[Edge, ...]
    closed: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Where a paragraph stands: a line, or a piece of a very long one, with the line ends that follow.

    Attributes:
        start: of its words.
        stop: the end of its words; the same as `start` where the text begins with empty lines.
        end: of the line ends, and of the empty lines, after them.

    """

    start: int
    stop: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of an article with its marks.

    Attributes:
        block: where it stands.
        segments: its words, in pieces.
        ends: line ends and empty lines that follow; never seen, but part of the text.
        crowded: marks that begin in it and are not drawn, since too many others lie there.

    """

    block: Block
    segments: tuple[Segment, ...]
    ends: str
    crowded: tuple[Mark, ...] = ()

    @property
    def text(self) -> str:
        r"""All its characters.

        Examples:
            >>> [one.text for one in marked("It rained.\n\nIt stopped.", ())]
            ['It rained.\n\n', 'It stopped.']

        """
        return "".join(one.text for one in self.segments) + self.ends


def blocks(text: str, longest: int = LONGEST) -> tuple[Block, ...]:
    r"""Cut a text into paragraphs: its lines, each with the empty lines after it.

    Args:
        text: of the article.
        longest: lines that are longer are cut, between words where there is a blank near.

    Examples:
        >>> blocks("It rained.\r\n \r\nIt stopped.")
        (Block(start=0, stop=10, end=15), Block(start=15, stop=26, end=26))

    """
    lines = [found.span() for found in _LINE.finditer(text) if not found[0].isspace()]
    if not lines:
        return (Block(0, 0, len(text)),) if text else ()
    found = [Block(0, 0, lines[0][0])] if lines[0][0] else []
    for (start, stop), (end, _) in pairwise([*lines, (len(text), 0)]):
        at = start
        while stop - at > longest:
            cut = text.rfind(" ", at + longest - min(_NEAR, longest - 1), at + longest) + 1 or at + longest
            found.append(Block(at, cut, cut))
            at = cut
        found.append(Block(at, stop, end))
    return tuple(found)


def shares(found: Sequence[Block], most: int) -> tuple[tuple[Block, ...], ...]:
    r"""Put paragraphs together into shares of a page each, so that no page is endless.

    Args:
        found: the paragraphs of a text.
        most: characters of a share at the most, unless one paragraph alone has more.

    Examples:
        >>> [len(one) for one in shares(blocks("one\ntwo\nthree"), most=8)]
        [2, 1]

    """
    made: list[list[Block]] = []
    for one in found:
        if made and one.stop - made[-1][0].start <= most:
            made[-1].append(one)
        else:
            made.append([one])
    return tuple(map(tuple, made))


def marked(text: str, marks: Iterable[Mark], some: Sequence[Block] | None = None) -> tuple[Paragraph, ...]:
    r"""Cut a text into paragraphs, and these where marks begin and end.

    Args:
        text: of the article.
        marks: in any order; what lies outside the text is left out, and ends where the text ends.
        some: which paragraphs are wanted, one after another; None for all.

    Examples:
        >>> one, other = Mark("a", Span(0, 9)), Mark("b", Span(3, 12))
        >>> for each in marked("It rained.\nIt stopped.", [one, other])[0].segments:
        ...     print([edge.mark.kind for edge in each.opened], each.text, len(each.closed))
        ['a'] It  0
        ['b'] rained 2
        ['b'] . 1

    """
    wanted = blocks(text) if some is None else some
    if not wanted:
        return ()
    first, end = wanted[0].start, wanted[-1].end
    drawn = sorted(
        (one for one in marks if one.span.start < end and one.span.end > first),
        key=lambda one: (one.span.start, -one.span.end),
    )
    sweep = _Sweep(text, drawn)
    return tuple(sweep.paragraph(one) for one in wanted)


_Cut = tuple[int, int, list[tuple[Mark, bool]], list[Mark]]
"""Where a segment begins and ends, the marks that open with it, each with whether it is new, and those that close."""


@dataclass(slots=True)
class _Sweep:
    """Goes through a text once.

    Attributes:
        text: of the article.
        marks: in the order in which they begin; of those that begin together the longest first.
        next: which of them begins next.
        stack: those that are open, the outermost first.
        waiting: those that were closed because another one ended, and begin again at once.
        crowded: those that are not drawn.

    """

    text: str
    marks: Sequence[Mark]
    next: int = 0
    stack: list[Mark] = field(default_factory=list)
    waiting: list[Mark] = field(default_factory=list)
    crowded: list[Mark] = field(default_factory=list)

    def paragraph(self, block: Block) -> Paragraph:
        """Cut one paragraph."""
        self.crowded = []
        cuts = list(self._cuts(block))
        ends = self.text[block.stop : block.end]
        return Paragraph(block, tuple(_segments(self.text, cuts, block)), ends, tuple(self.crowded))

    def _cuts(self, block: Block) -> Iterator[_Cut]:
        at = block.start
        while at < block.stop:
            opened = self._open(at)
            begins = self.marks[self.next].span.start if self.next < len(self.marks) else block.stop
            to = min(block.stop, begins, *(one.span.end for one in self.stack))
            yield at, to, opened, self._close(to, all_of_them=to == block.stop)
            at = to

    def _open(self, at: int) -> list[tuple[Mark, bool]]:
        """Open what begins here, and begin again what another one cut; say of each whether it is new."""
        found = [(one, False) for one in self.waiting if one.span.end > at]
        self.waiting = []
        while self.next < len(self.marks) and self.marks[self.next].span.start <= at:
            one = self.marks[self.next]
            self.next += 1
            if one.span.end <= at:
                continue
            if one.pinned or len(self.stack) + len(found) < DEPTH:
                found.append((one, True))
            else:
                self.crowded.append(one)
        found.sort(key=lambda pair: -pair[0].span.end)
        self.stack += [one for one, _ in found]
        return found

    def _close(self, at: int, *, all_of_them: bool) -> list[Mark]:
        """Close what ends here, and what stands within it."""
        lowest = next((n for n, one in enumerate(self.stack) if all_of_them or one.span.end <= at), len(self.stack))
        closed = self.stack[lowest:][::-1]
        del self.stack[lowest:]
        self.waiting = [one for one in closed[::-1] if one.span.end > at]
        return closed


def _segments(text: str, cuts: Sequence[_Cut], block: Block) -> Iterator[Segment]:
    """Make segments; each element knows from its beginning on how it ends."""
    open_: list[tuple[int, int]] = []
    opened: list[list[Edge]] = []
    closed: list[list[Edge]] = []
    for n, (_, to, begin, end) in enumerate(cuts):
        opened.append([])
        closed.append([])
        for mark, first in begin:
            open_.append((n, len(opened[n])))
            opened[n].append(Edge(mark, first, last=False, leaf=False))
        # A mark that ends within the line ends has its end seen with the last word before them.
        seen = block.end if to == block.stop else to
        for at, mark in enumerate(end):
            m, k = open_.pop()
            last = mark.span.end <= seen or seen == len(text)
            leaf = m == n and k == len(opened[m]) - 1 and at == 0
            opened[m][k] = Edge(mark, opened[m][k].first, last=last, leaf=leaf)
            closed[n].append(opened[m][k])
    for n, (at, to, _, _) in enumerate(cuts):
        yield Segment(at, text[at:to], tuple(opened[n]), tuple(closed[n]))
