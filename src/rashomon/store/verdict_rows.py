"""Verdicts on records, to rows and back. Pure: no database here."""

from collections.abc import Mapping
from dataclasses import replace

from rashomon.model import Anchor
from rashomon.model.record_verdict import RecordJudgement, RecordKind, RecordVerdict, Shown
from rashomon.store.link_rows import anchors_of, anchors_row
from rashomon.store.row import Row, whole


def record_verdict_row(one: RecordVerdict) -> Row:
    """Return a verdict as a row, without its place in the order.

    Examples:
        >>> from rashomon.model import Span
        >>> shown = Shown(RecordKind.EVENT, (Anchor("a-1", (Span(0, 4),)),), "AID")
        >>> given = RecordVerdict(RecordJudgement.REFUSE, "Ana", "2024-05-01T10:00:00Z", shown, reason="a rumour")
        >>> record_verdict_of(record_verdict_row(given)) == given
        True

    """
    return {
        "id": one.id,
        "judgement": one.judgement.value,
        "who": one.who,
        "when_": one.when,
        "kind": one.shown.kind.value,
        "places": anchors_row(one.shown.places),
        "says": one.shown.says,
        "value": one.value,
        "to_": anchors_row([one.to] if one.to else []),
        "reason": one.reason,
        "record": one.record,
    }


def record_verdict_of(row: Row) -> RecordVerdict:
    """Return a verdict from its row."""
    with whole(row["id"]):
        shown = Shown(RecordKind(row["kind"]), anchors_of(row["places"]), row["says"])
        to = next(iter(anchors_of(row["to_"])), None)
        said = RecordJudgement(row["judgement"]), row["who"], row["when_"]
        return RecordVerdict(*said, shown, row["value"], to, row["reason"], row["record"])


def moved_record_verdict(one: RecordVerdict, now: Mapping[str, str]) -> RecordVerdict:
    """Return a verdict whose words are those of the articles as they are now; it keeps the id under which it was given.

    Args:
        one: the verdict.
        now: for the id that an article had before it was corrected, the one that it has.

    """
    places = (*one.shown.places, *([one.to] if one.to else []))
    if all(place.article not in now for place in places):
        return one
    moved = tuple(Anchor(now.get(place.article, place.article), place.spans) for place in places)
    count = len(one.shown.places)
    made = replace(one, shown=replace(one.shown, places=moved[:count]), to=next(iter(moved[count:]), None))
    object.__setattr__(made, "id", one.id)
    return made
