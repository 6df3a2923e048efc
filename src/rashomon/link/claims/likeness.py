"""How alike two tellings are: whether they tell of one deed, with the reasons that a person can check.

A weight is in log odds. What the tellings differ on is for whoever asks: a day, a figure or an agent that is told
otherwise counts neither for nor against here. The weights were set by hand on the build half of `eval/conflicts`.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import Final

from rashomon.codebook.events import events_by_form
from rashomon.codebook.plain_verbs import is_plain_verb
from rashomon.codebook.word_families import is_deed
from rashomon.link.blocks import Lookup, Pair, Splitting
from rashomon.link.claims.keys import key_of
from rashomon.link.claims.telling import Phrase, Telling
from rashomon.model import Modality, Place, Reason

CHANCE: Final = -3.6
SAME_DEED, RARE_DEED, NAMED_DEED = 0.8, 1.4, 0.9
SAME_ACTOR, SAME_NAME, MOST_ACTORS = 1.4, 1.0, 2.8
SAME_HEAD, SAME_OBJECT, MOST_HEADS = 0.8, 1.5, 2.2
MOST_AROUND: Final = 0.8
MOST_WORDS: Final = 2.6
OTHER_NAMES: Final = -1.5
_SHOWN: Final = 4
_NAME: Final = "name "
_NEAR: Final = 30
_OF_THE_THING: Final = frozenset({"names", "actors", "of what", "words"})
_IDENTIFIED: Final = 1.0
_HAPPENS: Final = frozenset({"begin", *map(key_of, ("happened", "occurred"))})
_TAKES, _PLACE = frozenset(map(key_of, ("took", "taken", "takes", "take"))), key_of("place")
_TOLD: Final = frozenset({Modality.ASSERTED, Modality.FORMER})


class Rarity:
    """How much a key says in a story: the more, the fewer articles have it."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        """Count the articles of each key."""
        self._counts = Counter[str]()
        self._names: dict[str, set[str]] = {}
        articles = 0
        for article, many in groupby(sorted(tellings, key=_article), key=_article):
            told = list(many)
            seen = {key for one in told for key in chain(one.keys, one.actors)}
            self._names[article] = {word for one in told for word in one.names}
            self._counts.update(seen | {f"{_NAME}{word}" for word in self._names[article]})
            articles += bool(seen or self._names[article])
        self._articles = max(1, articles)

    def around(self, one: Telling, other: Telling) -> frozenset[str]:
        """Give the words of names that both articles have, if they are two."""
        if one.article.id == other.article.id:
            return frozenset()
        return frozenset(self._names[one.article.id] & self._names[other.article.id])

    def of(self, key: str) -> float:
        """Say how much a key says: from little above 0, where all articles have it, to 1, where two of many have."""
        most = math.log(1 + max(self._articles, 6) / 2)
        return min(1.0, math.log(1 + max(self._articles, 6) / max(self._counts[key], 2)) / most)


def is_told(one: Telling) -> bool:
    """Say whether a telling tells something as done, and not as planned, asked for, denied or only said."""
    says = one.attributes and not any(is_deed(phrase.head) for phrase in one.at(Place.OBJECT))
    plain = one.claim.modality in _TOLD and not one.claim.negated and not says
    return plain and not any(said.strength in {"denied", "asked", "withheld", "doubted"} for said in one.chain[:1])


def deeds(one: Telling) -> frozenset[str]:
    """Give the keys of what is done: the predicate, and a deed that it carries ("took the oath") or tells of as begun.

    Args:
        one: the telling.

    """
    begun = frozenset(phrase.head for phrase in one.at(Place.SUBJECT) if is_deed(phrase.head))
    if begun and _happens(one):
        return begun | {one.cue}
    carried = {phrase.head for phrase in one.phrases if phrase.place is not Place.SUBJECT}
    known = frozenset(head for head in carried if is_deed(head))
    if one.attributes and known:
        return known
    verb = one.claim.cue.of(one.article.text).split()[0].casefold()
    if is_deed(one.cue) or not is_plain_verb(verb):
        return frozenset({one.cue, *_sorts(verb)})
    return known or frozenset(phrase.head for phrase in one.at(Place.OBJECT)) or frozenset({one.cue})


def _happens(one: Telling) -> bool:
    """Whether a predicate only says that its subject came about: "the strike began", "the raid took place"."""
    taken = one.cue in _TAKES and any(phrase.head == _PLACE for phrase in one.at(Place.OBJECT))
    return one.cue in _HAPPENS or taken


@lru_cache(maxsize=20_000)
def _sorts(verb: str) -> frozenset[str]:
    """Give the entries of the events' codebook whose single words a verb is a form of: "nabbed" and "collared"."""
    rows = events_by_form().get(verb, ())
    return frozenset(f"{row.entry.name} ({row.entry.type.value})" for row in rows if not row.rest)


