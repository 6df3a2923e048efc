"""What speaks for and against two reports telling of one event: reasons with their weights.

A weight is in log odds; those of a pair add up to the score. What can be no one event, whatever else is alike, is said
in `event_bars`. How the words put it does not count: that one tells what another denies is a difference, and no bar.
The weights were set on half of ECB+ with the events that we find in it: `eval/event_linking.py`.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from rashomon.codebook.type_swaps import type_swaps
from rashomon.link.event_bars import akin, is_violent, named_on
from rashomon.link.event_days import days_of, gap, same_day
from rashomon.link.event_reports import Reported, Somebody
from rashomon.link.event_words import by_stem, stems
from rashomon.model import Event, EventType, Reason

CHANCE: Final = -2.5
SAME_SIDE, SAME_COUNTRY, ALIKE_SIDE, OTHER_SIDE, OTHER_UNNAMED = 1.8, 0.8, 0.8, -2.5, -0.8
OTHERS_TOO, OTHERS_ACT = 0.8, -1.5
"""Where others stand beside those who are shared: what many praise or refuse, each does on his own."""
SAME_DAY, DAYS_MEET, NEXT_DAY = 1.5, 0.5, -0.5
TOLD_TOGETHER, TOLD_APART, TOLD_FAR_APART = 0.3, -1.0, -2.0
SAME_CUE, SAME_ENTRY, SAME_MODE, OTHER_CUE, OTHER_MODE = 1.3, 0.4, 0.0, -1.0, -1.3
SWAPPED_TYPE: Final = -1.0
MOST_WORDS, NO_WORDS, NOT_SAID = 3.0, -1.0, -3.0
"""The last where it is done by saying something: who accuses twice and says another thing accuses anew."""
ENOUGH_WORDS: Final = 3
SAME_PLACE, SAME_NUMBER = 0.7, 0.7
TOGETHER_DAYS, APART_DAYS, FAR_DAYS = 3, 14, 90
SIDES: Final = ("actors", "recipients")
_SHOWN: Final = 4
_BY_WORDS: Final = frozenset(
    {EventType.AGREE, EventType.SUPPORT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.THREATEN}
)


class Rarity:
    """How much a word, by its stem, says in a story: the more, the fewer reports have it."""

    def __init__(self, reports: Iterable[Reported]) -> None:
        """Count the reports of each word."""
        rows = list(reports)
        self._all = len(rows)
        self._counts = Counter(stem for one in rows for stem in by_stem(one.words))

    def of(self, stems: Iterable[str]) -> float:
        """Add up how much words say."""
        return math.fsum(math.log(1 + self._all / self._counts[stem]) for stem in stems)


def compare(one: Reported, other: Reported, rarity: Rarity) -> tuple[Reason, ...]:
    """Compare two reports that are not apart.

    Args:
        one: a report.
        other: another one, in any order.
        rarity: of the words of the story.

    Returns:
        The reasons; none where they are of types that nobody takes for each other.

    """
    kinds = _types(one.event.type, other.event.type)
    if kinds is None:
        return ()
    left, right = sorted((one, other), key=lambda row: row.id)
    return (
        kinds,
        *_people(left, right),
        *_days(left, right),
        *_cues(left, right),
        *_words(left, right, rarity),
        *_place(left, right),
        *_numbers(left, right),
    )


def _types(one: EventType, other: EventType) -> Reason | None:
    if one is other:
        return Reason("type", f"both {one.value}, as many events are", CHANCE)
    swap = type_swaps().get(frozenset({one, other}))
    named = " and ".join(sorted((one.value, other.value)))
    return Reason("type", f"{named}: {swap.reason}", CHANCE + SWAPPED_TYPE) if swap else None


def _people(one: Reported, other: Reported) -> Iterator[Reason]:
    """Compare side with side; those who do it to one another are compared once, all of them."""
    both = one.event.reciprocal or other.event.reciprocal
    pairs = list(zip(SIDES, one.sides, other.sides, strict=True))
    if both and one.event.reciprocal != other.event.reciprocal:
        mine, theirs = ((*row.actors, *row.recipients) for row in (one, other))
        pairs = [("people", mine, theirs)]
    elif both:
        pairs = [("people", one.sides[0], other.sides[0])]
    for name, mine, theirs in pairs:
        shared = sorted({row.id: row.name for row in mine if row.id in {each.id for each in theirs}}.items())
        if shared:
            names = ", ".join(sorted(row[1] for row in shared)[:_SHOWN])
            if both:
                yield Reason(name, f"{names} in both", SAME_SIDE * min(len(shared), 2))
            elif {row.id for row in mine} == {row.id for row in theirs}:
                yield Reason(name, f"{names} in both", SAME_SIDE)
            else:
                alone = name == "actors" and not is_violent(one.event)
                yield Reason(name, f"{names} in both, and others in one", OTHERS_ACT if alone else OTHERS_TOO)
        elif mine and theirs:
            violent = is_violent(one.event) and is_violent(other.event)
            yield _unlike(name, mine, theirs, OTHER_UNNAMED if violent else OTHER_SIDE)


def _unlike(name: str, mine: Sequence[Somebody], theirs: Sequence[Somebody], unnamed: float) -> Reason:
    """Compare two sides that share nobody; `unnamed` is what it weighs where one of them has no name."""
    left, right = (", ".join(row.name for row in side[:_SHOWN]) for side in (mine, theirs))
    if any(akin(one, other) for one in named_on(mine) for other in named_on(theirs)):
        return Reason(name, f"{left} ~ {right}: of one state", SAME_COUNTRY)
    words = [[called(row) for row in side if not row.named] for side in (mine, theirs)]
    if any(_alike(one, other) for one in words[0] for other in words[1]):
        return Reason(name, f"{left} ~ {right}: alike", ALIKE_SIDE)
    weight = OTHER_SIDE if named_on(mine) and named_on(theirs) else unnamed
    return Reason(name, f"{left} and {right} differ", weight)


def called(one: Somebody) -> frozenset[str]:
    """Give the words that say who somebody is, without how many."""
    return stems(one.name.removeprefix(one.quantity))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether people without a name are called alike: by half of the words at least."""
    return 2 * len(one & other) >= max(len(one), len(other), 1)


