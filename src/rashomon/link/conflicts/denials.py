"""Denied claims: what somebody tells, and who says that it is not so.

A denial whose own words show what is denied, and whose word that is, has both sides. Else the other side is the report
that the denial goes on speaking of, or a telling of another voice that is alike enough. Of several passages of one
claimant in one article, and of several prints of one passage, the most alike stands for all.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from rashomon.link.claims.keys import keys_of
from rashomon.link.claims.likeness import Rarity, deeds
from rashomon.link.claims.telling import DENYING, Telling
from rashomon.link.conflicts.denial import Denial, Form, bare_name
from rashomon.link.conflicts.denial_forms import denials_in
from rashomon.link.conflicts.denied import Told, elsewhere, owned_by
from rashomon.link.conflicts.deniers import ByDeed, Deniers
from rashomon.link.conflicts.reported import referred, said_before
from rashomon.link.event_words import stems
from rashomon.model import Conflict, ConflictKind, Place, Reason, Side, Span

_OWN_WORDS: Final = 3.0
"""Log odds: the denial's own words tell what is denied, and whose word it is."""
_POINTED: Final = 2.0
"""It goes on speaking of a report named before."""
_BESIDE: Final = 0.5
"""It stands right behind another's words."""
_SURE: Final = 0.9
"""From here on, of two passages the one that has more of the denial's words is taken."""
_PRINT: Final = 0.8
"""Of the words of two passages that are prints of one."""
_ALIKE: Final = 2
_WORD: Final = 0.5
_MEANT: Final = "is this what is meant?"
_SHORT: Final = 80


def denials(tellings: Sequence[Telling]) -> Iterator[Conflict]:
    """Find the claims of one voice that another says are not so.

    Args:
        tellings: of a story, in their settled order.

    Yields:
        Conflicts whose score is at least one half, each pair of sides once.

    """
    rarity = Rarity(tellings)
    by_key = ByDeed.of(tellings)
    found = sorted(denials_in(tellings), key=lambda one: (one.telling.order, one.form.value))
    deniers = Deniers.of(found)
    owned = [one for one in found if one.matter and one.owned and one.form is not Form.NEGATED]
    beside = defaultdict[str, list[Telling]](list)
    for each in tellings:
        beside[each.article.id].append(each)
    for denial in _with_context(found):
        told = [*_shown(denial), *_referred_to(denial, beside[denial.article])]
        if denial.form is Form.MISREPORTED:
            told += _misreported(denial, owned, rarity)
        else:
            told += elsewhere(denial, by_key, rarity, deniers)
        told = told or list(_answered(denial, beside[denial.article]))
        for one in _best(denial, told):
            yield _conflict(denial, one)


def _referred_to(denial: Denial, tellings: Sequence[Telling]) -> Iterator[Told]:
    """Give what a denial goes on speaking of, where its own words do not tell it."""
    if denial.matter or not denial.refers:
        return
    found = referred(denial, tellings)
    if found:
        words = f"the words go on speaking of what {found.chain[0].name} tells"
        yield Told(found, (Reason("denial", denial.form.value, 0.0), Reason("report", words, _POINTED)), doubt=_MEANT)


def _answered(denial: Denial, tellings: Sequence[Telling]) -> Iterator[Told]:
    """Give what another voice says right before, where somebody "denies that" and nothing else tells what."""
    if denial.form is not Form.DENIED or not denial.matter or denial.refers:
        return
    found = said_before(denial, tellings)
    if found:
        words = f"it stands right behind what {found.chain[0].name} says"
        yield Told(found, (Reason("denial", denial.form.value, 0.0), Reason("place", words, _BESIDE)), doubt=_MEANT)


def _shown(denial: Denial) -> Iterator[Told]:
    """Give what the denial's own words tell, where they show that it is another's word."""
    matter = denial.matter
    if matter and denial.form is not Form.NEGATED and denial.refers and denial.owned not in {"", denial.name}:
        words = f"its own words tell whose it is: {denial.owned}"
        reasons = (Reason("denial", denial.form.value, 0.0), Reason("report", words, _OWN_WORDS))
        yield Told(matter, reasons, denial.owned)


