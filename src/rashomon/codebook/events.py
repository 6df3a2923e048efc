"""The vocabulary of events: words that say what somebody does to whom, by PLOVER's types and CAMEO's codes."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.patterns import Form, Part, by_form, check_places, stands_in
from rashomon.codebook.stand_ins import StandInKind
from rashomon.model import EventType, Kind

_PLACES: Final = frozenset({"subject", "object", "possessor", "self", "speaker", "inner", "clause"})


class Alone(StrEnum):
    """Whether an event may be told of one side only."""

    YES = "yes"
    NO = "no"
    """Somebody must be named to whom it is done."""
    PAIR = "pair"
    """It takes two, be they named together or apart ("Peru and Chile talked")."""


@dataclass(frozen=True, slots=True)
class EventPattern:
    """Words that say that somebody does something.

    Attributes:
        name: what the entry is called.
        type: PLOVER's.
        part: what the words are.
        words: lemmas in lower case; what follows the first of a phrase stands up to three words behind it.
        actor: where the actor stands: `subject`, `object`, `possessor`, `self` (the noun, or what the adjective says
            something of), `speaker`, or a preposition. The first place where somebody stands counts.
        recipient: where the recipient stands, said as for the actor; `inner` is at the verb below ("refused to help
            Chile"), `clause` the subject of the clause below ("demanded that Chile act").
        cameo: the CAMEO code.
        example: a sentence in which it says so.
        counter_example: a sentence in which it does not.
        mode: PLOVER's mode of the type.
        contexts: PLOVER's contexts that the words alone show.
        needs: words of which one must follow ("talks" in "ruled out talks").
        doer: the kinds of which an actor must be; empty for any.
        whom: the kinds of which a recipient must be; empty for any.
        alone: whether it may be told without a recipient.
        reciprocal: whether all who are named do it to one another.

    """

    name: str
    type: EventType
    part: Part
    words: tuple[str, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    cameo: str
    example: str
    counter_example: str
    mode: str = ""
    contexts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    doer: tuple[Kind, ...] = ()
    whom: tuple[Kind, ...] = ()
    alone: Alone = Alone.YES
    reciprocal: bool = False

    def __post_init__(self) -> None:
        """Refuse places that nothing can stand in."""
        check_places((*self.actor, *self.recipient), _PLACES)

    @property
    def by(self) -> tuple[str, ...]:
        """Where the actor stands."""
        return self.actor

    @property
    def to(self) -> tuple[str, ...]:
        """Where the recipient stands."""
        return self.recipient

    @property
    def through(self) -> tuple[StandInKind, ...]:
        """By which words for what is somebody's the recipient may be named: by any but those for his arms."""
        return () if self.whom else tuple(kind for kind in StandInKind if kind is not StandInKind.MEANS)

    @property
    def direct(self) -> bool:
        """Whether the recipient may be named by himself: always."""
        return True


def events_by_form(extra: Path | None = None) -> Mapping[str, tuple[Form[EventPattern], ...]]:
    """Give the entries by every form of their first words.

    Examples:
        >>> [form.entry.name for form in events_by_form()["phoned"]]
        ['telephone']

    """
    return _by_form(extra)


@lru_cache(maxsize=8)
def _by_form(extra: Path | None) -> Mapping[str, tuple[Form[EventPattern], ...]]:
    return by_form(load(EVENTS, extra))


def _matches(entry: EventPattern, text: str) -> bool:
    return stands_in(entry, text, placed=False)


EVENTS = Vocabulary("events", EventPattern, _matches)
