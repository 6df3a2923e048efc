"""Who stands where on whom: the positions of a story, chosen by holder, target, relation or day.

What it keeps true: an answer says whose word it is, and no two are weighed against each other. A position is known from
the day of the article that tells it; what has no day is no part of what was known on a day.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.codebook.relations import axis_of
from rashomon.model import Actor, Answer, Article, Modality, Position
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded, mentions
from rashomon.views.speaking import Speaking
from rashomon.views.statements import PARTS

NARRATOR: Final = "narrator"
"""The voice of what no speaker says."""
_WHOLE: Final = 10
"""Characters of a day that is known in full."""


@dataclass(frozen=True, slots=True)
class PositionFilter:
    """Which positions are wanted. None asks for any; case and accents do not count.

    Attributes:
        holder: stands in whatever any article calls the holder.
        target: stands in whatever any article calls the target.
        relation: the codebook's term.
        as_of: an ISO day: the latest known then, for each holder, target, voice and matter.

    """

    holder: str | None = None
    target: str | None = None
    relation: str | None = None
    as_of: str | None = None


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
        day: the article's day; None where it is not known.
        before: what was told before of the same holder, target and matter by the same voice, and is another; else None.

    """

    position: Position
    article: Article
    holder: str
    holder_id: str | None
    target: str
    target_id: str | None
    voice: str
    day: str | None
    before: str | None = None

    @property
    def asserted(self) -> bool:
        """Whether it is told as it is, and not as planned, denied, possible or past."""
        return self.position.modality is Modality.ASSERTED

    @property
    def matter(self) -> tuple[str, str, str, str]:
        """What it is about: two of one matter cannot both hold at one time."""
        holder, target = self.holder_id or self.position.holder, self.target_id or self.position.target
        return holder, target, axis_of(self.position.relation), self.voice


def day_of(article: Article) -> str | None:
    """Return an article's day: of publication, or else of its dateline; None where neither is known in full.

    Examples:
        >>> day_of(Article("one.txt", "It rained.")) is None
        True

    """
    days = (article.metadata.value("published_on"), article.metadata.value("dateline_day"))
    return next((day for day in days if day and len(day) == _WHOLE and "X" not in day), None)


def positions(story: StoryFile, wanted: PositionFilter) -> tuple[Answer, ...]:
    """Answer who stands where, by holder and target, the oldest first.

    The columns are id, article, holder, holder_id, relation, target, target_id, voice, modality, quantity, as_of,
    before, evidence, outlet, doubt. Each answer cites the words that show it.

    Args:
        story: the story file.
        wanted: which positions.

    """
    speaking = Speaking.of(story)
    found = [one for one in ledger(story, speaking) if _takes(speaking.evidence, wanted, one)]
    return tuple(_answer(one) for one in known_on(found, wanted.as_of))


def ledger(story: StoryFile, speaking: Speaking) -> list[Told]:
    """List all positions of a story, by holder and target, the oldest first; what has no day comes last.

    Args:
        story: the story file.
        speaking: who speaks.

    """
    articles = {one.id: one for one in story.articles()}
    voices = {one.id: speaking.speaker(one) or "a speaker who is not named" for one in story.statements()}
    names = {one.id: one.name for one in story.referents()}
    rows = [_told(one, articles[one.article], speaking, (names, voices)) for one in story.positions()]
    rows.sort(
        key=lambda one: (folded(one.holder), folded(one.target), one.day or "~", one.article.name, one.position.cue)
    )
    return list(_with_before(rows))


def known_on(found: Sequence[Told], day: str | None) -> list[Told]:
    """Keep what was known on a day: of each matter, what was told last; all of it, where no day is given.

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
        last[one.matter, one.asserted] = max(last.get((one.matter, one.asserted), ""), one.day or "")
    return [one for one in known if one.day == last[one.matter, one.asserted]]


def _told(
    one: Position, article: Article, speaking: Speaking, named: tuple[Mapping[str, str], Mapping[str, str]]
) -> Told:
    names, voices = named
    holder, target = (speaking.cast.actor(side) for side in (one.holder, one.target))
    return Told(
        one,
        article,
        _name(holder, names.get(one.holder)),
        holder.id if holder else None,
        _name(target, names.get(one.target)),
        target.id if target else None,
        voices.get(one.voice, NARRATOR) if one.voice else NARRATOR,
        day_of(article),
    )


def _name(actor: Actor | None, otherwise: str | None) -> str:
    return actor.name if actor else otherwise or ""


def _with_before(rows: Iterable[Told]) -> Iterator[Told]:
    """Say of each position what was told before, where it was another."""
    last: dict[tuple[str, ...], Told] = {}
    for one in rows:
        earlier = last.get(one.matter)
        if one.day is None or not one.asserted:
            yield one
            continue
        changed = earlier is not None and earlier.position.relation != one.position.relation and earlier.day != one.day
        before = f"{earlier.position.relation} ({earlier.day})" if earlier and changed else None
        last[one.matter] = one
        yield replace(one, before=before)


def _takes(evidence: Evidence, wanted: PositionFilter, one: Told) -> bool:
    """Say whether a position is wanted."""
    sides = ((wanted.holder, one.holder, one.position.holder), (wanted.target, one.target, one.position.target))
    named = all(
        words is None or any(mentions(called, words) for called in _called(evidence, name, referent))
        for words, name, referent in sides
    )
    return named and (wanted.relation is None or folded(one.position.relation) == folded(wanted.relation))


def _called(evidence: Evidence, name: str, referent: str) -> tuple[str, ...]:
    """Return all that somebody is called."""
    actor = evidence.cast.actor(referent)
    return (name, *(evidence.aliases(actor) if actor else ()))


def _answer(one: Told) -> Answer:
    """Answer with one position."""
    return Answer(
        values=(
            ("id", one.position.id),
            ("article", one.article.name),
            ("holder", one.holder),
            ("holder_id", one.holder_id),
            ("relation", one.position.relation),
            ("target", one.target),
            ("target_id", one.target_id),
            ("voice", one.voice),
            ("modality", one.position.modality.value),
            ("quantity", one.position.quantity or None),
            ("as_of", one.day),
            ("before", one.before),
            ("evidence", PARTS.join(span.of(one.article.text) for span in one.position.spans)),
            ("outlet", one.article.metadata.value("outlet")),
            ("doubt", one.position.doubt or None),
        ),
        citations=cite_all(one.article, one.position.spans),
    )
