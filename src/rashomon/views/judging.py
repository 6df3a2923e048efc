"""What a person says of actors, put as words of articles, so that it holds whatever becomes of the records."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rashomon.errors import CallError
from rashomon.model import Actor, Anchor, Article, Judgement, Kind, Referent, Verdict
from rashomon.model.record_verdict import AnyVerdict
from rashomon.views.evidence import Evidence


@dataclass(frozen=True, slots=True)
class By:
    """Who says something, and when.

    Attributes:
        who: the person.
        when: UTC, ISO 8601 to the second.

    """

    who: str
    when: str


def by(who: str, given: Sequence[AnyVerdict], now: datetime | None = None) -> By:
    """Say who speaks now: after everything that was said before, so that the order of verdicts is that of their times.

    Args:
        who: the person.
        given: the verdicts that are there.
        now: the time; None asks the clock.

    Examples:
        >>> by("Ana", [], datetime(2024, 5, 1, 10, tzinfo=UTC)).when
        '2024-05-01T10:00:00Z'

    """
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    last = max((one.when for one in given), default="")
    written = _written(moment)
    if last >= written:
        written = _written(datetime.fromisoformat(last) + timedelta(seconds=1))
    return By(who, written)


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def anchors(evidence: Evidence, referents: Iterable[Referent]) -> tuple[Anchor, ...]:
    """Return the words that say best who each referent is."""
    return tuple(Anchor(one.article, (evidence.best_mention(one).span,)) for one in referents)


def merging(evidence: Evidence, left: Actor, others: Sequence[Actor], said: By) -> Verdict:
    """Say that actors are one.

    Args:
        evidence: of the story.
        left: one of them.
        others: at least one other.
        said: who says it.

    Raises:
        CallError: they are one already.

    """
    sides = [_side(evidence, left, other) for other in others]
    right = tuple(dict.fromkeys(anchor for side in sides for anchor in side))
    return Verdict(Judgement.MERGE, said.who, said.when, anchors(evidence, evidence.of_actor(left)), right)


def parting(evidence: Evidence, left: Actor, right: Actor, said: By) -> Verdict:
    """Say that two actors are not one, so that nobody is asked again.

    Raises:
        CallError: they are one; then their articles must be told apart.

    """
    apart = _side(evidence, left, right)
    return Verdict(Judgement.SPLIT, said.who, said.when, anchors(evidence, evidence.of_actor(left)), apart)


def _side(evidence: Evidence, left: Actor, right: Actor) -> tuple[Anchor, ...]:
    """Return the words for an actor that is another than the first."""
    if left.id == right.id:
        message = f"{left.name} is one actor already ({left.id})"
        raise CallError(message, f"`rashomon actors split {left.id} ARTICLE` takes articles out of it")
    return anchors(evidence, evidence.of_actor(right))


def splitting(evidence: Evidence, actor: Actor, articles: Sequence[Article], said: By) -> Verdict:
    """Say that an actor is somebody else in some articles.

    Args:
        evidence: of the story.
        actor: the actor.
        articles: where it is somebody else.
        said: who says it.

    Raises:
        CallError: an article does not speak of the actor, or no other one does.

    """
    own = evidence.of_actor(actor)
    for article in articles:
        if all(one.article != article.id for one in own):
            names = ", ".join(dict.fromkeys(evidence.articles[one.article].name for one in own))
            message = f"{article.name} does not speak of {actor.name}"
            raise CallError(message, f"these do: {names}")
    ids = {article.id for article in articles}
    out, rest = [one for one in own if one.article in ids], [one for one in own if one.article not in ids]
    if not rest:
        message = f"no other article speaks of {actor.name}, so there is nothing to split"
        raise CallError(message, "name some of its articles, not all")
    return Verdict(Judgement.SPLIT, said.who, said.when, anchors(evidence, out), anchors(evidence, rest))


def renaming(evidence: Evidence, actor: Actor, name: str, said: By) -> Verdict:
    """Say what an actor is called.

    Raises:
        CallError: the name is empty.

    """
    bare = " ".join(name.split())
    if not bare:
        message = "the name is empty"
        raise CallError(message, "give the actor a name")
    return Verdict(Judgement.RENAME, said.who, said.when, anchors(evidence, evidence.of_actor(actor)), value=bare)


def setting_kind(evidence: Evidence, actor: Actor, kind: Kind, said: By) -> Verdict:
    """Say what an actor is."""
    left = anchors(evidence, evidence.of_actor(actor))
    return Verdict(Judgement.SET_KIND, said.who, said.when, left, value=kind.value)
