"""The vocabulary of modes: what is asked, refused or threatened, from the type of the deed below the verb."""

from dataclasses import dataclass
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load
from rashomon.model import EventType


@dataclass(frozen=True, slots=True)
class EventMode:
    """A mode of one type.

    Attributes:
        name: what the entry is called.
        of: the type of the event.
        below: the types of the deed that is asked, refused or threatened.
        mode: PLOVER's mode.
        example: two types to which it applies, the event's first.
        counter_example: two to which it does not.

    """

    name: str
    of: EventType
    below: tuple[EventType, ...]
    mode: str
    example: str
    counter_example: str


def mode_of(kind: EventType, below: EventType, extra: Path | None = None) -> str:
    """Give the mode of an event by the deed below it; empty where it has none.

    Examples:
        >>> mode_of(EventType.THREATEN, EventType.ASSAULT), mode_of(EventType.CONSULT, EventType.ASSAULT)
        ('violence', '')

    """
    return next((one.mode for one in load(EVENT_MODES, extra) if one.of is kind and below in one.below), "")


def _matches(entry: EventMode, text: str) -> bool:
    kind, _, below = text.partition(" ")
    return entry.of == kind and below in entry.below


EVENT_MODES = Vocabulary("event_modes", EventMode, _matches)
