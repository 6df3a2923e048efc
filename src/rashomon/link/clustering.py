"""Clustering: matches and verdicts in, actors out.

People's verdicts come first, the newest before the oldest; then matches that are sure, the best first. What a person
took apart, and what can be no one actor, is never put together again by a machine. The same referents, matches and
verdicts give the same actors in any order.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.link.bridges import Tie, bridged
from rashomon.link.clusters import Clusters
from rashomon.link.portrait import agreed, kind_of, name_of
from rashomon.model import Actor, Judgement, Kind, Match, Referent, Verdict, content_id
from rashomon.model.verdicts import Meeting, standing

_Met = tuple[Verdict, tuple[str, ...], tuple[str, ...]]


def actors(
    referents: Sequence[Referent],
    matches: Sequence[Match],
    verdicts: Sequence[Verdict],
    founders: Mapping[str, int],
) -> tuple[Actor, ...]:
    """Put referents together to actors.

    Args:
        referents: of all articles, in any order.
        matches: between them; those that are not sure, and those of referents that are gone, are left aside.
        verdicts: of people, in the order in which they were given.
        founders: referents that founded an actor in an earlier run, with their numbers: an actor keeps the id that its
            least numbered founder gave it.

    Returns:
        Actors by id; every referent belongs to exactly one.

    """
    known = {one.id: one for one in sorted(referents, key=lambda one: one.id)}
    meeting = Meeting(known.values())
    said = [(one, meeting.of(one.left), meeting.of(one.right)) for one in standing(verdicts)]
    clusters = Clusters(known.values())
    _judge(clusters, said)
    for tie in _ties(known, matches, said):
        clusters.join(tie.left, tie.right)
    members = clusters.members()
    place = {one: root for root, row in members.items() for one in row}
    touched = _touched(said, place)
    made = (_actor([known[one] for one in row], touched[root], founders) for root, row in members.items())
    return tuple(sorted(made, key=lambda one: one.id))


def _judge(clusters: Clusters, said: Sequence[_Met]) -> None:
    """Do what people say: the newest first, so that it outranks what was said before."""
    for verdict, left, right in reversed(said):
        if verdict.judgement is Judgement.MERGE:
            clusters.tie((*left, *right))
        elif verdict.judgement is Judgement.SPLIT:
            clusters.part(left, right)


def _ties(known: Mapping[str, Referent], matches: Sequence[Match], said: Sequence[_Met]) -> list[Tie]:
    """Order the ties that the machine is sure of, with those that go around a referent that was taken away."""
    ties = [
        Tie(min(one.left, one.right), max(one.left, one.right), one.score)
        for one in matches
        if one.sure and one.left in known and one.right in known
    ]
    for verdict, left, right in said:
        if verdict.judgement is Judgement.SPLIT and left and right:
            ties = [*ties, *bridged(ties, left), *bridged(ties, right)]
    return sorted(set(ties), key=lambda tie: (-tie.score, tie.left, tie.right))


def _touched(said: Sequence[_Met], place: Mapping[str, str]) -> defaultdict[str, list[Verdict]]:
    """Find the clusters that each verdict made what they are, the oldest verdict first."""
    touched: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict, left, right in said:
        for root in sorted(_made_by(verdict, [place[one] for one in left], [place[one] for one in right])):
            touched[root].append(verdict)
    return touched


def _made_by(verdict: Verdict, left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    if verdict.judgement is Judgement.MERGE:
        met = [*left, *right]
        yield from {root for root in met if met.count(root) > 1}
    elif verdict.judgement is Judgement.SPLIT:
        yield from {*left, *right} if left and right else ()
    elif left:
        yield min(left, key=lambda root: (-left.count(root), root))


def _actor(referents: Sequence[Referent], verdicts: Sequence[Verdict], founders: Mapping[str, int]) -> Actor:
    """Make an actor of the referents of one cluster, which stand in the order of their ids."""
    founder = min((one.id for one in referents), key=lambda one: (one not in founders, founders.get(one, 0), one))
    kinds = [Kind(one.value) for one in verdicts if one.judgement is Judgement.SET_KIND]
    names = [one.value for one in verdicts if one.judgement is Judgement.RENAME]
    kind = kinds[-1] if kinds else kind_of(referents)
    return Actor(
        id=content_id("x", founder),
        name=names[-1] if names else name_of(referents, kind),
        kind=kind,
        named=any(one.named for one in referents),
        referents=tuple(one.id for one in referents),
        country=agreed(one.country for one in referents),
        sector=agreed(one.sector for one in referents),
        verdicts=tuple(one.id for one in verdicts),
    )
