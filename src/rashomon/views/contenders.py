"""Contenders: who is said to hold, to claim or not to hold one contested office, and what that office is called.

What it keeps true: that two contend for an office is what articles say of them; who holds it by right is never said.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from rashomon.codebook.countries import country_name, is_code
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.offices import Claim, Office, contests, is_contested, role_words


@dataclass(frozen=True, slots=True)
class Contenders:
    """Who contends with whom, and for what.

    Attributes:
        offices: for each two contenders' ids, the offices in words, in the order of the alphabet.

    """

    offices: Mapping[frozenset[str], tuple[str, ...]]

    @classmethod
    def of(cls, evidence: Evidence) -> "Contenders":
        """Take what articles say of offices: two contend for one that is in question between these two."""
        found = defaultdict[frozenset[str], set[str]](set)
        for office, made in contests(evidence).items():
            by_actor = defaultdict[str, list[Claim]](list)
            for one in made:
                by_actor[one.actor.id].append(one)
            for left, right in combinations(sorted(by_actor), 2):
                if is_contested((*by_actor[left], *by_actor[right])):
                    found[frozenset((left, right))].add(_words(office, made))
        return cls({pair: tuple(sorted(names, key=folded)) for pair, names in found.items()})

    def between(self, one: str | None, other: str | None) -> tuple[str, ...]:
        """Return the offices for which two actors contend, in words; none where either is not known."""
        return self.offices.get(frozenset((one, other)), ()) if one and other else ()


def _words(office: Office, made: Iterable[Claim]) -> str:
    """Say an office in words, as few as tell its place."""
    if is_code(office.place):
        return f"{office.title} of {country_name(office.place)}"
    called = {role_words(replace(one.role, marks="", title=office.title)) for one in made}
    placed = {words for words in called if words != office.title}
    return min(placed or called, key=lambda words: (len(words), words))
