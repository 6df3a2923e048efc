"""What a thing is called: words of an article that stand on a pole, with the thing that they are said of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rashomon.codebook.characterisations import Axis, Force, Pole
from rashomon.model import Article, Span


class Tie(StrEnum):
    """How it is known of what words are said."""

    ACTOR = "actor"
    """Of an actor, by its name or by what an article ties to it."""
    NAME = "name"
    """Of what a name beside the words tells: "the occupied town of Orlovets"."""
    DEED = "deed"
    """Of those to whom something was done, as a whole sentence tells it."""
    ALONE = "alone"
    """The words name nobody; in this article there is only one of whom they can be said."""


TIES: Final = {
    Tie.ACTOR: (1.6, "said of one actor"),
    Tie.NAME: (1.2, "said of what bears one name"),
    Tie.DEED: (1.0, "said of those to whom one thing was done"),
    Tie.ALONE: (0.4, "said without a name, where the article has one alone of whom it can be said"),
}
"""Log odds that two characterisations with one bearer are of one thing, and words for a person to read."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Of what words are said.

    Attributes:
        key: what is the same for one thing in all articles.
        name: for a person to read.
        tie: how it is known.

    """

    key: str
    name: str
    tie: Tie


@dataclass(frozen=True, slots=True)
class Called:
    """Words of an article that stand on a pole, and what they are said of.

    Attributes:
        article: where.
        span: the words, with what they stand before and the name where it stands beside them.
        word: the words of the codebook alone.
        axis: what is in question.
        pole: which side of it the words take, after "not" the other one.
        force: how they stand there.
        noun: the title or noun that they qualify, or else the words themselves; in lower case.
        bearers: of what they may be said; may be empty.
        voice: id of the statement in which they stand; None for the narrator's.
        teller: what keeps voices apart.
        speaker: name of the speaker; empty for the narrator.
        told: whether a speaker's words stand in the narrator's wording.
        keys: of the words of the sentence that say something, for things known by a deed.
        account: what is the same for passages of which one is a copy of the other.

    """

    article: Article
    span: Span
    word: Span
    axis: Axis
    pole: Pole
    force: Force
    noun: str
    bearers: tuple[Bearer, ...]
    voice: str | None = None
    teller: str = ""
    speaker: str = ""
    told: bool = False
    keys: frozenset[str] = frozenset()
    account: str = ""

    @property
    def outlet(self) -> str:
        """Who publishes it; the article's name where that is not known."""
        return self.article.metadata.value("outlet") or self.article.name

    @property
    def words(self) -> str:
        """The words, with one blank between them."""
        return " ".join(self.span.of(self.article.text).split())

    @property
    def order(self) -> tuple[str, str, str, Span, str]:
        """Its place among others, which says nothing of it."""
        return self.outlet.casefold(), self.article.name, self.article.id, self.word, self.axis.value
