"""One actor, as the articles draw it: what they call it, what they say it is and who says so, whom it counts.

Each answer has the columns what, value, standing, voice, article, outlet, day, and cites the words. An office that is
contested is shown with everybody who is said to hold, claim or not hold it, and with whoever says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model import Actor, Answer, Naming, Referent, Span
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.evidence import Evidence, bare
from rashomon.views.finding import find_actor
from rashomon.views.offices import Claim, contests, offices_of, role_words
from rashomon.views.voices import Voices


def show_actor(story: StoryFile, wanted: str) -> tuple[Answer, ...]:
    """Answer what the articles say of one actor.

    Args:
        story: the story file.
        wanted: an id or its beginning, a name, or whatever articles call it.

    Raises:
        CallError: there is no such actor, or there are several.

    """
    evidence = Evidence.of(story)
    actor = find_actor(evidence, wanted)
    return tuple(_Portrait(evidence, Voices.of(story, evidence.cast), actor).rows())


@dataclass(frozen=True, slots=True)
class _Portrait:
    """What the rows are made of."""

    evidence: Evidence
    voices: Voices
    actor: Actor

    def rows(self) -> Iterator[Answer]:
        """Give the actor itself, then names, roles, contested offices, members, quantities and doubts."""
        referent, mention = self.evidence.fullest(self.actor)
        kind = self.actor.kind.value if self.actor.kind else None
        yield self._row(referent, mention.span, "actor", self.actor.name, kind)
        yield from self._names()
        for each, role in self.evidence.roles(self.actor):
            yield self._row(each, role.span, "role", role_words(role), role.standing)
        yield from self._contests()
        for each in self.evidence.of_actor(self.actor):
            for member in each.members:
                yield self._row(each, member.span, "member", member.name)
            best = self.evidence.best_mention(each)
            if each.quantity:
                yield self._row(each, best.span, "how many", each.quantity)
            if each.doubt:
                yield self._row(each, best.span, "doubt", each.doubt)

    def _names(self) -> Iterator[Answer]:
        """Give what each article calls the actor, where it first does so; pronouns are left out."""
        seen = set[tuple[str, str]]()
        for referent, mention in self.evidence.mentions(self.actor):
            words = bare(self.evidence.words(referent.article, mention.span))
            key = (referent.article, words.casefold())
            if mention.naming is not Naming.PRONOUN and words and key not in seen:
                seen.add(key)
                yield self._row(referent, mention.span, mention.naming.value, words)

    def _contests(self) -> Iterator[Answer]:
        """Give, for each contested office of the actor, all that is said of it by anybody and of anybody."""
        mine = dict.fromkeys(one for _, _, one in offices_of(self.evidence, self.actor))
        open_to_all = contests(self.evidence)
        for one in mine:
            for claim in open_to_all.get(one, ()):
                yield self._claim(claim)

    def _claim(self, claim: Claim) -> Answer:
        """Give one claim to a contested office."""
        value = f"{claim.actor.name}: {role_words(claim.role)}"
        return self._row(claim.referent, claim.role.span, "contested", value, claim.role.standing)

    def _row(self, referent: Referent, span: Span, what: str, value: str, standing: str | None = None) -> Answer:
        """Answer with words of an article, and in whose mouth they stand."""
        article = self.evidence.articles[referent.article]
        known = article.metadata.value
        values = (
            ("what", what),
            ("value", value),
            ("standing", standing),
            ("voice", self.voices.behind(article, span)),
            ("article", article.name),
            ("outlet", known("outlet")),
            ("day", known("published_on")),
        )
        return Answer(values, (cite(article, span),))
