"""Whether two figures are of one matter: what speaks for it and against it, as weights in log odds.

The weights are set by hand, on made pairs of passages; what rules a pair out gives no weight but an end.
"""

import re
from collections.abc import Iterable
from typing import Final

from rashomon.codebook.count_words import Use, words_used
from rashomon.codebook.word_families import family_by_form
from rashomon.link.claims.keys import keys_of
from rashomon.link.conflicts.counted import PEOPLE, Figure
from rashomon.link.conflicts.counts import Parting, parting
from rashomon.link.conflicts.figure_bars import ruled_out
from rashomon.link.conflicts.figure_facts import actors_of, days_of, lean_on, number_keys, same_day, words_of
from rashomon.link.conflicts.vicinity import Setting, paragraph
from rashomon.model import Place, Reason

_WHERE: Final = frozenset({"in", "at", "near", "off", "outside", "inside", "across", "around"})
_ALIKE: Final = ({"recognise", "support"},)
"""Families by which reports tell of one stand: who backs somebody and who recognises somebody are counted alike."""
_BASE: Final = -3.0
_BY_CHOICE: Final = -0.4
_MOST_WORDS: Final = 3
_FEW: Final = 2
_SEXES: Final = frozenset({"man", "men", "woman", "women", "boy", "boys", "girl", "girls"})


def same_matter(one: Figure, other: Figure, setting: Setting) -> tuple[Reason, ...] | None:
    """Say what speaks for two figures' being of one matter and parting.

    Args:
        one: a figure.
        other: another.
        setting: what stands around their claims.

    Returns:
        The reasons; None where they cannot be of one matter, or do not part.

    """
    how = parting(one.count, other.count)
    if how is None or ruled_out(one, other):
        return None
    deeds = tuple(_deeds(one, other))
    if not deeds and not lean_on(one, other) and not _close_without_deed(one, other, setting):
        return None
    values = f"{one.count.value} and {other.count.value}: {how.value}"
    reasons = [
        Reason("values", values, _BASE if how is Parting.APART else _BASE + _BY_CHOICE),
        *_things(one, other),
        *deeds,
        *_apart(one, other, setting),
        *_around(one, other, setting),
        *_when(one, other),
    ]
    return tuple(reasons)


def _close_without_deed(one: Figure, other: Figure, setting: Setting) -> bool:
    """Whether things of one sort are counted in claims with words in common, or somebody is, of one dated day."""
    if one.person or other.person:
        known = frozenset(family_by_form().values())
        return bool(days_of(one)) and days_of(one) == days_of(other) and not (one.deeds & known and other.deeds & known)
    if one.thing != other.thing or keys_of(one.noun) != keys_of(other.noun):
        return False
    return bool((words_of(one) & words_of(other)) - {one.thing} - setting.common)


def _things(one: Figure, other: Figure) -> Iterable[Reason]:
    if lean_on(one, other):
        yield Reason(
            "counted", f"{other.count.value} is given for what {one.count.value} counts, or the other way", 4.5
        )
        return
    names = f"{one.noun} ~ {other.noun}" if one.noun.lower() != other.noun.lower() else one.noun
    if one.count.unit:
        yield Reason("counted", names, 1.5)
        return
    if one.thing == other.thing:
        yield Reason("counted", names, 0.8 if one.thing == PEOPLE else 1.7)
    elif PEOPLE in {one.thing, other.thing}:
        yield Reason("counted", names, 0.5)
    else:
        yield Reason("counted", names, -0.7)
    fewer, more = sorted((one, other), key=lambda each: each.count.number)
    if one.of_these or other.of_these:
        yield Reason("a part", "of those told before", -2.0)
    if len([each for each in (one, other) if _is_summed(each)]) == 1 and not same_day(one, other):
        yield Reason("a part", "the one is told of a longer time", -1.5)
    if len({one.noun.lower(), other.noun.lower()} & _SEXES) == 1 and not one.leans and not other.leans:
        yield Reason("a part", names, -2.5)
    part = fewer.modifiers - more.modifiers
    if part or fewer.noun[0].isupper():
        yield Reason("a part", f"{' '.join(sorted(part))} {fewer.noun}".strip(), -1.5 if part else -2.0)


