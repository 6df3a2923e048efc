"""Verdicts: which of them stand, and which referents their words meet today. Pure.

A verdict names words of articles. It meets the referents whose mentions overlap these words, whatever the reader has
made of the articles since; words that meet nothing wait.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.model.actor import Judgement, Verdict
from rashomon.model.referent import Naming, Referent
from rashomon.model.span import Anchor, Span

_STRENGTH: Final = {Naming.NAME: 3, Naming.DESCRIPTION: 2, Naming.ADJECTIVE: 1, Naming.PRONOUN: 1}


def standing(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdicts that count, the oldest first: neither undone nor an undoing themselves.

    Args:
        verdicts: in the order in which they were given; those of one second keep it. An undoing can be undone.

    Examples:
        >>> said = Verdict(Judgement.RENAME, "Ana", "2024-05-01T10:00:00Z", value="Pell Odera")
        >>> undo = Verdict(Judgement.UNDO, "Ana", "2024-05-01T10:01:00Z", value=said.id)
        >>> redo = Verdict(Judgement.UNDO, "Ana", "2024-05-01T10:02:00Z", value=undo.id)
        >>> [len(standing(some)) for some in ([said], [said, undo], [said, undo, redo])]
        [1, 0, 1]

    """
    ordered, gone = _by_time(verdicts), undone(verdicts)
    return tuple(one for one in ordered if one.id not in gone and one.judgement is not Judgement.UNDO)


def undone(verdicts: Sequence[Verdict]) -> frozenset[str]:
    """Return the ids of the verdicts that are taken back by an undoing which is not taken back itself.

    Args:
        verdicts: in the order in which they were given; those of one second keep it.

    """
    gone = set[str]()
    # From the newest: whether an undoing counts depends on later ones alone.
    for one in reversed(_by_time(verdicts)):
        if one.judgement is Judgement.UNDO and one.id not in gone:
            gone.add(one.value)
    return frozenset(gone)


def _by_time(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Order verdicts by their times, each once."""
    return sorted({one.id: one for one in verdicts}.values(), key=lambda one: one.when)


@dataclass(frozen=True, slots=True)
class _Place:
    span: Span
    strength: int
    referent: str


class Meeting:
    """Finds the referents that words of articles meet.

    Examples:
        >>> from rashomon.model.referent import Mention
        >>> ana = Referent("a", "Ana Quispe", (Mention(Span(9, 19), Naming.NAME),))
        >>> pell = Referent("a", "Pell Odera", (Mention(Span(30, 40), Naming.NAME),))
        >>> Meeting([ana, pell]).of([Anchor("a", (Span(0, 19),)), Anchor("b", (Span(30, 40),))]) == (ana.id,)
        True

    """

    def __init__(self, referents: Iterable[Referent]) -> None:
        """Look up who is mentioned where.

        Args:
            referents: of all articles that the words may be of.

        """
        self._places: defaultdict[str, list[_Place]] = defaultdict(list)
        for one in referents:
            for mention in one.mentions:
                self._places[one.article].append(_Place(mention.span, _STRENGTH[mention.naming], one.id))

    def of(self, anchors: Iterable[Anchor]) -> tuple[str, ...]:
        """Return the ids of the referents that anchors meet, in the order of the alphabet.

        For each span the mention counts that fits it best: "Kestrian" in "Kestrian minister Pell Odera" is not she.
        Where an anchor meets a name, who is met by a pronoun or a description alone does not count: a pronoun may be
        read anew.

        Args:
            anchors: words of articles; those of articles that nobody is mentioned in meet nobody.

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
