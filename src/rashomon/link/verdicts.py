"""Verdicts: which of them stand, and which referents their words meet today.

A verdict names words of articles. It meets the referents whose mentions overlap these words, whatever the reader has
made of the articles since; words that meet nothing wait.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.model import Anchor, Judgement, Naming, Referent, Span, Verdict

_STRENGTH = {Naming.NAME: 3, Naming.DESCRIPTION: 2, Naming.ADJECTIVE: 1, Naming.PRONOUN: 1}


def standing(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Give the verdicts that no other undoes, the oldest first.

    Args:
        verdicts: in the order in which they were given; those of one second keep it.

    Examples:
        >>> said = Verdict(Judgement.RENAME, "ana", "2024-03-01T10:00:00Z", value="Pell Odera")
        >>> undone = Verdict(Judgement.UNDO, "ana", "2024-03-01T10:01:00Z", value=said.id)
        >>> redone = Verdict(Judgement.UNDO, "ana", "2024-03-01T10:02:00Z", value=undone.id)
        >>> [len(standing(some)) for some in ([said], [said, undone], [said, undone, redone])]
        [1, 0, 1]

    """
    ordered = sorted({one.id: one for one in verdicts}.values(), key=lambda one: one.when)
    undoing: defaultdict[str, list[Verdict]] = defaultdict(list)
    for one in ordered:
        if one.judgement is Judgement.UNDO:
            undoing[one.value].append(one)
    stands: dict[str, bool] = {}
    for one in _undoers_first(ordered, undoing):
        stands[one.id] = not any(stands[other.id] for other in undoing[one.id])
    return tuple(one for one in ordered if stands[one.id] and one.judgement is not Judgement.UNDO)


def _undoers_first(ordered: Sequence[Verdict], undoing: dict[str, list[Verdict]]) -> Iterable[Verdict]:
    """Order verdicts so that each comes after those that undo it; an id tells what is undone, so none goes round."""
    done: dict[str, Verdict] = {}
    waiting = list(ordered)
    while waiting:
        one = waiting[-1]
        missing = [other for other in undoing[one.id] if other.id not in done]
        if missing:
            waiting.extend(missing)
        else:
            done.setdefault(one.id, waiting.pop())
    return done.values()


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    strength: int
    referent: str


class Meeting:
    """Finds the referents that words of articles meet."""

    def __init__(self, referents: Iterable[Referent]) -> None:
        """Index the mentions by article."""
        self._places: defaultdict[str, list[_Place]] = defaultdict(list)
        for one in referents:
            for mention in one.mentions:
                self._places[one.article].append(_Place(mention.span, _STRENGTH[mention.naming], one.id))

    def of(self, anchors: Iterable[Anchor]) -> tuple[str, ...]:
        """Give the ids of the referents that the anchors meet, in the order of the alphabet.

        For each span the mention that fits it best counts. Where an anchor meets a name, who is met by a pronoun or a
        description alone does not count: a pronoun may be read anew.
        """
        return tuple(sorted({one for anchor in anchors for one in self._met(anchor)}))

    def _met(self, anchor: Anchor) -> set[str]:
        found = [place for span in anchor.spans if (place := self._best(anchor.article, span))]
        strongest = max((place.strength for place in found), default=0)
        return {place.referent for place in found if place.strength == strongest}

    def _best(self, article: str, span: Span) -> _Place | None:
        met = [place for place in self._places.get(article, ()) if place.span.overlaps(span)]
        return min(met, key=lambda place: (-_fit(place.span, span), -place.strength, place.referent), default=None)


def _fit(one: Span, other: Span) -> float:
    """Return the share of the characters of both spans that they have in common."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
