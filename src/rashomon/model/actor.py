"""Actors: referents of several articles that are one person, state, body or group, and what ties them."""

from dataclasses import dataclass, field
from enum import StrEnum

from rashomon.model.ids import content_id
from rashomon.model.referent import Kind
from rashomon.model.span import Anchor


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two referents are the same, or are not.

    Attributes:
        feature: the name of what was compared ("surname", "first name", "role", "company").
        words: what was found, for a person to read ("Schetinin ~ Shchetinin: same sound").
        weight: what it adds to the score, in log odds; negative where it speaks against.

    """

    feature: str
    words: str
    weight: float


@dataclass(frozen=True, slots=True)
class Match:
    """Two referents of different articles that are, or may be, the same.

    Attributes:
        left: id of the one; ids stand in the order of the alphabet.
        right: id of the other.
        score: probability that they are the same, 0 to 1.
        reasons: what the score is made of.
        sure: whether it is taken; what is not sure is shown as a question.

    """

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Linking:
    """What a finding out of who is who was made by; another one would perhaps find something else.

    Attributes:
        version: of what links referents.
        verdicts: how many of them it knew.

    """

    version: str
    verdicts: int


class Judgement(StrEnum):
    """What a person says of actors."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    SET_KIND = "set-kind"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The word of a person, which outranks the machine; appended, never changed.

    It names words of articles and no records, so that it holds whatever the reader makes of these words later.

    Attributes:
        judgement: what is said.
        who: who says it.
        when: UTC, ISO 8601 to the second.
        left: mentions of the actor; for a split, of those that are taken away from it.
        right: mentions of the other actor; of those from which they are split; empty for other judgements.
        value: the name, the kind, or the id of the verdict that is undone.
        id: made from all of these.

    """

    judgement: Judgement
    who: str
    when: str
    left: tuple[Anchor, ...] = ()
    right: tuple[Anchor, ...] = ()
    value: str = ""
    id: str = field(init=False)

    def __post_init__(self) -> None:
        """Set the id."""
        sides = [
            [f"{one.article} {[(span.start, span.end) for span in one.spans]}" for one in side]
            for side in (self.left, self.right)
        ]
        object.__setattr__(self, "id", content_id("v", self.judgement.value, self.who, self.when, *sides, self.value))


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation or group of a story.

    Attributes:
        id: made from its founding referent; it stays when the actor grows.
        name: the fullest name, or the one that a person gave.
        kind: what it is; None where no article shows it.
        named: whether any article names it.
        referents: ids, in the order of the alphabet.
        country: ISO 3166 alpha-3 code; None where no article says it, or where articles clash.
        sector: PLOVER's code; None where not known, or where articles clash.
        verdicts: ids of the human verdicts that made it what it is.

    """

    id: str
    name: str
    kind: Kind | None
    named: bool
    referents: tuple[str, ...]
    country: str | None = None
    sector: str | None = None
    verdicts: tuple[str, ...] = ()
