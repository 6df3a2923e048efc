"""The vocabulary of CAMEO's codes for what has not happened: what is planned is an intent, what is threatened a threat.

What it keeps true: a deed's own code is given only to a deed that the article's narrator tells as done.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.loading import Vocabulary, load
from rashomon.errors import CodebookError
from rashomon.model import Event, EventType, Status

_CODES: Final = 2
"""How many codes one of `closer` has: of the deed, and of the deed so put."""


@dataclass(frozen=True, slots=True)
class CodeAhead:
    """CAMEO's codes for deeds of some types that are put in one way.

    Attributes:
        name: what the entry is called.
        status: how the words put the deed.
        types: of the deed.
        code: of the deed so put.
        example: a status, a type and a deed's code for which the entry stands.
        counter_example: such words for which it does not.
        closer: for narrower deeds, the beginning of the deed's own code, a space, and the code of the deed so put.

    Raises:
        ValueError: one of `closer` is not two codes.

    """

    name: str
    status: Status
    types: tuple[EventType, ...]
    code: str
    example: str
    counter_example: str
    closer: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is not two codes."""
        for pair in self.closer:
            codes = pair.split()
            if len(codes) != _CODES or not all(code.isdecimal() for code in codes):
                message = f"{pair!r} is not two codes with a space between them"
                raise ValueError(message)

    def code_of(self, deed: str) -> str:
        """Return the code of a deed so put, by the deed's own code, which may be empty."""
        pairs = (pair.split() for pair in self.closer)
        near = [(len(start), code) for start, code in pairs if deed.startswith(start)]
        return max(near)[1] if near else self.code


def cameo_of(event: Event, extra: Path | None = None) -> str | None:
    """Return the CAMEO code of an event as it is put; None where CAMEO has none for it so put.

    What happened has its own code. Cooperation that is planned has one of the family 03, an intent to cooperate;
    material conflict that is threatened has one of the family 13, a threat. There is none for what is denied: to code
    the deed would say that it was done, and that somebody denies it is no deed of those who are said to have done it.
    Nor is there one for what is alleged, possible or called for, for a conflict that is only planned, or for words
    that are only threatened.

    Args:
        event: the event.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> from rashomon.model import Part, Span
        >>> peru, words = Part("r-peru", Span(0, 4)), Span(0, 20)
        >>> arms = Event("a-1", EventType.AID, (peru,), (), (words,), Span(5, 9), "arm", "072")
        >>> cameo_of(arms)
        '072'
        >>> from dataclasses import replace
        >>> cameo_of(replace(arms, status=Status.PLANNED)), cameo_of(replace(arms, status=Status.DENIED))
        ('0332', None)

    """
    if event.status is Status.HAPPENED:
        return event.cameo or None
    entry = _entries(extra).get((event.status, event.type))
    return entry.code_of(event.cameo) if entry else None


@lru_cache(maxsize=8)
def _entries(extra: Path | None) -> dict[tuple[Status, EventType], CodeAhead]:
    """Load the entries; refuse two for one type and status."""
    found: dict[tuple[Status, EventType], CodeAhead] = {}
    for entry in load(CODES_AHEAD, extra):
        for kind in entry.types:
            other = found.setdefault((entry.status, kind), entry)
            if other is not entry:
                message = f"{entry.status.value} {kind.value} stands in {other.name!r} and in {entry.name!r}"
                raise CodebookError(message, "take it out of one of the two")
    return found


def _matches(entry: CodeAhead, text: str) -> bool:
    status, kind, _ = text.rsplit(maxsplit=2)
    return entry.status == status and kind in entry.types


CODES_AHEAD = Vocabulary("codes_ahead", CodeAhead, _matches)
