"""The ledger of positions: what every article of a story tells, whose word it is, and where one voice told another.

What it keeps true: the narrators of two outlets are two voices, and so are two speakers, even where neither is named. A
voice is never said to have told another thing than before because of what another voice tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, TypeAlias

from rashomon.codebook.relations import axis_of, cannot_both_hold
from rashomon.model import Actor, Article, Modality, Position, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.folding import folded
from rashomon.views.speaking import Speaking

NARRATOR: Final = "narrator"
"""The voice of what no speaker says."""
UNNAMED: Final = "a speaker who is not named"
_WHOLE: Final = 10
"""Characters of a day that is known in full."""
_DEFINITE: Final = frozenset({Modality.ASSERTED, Modality.DENIED, Modality.FORMER})
"""Words that say that something is so, or is not."""
Stance: TypeAlias = tuple[str, Modality]
"""What is told: the relation, and how the words put it."""


@dataclass(frozen=True, slots=True)
class Told:
    """A position with all that a story knows of it.

    Attributes:
        position: as the article tells it.
        article: the article.
        holder: the name by which all articles together know the holder.
        holder_id: id of the actor; None where its article was read since actors were last made.
        target: the name of the target.
        target_id: id of the actor.
        voice: who says it; `narrator` for the outlet.
        teller: what keeps voices apart: two that differ are two voices, whatever they are called.
        day: the article's day; None where it is not known.
        before: what the same voice told before that cannot hold together with it; else None.

    """

    position: Position
    article: Article
    holder: str
    holder_id: str | None
    target: str
    target_id: str | None
    voice: str
    teller: str
    day: str | None
    before: str | None = None

    @property
    def id(self) -> str:
        """Id of the position."""
        return self.position.id

    @property
    def asserted(self) -> bool:
        """Whether it is told as it is, and not as planned, denied, possible or past."""
        return self.position.modality is Modality.ASSERTED

    @property
    def pair(self) -> tuple[str, str]:
        """Who holds it, and on whom: the actors, or else the article's own referents."""
        return self.holder_id or self.position.holder, self.target_id or self.position.target

    @property
    def matter(self) -> tuple[str, str, str]:
        """What it is about: what cannot both hold at one time is of one matter."""
        return *self.pair, axis_of(self.position.relation)

    @property
    def account(self) -> tuple[str, str, str, str]:
        """What it is about, and whose word it is."""
        return *self.matter, self.teller

    @property
    def stance(self) -> Stance:
        """What is told, without by whom."""
        return self.position.relation, self.position.modality

    @property
    def comparable(self) -> bool:
        """Whether it can be held against another: it is told as so or not so, and of the holder, not of some of it."""
        return self.position.modality in _DEFINITE and not self.position.quantity

    @property
    def outlet(self) -> str:
        """Who publishes it; the article's name where that is not known."""
        return self.article.metadata.value("outlet") or self.article.name

    @property
    def whose(self) -> str:
        """Whose word it is, in words: the outlet, or a speaker with the outlet that passes it on."""
        return self.outlet if self.position.voice is None else f"{self.voice}, in {self.outlet}"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one voice told on one day, and then another thing on a later one.

    Attributes:
        before: what it told last that cannot hold together with what came after.
        after: what it told then; in both, several where several passages of a day tell it.

    """

    before: tuple[Told, ...]
    after: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What is asked of a story once, to tell positions.

    Attributes:
        speaking: who speaks.
        articles: by id.
        referents: what its own article calls each referent, by id.
        statements: by id.

    """

    speaking: Speaking
    articles: Mapping[str, Article]
    referents: Mapping[str, str]
    statements: Mapping[str, Statement]

    @classmethod
    def of(cls, story: StoryFile, speaking: Speaking) -> "Names":
        """Ask a story file."""
        evidence = speaking.evidence
        called = {one.id: one.name for one in evidence.referents.values()}
        return cls(speaking, evidence.articles, called, {one.id: one for one in story.statements()})

    def told(self, one: Position) -> Told:
        """Tell a position with all that the story knows of it, but for what was told before."""
        article = self.articles[one.article]
        holder, target = (self.speaking.cast.actor(side) for side in (one.holder, one.target))
        voice, teller = self._voice(self.statements.get(one.voice or ""), article)
        return Told(
            one,
            article,
            self._name(holder, one.holder),
            holder.id if holder else None,
            self._name(target, one.target),
            target.id if target else None,
            voice,
            teller,
            day_of(article),
        )

    def _voice(self, statement: Statement | None, article: Article) -> tuple[str, str]:
        """Name a voice, and say what keeps it apart: an article whose outlet is not known speaks for itself alone."""
        if statement is None:
            outlet = article.metadata.value("outlet")
            return NARRATOR, f"outlet {folded(outlet)}" if outlet else article.id
        speaker = self.speaking.cast.actor(statement.speaker_id)
        teller = speaker.id if speaker else statement.speaker_id or statement.id
        return self.speaking.speaker(statement) or UNNAMED, teller

    def _name(self, actor: Actor | None, referent: str) -> str:
        return actor.name if actor else self.referents.get(referent, "")


