"""Copies: passages that two articles share, aligned word for word, with what is told otherwise between the words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.span import Span


class PassageKind(StrEnum):
    """What two articles share."""

    REPORT = "report"
    """Words of a report: copied, by one from the other or by both from a third."""
    QUOTATION = "quotation"
    """Somebody's words in quotation marks: both may have heard them."""
    REWORDED = "reworded"
    """The same told in other words: likely copied, never proven."""


class Change(StrEnum):
    """What stands otherwise in two prints of one passage."""

    CUT = "cut"
    """Words of the first print that the second has not."""
    ADDED = "added"
    """Words of the second print that the first has not."""
    REPLACED = "replaced"
    """Words of the first print for which the second has others."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Words that stand in both articles, one after the other, letter case, accents and punctuation aside.

    Attributes:
        left: where they stand in the one.
        right: where they stand in the other.

    """

    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands between the kept words of a passage.

    Attributes:
        change: seen from the left article to the right one.
        left: the words of the left article; None where there are none.
        right: the words of the right article; None where there are none.

    """

    change: Change
    left: Span | None
    right: Span | None

    @property
    def turned(self) -> "Edit":
        """The same, seen from the right article to the left one."""
        turned = {Change.CUT: Change.ADDED, Change.ADDED: Change.CUT}
        return Edit(turned.get(self.change, self.change), self.right, self.left)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that stands in two articles.

    Attributes:
        left: where it stands in the one, from its first kept word to its last.
        right: where it stands in the other.
        kind: whether it is a report or a quotation, or the same in other words.
        kept: the words that are the same, in the order of both texts; none where it is reworded.
        edits: what stands between them, in the order of both texts.
        exactness: share of the words that are kept, 0 to 1, both articles taken together; how alike the sentences
            are, where it is reworded.

    """

    left: Span
    right: Span
    kind: PassageKind
    kept: tuple[Kept, ...]
    edits: tuple[Edit, ...] = ()
    exactness: float = 1.0

    @property
    def turned(self) -> "Passage":
        """The same passage with the articles in the other order."""
        kept = tuple(Kept(one.right, one.left) for one in self.kept)
        edits = tuple(one.turned for one in self.edits)
        return Passage(self.right, self.left, self.kind, kept, edits, self.exactness)


@dataclass(frozen=True, slots=True)
class Copy:
    """Two articles that share passages. It depends on their two texts alone, and says nothing of who had it first.

    Attributes:
        left: id of the one; ids stand in the order of the alphabet.
        right: id of the other.
        passages: what they share, in the order of the left text; at least one.
        left_share: share of the left article's words that are kept in passages that are reports, 0 to 1.
        right_share: the same of the right article.
        id: made from the two articles.

    Raises:
        ValueError: there is no passage, or the ids are out of order.

    """

    left: str
    right: str
    passages: tuple[Passage, ...]
    left_share: float = 0.0
    right_share: float = 0.0
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        if not self.passages or self.left >= self.right:
            message = f"no copy: {self.left} and {self.right} with {len(self.passages)} passages"
            raise ValueError(message)
        object.__setattr__(self, "id", content_id("y", self.left, self.right))

    def of_kind(self, kind: PassageKind) -> Iterator[Passage]:
        """Go through the passages of a kind."""
        return (one for one in self.passages if one.kind is kind)

    @property
    def kind(self) -> PassageKind:
        """The strongest of what the articles share: a report before reworded sentences, these before quotations."""
        found = {one.kind for one in self.passages}
        order = (PassageKind.REPORT, PassageKind.REWORDED, PassageKind.QUOTATION)
        return next(kind for kind in order if kind in found)

    @property
    def likely(self) -> bool:
        """Whether it is only likely that one was made from the other: no passage is the same in both."""
        return self.kind is PassageKind.REWORDED

    def longest(self) -> Passage:
        """Return the passage with the most kept letters; of equal ones the first; reports before others."""

        def size(one: Passage) -> tuple[bool, int]:
            return one.kind is self.kind, sum(len(kept.left) for kept in one.kept) or len(one.left)

        return max(self.passages, key=size)


@dataclass(frozen=True, slots=True)
class Body:
    """What of an article can have been copied: its text, without what is no part of it.

    Attributes:
        article: id of the article.
        text: its untouched text.
        left_out: what does not count as copied: boilerplate, credits, the byline; in any order.
        quoted: words in quotation marks, with their marks; in the order of the text.

    """

    article: str
    text: str
    left_out: tuple[Span, ...] = ()
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Sketch:
    """A few numbers that stand for the wording of an article, by which articles that share passages are found.

    Attributes:
        article: id of the article.
        prints: numbers of 32 bits in ascending order, as `bytes`, the least byte first.
        gist: what it tells, roughly, as numbers of 8 bits; empty for a text of few sentences.

    """

    article: str
    prints: bytes
    gist: bytes = b""
