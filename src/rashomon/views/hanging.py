"""How many records of a story hang on the answer to a question: what would be told otherwise if it were answered so.

Counted is what is stored: statements, positions, events and claims. What is only found when it is asked for, as
conflicts are, follows from these.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model import Actor, Article, Claim, Event, Position, Statement
from rashomon.store import StoryFile
from rashomon.views.evidence import Evidence

_ONE: Final = {
    "statements": "statement",
    "positions": "position",
    "events": "event",
    "claims": "claim",
    "uses": "use",
    "conflicts": "conflict",
    "names": "name",
}


@dataclass(frozen=True, slots=True)
class Hanging:
    """The records of a story, as they hang on one another.

    Attributes:
        evidence: the actors, and the words behind them.
        statements: those that count, in their order.
        positions: those that count.
        events: those that count.
        inside: by the id of a statement, the statements that are made directly within it.
        voiced: by the id of a statement, how many positions, events and claims are told directly in it.
        parts: by the id of a referent, how many statements, positions and events it has a part in.
        told: by the id of an article, how many statements, positions and events it tells.

    """

    evidence: Evidence
    statements: tuple[Statement, ...]
    positions: tuple[Position, ...]
    events: tuple[Event, ...]
    inside: Mapping[str, tuple[str, ...]]
    voiced: Mapping[str, Counter[str]]
    parts: Mapping[str, Counter[str]]
    told: Mapping[str, Counter[str]]

    @classmethod
    def of(cls, story: StoryFile) -> "Hanging":
        """Ask a story file, once for each."""
        said, positions, events = story.statements(), story.positions(), story.events()
        inside = defaultdict[str, list[str]](list)
        for one in said:
            if one.inside:
                inside[one.inside].append(one.id)
        voiced = _voiced(positions, events, story.claims())
        parts = _parts(said, positions, events)
        held = {outer: tuple(inner) for outer, inner in inside.items()}
        told = defaultdict[str, Counter[str]](Counter)
        for name, records in _named(said, positions, events).items():
            for each in records:
                told[each.article].update({name: 1})
        return cls(Evidence.of(story), tuple(said), tuple(positions), tuple(events), held, voiced, parts, told)

    def on_statement(self, statement: str) -> Counter[str]:
        """Count what is told in a statement, whatever is said within it, and the statement itself."""
        found, due, seen = Counter[str](), [statement], set[str]()
        while due:
            one = due.pop()
            if one not in seen:
                seen.add(one)
                found.update({"statements": 1})
                found.update(self.voiced.get(one, Counter[str]()))
                due += self.inside.get(one, ())
        return found

    def on_actors(self, left: Actor, right: Actor) -> Counter[str]:
        """Count the records of the one of two actors that has fewer: they would be the other's."""
        both = [self._of_actor(one) for one in (left, right)]
        return min(both, key=lambda counted: (counted.total(), sorted(counted.items())))

    def _of_actor(self, actor: Actor) -> Counter[str]:
        found = Counter[str]({"names": len(actor.referents)})
        for referent in actor.referents:
            found.update(self.parts.get(referent, Counter[str]()))
        return found

    def on_day(self, article: Article) -> Counter[str]:
        """Count what an article tells: all of it is known from its day on, or counted from it."""
        return self.told.get(article.id, Counter[str]())


def _named(
    said: Sequence[Statement], positions: Sequence[Position], events: Sequence[Event]
) -> dict[str, Sequence[Statement | Position | Event]]:
    return {"statements": said, "positions": positions, "events": events}


def _voiced(positions: Iterable[Position], events: Iterable[Event], claims: Iterable[Claim]) -> dict[str, Counter[str]]:
    found = defaultdict[str, Counter[str]](Counter)
    named: tuple[tuple[str, Iterable[Position | Event | Claim]], ...] = (
        ("positions", positions),
        ("events", events),
        ("claims", claims),
    )
    for name, records in named:
        for one in records:
            if one.voice:
                found[one.voice].update({name: 1})
    return found


def _parts(
    said: Iterable[Statement], positions: Iterable[Position], events: Iterable[Event]
) -> dict[str, Counter[str]]:
    found = defaultdict[str, Counter[str]](Counter)
    for one in said:
        for referent in {one.speaker_id, one.speaks_for_id} - {None}:
            found[referent or ""].update({"statements": 1})
    for held in positions:
        for referent in {held.holder, held.target}:
            found[referent].update({"positions": 1})
    for done in events:
        for referent in {part.referent for part in (*done.actors, *done.recipients)}:
            found[referent].update({"events": 1})
    return found


def in_words(counted: Counter[str]) -> str:
    """Say what was counted.

    Examples:
        >>> in_words(Counter({"statements": 1, "events": 3})), in_words(Counter())
        ('4 records hang on it: 1 statement, 3 events', 'nothing else hangs on it')

    """
    total = counted.total()
    if not total:
        return "nothing else hangs on it"
    parts = [f"{count} {_ONE[name] if count == 1 else name}" for name in _ONE if (count := counted.get(name, 0))]
    hang = "1 record hangs" if total == 1 else f"{total} records hang"
    return f"{hang} on it: {', '.join(parts)}"
