"""Where the accounts of a story part, and where they agree: found anew when asked, from what is stored.

What it keeps true: what copies of one report tell is told once, so that forty prints of it are one side.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from rashomon.link.claims.agreements import Agreement, agreements
from rashomon.link.claims.telling import DENYING, Telling
from rashomon.link.conflicts.agents import agents
from rashomon.link.conflicts.called import Called
from rashomon.link.conflicts.characterisations import characterisations
from rashomon.link.conflicts.dates import dates
from rashomon.link.conflicts.denials import denials
from rashomon.link.conflicts.figures import figures
from rashomon.link.conflicts.finding import Finder, conflicts
from rashomon.link.conflicts.own_accord import accounts_of_will
from rashomon.model import Article, Conflict, ConflictKind, Side, Span, Statement
from rashomon.model.judged import judged_conflicts
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.characterised import characterised
from rashomon.views.copies import Copies
from rashomon.views.ledger import NARRATOR, UNNAMED, day_of
from rashomon.views.tellings import Tellings

FINDERS: Final[Mapping[str, Finder]] = {
    ConflictKind.DENIED_CLAIM.value: denials,
    ConflictKind.FIGURES.value: figures,
    ConflictKind.DATES.value: dates,
    ConflictKind.ACTORS.value: agents,
    f"{ConflictKind.ACTORS.value}: of one's own accord": accounts_of_will,
}
"""What finds the conflicts between tellings; characterisations are found among labels and clauses."""


@dataclass(frozen=True, slots=True)
class Parted:
    """What is asked of a story once, to tell where its accounts part.

    Attributes:
        known: who speaks, and what else the claims' context is.
        told: the story's claims with all that it knows of them, in their settled order.
        called: what its articles call things by words of a pole.
        found: the conflicts, once they were asked for.

    """

    known: Tellings
    told: tuple[Telling, ...]
    called: tuple[Called, ...]
    found: list[tuple[Conflict, ...]] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    @kept
    def of(cls, story: StoryFile) -> "Parted":
        """Ask a story file."""
        known, copies = Tellings.of(story), Copies.of(story)
        told = (_of_account(known.tell(one), copies) for one in story.claims())
        called = characterised(story, known.speaking.evidence, copies)
        return cls(known, tuple(sorted(told, key=lambda one: one.order)), called)

    def conflicts(self, story: StoryFile) -> tuple[Conflict, ...]:
        """Find where accounts part, by kind, the surest first; what people refuse is left out."""
        return tuple(judged_conflicts(self.every(story), self.known.speaking.evidence.verdicts))

    def every(self, _story: StoryFile) -> tuple[Conflict, ...]:
        """Find where accounts part, whatever people say of it; what was found once is not looked for again."""
        if not self.found:
            found = {one.id: one for one in conflicts(self.told, FINDERS)}
            found |= {one.id: one for one in characterisations(self.called)}
            self.found.append(tuple(sorted(found.values(), key=lambda one: (one.kind.value, -one.score, one.id))))
        return self.found[0]

    def agreements(self, story: StoryFile) -> tuple[Agreement, ...]:
        """Find what accounts tell alike that have not copied it from one another, the surest first; not what parts."""
        parted = {frozenset(side.claim for side in one.sides) for one in self.conflicts(story)}
        found = (one for one in agreements(self.told) if frozenset((one.one.id, one.other.id)) not in parted)
        return tuple(sorted(found, key=lambda one: (-one.score, one.id)))

    def article(self, article: str) -> Article:
        """Give an article by its id."""
        return self.known.speaking.evidence.articles[article]

    def outlet(self, article: str) -> str:
        """Name the outlet of an article; the article where that is not known."""
        found = self.article(article)
        return found.metadata.value("outlet") or found.name

    def day(self, side: Side) -> str | None:
        """Give the day of a side's article; None where it is not known."""
        return day_of(self.article(side.article))

    def voice(self, statement: str | None) -> str:
        """Name whose word a side is: a speaker, or the narrator."""
        said: Statement | None = self.known.statements.get(statement or "")
        return NARRATOR if said is None else self.known.speaking.speaker(said) or UNNAMED

    def chain(self, statement: str | None) -> tuple[str, ...]:
        """Name the voices that pass a side on, the innermost first, the outlet not counted."""
        names = list[str]()
        while statement and (said := self.known.statements.get(statement)):
            names.append(self.known.speaking.speaker(said) or UNNAMED)
            names += [one.name for one in said.via]
            statement = said.inside
        return tuple(dict.fromkeys(names))

    def denier(self, side: Side) -> Statement | None:
        """Give the statement that denies words of which nobody is the speaker; None where the narrator tells them."""
        made = self.known.made.get(side.article, ()) if side.voice is None else ()
        return next((one for one in made if one.strength == DENYING and _within(side.spans, one.content)), None)

    def whose(self, side: Side) -> str:
        """Say whose word a side is: a speaker's, or the outlet's own.

        An outlet that only tells what somebody denies has not claimed it.
        """
        outlet = self.outlet(side.article)
        if side.voice is not None:
            return f"{self.voice(side.voice)}, in {outlet}"
        said = self.denier(side)
        return outlet if said is None else f"what {self.known.speaking.speaker(said) or UNNAMED} denies, in {outlet}"


def _within(spans: Iterable[Span], outer: Sequence[Span]) -> bool:
    """Say whether all words stand within others."""
    return all(any(one.contains(span) for one in outer) for span in spans)


def _of_account(one: Telling, copies: Copies) -> Telling:
    """Say of which account a telling is, where it is not its article's own."""
    account = copies.account_of(one.article.id, one.whole)
    return one if account == one.article.id else replace(one, account=account)