def _is_summed(one: Figure) -> bool:
    words = one.telling.words().lower()
    return any(re.search(rf"\b{each}\b", words) for each in words_used(Use.WHOLE))


def _deeds(one: Figure, other: Figure) -> Iterable[Reason]:
    if lean_on(one, other):
        return
    shared = one.deeds & other.deeds
    known = frozenset(family_by_form().values())
    alike = any(one.deeds & group and other.deeds & group for group in _ALIKE)
    if shared or alike:
        yield Reason(
            "predicate", " ".join(sorted(shared or one.deeds | other.deeds)), 1.5 if shared & known or alike else 0.7
        )
        return
    met = (one.deeds & words_of(other) | other.deeds & words_of(one)) & known
    if met:
        yield Reason(
            "predicate", f"{' '.join(sorted(met))} in both", 1.0 if one.thing == other.thing != PEOPLE else 0.3
        )
    elif not one.deeds or not other.deeds:
        yield Reason("predicate", "one is told as a figure alone", 0.7)


def _apart(one: Figure, other: Figure, setting: Setting) -> Iterable[Reason]:
    """Tell of two figures that nothing but what they count ties together."""
    if one.telling.article.id == other.telling.article.id or same_day(one, other):
        return
    near = setting.actors(one.told_in[-1]) & setting.actors(other.told_in[-1])
    words = (words_of(one) & words_of(other)) - one.deeds - other.deeds - setting.common
    if not actors_of(one) & actors_of(other) and not words and len(near) < _FEW and not _answers(one, other):
        yield Reason("apart", "no actor, day or word in both clauses", -0.8)


def _answers(one: Figure, other: Figure) -> bool:
    """Whether one is given against a figure of the voice that tells the other."""
    pairs = ((one, other), (other, one))
    return any(a.leans is not None and a.leans.telling.teller == b.telling.teller for a, b in pairs)


def _around(one: Figure, other: Figure, setting: Setting) -> Iterable[Reason]:
    if lean_on(one, other):
        return
    mine, yours = actors_of(one), actors_of(other)
    if mine & yours:
        yield Reason("actors", f"{len(mine & yours)} in both clauses", 1.0)
    taken = one.deeds | other.deeds | {one.thing, other.thing} | setting.common
    words = (words_of(one) & words_of(other)) - taken
    if words:
        yield Reason("words", " ".join(sorted(words)), 0.6 * min(len(words), _MOST_WORDS))
    if paragraph(one.telling) == paragraph(other.telling):
        yield Reason("side by side", "two voices in one paragraph", 2.0)
        return
    near = (one.told_in[-1], other.told_in[-1])
    actors = (setting.actors(near[0]) & setting.actors(near[1])) - mine - yours
    if actors:
        yield Reason("actors around", f"{len(actors)} near both", 0.3 * min(len(actors), 2))
    names = (setting.names(near[0]) & setting.names(near[1])) - setting.common
    if names:
        yield Reason("names around", " ".join(sorted(names)), 0.3 * min(len(names), 3))
    around = setting.words(near[0]) & setting.words(near[1])
    said = {key for key in around - taken - words - number_keys() if not re.search(r"\d", key)}
    if said:
        yield Reason("words around", " ".join(sorted(said)), 0.1 * min(len(said), 4))


def _when(one: Figure, other: Figure) -> Iterable[Reason]:
    if not lean_on(one, other) and same_day(one, other):
        yield Reason("day", "of one day", 1.2)
    if one.telling.article.id != other.telling.article.id and one.telling.teller == other.telling.teller:
        yield Reason("voice", "one speaker at two times", 0.5)
    if not lean_on(one, other) and _answers(one, other):
        yield Reason("voice", "the one is given against a figure of the other's voice", 1.0)
    if _places(one) and _places(other) and not _places(one) & _places(other):
        yield Reason("place", f"{' '.join(sorted(_places(one)))}, {' '.join(sorted(_places(other)))}", -1.5)


def _places(one: Figure) -> frozenset[str]:
    """Give the names of places that the claims of a figure name."""
    return frozenset(
        phrase.argument.head.of(telling.article.text).casefold()
        for telling in one.told_in
        for phrase in telling.phrases
        if phrase.place is Place.OTHER and phrase.argument.preposition in _WHERE
        if phrase.argument.head.of(telling.article.text)[0].isupper()
    )
