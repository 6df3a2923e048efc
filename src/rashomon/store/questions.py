"""Which verdicts stand, which records their words mean today, and which questions still wait for one. Pure.

What it keeps true: a verdict names words, so it finds whatever referent these words are today, or none; an answered
question is not asked again.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from rashomon.model import Actor, Anchor, Judgement, Match, Mention, Naming, Referent, Span, Verdict

_RANK: Final = {Naming.NAME: 0, Naming.DESCRIPTION: 1, Naming.ADJECTIVE: 2, Naming.PRONOUN: 2}


def standing(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts that count: neither undone nor an undoing themselves.

    Args:
        verdicts: all of them, in the order in which they were given. An undoing can be undone.

    Examples:
        >>> name = Verdict(Judgement.RENAME, "Ana", "2024-05-01T10:00:00Z", value="Pell Odera")
        >>> undo = Verdict(Judgement.UNDO, "Ana", "2024-05-01T10:01:00Z", value=name.id)
        >>> redo = Verdict(Judgement.UNDO, "Ana", "2024-05-01T10:02:00Z", value=undo.id)
        >>> standing([name, undo]) == (), standing([name, undo, redo]) == (name,)
        (True, True)

    """
    gone = undone(verdicts)
    return tuple(one for one in verdicts if one.id not in gone and one.judgement is not Judgement.UNDO)


def undone(verdicts: Sequence[Verdict]) -> frozenset[str]:
    """Return the ids of the verdicts that are undone; in the order in which they were given, the last word counts."""
    gone = set[str]()
    for one in reversed(verdicts):
        if one.judgement is Judgement.UNDO and one.id not in gone:
            gone.add(one.value)
    return frozenset(gone)


def meant(anchors: Iterable[Anchor], referents: Iterable[Referent]) -> frozenset[str]:
    """Return the ids of the referents that the words of anchors mean.

    For each span the mention counts that fits it best: "Kestrian" in "Kestrian minister Pell Odera" is not she. Where
    an anchor meets a name, what is met by lesser words alone does not count.
    """
    places = defaultdict[str, list[tuple[Mention, str]]](list)
    for one in referents:
        places[one.article] += [(mention, one.id) for mention in one.mentions]
    return frozenset(one for anchor in anchors for one in _met(anchor, places.get(anchor.article, ())))


def _met(anchor: Anchor, places: Sequence[tuple[Mention, str]]) -> set[str]:
    found = list[tuple[Mention, str]]()
    for span in anchor.spans:
        here = [place for place in places if place[0].span.overlaps(span)]
        found += sorted(here, key=lambda place: (-_fit(place[0].span, span), _RANK[place[0].naming], place[1]))[:1]
    strongest = min((_RANK[mention.naming] for mention, _ in found), default=0)
    return {referent for mention, referent in found if _RANK[mention.naming] == strongest}


def _fit(one: Span, other: Span) -> float:
    """Return the share of the characters of both spans that they have in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))


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
    pairs = set[frozenset[str]]()
    for split in standing(verdicts):
        if split.judgement is Judgement.SPLIT:
            left, right = (
                {owner[one] for one in meant(side, referents) if one in owner} for side in (split.left, split.right)
            )
            pairs |= {frozenset((one, other)) for one in left for other in right}
    return frozenset(pairs)
