"""Records by the words that show them, and how well two such showings fit. Pure."""

from collections.abc import Iterable, Mapping
from typing import Final

from rashomon.model.conflict import Conflict, Side
from rashomon.model.event import Event
from rashomon.model.position import Position
from rashomon.model.record_verdict import RecordKind, Shown
from rashomon.model.referent import Naming, Referent
from rashomon.model.span import Anchor, Span, hull
from rashomon.model.statement import Statement

ENOUGH: Final = 0.5
"""Two passages are one where they share at least half of all their characters."""


def shown_statement(one: Statement) -> Shown:
    """Return a statement by what is said, and by what names the speaker."""
    source = [Anchor(one.article, (hull(one.source),))] if one.source else []
    return Shown(RecordKind.STATEMENT, (one.anchor, *source))


def shown_position(one: Position, referents: Mapping[str, Referent]) -> Shown:
    """Return a position by the word that tells it, and by who takes it on whom.

    Args:
        one: the position.
        referents: by id; who is not there is left out.

    """
    sides = [_mention(referents[side], one.cue) for side in (one.holder, one.target) if side in referents]
    places = (Anchor(one.article, (span,)) for span in (one.cue, *sides))
    return Shown(RecordKind.POSITION, tuple(places), one.relation)


def _mention(referent: Referent, cue: Span) -> Span:
    """Choose the mention by which a referent is known: the nearest name, or else the nearest mention."""
    order = {Naming.NAME: 0}
    return min(
        referent.mentions,
        key=lambda one: (order.get(one.naming, 1), abs(one.span.start - cue.start), one.span),
    ).span


def shown_event(one: Event) -> Shown:
    """Return an event by the word that tells it, and by those who have a part in it."""
    spans = (one.cue, *(part.span for part in (*one.actors, *one.recipients)))
    return Shown(RecordKind.EVENT, tuple(Anchor(one.article, (span,)) for span in spans), one.type.value)


def shown_conflict(one: Conflict) -> Shown:
    """Return a conflict by the words of its sides, in a settled order."""
    return Shown(RecordKind.CONFLICT, tuple(sorted(map(_side, one.sides), key=_order)), one.kind.value)


def _side(side: Side) -> Anchor:
    return Anchor(side.article, side.spans)


def _order(one: Anchor) -> tuple[str, tuple[Span, ...]]:
    return one.article, one.spans


def shown_label(uses: Iterable[Anchor], says: str) -> Shown:
    """Return a label by the places where it is used, at least one, and by what it is a label of: `actor` or `deed`."""
    return Shown(RecordKind.LABEL, tuple(sorted(set(uses), key=_order)), says)


def shown_article(article: str, words: Span) -> Shown:
    """Return an article by the words that stand for it."""
    return Shown(RecordKind.ARTICLE, (Anchor(article, (words,)),))


def fit(given: Shown, now: Shown) -> float:
    """Say how well the words of two records fit: 0 where they are two records, up to 2 where all words are the same.

    What is said must be the same by half at least. Of positions and events all who have a part must be met, too; what
    names a speaker only counts between two statements that say the same. The sides of a conflict may stand either way.

    Examples:
        >>> one = Shown(RecordKind.STATEMENT, (Anchor("a", (Span(0, 10),)),))
        >>> longer = Shown(RecordKind.STATEMENT, (Anchor("a", (Span(0, 16),)),))
        >>> fit(one, one), fit(one, longer), fit(one, Shown(RecordKind.STATEMENT, (Anchor("a", (Span(8, 30),)),)))
        (2.0, 1.625, 0.0)

    """
    if given.kind is not now.kind or given.says != now.says or not now.places:
        return 0.0
    if given.kind is RecordKind.CONFLICT:
        return max(_sides_fit(given.places, now.places), _sides_fit(given.places, now.places[::-1]))
    main = alike(given.places[0], now.places[0])
    if main < ENOUGH:
        return 0.0
    pairs = list(zip(given.places[1:], now.places[1:], strict=False))
    others = [alike(one, other) for one, other in pairs]
    loose = given.kind is RecordKind.STATEMENT
    if not loose and (len(given.places) != len(now.places) or not all(others)):
        return 0.0
    if not others:
        return main + (1.0 if len(given.places) == len(now.places) else 0.0)
    return main + sum(others) / len(others)


def _sides_fit(given: tuple[Anchor, ...], now: tuple[Anchor, ...]) -> float:
    if len(given) != len(now):
        return 0.0
    found = [alike(one, other) for one, other in zip(given, now, strict=True)]
    return 2 * sum(found) / len(found) if min(found) >= ENOUGH else 0.0


def alike(one: Anchor, other: Anchor) -> float:
    """Return the share of the characters of two places that they have in common; 0 for two articles."""
    if one.article != other.article:
        return 0.0
    common = sum(
        max(0, min(left.end, right.end) - max(left.start, right.start)) for left in one.spans for right in other.spans
    )
    return common / (sum(map(len, one.spans)) + sum(map(len, other.spans)) - common)
