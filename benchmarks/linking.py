"""How linking grows with the number of articles: `python -m benchmarks.linking`.

Seconds for `match` and `actors` over 100, 1,000 and 10,000 articles of 15 referents each, and the time per article
beside that of the smallest. The names are made up by chance from a fixed seed. Like in news, a few actors are in very
many articles and most are in one; of persons, one article in four gives the surname alone, some surnames are borne by
several people, and ministries have the same name in every country. That is harder than news, where who is not well
known has his full name somewhere in the article. "Right" is the share of the pairs of persons put together that are
one.
"""

import argparse
import math
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.link.clustering import actors
from rashomon.link.matching import match
from rashomon.model import Kind, Mention, Naming, Referent, Role, Span

SIZES = (100, 1_000, 10_000)
MOST_SECONDS = 240.0
MOST_GROWTH = 3.0
"""So many times the time per article of the smallest size is allowed at the largest."""
_REFERENTS = 15
_SEED = 7
_ALONE, _WITH_ROLE = 0.25, 0.3
_STARTS = ("br", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "kh", "tr", "")
_VOWELS = ("a", "e", "i", "o", "u", "ia", "é")
_ENDS = ("", "", "n", "r", "s", "ov", "sky", "lt", "nd")
_COUNTRIES = ("PER", "CHL", "RUS", "USA", "FRA", "DEU", "KEN", "IND", "BRA", "JPN")
_TITLES = ("president", "minister", "spokesman", "senator", "chief executive", "lawyer", "analyst")
_MINISTRIES = ("Foreign Ministry", "Defence Ministry", "Supreme Court", "Interior Ministry")


@dataclass(frozen=True, slots=True)
class _Being:
    kind: Kind
    name: str
    country: str | None
    title: str | None = None


def world(size: int, chance: random.Random) -> list[_Being]:
    """Make up those whom so many articles speak of: the more articles, the more of them, as in news."""
    firsts = [_word(chance, 2) for _ in range(300)]
    lasts = [_word(chance, chance.choice((2, 2, 3))) for _ in range(size * 2)]
    made = [_Being(Kind.STATE, country, country) for country in _COUNTRIES]
    made += [_Being(Kind.ORGANISATION, name, country) for name in _MINISTRIES for country in _COUNTRIES]
    for _ in range(size * 5):
        country = chance.choice((*_COUNTRIES, None))
        if chance.random() < 0.6:
            name = f"{chance.choice(firsts)} {chance.choice(lasts)}"
            made.append(_Being(Kind.PERSON, name, country, chance.choice(_TITLES)))
        else:
            words = (_word(chance, 2), _word(chance, 2), chance.choice(("Fund", "Party", "Times", "Shipping", "Group")))
            made.append(_Being(Kind.ORGANISATION, " ".join(words), country))
    return made


def _word(chance: random.Random, syllables: int) -> str:
    parts = (chance.choice(_STARTS) + chance.choice(_VOWELS) for _ in range(syllables))
    return ("".join(parts) + chance.choice(_ENDS)).capitalize()


def referents(size: int, seed: int = _SEED) -> dict[Referent, int]:
    """Make up the referents of so many articles, each with the number of whom it speaks of."""
    chance = random.Random(seed)
    beings = world(size, chance)
    made = {}
    for article in range(size):
        picked: dict[int, None] = {}
        while len(picked) < _REFERENTS:
            picked[int(len(beings) ** chance.random()) - 1] = None
        for place, number in enumerate(picked):
            made[_referent(f"a-{article}", place, beings[number], chance)] = number
    return made


def _referent(article: str, place: int, being: _Being, chance: random.Random) -> Referent:
    name = being.name
    if being.kind is Kind.PERSON and chance.random() < _ALONE:
        name = name.split()[-1]
    span = Span(place * 40, place * 40 + len(name))
    country = being.country if being.kind is Kind.STATE or chance.random() < 0.7 else None
    has_role = being.title and chance.random() < _WITH_ROLE
    roles = (Role(being.title, span, country=country),) if has_role and being.title else ()
    return Referent(article, name, (Mention(span, Naming.NAME),), being.kind, country=country, roles=roles)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one linking took and gave.

    Attributes:
        seconds: wall clock of `match` and `actors`.
        asked: questions.
        actors: how many were made.
        right: share of the pairs of persons within an actor that are one person.

    """

    seconds: float
    asked: int
    actors: int
    right: float


def measure(given: Mapping[Referent, int]) -> Measured:
    """Time one linking, and say how right it is about persons."""
    everyone = list(given)
    began = time.perf_counter()
    found = match(everyone)
    made = actors(everyone, found, (), {})
    taken = time.perf_counter() - began
    truth = {one.id: number for one, number in given.items() if one.kind is Kind.PERSON}
    persons = [[truth[member] for member in one.referents if member in truth] for one in made]
    pairs = sum(math.comb(len(row), 2) for row in persons)
    right = sum(math.comb(count, 2) for row in persons for count in Counter(row).values())
    return Measured(taken, sum(not one.sure for one in found), len(made), right / max(pairs, 1))


def main() -> int:
    """Print the times; exit with 1 where they are over the limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=max(SIZES), help="the most articles")
    options = parser.parse_args()
    first, growth, total = 0.0, 0.0, 0.0
    print(
        f"{'articles':>9s} {'referents':>10s} {'seconds':>8s} {'growth':>7s} {'actors':>8s} {'asked':>7s} {'right':>6s}"
    )
    for size in (size for size in SIZES if size <= options.most):
        given = referents(size)
        one = measure(given)
        total += one.seconds
        first = first or one.seconds / size
        growth = one.seconds / size / first
        figures = f"{size:9,d} {len(given):10,d} {one.seconds:8.2f} {growth:7.2f} {one.actors:8,d} {one.asked:7,d}"
        print(f"{figures} {one.right:6.3f}")
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    return 0 if total <= MOST_SECONDS and growth <= MOST_GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
