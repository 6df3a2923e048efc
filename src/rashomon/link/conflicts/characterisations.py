"""Opposed characterisations: one thing that one voice calls by a word that affirms what another voice's word disputes.

The axes and the words of their poles are the codebook's (`characterisations.yaml`). What is said of one thing on one
axis is compared across outlets; each pair of voices is told once, in the narrators' own words where these part.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from math import exp
from typing import Final, TypeAlias

from rashomon.codebook.characterisations import Axis, Force, Pole
from rashomon.link.claims.keys import keys_of
from rashomon.link.conflicts.beside import weekdays_in
from rashomon.link.conflicts.called import TIES, Bearer, Called, Tie
from rashomon.model import Conflict, ConflictKind, Reason, Side, Span

_BASE: Final = -0.6
_WORDS: Final = {Force.STRONG: 0.7, Force.TITLE: 0.7, Force.PLAIN: 0.3, Force.WEAK: 0.1}
_VOICES: Final = ("both are told by the narrators", "a narrator and a speaker", "both are speakers' words")
_VOICE_WEIGHTS: Final = (0.6, 0.2, 0.0)
_TOLD: Final = -0.2
_ALONE: Final = "{} names nobody: is it said of {}?"
_NARRATED: Final = "is {} the speaker's word, or the narrator's?"
_THROUGH_A_NAME: Final = frozenset({Axis.HAPPENING, Axis.CROWD})
"""Axes where a common name is not enough: many things happen at one place."""
_ANY: Final = frozenset({"a", "an", "any", "every", "no", "some", "all", "another", "each"})
_MONTH: Final = 31
_MOST_WORDS: Final = 6
_FEW_PAIRS: Final = 40_000
"""So many pairs of words for one thing are all looked at."""
_FIRST: Final = 2
"""Of more, so many of one outlet and month that are alike in how they are said."""
_NEAR: Final = 80
"""Letters round words in which a day of the week is of them."""
_HOLDERS: Final = frozenset({"usurper", "usurpers", "impostor", "imposter", "throne", "presidency"})
"""Words that take any title away."""


_Row: TypeAlias = tuple[Called, Bearer]
Groups: TypeAlias = Mapping[tuple[Axis, str, str], Sequence[Called]]
"""By axis, bearer and article, what it is called."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two characterisations of one thing.

    Attributes:
        one: the first in the settled order.
        other: the second.
        ties: how each is known to be of the thing.
        about: the thing.

    """

    one: Called
    other: Called
    ties: tuple[Tie, Tie]
    about: str

    @property
    def weights(self) -> tuple[tuple[str, str, float], ...]:
        """What speaks for it: feature, words and log odds."""
        tie = min(self.ties, key=lambda each: TIES[each][0])
        speakers = bool(self.one.speaker) + bool(self.other.speaker)
        forces = sum(_WORDS[each.force] for each in (self.one, self.other))
        words = " against ".join(f"{each.words!r} ({each.pole.value})" for each in (self.one, self.other))
        told = _TOLD * (self.one.told + self.other.told)
        rows = [
            ("thing", f"{self.about}: {TIES[tie][1]}", TIES[tie][0]),
            ("words", f"{self.one.axis.value}: {words}", forces),
            ("voices", _VOICES[speakers], _VOICE_WEIGHTS[speakers]),
        ]
        return (*rows, ("wording", "a speaker's words in the narrator's wording", told)) if told else tuple(rows)

    @property
    def score(self) -> float:
        """Probability that a careful reader calls it a conflict."""
        return 1 / (1 + exp(-_BASE - sum(weight for _, _, weight in self.weights)))

    @property
    def rank(self) -> tuple[bool, int, float, tuple[str, ...], tuple[str, ...]]:
        """Puts first what surely is of the thing, then what narrators tell, then what is surest."""
        speakers = bool(self.one.speaker) + bool(self.other.speaker)
        return (
            Tie.ALONE in self.ties,
            speakers,
            -self.score,
            tuple(map(str, self.one.order)),
            tuple(map(str, self.other.order)),
        )


def characterisations(given: Sequence[Called]) -> Iterator[Conflict]:
    """Find where voices call one thing by opposed words.

    Args:
        given: what things are called, in any order.

    Yields:
        One conflict for each pair of voices, thing and axis.

    """
    groups = defaultdict[tuple[Axis, str], list[_Row]](list)
    by_article = defaultdict[tuple[Axis, str, str], list[Called]](list)
    ordered = sorted(given, key=lambda one: one.order)
    for one in _completed(ordered):
        for bearer in one.bearers:
            groups[one.axis, bearer.key].append((one, bearer))
            by_article[one.axis, bearer.key, one.article.id].append(one)
    pairs = sorted((pair for group in groups.values() for pair in _pairs(group)), key=lambda pair: pair.rank)
    seen = set[object]()
    for pair in pairs:
        marks = _marks(pair)
        if seen.isdisjoint(marks):
            yield _conflict(pair, by_article)
        seen |= marks


def _completed(given: Sequence[Called]) -> Iterator[Called]:
    """Tie what names nobody to the one actor of whom the article says the like on its axis, if there is only one."""
    actors = defaultdict[tuple[str, Axis, Pole], set[tuple[str, str]]](set)
    for one in given:
        for bearer in one.bearers:
            if bearer.tie is Tie.ACTOR:
                actors[one.article.id, one.axis, one.pole].add((bearer.key, bearer.name))
    for one in given:
        own = actors[one.article.id, one.axis, one.pole]
        known = any(bearer.tie is Tie.ACTOR for bearer in one.bearers)
        if one.axis is Axis.RULE and not known and len(own) == 1 and _is_definite(one):
            ((key, name),) = own
            yield replace(one, bearers=(*one.bearers, Bearer(key, name, Tie.ALONE)))
        else:
            yield one


def _is_definite(one: Called) -> bool:
    if one.force is Force.PLAIN:
        return False
    before = one.article.text[: one.span.start].split()[-1:] or [""]
    return before[0].strip("“\"‘'").casefold() not in _ANY


def _pairs(group: Sequence[tuple[Called, Bearer]]) -> Iterator[_Pair]:
    """Pair what clashes; a voice that uses both words of one thing stands on neither side of it."""
    poles = defaultdict[tuple[str, str | None], set[Pole]](set)
    for one, _ in group:
        if one.force is not Force.PLAIN:
            poles[one.article.id, one.voice].add(one.pole)
    settled = [row for row in group if len(poles[row[0].article.id, row[0].voice]) < len(Pole)]
    affirming = [row for row in settled if row[0].pole is Pole.AFFIRMS]
    disputing = [row for row in settled if row[0].pole is Pole.DISPUTES]
    for left, right in _opposed(affirming, disputing):
        (one, how), (other, bearer) = sorted((left, right), key=lambda row: row[0].order)
        if _part(one, other) and _of_one_thing(one, other, bearer):
            yield _Pair(one, other, (how.tie, bearer.tie), how.name)


def _opposed(affirming: Sequence[_Row], disputing: Sequence[_Row]) -> Iterator[tuple[_Row, _Row]]:
    """Set words of the one pole against those of the other: all, or of very many a few of each outlet in a month."""
    if len(affirming) * len(disputing) <= _FEW_PAIRS:
        yield from product(affirming, disputing)
        return
    left, right = _by_month(affirming), _by_month(disputing)
    for month in sorted(left.keys() & right.keys()):
        yield from product(left[month], right[month])


def _by_month(rows: Sequence[_Row]) -> Mapping[str, Sequence[_Row]]:
    """Keep the first words of each outlet and month, of narrators and speakers, by how strong and how tied they are."""
    found, taken = defaultdict[str, list[_Row]](list), Counter[object]()
    for one, bearer in rows:
        month = (one.article.metadata.value("published_on") or "")[:7]
        like = (month, one.outlet, bool(one.speaker), one.force, one.told, bearer.tie)
        if taken[like] < _FIRST:
            taken[like] += 1
            found[month].append((one, bearer))
    return found


def _part(one: Called, other: Called) -> bool:
    """Whether two words clash, of two outlets and two voices, neither of them a copy of the other."""
    if one.outlet == other.outlet or one.article.id == other.article.id or one.teller == other.teller:
        return False
    if one.account and one.account == other.account:
        return False
    forces = {one.force, other.force}
    if Force.PLAIN in forces:
        return Force.TITLE in forces and _of_one_title(one, other)
    return forces != {Force.WEAK}


def _of_one_title(one: Called, other: Called) -> bool:
    """Whether the title that one gives is the one that the other takes away."""
    if one.axis is not Axis.RULE:
        return True
    titles = {each.noun.split()[-1] for each in (one, other)}
    return len(titles) == 1 or bool(titles & _HOLDERS)


def _of_one_thing(one: Called, other: Called, bearer: Bearer) -> bool:
    """Whether a common name is of one thing: where many things happen at one place, more words must be common."""
    if one.axis is Axis.ACT:
        return _within(one, other, _MONTH, unknown=True)
    if bearer.tie is not Tie.NAME or one.axis not in _THROUGH_A_NAME:
        return True
    named = keys_of(bearer.key)
    common = (one.keys & other.keys) - named
    days = [weekdays_in(_round(each)) for each in (one, other)]
    near = one.axis is Axis.CROWD and _within(one, other, 1, unknown=False)
    return bool(common) and (bool(days[0] & days[1]) or near or len(common) > 1)


def _round(one: Called) -> str:
    return one.article.text[max(0, one.span.start - _NEAR) : one.span.end + _NEAR]


def _within(one: Called, other: Called, most: int, *, unknown: bool) -> bool:
    """Whether the articles are of days that are not further apart than some; what is taken where one is not known."""
    days = [each.article.metadata.value("published_on") or "" for each in (one, other)]
    try:
        first, last = (date.fromisoformat(day[:10]) for day in days)
    except ValueError:
        return unknown
    return abs((last - first).days) <= most


def _marks(pair: _Pair) -> set[object]:
    """Give what a second pair like this one would have in common with it: the voices, and the outlets."""
    axis, sides = pair.one.axis, (pair.one, pair.other)
    voices = frozenset(each.teller for each in sides)
    outlets = frozenset(each.outlet for each in sides)
    accounts = frozenset(each.account or each.article.id for each in sides)
    words = frozenset(each.word for each in sides)
    return {(axis, pair.about, each) for each in (voices, outlets, accounts)} | {(axis, outlets, words)}


def _conflict(pair: _Pair, groups: Groups) -> Conflict:
    reasons = tuple(Reason(feature, words, round(weight, 2)) for feature, words, weight in pair.weights)
    return Conflict(
        ConflictKind.CHARACTERISATION,
        f"{pair.about}: {pair.one.axis.value}",
        _side(pair.one, groups),
        _side(pair.other, groups),
        reasons,
        round(pair.score, 3),
        _doubt(pair),
    )


def _side(one: Called, groups: Groups) -> Side:
    """Make a side of all that the same voice says in this article of the thing."""
    keys = {bearer.key for bearer in one.bearers}
    rows = (each for key in sorted(keys) for each in groups.get((one.axis, key, one.article.id), ()))
    like = {each.span: each for each in rows if each.pole is one.pole and _of_one_voice(one, each)}
    others = [span for span in sorted(like) if not span.overlaps(one.span)][: _MOST_WORDS - 1]
    kept = list[Span]()
    for span in (one.span, *others):
        if not any(span.overlaps(taken) for taken in kept):
            kept.append(span)
    own = any(like[span].voice is None for span in kept if span in like)
    return Side(one.article.id, tuple(sorted(kept)), None if own else one.voice, one.pole.value)


def _of_one_voice(one: Called, other: Called) -> bool:
    """Whether other words are of the same voice: what a narrator puts in words of his own is his in part too."""
    same = other.voice == one.voice or all(each.told or each.voice is None for each in (one, other))
    return same and (one.force is Force.PLAIN or other.force is not Force.PLAIN)


def _doubt(pair: _Pair) -> str:
    for each, tie in zip((pair.one, pair.other), pair.ties, strict=True):
        if tie is Tie.ALONE:
            return _ALONE.format(f"“{each.words}”", pair.about)
    told = [each for each in (pair.one, pair.other) if each.told]
    return _NARRATED.format(f"“{told[0].words}”") if told else ""