def _days(one: Reported, other: Reported) -> Iterator[Reason]:
    days = days_of(one), days_of(other)
    told = [row.open or " to ".join(sorted({day for day in (row.first, row.last) if day})) for row in days]
    if same_day(*days):
        yield Reason("day", f"both on {told[0]}" if told[0] == told[1] else f"{told[0]} ~ {told[1]}", SAME_DAY)
    elif all((row.first and row.last) or row.open for row in days):
        apart_by = gap(*days)
        if apart_by == 1:
            yield Reason("day", f"{told[0]} and {told[1]}: a day apart", NEXT_DAY)
        elif apart_by == 0:
            yield Reason("day", f"{told[0]} ~ {told[1]}: may be one day", DAYS_MEET)
    if one.told_on and other.told_on:
        yield from _told(one.told_on, other.told_on)


def _told(one: str, other: str) -> Iterator[Reason]:
    """Compare the days of the articles."""
    between = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    words = f"told {between} day{'' if between == 1 else 's'} apart" if between else "told on one day"
    if between <= TOGETHER_DAYS:
        yield Reason("told", words, TOLD_TOGETHER)
    elif between > APART_DAYS:
        yield Reason("told", words, TOLD_FAR_APART if between > FAR_DAYS else TOLD_APART)


def _cues(one: Reported, other: Reported) -> Iterator[Reason]:
    modes = (one.event.mode, other.event.mode)
    if one.cue and one.cue == other.cue:
        yield Reason("cue", f"both {one.cue!r}", SAME_CUE)
    elif one.event.pattern == other.event.pattern:
        yield Reason("cue", f"{one.cue!r} ~ {other.cue!r}: one entry of the codebook", SAME_ENTRY)
    elif any(modes) and modes[0] == modes[1]:
        yield Reason("mode", f"both {modes[0]}", SAME_MODE)
    else:
        yield Reason("cue", f"{one.cue!r} and {other.cue!r}", OTHER_MODE if all(modes) else OTHER_CUE)


def _words(one: Reported, other: Reported, rarity: Rarity) -> Iterator[Reason]:
    """Compare what else the clauses say; of two clauses of one sentence, each may hold the other's words."""
    if not one.words or not other.words or _one_sentence(one.event, other.event):
        return
    mine, theirs = (by_stem(sorted(row.words)) for row in (one, other))
    shared = mine.keys() & theirs.keys()
    if not shared:
        said = one.event.type in _BY_WORDS or other.event.type in _BY_WORDS
        yield Reason("words", "they share no other word", NOT_SAID if said else NO_WORDS)
        return
    share = (
        min(1, len(shared) / ENOUGH_WORDS)
        * rarity.of(sorted(shared))
        / min(rarity.of(sorted(mine)), rarity.of(sorted(theirs)))
    )
    shown = sorted(shared, key=lambda stem: (-rarity.of([stem]), stem))[:_SHOWN]
    yield Reason("words", f"both have {', '.join(mine[stem] for stem in shown)}", round(MOST_WORDS * share, 2))


def _one_sentence(one: Event, other: Event) -> bool:
    """Whether the clauses of two events of one article overlap."""
    return one.article == other.article and any(mine.overlaps(theirs) for mine in one.spans for theirs in other.spans)


def _place(one: Reported, other: Reported) -> Iterator[Reason]:
    if stems(one.place) & stems(other.place):
        words = f"both in {one.place}" if one.place == other.place else f"{one.place} ~ {other.place}"
        yield Reason("place", words, SAME_PLACE)


def _numbers(one: Reported, other: Reported) -> Iterator[Reason]:
    mine, theirs = ({row.quantity for row in (*each.actors, *each.recipients)} - {""} for each in (one, other))
    shared = sorted(mine & theirs)
    if shared:
        yield Reason("number", f"both {shared[0]}", SAME_NUMBER)
