"""Who speaks, and on whose behalf, as far as all articles together show it.

Whoever is said to hold an office of government, army or diplomacy of a state speaks for that state where the article
says nothing else; the words that show the office then stand beside the statement. A contested office shows nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.model import Actor, Citation, Kind, Referent, Role, Statement
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.cast import Cast
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence
from rashomon.views.offices import Office, contests, offices_of

_HELD: Final = "held"
_OF_STATE: Final = frozenset({"GOV", "MIL", "SPY"})


@dataclass(frozen=True, slots=True)
class Behalf:
    """On whose behalf a statement is made.

    Attributes:
        name: the name.
        actor: the actor, where it is known.
        shown_by: the words of a role that show it; empty where the article itself says it.

    """

    name: str
    actor: Actor | None = None
    shown_by: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaking:
    """What tells who speaks.

    Attributes:
        evidence: the actors, and the words behind them.
        contested: the offices that are contested.
        states: the actor of each state, by the country's code.

    """

    evidence: Evidence
    contested: frozenset[Office]
    states: Mapping[str, Actor]

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Speaking":
        """Ask a story file."""
        return cls.made_of(Evidence.of(story))

    @classmethod
    def made_of(cls, evidence: Evidence) -> "Speaking":
        """Take what is known from the evidence."""
        states = dict[str, Actor]()
        for actor in sorted(evidence.cast.actors, key=lambda one: (-len(one.referents), one.name, one.id)):
            if actor.kind is Kind.STATE and actor.country:
                states.setdefault(actor.country, actor)
        return cls(evidence, frozenset(contests(evidence)), states)

    @property
    def cast(self) -> Cast:
        """Who is who."""
        return self.evidence.cast

    def speaker(self, statement: Statement) -> str | None:
        """Return the name of the actor that speaks, or else the article's own words; None where it is not known."""
        return self.cast.name(statement.speaker_id, statement.speaker)

    def behalf(self, statement: Statement) -> Behalf | None:
        """Say on whose behalf a statement is made: as the article says, or as the speaker's office shows."""
        said_for = self.cast.actor(statement.speaks_for_id)
        if said_for:
            return Behalf(said_for.name, said_for)
        if statement.speaks_for:
            return Behalf(statement.speaks_for)
        speaker = self.cast.actor(statement.speaker_id)
        return self._by_office(speaker, statement) if speaker else None

    def _by_office(self, speaker: Actor, statement: Statement) -> Behalf | None:
        state = self.states.get(speaker.country or "")
        if speaker.kind is not Kind.PERSON or state is None:
            return None
        shown = [row for row in offices_of(self.evidence, speaker) if row[1].sector in _OF_STATE]
        here = [row for row in shown if row[0].article == statement.article]
        if any(role.standing != _HELD for _, role, _ in here):
            return None
        for referent, role, office in (*here, *shown):
            if role.standing == _HELD and role.country == state.country and office not in self.contested:
                return Behalf(state.name, state, (self._cite(referent, role),))
        return None

    def _cite(self, referent: Referent, role: Role) -> Citation:
        return cite(self.evidence.articles[referent.article], role.span)
