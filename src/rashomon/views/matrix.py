"""The matrix of positions: a row for each holder, a column for each target, and in the cell what which voices tell.

What it keeps true: a cell shows all that was told last by each voice, in the order of the alphabet; voices that
disagree stand in it side by side. A row is there only where words show it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.relations import axis_of
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.changes import cited, considered, joined
from rashomon.views.folding import folded
from rashomon.views.ledger import Stance, Told, known_on, put
from rashomon.views.positions import PositionFilter, takes
from rashomon.views.speaking import Speaking

_CONTESTED: Final = frozenset(map(axis_of, ("recognises", "supports")))
"""The matters that make somebody a target whom a matrix shows unasked."""
_COLUMNS: Final = 4
"""How many targets a matrix shows unasked."""
_LAST: Final = "9999-12-31"


@dataclass(frozen=True, slots=True)
class MatrixFilter:
    """Which matrix is wanted.

    Attributes:
        holder: stands in whatever any article calls the holder; None for any.
        targets: each stands in whatever any article calls a target; none for those on whom most holders take a
            recognising, supporting or opposing position.
        as_of: an ISO day: the latest known then; None for all, with what has no day.
        over_time: whether each holder has a row for every day on which a voice told something new.

    """

    holder: str | None = None
    targets: tuple[str, ...] = ()
    as_of: str | None = None
    over_time: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One stance in a cell, and who tells it.

    Attributes:
        told: by whom, in the order of the voices; at least one.

    """

    told: tuple[Told, ...]

    @property
    def stance(self) -> Stance:
        """What is told."""
        return self.told[0].stance

    @property
    def quantity(self) -> str:
        """Of how many it is told, in the article's words; empty where it is one, or the holder's name says it."""
        one = self.told[0]
        return "" if folded(one.position.quantity) in folded(one.holder) else one.position.quantity

    @property
    def voices(self) -> tuple[str, ...]:
        """Whose word it is, each once."""
        return tuple(dict.fromkeys(one.whose for one in self.told))

    @property
    def words(self) -> str:
        """The stance, with each voice and its day."""
        some = f" [{self.quantity}]" if self.quantity else ""
        by = joined(f"{one.whose}, {one.day}" if one.day else one.whose for one in self.told)
        return f"{put(self.stance)}{some} ({by})"


@dataclass(frozen=True, slots=True)
class Row:
    """One holder, or one holder on one day.

    Attributes:
        holder: the name by which all articles together know the holder.
        holder_id: id of the actor; None where its article was read since actors were last made.
        day: the day on which it was told, where days are told apart; None where it is not known.
        cells: for each target what voices tell.

    """

    holder: str
    holder_id: str | None
    day: str | None
    cells: tuple[tuple[Mark, ...], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who stands where on whom.

    Attributes:
        targets: the names of the columns, each once.
        rows: by holder and day.
        over_time: whether days are told apart.
        left_out: how many targets there are that it does not show.

    """

    targets: tuple[str, ...]
    rows: tuple[Row, ...]
    over_time: bool
    left_out: int


def matrix(story: StoryFile, wanted: MatrixFilter) -> Matrix:
    """Make the matrix that is wanted.

    Args:
        story: the story file.
        wanted: which matrix.

    """
    speaking = Speaking.of(story)
    every = considered(story, speaking, PositionFilter(holder=wanted.holder, as_of=wanted.as_of))
    if wanted.over_time:
        found = list(_new(every))
    else:
        undated = [one for one in every if one.day is None]
        found = [*known_on(every, wanted.as_of or _LAST), *undated]
    names = {one.pair[1]: one.target for one in found}
    chosen = _asked(speaking, wanted.targets, found) if wanted.targets else _contested(found)
    rows = tuple(_rows(found, chosen, over_time=wanted.over_time))
    return Matrix(_unlike(chosen, names), rows, wanted.over_time, len(names) - len(chosen))


def answers(found: Matrix) -> tuple[Answer, ...]:
    """Answer with the rows of a matrix.

    The columns are holder, holder_id, day where days are told apart, and one for each target, whose value is every
    stance with each voice that tells it and its day. Each answer cites all the words.

    Args:
        found: the matrix.

    """
    return tuple(_answer(found, row) for row in found.rows)


def _answer(found: Matrix, row: Row) -> Answer:
    day = (("day", row.day),) if found.over_time else ()
    cells = zip(found.targets, row.cells, strict=True)
    return Answer(
        values=(
            ("holder", row.holder),
            ("holder_id", row.holder_id),
            *day,
            *((name, "; ".join(mark.words for mark in cell) or None) for name, cell in cells),
        ),
        citations=cited(one for cell in row.cells for mark in cell for one in mark.told),
    )


def _new(every: Iterable[Told]) -> Iterator[Told]:
    """Keep what a voice tells and did not tell the last time that it spoke of the matter; what has no day is kept."""
    accounts = defaultdict[tuple[str, ...], dict[str, list[Told]]](lambda: defaultdict(list))
    for one in every:
        accounts[one.account][one.day or ""].append(one)
    for days in accounts.values():
        last = frozenset[tuple[Stance, str]]()
        for day, told in sorted(days.items()):
            yield from (one for one in told if (one.stance, one.position.quantity) not in last)
            last = frozenset((one.stance, one.position.quantity) for one in told if day)


def _asked(speaking: Speaking, targets: Sequence[str], found: Sequence[Told]) -> list[str]:
    """List the targets that are asked for, in the order of asking."""
    rows = [(words, one) for words in targets for one in found]
    return list(
        dict.fromkeys(one.pair[1] for words, one in rows if takes(speaking.evidence, PositionFilter(target=words), one))
    )


def _contested(found: Iterable[Told]) -> list[str]:
    """List the targets on whom most holders take sides; those on whom as many do come in the order of the alphabet."""
    holders = defaultdict[tuple[str, str], set[str]](set)
    for one in found:
        if one.asserted and one.matter[2] in _CONTESTED:
            holders[folded(one.target), one.pair[1]].add(one.pair[0])
    most = sorted(holders, key=lambda target: (-len(holders[target]), target))
    several = [target for target in most if len(holders[target]) > 1]
    return [key for _, key in (several or most[:1])[:_COLUMNS]]


def _unlike(chosen: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Name the columns; where two would have one name, their ids tell them apart."""
    taken = ["holder", "holder_id", "day", *(names[key] for key in chosen)]
    return tuple(f"{names[key]} ({key})" if taken.count(names[key]) > 1 else names[key] for key in chosen)


def _rows(found: Iterable[Told], chosen: Sequence[str], *, over_time: bool) -> Iterator[Row]:
    """Make the rows, by holder and day; what has no day comes last."""
    holders = defaultdict[tuple[str, str, str], list[Told]](list)
    for one in found:
        if one.pair[1] in chosen:
            holders[folded(one.holder), one.pair[0], (one.day or "~") if over_time else ""].append(one)
    for _, told in sorted(holders.items()):
        cells = tuple(tuple(_marks(one for one in told if one.pair[1] == key)) for key in chosen)
        yield Row(told[0].holder, told[0].holder_id, told[0].day if over_time else None, cells)


def _marks(told: Iterable[Told]) -> Iterator[Mark]:
    """Make the marks of a cell, in the order of the alphabet, and in each that of the voices."""
    stances = defaultdict[tuple[str, str], list[Told]](list)
    for one in told:
        stances[put(one.stance), one.position.quantity].append(one)
    for _, many in sorted(stances.items()):
        order = sorted(many, key=lambda one: (folded(one.whose), one.day or "~", one.article.name, one.position.cue))
        yield Mark(tuple(order))
