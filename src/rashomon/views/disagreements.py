"""Positions on which accounts disagree: two voices tell of one holder on one target what cannot both hold.

What it keeps true: both sides are shown with their words, in the order of the alphabet, and none is called right.
Voices disagree where their days meet. Where they do not, the holder may have changed in between, and where a day is not
known, nothing shows that they meet: such rows are given where they are asked for, each with that question.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.changes import cited, considered, doubts, joined, words_of
from rashomon.views.folding import folded
from rashomon.views.ledger import Stance, Told, clash, put
from rashomon.views.positions import PositionFilter
from rashomon.views.speaking import Speaking

_APART: Final = "the days do not meet: did it change between?"
_NO_DAY: Final = "the day of an article is not known: was it told at the same time?"
_NO_OUTLET: Final = "the outlet of an article is not known: is it another voice?"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days through which one voice tells one thing, and nothing against it.

    Attributes:
        told: what it tells then, the oldest first; at least one.

    """

    told: tuple[Told, ...]

    @property
    def key(self) -> str:
        """What keeps it apart from other stretches."""
        return self.told[0].position.id

    @property
    def teller(self) -> str:
        """Whose word it is."""
        return self.told[0].teller

    @property
    def dated(self) -> bool:
        """Whether its days are known."""
        return self.told[0].day is not None

    def meets(self, other: "Stretch") -> bool:
        """Say whether two stretches have a day in common."""
        mine, theirs = (tuple(one.day or "" for one in each.told) for each in (self, other))
        return self.dated and other.dated and max(mine[0], theirs[0]) <= min(mine[-1], theirs[-1])


def disagreements(story: StoryFile, wanted: PositionFilter, *, any_day: bool = False) -> tuple[Answer, ...]:
    """Answer on whose positions accounts disagree, by holder and target.

    The columns are holder, holder_id, target, target_id, one, one_told, one_ids, other, other_told, other_ids, doubt;
    the two sides come in the order of the alphabet. Each answer cites the words of the one side, then of the other.

    Args:
        story: the story file.
        wanted: which positions are looked at; `as_of` leaves out what was told later.
        any_day: whether also what is told on days that do not meet, or are not known, is wanted.

    """
    speaking = Speaking.of(story)
    matters = defaultdict[tuple[str, ...], list[Told]](list)
    for one in considered(story, speaking, wanted):
        if one.comparable:
            matters[one.matter].append(one)
    rows = [row for told in matters.values() for row in _of_matter(told, any_day=any_day)]
    return tuple(sorted(rows, key=_order))


def stretches(told: Iterable[Told]) -> Iterator[Stretch]:
    """Part what is told of one matter into stretches, by voice and stance; what has no day is one by itself.

    Args:
        told: of one matter.

    """
    accounts = defaultdict[str, list[Told]](list)
    for one in told:
        accounts[one.teller].append(one)
    for many in accounts.values():
        for stance in sorted({one.stance for one in many}):
            yield from _stretches(stance, many)


def _stretches(stance: Stance, account: Sequence[Told]) -> Iterator[Stretch]:
    """Part one voice's tellings of one stance where the same voice tells against it in between."""
    mine = [one for one in account if one.stance == stance]
    if undated := [one for one in mine if one.day is None]:
        yield Stretch(tuple(undated))
    breaks = sorted({one.day for one in account if one.day is not None and clash(one.stance, stance)})
    parts = defaultdict[int, list[Told]](list)
    for one in sorted((one for one in mine if one.day is not None), key=lambda one: one.day or ""):
        parts[sum(day <= (one.day or "") for day in breaks)].append(one)
    for part in parts.values():
        yield Stretch(tuple(part))


def _of_matter(told: Sequence[Told], *, any_day: bool) -> Iterator[Answer]:
    """Answer with the disagreements on one matter."""
    found = list(stretches(told))
    for one, other in combinations(sorted({each.told[0].stance for each in found}), 2):
        if not clash(one, other):
            continue
        sides = [[each for each in found if each.told[0].stance == stance] for stance in (one, other)]
        pairs = [(left, right) for left, right in product(*sides) if left.teller != right.teller]
        meeting = [pair for pair in pairs if pair[0].meets(pair[1])]
        if meeting:
            yield _answer(meeting)
        if any_day and (rest := _rest(pairs, meeting)):
            yield _answer(rest, apart=True)


def _rest(
    pairs: Iterable[tuple[Stretch, Stretch]], meeting: Iterable[tuple[Stretch, Stretch]]
) -> list[tuple[Stretch, Stretch]]:
    """Keep the pairs that do not meet, but those of a voice that tells both sides, and those that are shown already."""
    every, shown = list(pairs), {each.key for pair in meeting for each in pair}
    both = {left.teller for left, _ in every} & {right.teller for _, right in every}
    return [
        pair
        for pair in every
        if not pair[0].meets(pair[1])
        and not {pair[0].teller, pair[1].teller} & both
        and not {pair[0].key, pair[1].key} <= shown
    ]


def _answer(pairs: Sequence[tuple[Stretch, Stretch]], *, apart: bool = False) -> Answer:
    """Answer with the two sides of pairs of stretches."""
    sides = [_told({pair[place].key: pair[place] for pair in pairs}.values()) for place in (0, 1)]
    one, other = sides
    first = one[0]
    undated = any(each.day is None for each in (*one, *other))
    asked = [(_NO_DAY if undated else _APART) if apart else "", _outlets(one, other), doubts((*one, *other)) or ""]
    return Answer(
        values=(
            ("holder", first.holder),
            ("holder_id", first.holder_id),
            ("target", first.target),
            ("target_id", first.target_id),
            *_side("one", one),
            *_side("other", other),
            ("doubt", joined(filter(None, asked)) or None),
        ),
        citations=cited((*one, *other)),
    )


def _told(side: Iterable[Stretch]) -> list[Told]:
    """List what one side tells, by day, voice and article."""
    rows = [each for one in side for each in one.told]
    return sorted(rows, key=lambda one: (one.day or "~", folded(one.whose), one.article.name, one.position.cue))


def _outlets(one: Sequence[Told], other: Sequence[Told]) -> str:
    """Ask whether an outlet that is not known is another voice than the narrators it stands against."""
    narrators = [[each for each in side if each.position.voice is None] for side in (one, other)]
    known = all(each.article.metadata.value("outlet") for side in narrators for each in side)
    return "" if known or not all(narrators) else _NO_OUTLET


def _side(name: str, many: Sequence[Told]) -> tuple[tuple[str, str], ...]:
    """Give the columns of one side."""
    return (
        (name, put(many[0].stance)),
        (f"{name}_told", joined(f"{one.whose}{f', {one.day}' if one.day else ''}: “{words_of(one)}”" for one in many)),
        (f"{name}_ids", joined(one.position.id for one in many)),
    )


def _order(row: Answer) -> tuple[str, ...]:
    values = dict(row.values)
    names = ("holder", "target", "one", "other", "doubt", "one_ids")
    return tuple(folded(values[name] or "") for name in names)
