"""Partings: on what the accounts of a story part, all conflicts about one thing together, the weightiest first.

What it keeps true: the weight is that of the matter and of neither side: how many articles and voices take part in it.
The order is told, and none of it says who is right.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from rashomon.model import Answer, Conflict, ConflictKind
from rashomon.store import StoryFile
from rashomon.views.conflicts import SIDES, cited, ordered, words_of
from rashomon.views.folding import folded
from rashomon.views.parted import Parted

_KINDS: Final = (
    ConflictKind.DENIED_CLAIM,
    ConflictKind.FIGURES,
    ConflictKind.DATES,
    ConflictKind.ACTORS,
    ConflictKind.CHARACTERISATION,
)
"""In which order those come of which as many articles and voices tell."""


def partings(story: StoryFile) -> tuple[Answer, ...]:
    """Answer on what accounts part: a row for all conflicts of one kind that are about one thing.

    The columns are id, kind, about, articles, outlets, voices, conflicts, one, one_words, one_day, other, other_words,
    other_day, one_passages, doubt. Most articles first; of as many, most voices, where an outlet's own is one; then
    denials, figures, days, doers and characterisations, each by the alphabet. `id` and the sides are those of the
    surest of the conflicts, in the order of the outlets' names, and so are the cited words: the first `one_passages` of
    them are the one side's.

    Args:
        story: the story file.

    """
    parted = Parted.of(story)
    grouped = defaultdict[tuple[ConflictKind, str], list[Conflict]](list)
    for one in parted.conflicts(story):
        grouped[one.kind, folded(one.about)].append(one)
    rows = [(_weight(parted, many), _KINDS.index(kind), about, many) for (kind, about), many in grouped.items()]
    ordered_rows = sorted(rows, key=lambda row: (-row[0][0], -row[0][2], *row[1:3]))
    return tuple(_answer(parted, many, weight) for weight, _, _, many in ordered_rows)


def _weight(parted: Parted, many: Iterable[Conflict]) -> tuple[int, int, int]:
    """Count the articles, the outlets and the voices that take part."""
    sides = [side for one in many for side in one.sides]
    outlets = [parted.outlet(side.article) for side in sides]
    voices = [name if one.voice is None else parted.voice(one.voice) for one, name in zip(sides, outlets, strict=True)]
    return len({side.article for side in sides}), len(set(map(folded, outlets))), len(set(map(folded, voices)))


def _answer(parted: Parted, many: Sequence[Conflict], weight: tuple[int, int, int]) -> Answer:
    surest = max(many, key=lambda one: (one.score, one.id))
    sides = ordered(parted, surest)
    told = [
        pair
        for name, side in zip(SIDES, sides, strict=True)
        for pair in (
            (name, parted.whose(side)),
            (f"{name}_words", words_of(parted, side)),
            (f"{name}_day", parted.day(side)),
        )
    ]
    counted = zip(("articles", "outlets", "voices"), weight, strict=True)
    return Answer(
        (
            ("id", surest.id),
            ("kind", surest.kind.value),
            ("about", surest.about),
            *((name, str(count)) for name, count in counted),
            ("conflicts", str(len(many))),
            *told,
            ("one_passages", str(len(cited(parted, sides[0])))),
            ("doubt", surest.doubt or None),
        ),
        tuple(citation for side in sides for citation in cited(parted, side)),
    )