def day_of(article: Article) -> str | None:
    """Return an article's day: of publication, or else of its dateline; None where neither is known in full.

    Examples:
        >>> day_of(Article("one.txt", "It rained.")) is None
        True

    """
    days = (article.metadata.value("published_on"), article.metadata.value("dateline_day"))
    return next((day for day in days if day and len(day) == _WHOLE and "X" not in day), None)


def ledger(story: StoryFile, speaking: Speaking) -> list[Told]:
    """List all positions of a story, by holder and target, the oldest first; what has no day comes last.

    Args:
        story: the story file.
        speaking: who speaks.

    """
    names = Names.of(story, speaking)
    rows = in_order(names.told(one) for one in story.positions())
    before = {
        after.position.id: f"{put(turn.before[0].stance)} ({turn.before[0].day})"
        for turn in turns(rows)
        for after in turn.after
    }
    return [replace(one, before=before.get(one.position.id)) for one in rows]


def in_order(rows: Iterable[Told]) -> list[Told]:
    """Put positions in order: by holder and target, the oldest first; what has no day comes last."""
    return sorted(rows, key=_order)


def _order(one: Told) -> tuple[str, str, str, str, Span]:
    return folded(one.holder), folded(one.target), one.day or "~", one.article.name, one.position.cue


def known_on(found: Sequence[Told], day: str | None) -> list[Told]:
    """Keep what was known on a day: of each matter and voice, what was told last; all of it, where no day is given.

    What is only planned or denied later takes the place of nothing that is asserted.

    Args:
        found: positions, the oldest of each holder and target first.
        day: an ISO day.

    """
    if day is None:
        return list(found)
    known = [one for one in found if one.day is not None and one.day <= day]
    last: dict[tuple[tuple[str, ...], bool], str] = {}
    for one in known:
        last[one.account, one.asserted] = max(last.get((one.account, one.asserted), ""), one.day or "")
    return [one for one in known if one.day == last[one.account, one.asserted]]


def put(stance: Stance) -> str:
    """Say a stance in words.

    Examples:
        >>> put(("supports", Modality.ASSERTED)), put(("supports", Modality.PLANNED))
        ('supports', 'supports (planned)')

    """
    relation, modality = stance
    return relation if modality is Modality.ASSERTED else f"{relation} ({modality.value})"


def clash(one: Stance, other: Stance) -> bool:
    """Say whether two stances cannot both hold at one time.

    Two that are asserted cannot where the codebook says so of their relations; and nothing can be so and yet be denied,
    or be so no longer. What is planned, called for or possible stands against nothing.

    Examples:
        >>> clash(("supports", Modality.ASSERTED), ("opposes", Modality.ASSERTED))
        True
        >>> clash(("aids", Modality.ASSERTED), ("aids", Modality.DENIED))
        True
        >>> clash(("supports", Modality.ASSERTED), ("opposes", Modality.PLANNED))
        False

    """
    kinds = {one[1], other[1]}
    if kinds == {Modality.ASSERTED}:
        return cannot_both_hold(one[0], other[0])
    said = Modality.ASSERTED in kinds and kinds <= _DEFINITE
    return said and one[0] == other[0]


def turns(rows: Iterable[Told]) -> Iterator[Turn]:
    """Find where one voice told one thing, and on a later day what cannot hold together with it.

    A day on which a voice tells both of two such things shows no order between them, and is passed over.

    Args:
        rows: positions; of one account in the order in which they are to be cited.

    """
    accounts = defaultdict[tuple[str, ...], list[Told]](list)
    for one in rows:
        if one.day is not None and one.comparable:
            accounts[one.account].append(one)
    for many in accounts.values():
        yield from _turns(many)


def _turns(many: Sequence[Told]) -> Iterator[Turn]:
    """Find the turns of one account."""
    days = defaultdict[str, dict[Stance, list[Told]]](dict)
    for one in many:
        days[one.day or ""].setdefault(one.stance, []).append(one)
    last: dict[Stance, str] = {}
    for day, told in sorted(days.items()):
        if any(clash(*two) for two in combinations(told, 2)):
            continue
        for stance, after in told.items():
            against = {earlier: when for earlier, when in last.items() if clash(earlier, stance)}
            when = max(against.values(), default="")
            if last.get(stance, "") < when:
                before = [one for earlier in against if against[earlier] == when for one in days[when][earlier]]
                yield Turn(tuple(before), tuple(after))
        last |= dict.fromkeys(told, day)
