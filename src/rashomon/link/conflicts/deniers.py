"""What is looked up for each denial: the tellings that may be what it denies, and the voices that deny the same."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from rashomon.codebook.word_families import is_deed
from rashomon.link.claims.likeness import deeds, is_told
from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.denial import Denial
from rashomon.link.conflicts.finite import is_finite
from rashomon.model import Modality, Place

_MANY: Final = 400
"""So many tellings of one deed are all held against a denial of it."""
_MOST: Final = 200
"""Of more, so many at the most that have a further word or name in common with it, by the rarest."""


def deeds_of(denial: Denial) -> frozenset[str]:
    """Give the keys of what is denied.

    Args:
        denial: what somebody denies.

    """
    return deeds(denial.matter) if denial.matter else denial.keys


@dataclass(frozen=True, slots=True)
class ByDeed:
    """Tellings by the keys of what is done in them.

    Attributes:
        tellings: of a story, in their settled order.
        told: by the key of a deed, the places of those that tell of it as a fact.
        among: by the keys of a deed that very many tell of and of a further word or name, likewise; by article too.

    """

    tellings: Sequence[Telling]
    told: Mapping[str, Sequence[int]]
    among: Mapping[tuple[str, str], Sequence[int]]

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> "ByDeed":
        """Put tellings by their deeds.

        Args:
            tellings: of a story, in their settled order.

        """
        told = defaultdict[str, list[int]](list)
        for at, one in enumerate(tellings):
            if may_be_denied(one):
                for key in _done(one):
                    told[key].append(at)
        among = defaultdict[tuple[str, str], list[int]](list)
        for deed, places in told.items():
            if len(places) > _MANY:
                for at in places:
                    for key in _further(tellings[at]):
                        among[deed, key].append(at)
        return cls(tellings, told, among)

    def near(self, denial: Denial, matter: Telling) -> Iterator[Telling]:
        """Give the tellings that may be what is denied, in their settled order.

        All that tell of its deed where they are not very many; else those of its own article, and those that have a
        further word or name in common with it, by the rarest of these.

        Args:
            denial: what somebody denies.
            matter: that as a clause.

        """
        found = set[int]()
        for deed in deeds(matter):
            places = self.told.get(deed, ())
            found.update(places if len(places) <= _MANY else self._some(deed, denial, matter))
        for at in sorted(found):
            yield self.tellings[at]

    def _some(self, deed: str, denial: Denial, matter: Telling) -> Iterable[int]:
        found = set(self.among.get((deed, denial.article), ()))
        shared = (self.among.get((deed, key), ()) for key in _further(matter) if key not in {deed, denial.article})
        for places in sorted(shared, key=lambda row: (len(row), tuple(row[:1]))):
            if len(found) + len(places) > _MOST:
                break
            found.update(places)
        return found


def may_be_denied(one: Telling) -> bool:
    """Say whether a telling is told as a fact, so that somebody may deny it.

    Args:
        one: the telling.

    """
    return one.claim.modality is Modality.ASSERTED and is_told(one) and is_finite(one)


def _done(one: Telling) -> frozenset[str]:
    carried = (phrase.head for phrase in one.phrases if phrase.place is not Place.SUBJECT and is_deed(phrase.head))
    return deeds(one).union(carried, (one.cue,))


def _further(one: Telling) -> set[str]:
    return {one.article.id, *chain(one.keys, one.actors, (f"name {word}" for word in one.names))}


@dataclass(frozen=True, slots=True)
class Deniers:
    """The voices that deny something, by what it is.

    Attributes:
        tellers: by the key of a deed, what keeps apart the voices that deny it.
        names: by that key and a word of a name, the names of such voices, each as its words.

    """

    tellers: Mapping[str, frozenset[str]]
    names: Mapping[tuple[str, str], frozenset[frozenset[str]]]

    @classmethod
    def of(cls, found: Iterable[Denial]) -> "Deniers":
        """Put denials by what they deny.

        Args:
            found: of a story.

        """
        tellers, names = defaultdict[str, set[str]](set), defaultdict[tuple[str, str], set[frozenset[str]]](set)
        for one in found:
            name = frozenset(one.name.split())
            for key in deeds_of(one):
                tellers[key].add(one.denier)
                for word in name:
                    names[key, word].add(name)
        return cls(
            {key: frozenset(rows) for key, rows in tellers.items()},
            {key: frozenset(rows) for key, rows in names.items()},
        )

    def deny(self, what: frozenset[str], voice: tuple[str, str]) -> bool:
        """Say whether a voice, as far as it is known by who it is or by its name, denies any of some deeds.

        Args:
            what: keys of deeds.
            voice: what keeps it apart, and its name, folded.

        """
        if any(voice[0] in self.tellers.get(key, ()) for key in what):
            return True
        own = frozenset(voice[1].split())
        # Of two names of which one holds the other, both have a word in common.
        like = (name for key in what for word in own for name in self.names.get((key, word), ()))
        return any(own <= name or name <= own for name in like)
