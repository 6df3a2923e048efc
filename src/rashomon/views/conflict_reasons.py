"""Why two passages are taken to part: each side in its sentence with the chain of voices, and every reason weighed."""

from collections.abc import Iterator
from typing import Final

from rashomon.model import Answer, Conflict, Side
from rashomon.store import StoryFile
from rashomon.views.conflicts import cited, ordered, words_of
from rashomon.views.finding import one_of
from rashomon.views.parted import Parted

CONFLICT: Final = "c-"
"""What the id of a conflict begins with."""


def explain_conflict(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why two passages are taken to part; the columns are what, value and why.

    Args:
        story: the story file.
        record: the conflict's id, or its beginning.

    Raises:
        CallError: there is no such conflict, or there are several.

    """
    parted = Parted.of(story)
    found = one_of(parted.conflicts(story), record, "rashomon show conflicts", ("conflict", "conflicts"))
    return tuple(_rows(parted, found))


def conflict_reasons(story: StoryFile) -> Iterator[Answer]:
    """Answer why the two passages of each conflict are taken to part; the columns are those of one, behind its id.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    for one in parted.conflicts(story):
        for row in _rows(parted, one):
            yield Answer((("conflict", one.id), *row.values), row.citations)


def _rows(parted: Parted, one: Conflict) -> Iterator[Answer]:
    sides = ordered(parted, one)
    both = tuple(citation for side in sides for citation in cited(parted, side))
    for side in sides:
        yield Answer(
            (("what", "a side"), ("value", words_of(parted, side)), ("why", _whose(parted, side))), cited(parted, side)
        )
    yield Answer((("what", "kind"), ("value", one.kind.value), ("why", f"about {one.about}")), both)
    for reason in one.reasons:
        yield Answer((("what", reason.feature), ("value", f"{reason.weight:+.1f}"), ("why", reason.words)), both)
    if one.doubt:
        yield Answer((("what", "doubt"), ("value", one.doubt), ("why", "this is not certain")), both)
    yield Answer((("what", "score"), ("value", f"{one.score:.0%}"), ("why", "what the reasons add up to")), both)


def _whose(parted: Parted, side: Side) -> str:
    day = f", {parted.day(side)}" if parted.day(side) else ""
    chain = " < ".join((*parted.chain(side.voice), parted.outlet(side.article)))
    record = f"; `explain {side.voice}` says who speaks" if side.voice else ""
    value = f"; it says {side.value}" if side.value else ""
    return f"told by {chain}{day}{value}{record}"
