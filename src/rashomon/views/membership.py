"""Membership: whom any article counts among the members of a body, with the words that do."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.model import Citation, Kind, Member, Naming, Referent
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded
from rashomon.views.ledger import Told


@dataclass(frozen=True, slots=True)
class Membership:
    """Who is a member of which body, as far as articles list members.

    Attributes:
        evidence: the actors, and the words behind them.
        listed: for each body's id and each member's, the words that count the member among the body's.

    """

    evidence: Evidence
    listed: Mapping[str, Mapping[str, tuple[Citation, ...]]]

    @classmethod
    def of(cls, evidence: Evidence) -> "Membership":
        """Take what articles list; a group that is nothing but those whom a sentence lists is no body."""
        found = defaultdict[str, dict[str, tuple[Citation, ...]]](dict)
        named = _named(evidence)
        for body in evidence.cast.actors:
            if body.kind is not Kind.ORGANISATION:
                continue
            for referent in evidence.of_actor(body):
                for member in referent.members:
                    one = _actor(evidence, named[referent.article], member)
                    if one is not None and one != body.id:
                        words = cite(evidence.articles[referent.article], member.span)
                        found[body.id][one] = (*found[body.id].get(one, ()), words)
        return cls(evidence, found)

    def of_body(self, body: str | None) -> Mapping[str, tuple[Citation, ...]]:
        """Return the members of a body by id, each with the words that show it; none for what is not known."""
        return self.listed.get(body or "", {})

    def part(self, told: Told) -> str:
        """Return the words for those of whom something is told: “Most member states” of the Harbour League."""
        return f"“{self._counted(told)}” of {self._called(told)}"

    def _called(self, told: Told) -> str:
        """Name a body as a sentence does: with "the" where articles write its name so."""
        actor = self.evidence.cast.actor(told.position.holder)
        called = self.evidence.aliases(actor) if actor else ()
        return f"the {told.holder}" if folded(f"the {told.holder}") in map(folded, called) else told.holder

    def _counted(self, told: Told) -> str:
        """Return the words for the part up to "of" and the body; where they stand otherwise, only how many it is."""
        text = told.article.text
        body = self.evidence.referents.get(told.position.holder)
        for start, end in self._wholes(told, body) if body else ():
            words = " ".join(text[start:end].split())
            if words.endswith(" of"):
                return words.removesuffix(" of")
        return told.position.quantity.removesuffix(" of")

    def _wholes(self, told: Told, body: Referent) -> Iterator[tuple[int, int]]:
        """Go through the words from each quantity of the position up to the body behind it."""
        text, quantity = told.article.text, told.position.quantity
        for span in told.position.spans:
            for mention in body.mentions:
                start = text.rfind(quantity, span.start, mention.span.start)
                if start >= 0 and span.contains(mention.span):
                    yield start, mention.span.start


def _named(evidence: Evidence) -> Mapping[str, list[Referent]]:
    found = defaultdict[str, list[Referent]](list)
    for one in evidence.referents.values():
        found[one.article].append(one)
    return found


def _actor(evidence: Evidence, referents: list[Referent], member: Member) -> str | None:
    """Return the id of the actor that a list names; None where it is nobody's name, or not known."""
    for referent in referents:
        for mention in referent.mentions:
            same = mention.span.contains(member.span) or member.span.contains(mention.span)
            if same and mention.naming is Naming.NAME:
                actor = evidence.cast.actor(referent.id)
                return actor.id if actor else None
    return None
