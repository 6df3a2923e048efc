"""Finds what a person means: a record by its id or the beginning of it; an actor by whatever articles call it, too."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Final, Protocol, TypeVar

from rashomon.errors import CallError
from rashomon.model import Actor
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded

ID: Final = "x-"
_LISTED: Final = 6
_SHOWN: Final = 5
_CUTOFF: Final = 0.7


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=_HasId)


def one_of(rows: Sequence[R], record: str, command: str, kind: tuple[str, str] = ("row", "rows")) -> R:
    """Choose the one record whose id begins so.

    Args:
        rows: all that there are.
        record: the id or its beginning.
        command: what lists them.
        kind: what one is called, and what several are.

    Raises:
        CallError: there is none, or there are several.

    """
    found = [one for one in rows if one.id.startswith(record)]
    if len(found) != 1:
        some = ", ".join(one.id for one in found[:_SHOWN])
        message = f"there are {len(found)} {kind[1]} {record!r}" if found else f"there is no {kind[0]} {record!r}"
        raise CallError(message, f"name one of them: {some}" if found else f"`{command}` lists them")
    return found[0]


def find_actor(evidence: Evidence, wanted: str) -> Actor:
    """Return the actor that is meant; what is nearer to a name counts more than what only holds the words.

    Args:
        evidence: of the story.
        wanted: an id or its beginning, a name, a description that an article gives, or a part of a name.

    Raises:
        CallError: there is none, and the nearest names are told; or there are several, and they are told with ids.

    """
    known = evidence.cast.actors
    if wanted.startswith(ID) and (found := [one for one in known if one.id.startswith(wanted)]):
        return _one(wanted, found)
    words = folded(wanted)
    called = {one.id: {folded(name) for name in (one.name, *evidence.aliases(one))} for one in known}
    ways: tuple[Callable[[Actor], bool], ...] = (
        lambda one: folded(one.name) == words,
        lambda one: words in called[one.id],
        lambda one: words in folded(one.name),
        lambda one: any(words in name for name in called[one.id]),
    )
    for way in ways if words else ():
        if found := [one for one in known if way(one)]:
            return _one(wanted, found)
    near = get_close_matches(words, sorted({name for names in called.values() for name in names}), 3, _CUTOFF)
    meant = dict.fromkeys(one.name for name in near for one in known if name in called[one.id])
    remedy = f"did you mean {', '.join(meant)}?" if meant else "`rashomon actors` lists them"
    message = f"there is no actor {wanted!r} in the story"
    raise CallError(message, remedy)


def _one(wanted: str, found: Sequence[Actor]) -> Actor:
    """Return the only one.

    Raises:
        CallError: there are several.

    """
    if len(found) == 1:
        return found[0]
    some = ", ".join(f"{one.name} ({one.id})" for one in sorted(found, key=lambda one: (one.name, one.id))[:_LISTED])
    more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
    message = f"{wanted!r} may be {len(found)} actors"
    raise CallError(message, f"name one of them by its id: {some}{more}")
