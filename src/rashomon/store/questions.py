"""Which questions about actors still wait for an answer: what a person has judged is not asked again. Pure."""

from collections.abc import Iterable, Sequence

from rashomon.model import Actor, Judgement, Match, Referent, Verdict
from rashomon.model.verdicts import Meeting, standing


def open_questions(
    matches: Iterable[Match], actors: Iterable[Actor], referents: Sequence[Referent], verdicts: Sequence[Verdict]
) -> tuple[Match, ...]:
    """Choose the matches that are not sure and that nobody has judged, one for two actors, the likeliest first.

    Args:
        matches: of the last linking.
        actors: of the last linking.
        referents: all of them.
        verdicts: all of them.

    """
    owner = {referent: actor.id for actor in actors for referent in actor.referents}
    apart = _apart(owner, referents, verdicts)
    asked = dict[frozenset[str], Match]()
    for match in sorted(matches, key=lambda one: (-one.score, one.left, one.right)):
        pair = frozenset(owner[side] for side in (match.left, match.right) if side in owner)
        if not match.sure and len(pair) > 1 and pair not in apart:
            asked.setdefault(pair, match)
    return tuple(asked.values())


def _apart(
    owner: dict[str, str], referents: Sequence[Referent], verdicts: Sequence[Verdict]
) -> frozenset[frozenset[str]]:
    """Return the pairs of actors that a person keeps apart."""
    meeting = Meeting(referents)
    pairs = set[frozenset[str]]()
    for split in standing(verdicts):
        if split.judgement is Judgement.SPLIT:
            left, right = (
                {owner[one] for one in meeting.of(side) if one in owner} for side in (split.left, split.right)
            )
            pairs |= {frozenset((one, other)) for one in left for other in right}
    return frozenset(pairs)
