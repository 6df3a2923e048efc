"""Positions that events imply: computed when asked, never stored, and each with the event that it follows from.

What it keeps true: nothing is implied that the same voice in the same article tells directly; nothing is put more
strongly than the event is; whose word it is stays whose word the event is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import Final

from rashomon.codebook.implications import Implication, implications_of
from rashomon.model import Event, Modality, Part, Position
from rashomon.model.ids import content_id
from rashomon.store import StoryFile
from rashomon.views.ledger import Names, Stance, Told, clash, in_order, ledger
from rashomon.views.speaking import Speaking

IMPLIED: Final = "i-"
"""What the id of an implied position begins with."""


@dataclass(frozen=True, slots=True)
class Implied:
    """A position that follows from an event.

    Attributes:
        told: the position, as if it were told; its words are those of the event.
        event: from which it follows.
        implication: by which entry of the codebook.

    """

    told: Told
    event: Event
    implication: Implication

    @property
    def id(self) -> str:
        """The id, made from the event and what follows from it: `i-` and not `p-`, as no words tell it."""
        position = self.told.position
        return content_id(IMPLIED[:-1], self.event.id, self.implication.relation, position.holder, position.target)


def implied(story: StoryFile, speaking: Speaking, told: Sequence[Told] | None = None) -> list[Implied]:
    """List what the events of a story imply and nobody tells, by holder and target, the oldest first.

    Left out is what the same voice tells in the same article of the same holder, target and relation, put alike, and
    what follows from a word that tells a position of the two itself: two readings of one word would look like two.

    Args:
        story: the story file.
        speaking: who speaks.
        told: the positions that are told; asked of the story where they are not given.

    """
    direct = _Direct.of(ledger(story, speaking) if told is None else told)
    names = Names.of(story, speaking)
    found: dict[str, Implied] = {}
    for event in story.events():
        for one in _from(event, names):
            if one.told.pair[0] != one.told.pair[1] and not direct.tells(one.told):
                found.setdefault(one.told.position.id, one)
    return [found[one.position.id] for one in in_order(one.told for one in found.values())]


def _from(event: Event, names: Names) -> Iterator[Implied]:
    """Give what follows from one event."""
    for implication, modality in implications_of(event):
        for holder, target in _pairs(event):
            position = _position(event, implication, modality, (holder, target))
            yield Implied(names.told(position), event, implication)


def _pairs(event: Event) -> Iterable[tuple[Part, Part]]:
    """Pair those who do it with those to whom it is done: each with each, where they do it to one another."""
    if event.reciprocal:
        return permutations((*event.actors, *event.recipients), 2)
    return product(event.actors, event.recipients)


def _position(event: Event, implication: Implication, modality: Modality, sides: tuple[Part, Part]) -> Position:
    holder, target = sides
    return Position(
        event.article,
        holder.referent,
        implication.relation,
        target.referent,
        event.spans,
        event.cue,
        implication.name,
        event.voice,
        holder.quantity,
        modality,
        event.doubt,
    )


@dataclass(frozen=True, slots=True)
class _Direct:
    """What is told directly.

    Attributes:
        stances: what each voice tells in an article of a holder on a target.
        places: where in an article stand the words that tell of a holder on a target.

    """

    stances: Mapping[tuple[str, ...], set[Stance]]
    places: Mapping[tuple[str, ...], set[int]]

    @classmethod
    def of(cls, told: Iterable[Told]) -> "_Direct":
        made = cls(defaultdict(set), defaultdict(set))
        for one in told:
            made.stances[one.article.id, *one.pair, one.teller].add(one.stance)
            made.places[one.article.id, *one.pair].update(_places(one))
        return made

    def tells(self, one: Told) -> bool:
        """Say whether what follows is told already; to deny one thing is told by asserting what excludes it."""
        stances = self.stances.get((one.article.id, *one.pair, one.teller), set())
        relation, modality = one.stance
        same = one.stance in stances
        denied = modality is Modality.DENIED and any(clash(each, (relation, Modality.ASSERTED)) for each in stances)
        return same or denied or not self.places.get((one.article.id, *one.pair), set()).isdisjoint(_places(one))


def _places(one: Told) -> range:
    return range(one.position.cue.start, one.position.cue.end)
