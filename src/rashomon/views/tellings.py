"""The claims of a story with all that it knows of them, ready to be compared; made when asked, never stored."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.link.claims.keys import cue_key, key_of, keys_of, name_words, outside
from rashomon.link.claims.telling import Phrase, Said, Telling
from rashomon.model import Actor, Argument, Article, Claim, Naming, Span, Statement, Time
from rashomon.store import StoryFile
from rashomon.views.evidence import bare
from rashomon.views.folding import folded
from rashomon.views.ledger import UNNAMED, day_of
from rashomon.views.speaking import Speaking

_NEXT: Final = re.compile(r"\s+\w+")


@dataclass(frozen=True, slots=True)
class Tellings:
    """What is asked of a story once, to compare what its articles tell.

    Attributes:
        speaking: who speaks.
        statements: by id.
        times: by id.
        names: by article, where somebody is mentioned by name.
        cues: by article, the words that attribute something to somebody.
        made: statements by article.

    """

    speaking: Speaking
    statements: Mapping[str, Statement]
    times: Mapping[str, Time]
    names: Mapping[str, tuple[Span, ...]]
    cues: Mapping[str, tuple[Span, ...]]
    made: Mapping[str, tuple[Statement, ...]]

    @classmethod
    def of(cls, story: StoryFile) -> "Tellings":
        """Ask a story file."""
        speaking = Speaking.of(story)
        names = defaultdict[str, list[Span]](list)
        for one in speaking.evidence.referents.values():
            names[one.article] += [each.span for each in one.mentions if each.naming is Naming.NAME]
        statements, cues = story.statements(), defaultdict[str, list[Span]](list)
        made = defaultdict[str, list[Statement]](list)
        for said in statements:
            cues[said.article] += said.cue
            made[said.article].append(said)
        return cls(
            speaking,
            {one.id: one for one in statements},
            {one.id: one for one in story.times()},
            {article: tuple(sorted(spans)) for article, spans in names.items()},
            {article: tuple(sorted(spans)) for article, spans in cues.items()},
            {article: tuple(rows) for article, rows in made.items()},
        )

    def tell(self, claim: Claim) -> Telling:
        """Tell a claim with all that the story knows of it."""
        article = self.speaking.evidence.articles[claim.article]
        time = self.times.get(claim.time or "")
        phrases = tuple(
            self._phrase(article, one) for one in claim.arguments if not (time and time.span.overlaps(one.head))
        )
        taken = (*self.names.get(article.id, ()), *([time.span] if time else []))
        told = " ".join(outside(span, taken, article.text) for span in claim.spans)
        actors = {one for phrase in phrases for one in phrase.actors}
        outlet = article.metadata.value("outlet")
        return Telling(
            claim,
            article,
            cue_key(_with_next(article.text, claim.cue)),
            phrases,
            keys_of(told).union(*(phrase.keys for phrase in phrases)),
            frozenset(actors),
            tuple(self._chain(claim.voice)),
            f"outlet {folded(outlet)}" if outlet else article.id,
            time.begin if time else None,
            time.end if time else None,
            day_of(article),
            when=time.value if time else "",
            names=frozenset(
                word for span in claim.spans for word in name_words(span, self.names.get(article.id, ()), article.text)
            ),
            attributes=any(one.overlaps(claim.cue) for one in self.cues.get(article.id, ())),
            makes=tuple(self._said(one) for one in self.made.get(article.id, ()) if _by(one, claim.cue)),
        )

    def _phrase(self, article: Article, argument: Argument) -> Phrase:
        text = article.text
        words = outside(argument.span, self.names.get(article.id, ()), text)
        found = (self._named(one) for one in argument.referents)
        return Phrase(
            argument,
            key_of(bare(argument.head.of(text))),
            keys_of(words),
            tuple(dict.fromkeys(one.id for one in found if one is not None)),
            argument.referents,
        )

    def _named(self, referent: str) -> Actor | None:
        actor = self.speaking.cast.actor(referent)
        return actor if actor and actor.named else None

    def _chain(self, statement: str | None) -> Iterator[Said]:
        """Go through the voices from the innermost outwards."""
        seen = set[str]()
        while statement and statement not in seen and (one := self.statements.get(statement)):
            seen.add(statement)
            yield self._said(one)
            statement = one.inside

    def _said(self, one: Statement) -> Said:
        actor = self.speaking.cast.actor(one.speaker_id)
        behalf = self.speaking.behalf(one)
        return Said(
            one.id,
            actor.id if actor else one.speaker_id or one.id,
            self.speaking.speaker(one) or UNNAMED,
            one.strength,
            one.source,
            one.cue,
            one.content,
            actor.id if actor else None,
            behalf.actor.id if behalf and behalf.actor else None,
        )


def _by(said: Statement, cue: Span) -> bool:
    """Whether a predicate's word attributes a statement."""
    return any(one.overlaps(cue) for one in said.cue)


def _with_next(text: str, span: Span) -> str:
    """Give words with the one behind them, which may be a particle that the tree takes for an adverb."""
    behind = _NEXT.match(text, span.end)
    return span.of(text) + (behind[0] if behind else "")


def tellings(story: StoryFile) -> tuple[Telling, ...]:
    """Tell all claims of a story, in their settled order.

    Args:
        story: the story file.

    """
    known = Tellings.of(story)
    return tuple(sorted((known.tell(one) for one in story.claims()), key=lambda one: one.order))
