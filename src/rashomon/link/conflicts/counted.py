"""Figures: counts of an article with what is counted, and with what happens to it.

A figure with nothing behind it ("the ministry put the number at 17") counts what the nearest figure before it counts.
Whoever cites another's figure and then gives one counts the same too.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from rashomon.codebook.count_words import Use, words_used
from rashomon.codebook.function_words import function_words
from rashomon.codebook.person_nouns import is_person_noun
from rashomon.codebook.time_units import time_units
from rashomon.codebook.word_families import family_by_form
from rashomon.link.claims.keys import key_of, keys_of
from rashomon.link.claims.telling import Phrase, Telling
from rashomon.link.conflicts.counts import Count
from rashomon.link.conflicts.reading_counts import read_counts
from rashomon.model import Modality, Place, Span

PEOPLE: Final = "people"
"""The key of whoever is counted by a noun that says nothing more of them."""
_NEAR: Final = 500
"""Characters between a figure and one that leans on it, at the most."""
_WORDS: Final = 5
"""Words behind a number among which its noun is looked for."""
_GAP: Final = re.compile(r"[\"'”’]*\s*(?:of\s+)?")
_WORD: Final = re.compile(r"\s*[\"'“‘]?(?:\d[\d,.]*\s)?([^\W\d_][\w’'-]*(?:\.[\w’'-]+)*)")
_OF_THESE: Final = re.compile(r"[\"'”’]?\s+of\s+(?:the|these|those|them|whom|which)\b", re.IGNORECASE)
_OF_NOUN: Final = re.compile(r"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+)?([a-z]+(?:\s+[a-z]+s\b)?)")
_JOINED: Final = 30
"""Characters between a predicate and a number, at the most, that may join another to it ("shot and killed two")."""
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_AGENTS: Final = ("ers", "ors", "ists", "ees", "ians", "men", "women")
_SINGULAR: Final = (("ies", "y"), ("es", ""), ("s", ""))


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with what is counted.

    Attributes:
        telling: the claim in which it stands.
        count: how many.
        at: the number's words.
        thing: key of what is counted; empty where it is money or a share.
        noun: its words.
        deeds: keys of what happens to it.
        modifiers: keys of the words before the noun.
        leans: the figure before it from which it takes what is counted; None where it says it itself.

    """

    telling: Telling
    count: Count
    at: Span
    thing: str = ""
    noun: str = ""
    deeds: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    leans: "Figure | None" = None

    @property
    def person(self) -> bool:
        """Whether people are counted."""
        return self.thing == PEOPLE or is_of_people(self.noun)

    @property
    def of_these(self) -> bool:
        """Whether it is a part of some that are taken as known: "two of the boats"."""
        return bool(_OF_THESE.match(self.telling.article.text, self.at.end))

    @property
    def told_in(self) -> tuple[Telling, ...]:
        """The claims that say what is counted: its own and that of the figure on which it leans."""
        return (self.telling, *(self.leans.told_in if self.leans else ()))


def figures_told(tellings: Iterable[Telling]) -> tuple[Figure, ...]:
    """Find the figures that claims tell.

    Args:
        tellings: of any articles, in their settled order.

    Returns:
        By article, in the order of the text.

    """
    found = sorted(_with_fates(_all(tellings)), key=lambda one: (one.telling.article.id, one.at, one.telling.order))
    done, first = list[Figure](), 0
    for one in found:
        if done and done[-1].telling.article.id != one.telling.article.id:
            first = len(done)
        before = [each for each in done[first:] if each.noun and not each.count.unit and _is_near(each, one)]
        if not one.noun:
            done += [_leaning(one, before[-1])] if before and _can_lean(one, before[-1]) else []
        elif one.thing == PEOPLE and before and _cites(one, before[-1]):
            done.append(_leaning(one, before[-1]))
        else:
            done.append(one)
    return tuple(done)


def is_of_people(noun: str) -> bool:
    """Say whether a noun in the plural means people.

    Examples:
        >>> is_of_people("rioters"), is_of_people("houses")
        (True, False)

    """
    word = noun.lower()
    if word.endswith(_AGENTS) or key_of(word) in {"soldiers", "sailors"}:
        return True
    return any(is_person_noun(word.removesuffix(end) + new) for end, new in _SINGULAR if word.endswith(end))


def _leaning(one: Figure, on: Figure) -> Figure:
    return replace(one, thing=on.thing, noun=on.noun, deeds=on.deeds | one.deeds, modifiers=on.modifiers, leans=on)


