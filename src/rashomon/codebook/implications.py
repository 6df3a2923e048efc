"""The vocabulary of implications: which deeds say where their actor stands on their recipient.

What it keeps true: an implied position has a term that positions have, and is put no more strongly than the deed is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.relations import terms
from rashomon.errors import CodebookError
from rashomon.model import Event, EventType, Modality, Status

_MODALITIES: Final[Mapping[Status, Modality]] = {
    Status.HAPPENED: Modality.ASSERTED,
    Status.ALLEGED: Modality.ASSERTED,
    Status.DENIED: Modality.DENIED,
    Status.PLANNED: Modality.PLANNED,
}
"""How a position is put that follows from a deed so put. What is alleged is asserted by whoever alleges it."""


@dataclass(frozen=True, slots=True)
class Implication:
    """Deeds that imply a position of the actor on the recipient.

    Attributes:
        name: what follows, in words.
        relation: the term of the position.
        types: PLOVER's types of the deed.
        example: a type, a CAMEO code, and modes and contexts for which the entry stands.
        counter_example: such words for which it does not.
        codes: beginnings of the CAMEO code, of which one must be the deed's; any code where there is none.
        modes: PLOVER's modes, said as for the codes.
        contexts: PLOVER's contexts, said as for the codes; the deed must have one of them.
        statuses: how the words may put the deed.

    Raises:
        ValueError: a deed so put implies nothing.

    """

    name: str
    relation: str
    types: tuple[EventType, ...]
    example: str
    counter_example: str
    codes: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = tuple(_MODALITIES)

    def __post_init__(self) -> None:
        """Refuse what is put in a way from which nothing follows."""
        for status in self.statuses:
            if status not in _MODALITIES:
                message = f"from what is {status.value} nothing follows"
                raise ValueError(message)

    def takes(self, kind: EventType, code: str, marks: Iterable[str]) -> bool:
        """Say whether a deed is one of these.

        Args:
            kind: PLOVER's type.
            code: the CAMEO code; may be empty.
            marks: PLOVER's mode and contexts.

        """
        shown = frozenset(marks)
        coded = not self.codes or code.startswith(self.codes)
        return kind in self.types and coded and all(not one or shown & set(one) for one in (self.modes, self.contexts))


def implications_of(event: Event, extra: Path | None = None) -> tuple[tuple[Implication, Modality], ...]:
    """Give what follows from an event, and how the position that follows is put.

    Nothing follows from what is threatened, possible or called for, nor from what is alleged where no statement of the
    article alleges it.

    Args:
        event: the event.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> from rashomon.model import Part, Span
        >>> peru, chile, words = Part("r-peru", Span(0, 4)), Part("r-chile", Span(20, 25)), Span(0, 25)
        >>> arms = Event("a-1", EventType.AID, (peru,), (chile,), (words,), Span(5, 9), "arm", "072")
        >>> [(one.relation, modality.value) for one, modality in implications_of(arms)]
        [('aids', 'asserted')]
        >>> from dataclasses import replace
        >>> implications_of(replace(arms, status=Status.CALLED_FOR))
        ()

    """
    modality = _MODALITIES.get(event.status)
    if modality is None or (event.status is Status.ALLEGED and event.voice is None):
        return ()
    marks = (event.mode, *event.contexts)
    found = [one for one in implications(extra) if one.takes(event.type, event.cameo, marks)]
    return tuple((one, modality) for one in found if event.status in one.statuses)


@lru_cache(maxsize=8)
def implications(extra: Path | None = None) -> tuple[Implication, ...]:
    """Load the implications; refuse one whose term is none of the positions'."""
    known, entries = terms(extra), load(IMPLICATIONS, extra)
    for entry in entries:
        if entry.relation not in known:
            message = f"implication {entry.name!r} has the term {entry.relation!r}, which is not in relations.yaml"
            raise CodebookError(message, f"known are: {', '.join(known)}")
    return entries


def _matches(entry: Implication, text: str) -> bool:
    kind, code, *marks = text.split()
    return entry.takes(EventType(kind), code, marks)


IMPLICATIONS = Vocabulary("implications", Implication, _matches)