def _with_context(found: Sequence[Denial]) -> Iterator[Denial]:
    """Give denials; one by "not" takes over what another, in its article, denies in so many words of the same deed."""
    plain = defaultdict[str, list[Denial]](list)
    for one in found:
        if one.matter and one.form is not Form.NEGATED:
            plain[one.telling.article.id].append(one)
    for one in found:
        beside = plain[one.telling.article.id]
        same = [each for each in beside if each.matter and deeds(each.matter) & (deeds(one.telling) | one.telling.keys)]
        if one.form is Form.NEGATED and same:
            near = min(same, key=lambda each: abs(each.cue.start - one.cue.start))
            yield replace(one, matter=near.matter, owners=near.owners, owned=near.owned, refers=True)
        else:
            yield one


def _misreported(denial: Denial, found: Sequence[Denial], rarity: Rarity) -> Iterator[Told]:
    """Give what a medium or the one named is best shown to have told of the same thing, by another denial's words."""
    told = [one for other in found if (one := _as_denied(denial, other, rarity))]
    yield from sorted(told, key=lambda one: (-one.score, one.telling.order))[:1]


def _as_denied(denial: Denial, other: Denial, rarity: Rarity) -> Told | None:
    """Give what another denial shows as the word of the medium that is said to have told it wrongly."""
    matter = other.matter
    if matter is None or denial.covers(matter):
        return None
    alike, names = denial.keys & matter.keys, denial.telling.actors & matter.actors
    if len(alike) + len(names) < _ALIKE or (denial.owners and not denial.owners & other.owners):
        return None
    heads = {phrase.head for phrase in denial.telling.at(Place.OBJECT)} & matter.keys
    weight = math.fsum(_WORD * rarity.of(key) for key in sorted(alike | names)) + len(heads)
    reasons = (
        Reason("denial", denial.form.value, 0.0),
        Reason("words", f"both have {', '.join(sorted(alike))}", weight),
        Reason("report", f"what is denied is told as the word of {other.owned}", 0.0),
    )
    return Told(matter, reasons, other.owned)


def _best(denial: Denial, told: Sequence[Told]) -> Iterator[Told]:
    """Keep the surest of each claimant in each article, and of prints of one passage.

    What the denial's own words tell gives way to the passage that they are of.
    """
    owned = any(owned_by(denial, one.telling) and not denial.covers(one.telling) for one in told)
    own = stems(denial.telling.words()) | (stems(denial.matter.words()) if denial.matter else frozenset())
    groups = dict[tuple[str, str], Told]()
    for one in sorted(told, key=lambda one: _rank(denial, one, own)):
        whose = one.whose or (bare_name(one.telling.chain[0].name) if one.telling.chain else one.telling.narrator)
        if not (owned and one.telling is denial.matter):
            groups.setdefault((one.telling.article.id, whose), one)
    kept = list[tuple[Telling, frozenset[str]]]()
    for one in groups.values():
        keys = keys_of(one.telling.words())
        if not any(_prints(one.telling, keys, *other) for other in kept):
            kept.append((one.telling, keys))
            yield one


def _rank(denial: Denial, one: Told, own: frozenset[str]) -> tuple[float, int, int, tuple[str, str, str, Span, str]]:
    near = abs(one.telling.claim.cue.start - denial.cue.start) if one.telling.article.id == denial.article else 0
    return -round(min(one.score, _SURE), 1), -len(own & stems(one.telling.words())), near, one.telling.order


def _prints(one: Telling, left: frozenset[str], other: Telling, right: frozenset[str]) -> bool:
    """Whether two passages, with the keys of their words, are prints of one."""
    if one.prints(other):
        return True
    return one.article.id != other.article.id and len(left & right) >= _PRINT * len(left | right)


def _conflict(denial: Denial, told: Told) -> Conflict:
    one = told.telling
    said = one.chain[0] if one.chain else None
    voice = said.statement if said and said.statement != denial.voice and said.strength != DENYING else None
    sides = [
        (one.order, Side(one.article.id, one.claim.spans, voice, claim=one.id)),
        (
            denial.telling.order,
            Side(denial.telling.article.id, denial.spans, denial.voice, "denies", denial.telling.id),
        ),
    ]
    first, second = (side for _, side in sorted(sides, key=lambda row: row[0]))
    about = " ".join(one.words().split())
    short = about if len(about) <= _SHORT else about[:_SHORT].rsplit(" ", 1)[0] + " …"
    return Conflict(ConflictKind.DENIED_CLAIM, short, first, second, told.reasons, round(told.score, 3), told.doubt)