def pairs(tellings: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """Give the pairs that tell of one deed and have a further word or name in common, each once.

    Where very many tell of a deed with one word, those are paired that name somebody in common too, as far as their
    number allows: see `link.blocks`.

    Args:
        tellings: in their settled order.

    """
    what = [deeds(one) for one in tellings]
    told = defaultdict[str, list[int]](list)
    for at, done in enumerate(what):
        for deed in done:
            told[deed].append(at)
    splitting = Splitting(lambda at: tellings[at].actors, lambda at: tellings[at].order, _NEAR)
    twice = set[Pair]()
    for deed, members in sorted(told.items()):
        for left, right in Lookup(_blocks(tellings, members, deed), splitting).pairs():
            # Only few are told of by two deeds: what was seen is kept for these alone.
            if len(what[left]) > 1 and len(what[left] & what[right]) > 1:
                if (left, right) in twice:
                    continue
                twice.add((left, right))
            yield tellings[left], tellings[right]


def _blocks(tellings: Sequence[Telling], members: Sequence[int], deed: str) -> Iterator[list[int]]:
    """Put those that tell of one deed together by each further word and name."""
    blocks = defaultdict[str, list[int]](list)
    for at in members:
        one = tellings[at]
        for key in chain(one.keys, one.actors, (f"{_NAME}{word}" for word in one.names)):
            if key != deed:
                blocks[key].append(at)
    yield from blocks.values()


def _article(one: Telling) -> str:
    return one.article.id


def compare(one: Telling, other: Telling, rarity: Rarity, *, but: Place | None = None) -> tuple[Reason, ...]:
    """Say what two tellings have in common, and what clashes.

    Args:
        one: a telling.
        other: another one.
        rarity: of the story's keys.
        but: a place that is left out: what stands there is what they are asked to differ on.

    """
    left, right = (_without(telling, but) for telling in (one, other))
    found = [Reason("matter", "two passages of one story", CHANCE), *_deed(one, other, rarity)]
    found += _named(one, other, (left, right), rarity)
    found += _names(left, right)
    done = deeds(one) & deeds(other)
    heads = (_heads(left) & _heads(right)) - done
    if heads:
        objects = _heads(left, Place.OBJECT) & _heads(right, Place.OBJECT)
        weights = [(SAME_OBJECT if key in objects else SAME_HEAD) * rarity.of(key) for key in sorted(heads)]
        found.append(Reason("of what", f"both of {_listed(heads)}", min(MOST_HEADS, math.fsum(weights))))
    words = (one.keys & other.keys) - heads - done
    if words:
        weight = min(MOST_WORDS, math.fsum(0.7 * rarity.of(key) for key in sorted(words)))
        found.append(Reason("words", f"both have {_listed(words)}", weight))
    around = rarity.around(one, other) - (one.names & other.names)
    if around:
        weight = min(MOST_AROUND, math.fsum(0.5 * rarity.of(f"{_NAME}{key}") for key in sorted(around)))
        found.append(Reason("around", f"both articles name {_listed(around)}", weight))
    return tuple(found)


def is_identified(reasons: Iterable[Reason]) -> bool:
    """Say whether two tellings have enough in common to be of one thing, and not only of one sort of deed.

    What their articles name elsewhere does not count: "sent a letter" is told every day, and near the same people.

    Args:
        reasons: that `compare` gave.

    """
    return math.fsum(one.weight for one in reasons if one.feature in _OF_THE_THING) >= _IDENTIFIED


def same_deeds(one: Telling, other: Telling) -> frozenset[str]:
    """Give the deeds that two tellings have in common; that something "came" or "went" is none.

    Args:
        one: a telling.
        other: another one.

    """
    return frozenset(key for key in deeds(one) & deeds(other) if not is_plain_verb(key) or is_deed(key))


def _deed(one: Telling, other: Telling, rarity: Rarity) -> Iterator[Reason]:
    same = deeds(one) & deeds(other)
    if same:
        rare = max(rarity.of(key) for key in sorted(same))
        yield Reason("deed", f"both tell of {_listed(same)}", SAME_DEED + RARE_DEED * rare)
    elif (deeds(one) & other.keys) or (deeds(other) & one.keys):
        named = (deeds(one) & other.keys) | (deeds(other) & one.keys)
        yield Reason("deed", f"one tells of {_listed(named)}, the other names it", NAMED_DEED)


def _named(
    one: Telling, other: Telling, phrases: tuple[Sequence[Phrase], Sequence[Phrase]], rarity: Rarity
) -> Iterator[Reason]:
    """Count who is named by both: as actors, or else by words of names, whichever says more."""
    actors = _actors(phrases[0]) & _actors(phrases[1])
    names = one.names & other.names
    known = math.fsum(SAME_ACTOR * rarity.of(key) for key in sorted(actors))
    read = math.fsum(SAME_NAME * rarity.of(f"{_NAME}{key}") for key in sorted(names))
    if names and read >= known:
        yield Reason("names", f"both name {_listed(names)}", min(MOST_ACTORS, read))
    elif actors:
        yield Reason("actors", f"both name {len(actors)} of the same", min(MOST_ACTORS, known))


def _names(left: Sequence[Phrase], right: Sequence[Phrase]) -> Iterator[Reason]:
    """Speak against two that name others at one place."""
    for place in Place:
        one, other = ({each for row in side if row.place is place for each in row.actors[:1]} for side in (left, right))
        if one and other and not one & other and place is not Place.OTHER:
            yield Reason("others", f"they name others as {place.value}", OTHER_NAMES)


def _without(one: Telling, but: Place | None) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in one.phrases if phrase.place is not but)


def _actors(phrases: Iterable[Phrase]) -> frozenset[str]:
    return frozenset(actor for phrase in phrases for actor in phrase.actors)


def _heads(phrases: Iterable[Phrase], place: Place | None = None) -> set[str]:
    return {phrase.head for phrase in phrases if place in {None, phrase.place} and phrase.head[:1].isalpha()}


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(sorted(keys)[:_SHOWN])
