"""Who stands where on whom: the positions of a story, chosen by holder, target, relation or day.

What it keeps true: an answer says whose word it is, and no two are weighed against each other. A position is known from
the day of the article that tells it; what has no day is no part of what was known on a day. What events imply is told
only where it is asked for, and each says by which event.
"""

from dataclasses import dataclass

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.evidence import Evidence
from rashomon.views.folding import folded, mentions
from rashomon.views.implied import Implied, implied
from rashomon.views.ledger import NARRATOR, Told, day_of, in_order, known_on, ledger
from rashomon.views.speaking import Speaking
from rashomon.views.statements import PARTS

__all__ = ["NARRATOR", "PositionFilter", "day_of", "positions", "takes"]


@dataclass(frozen=True, slots=True)
class PositionFilter:
    """Which positions are wanted. None asks for any; case and accents do not count.

    Attributes:
        holder: stands in whatever any article calls the holder.
        target: stands in whatever any article calls the target.
        relation: the codebook's term.
        as_of: an ISO day: the latest known then, for each holder, target, voice and matter.
        implied: whether also what events imply is wanted, beside what is told.

    """

    holder: str | None = None
    target: str | None = None
    relation: str | None = None
    as_of: str | None = None
    implied: bool = False


def positions(story: StoryFile, wanted: PositionFilter) -> tuple[Answer, ...]:
    """Answer who stands where, by holder and target, the oldest first.

    The columns are id, article, holder, holder_id, relation, target, target_id, voice, modality, quantity, as_of,
    before, evidence, outlet, doubt; where what events imply is wanted, implied_by comes last, with the id of the event.
    Each answer cites the words that show it. What is implied takes the place of nothing that is told.

    Args:
        story: the story file.
        wanted: which positions.

    """
    speaking = Speaking.of(story)
    every = ledger(story, speaking)
    told = known_on([one for one in every if takes(speaking.evidence, wanted, one)], wanted.as_of)
    if not wanted.implied:
        return tuple(_answer(one, one.position.id) for one in told)
    more = {one.told.position.id: one for one in implied(story, speaking, every)}
    found = in_order(one.told for one in more.values() if takes(speaking.evidence, wanted, one.told))
    rows = in_order((*told, *known_on(found, wanted.as_of)))
    return tuple(_either(one, more.get(one.position.id)) for one in rows)


def takes(evidence: Evidence, wanted: PositionFilter, one: Told) -> bool:
    """Say whether a position is wanted, whatever the day."""
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


def _either(one: Told, more: Implied | None) -> Answer:
    """Answer with a position that is told, or with one that an event implies."""
    answer = _answer(one, more.id if more else one.position.id)
    return Answer((*answer.values, ("implied_by", more.event.id if more else None)), answer.citations)


def _answer(one: Told, record: str) -> Answer:
    """Answer with one position."""
    return Answer(
        values=(
            ("id", record),
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