def _is_near(one: Figure, later: Figure) -> bool:
    if one.telling.article.id != later.telling.article.id or not one.at.end <= later.at.start <= one.at.end + _NEAR:
        return False
    return not _BLANK_LINE.search(one.telling.article.text, one.at.end, later.at.start)


def _can_lean(one: Figure, on: Figure) -> bool:
    """Whether a figure alone may count what another counts; "she named five, he named six" tells of two deeds."""
    tallied = one.telling.claim.cue.of(one.telling.article.text).lower() in words_used(Use.TALLY)
    return not one.count.unit and (tallied or one.telling.cue != on.telling.cue)


def _cites(one: Figure, before: Figure) -> bool:
    """Whether the speaker of a figure has just cited another's, and tells of nothing else."""
    own = set(one.deeds) & set(family_by_form().values())
    return before.telling.teller != one.telling.teller and not own and _outer(before) == _outer(one) and before.person


def _outer(one: Figure) -> str:
    return one.telling.chain[-1].teller if one.telling.chain else one.telling.narrator


def _all(tellings: Iterable[Telling]) -> Iterator[Figure]:
    for one in tellings:
        if one.claim.modality is Modality.ASSERTED and not one.claim.negated and not one.denied:
            yield from _no_parts(tuple(_figures(one)))


def _with_fates(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Add the fates that other claims tell of the same number: those "shot and killed" are killed."""
    found = tuple(figures)
    fates = defaultdict[tuple[str, Span], frozenset[str]](frozenset)
    for one in found:
        fates[one.telling.article.id, one.at] |= one.deeds & words_used(Use.FATE)
    for one in found:
        yield replace(one, deeds=one.deeds | fates[one.telling.article.id, one.at])


def _no_parts(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Leave out the parts that a claim tells one by one: "two women and three men"."""
    for one in figures:
        others = [each for each in figures if each is not one and each.noun and one.noun]
        if not any((each.person and one.person) or each.thing == one.thing for each in others):
            yield one


def _figures(telling: Telling) -> Iterator[Figure]:
    """Find the figures of one claim."""
    text = telling.article.text
    for span in telling.claim.spans:
        for count in read_counts(span.of(text)):
            at = Span(span.start + count.start, span.start + count.end)
            holder = _holder(telling, at)
            if count.definite or count.number == 1 or _is_apart(text, at):
                continue
            if holder is None:
                if at.overlaps(telling.claim.cue):
                    yield from _bare(telling, count, at, None)
                continue
            noun = _noun(telling, holder, at)
            if noun is not None and _is_measure(noun.of(text)):
                continue
            if noun is None or count.unit:
                yield from _bare(telling, count, at, holder)
            else:
                yield _of_noun(telling, count, at, noun)


def _is_measure(noun: str) -> bool:
    """Whether a noun is a unit: of time, which tells when and how long, or of another measure."""
    return noun.lower() in time_units() or noun.lower() in words_used(Use.MEASURE)


def _holder(telling: Telling, at: Span) -> Phrase | None:
    """Give the phrase in which a number stands, or of which it stands right before the noun."""
    text = telling.article.text
    for one in sorted(telling.phrases, key=lambda each: len(each.span)):
        if one.span.contains(at) or (one.span.overlaps(at) and one.span.end > at.end):
            return one
        if at.end <= one.span.start and _GAP.fullmatch(text, at.end, one.span.start):
            return one
    return None


def _is_apart(text: str, at: Span) -> bool:
    """Whether a number is of a part told apart: "another 20", "20 more", "one of ours"."""
    if at.of(text).lower() == "one" and re.match(r"\s+of\b", text[at.end :]):
        return True
    near = (re.search(r"([^\W\d_]+)\s*$", text[max(0, at.start - 20) : at.start]), _WORD.match(text, at.end))
    return any(one is not None and one[1].lower() in words_used(Use.FURTHER) - {"others"} for one in near)


def _of_noun(telling: Telling, count: Count, at: Span, noun: Span) -> Figure:
    text = telling.article.text
    words = noun.of(text)
    key = key_of(words)
    before = frozenset(key_of(one) for one in re.findall(r"[^\W\d_]{3,}", text[at.end : noun.start]))
    small = {key_of(one) for one in _small()}
    if key in words_used(Use.FATE) and not is_of_people(words):
        return Figure(telling, count, at, PEOPLE, words, frozenset({key}), before - small)
    thing = PEOPLE if words.lower() in words_used(Use.ANYBODY) else key
    return Figure(telling, count, at, thing, words, _deeds(telling, at), before - small)


def _deeds(telling: Telling, at: Span) -> frozenset[str]:
    """Give the deeds in which something is counted; none where a figure is given and no more is told."""
    text, cue = telling.article.text, telling.claim.cue
    tallied = cue.of(text).lower() in words_used(Use.TALLY)
    if tallied and not any(one.span.contains(at) for one in telling.at(Place.SUBJECT)):
        return frozenset()
    joined = text[cue.end : at.start] if cue.end <= at.start <= cue.end + _JOINED else ""
    return frozenset({telling.cue}) | (keys_of(joined) & words_used(Use.FATE))


def _noun(telling: Telling, holder: Phrase, at: Span) -> Span | None:
    """Give the noun that a number counts: the phrase's head, or the first plural behind the number."""
    text, place = telling.article.text, _GAP.match(telling.article.text, at.end)
    walked, start = list[Span](), place.end() if place else at.end
    end = max(holder.span.end, at.end)
    while len(walked) < _WORDS and (found := _WORD.match(text, start)) and found.start(1) < end:
        word = Span(found.start(1), found.end(1))
        if word.of(text).lower() in _small() and walked:
            break
        if word.of(text).lower() not in _small():
            walked.append(word)
        elif len(walked) == 0 and word.of(text).lower() not in {"the", "his", "her", "its", "their", "of", "our"}:
            break
        start = found.end()
    head = holder.argument.head
    plural = [one for one in walked if _is_plural(one.of(text))]
    chosen = [one for one in plural if one == head] or plural
    return chosen[0] if chosen else None


def _is_plural(word: str) -> bool:
    lower = word.lower().strip("’'.")
    return (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))) or lower in _known_plurals()


@lru_cache(maxsize=1)
def _known_plurals() -> frozenset[str]:
    fates = {form for form, name in family_by_form().items() if name in words_used(Use.FATE)}
    return words_used(Use.ANYBODY) | fates | {"children", "police", "troops"}


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    return frozenset(word for entry in function_words() for word in entry.words) - {"other", "others"}


def _bare(telling: Telling, count: Count, at: Span, holder: Phrase | None) -> Iterator[Figure]:
    """Make a figure of a number with no noun, where the words tell it as one."""
    text = telling.article.text
    about = [one for one in telling.phrases if one is not holder and not one.span.overlaps(at)]
    things = [one for one in about if one.place is (Place.SUBJECT if holder is None else Place.OBJECT)]
    reckons = telling.claim.cue.of(text).lower() in words_used(Use.RECKON)
    if count.unit:
        of = _measured(telling, holder, at, things)
        told_at = bool(re.search(r"\bat\s+$", text[: at.start]))
        deeds = frozenset[str]() if told_at and reckons else _deeds(telling, at)
        yield Figure(telling, count, at, f"{count.unit} {key_of(of)}" if of else "", of, deeds)
        return
    alone = holder is None or not holder.span.of(text)[at.end - holder.span.start :].strip("\"'”’ ")
    if not alone or (holder is not None and not reckons) or (holder is not None and holder.place is Place.SUBJECT):
        return
    plain = [one for one in things if one.argument.head.of(text).lower() not in words_used(Use.FIGURE)]
    if holder is None and len(plain) == len(things):
        return
    if plain and holder is not None and holder.argument.preposition == "at":
        yield replace(_of_noun(telling, count, at, plain[0].argument.head), deeds=frozenset())
        return
    told = {key for one in things for key in one.keys} & set(words_used(Use.FATE))
    if told:
        yield Figure(telling, count, at, PEOPLE, things[0].span.of(text), frozenset(told))
    elif not plain:
        yield Figure(telling, count, at)


def _measured(telling: Telling, holder: Phrase | None, at: Span, things: Sequence[Phrase]) -> str:
    """Give the noun of which money or a share is told: behind "of", before it, or the subject or object beside it."""
    text = telling.article.text
    behind = _OF_NOUN.match(text, at.end)
    if behind:
        return behind[1].split()[-1]
    if holder is not None and holder.argument.head.end <= at.start:
        return holder.argument.head.of(text)
    at_place = holder is not None and holder.argument.preposition == "at"
    subjects = telling.at(Place.SUBJECT)
    chosen = things if at_place else [one for one in subjects if one is not holder]
    return chosen[0].argument.head.of(text) if chosen else ""
