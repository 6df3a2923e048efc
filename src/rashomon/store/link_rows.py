"""Matches, actors and verdicts, to rows and back. Pure: no database here."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rashomon.model import Actor, Anchor, Judgement, Kind, Match, Reason, Span, Verdict
from rashomon.store.row import Row, whole


def match_row(one: Match) -> Row:
    """Return a match as a row."""
    reasons = [{"feature": why.feature, "words": why.words, "weight": why.weight} for why in one.reasons]
    return {"left": one.left, "right": one.right, "score": one.score, "sure": one.sure, "reasons": _json(reasons)}


def match_of(row: Row) -> Match:
    """Return a match from its row."""
    with whole(f"the match of {row['left']} and {row['right']}"):
        reasons = tuple(Reason(why["feature"], why["words"], why["weight"]) for why in json.loads(row["reasons"]))
        return Match(row["left"], row["right"], row["score"], reasons, row["sure"])


def actor_row(one: Actor) -> Row:
    """Return an actor as a row; its referents are rows of another table."""
    return {
        "id": one.id,
        "name": one.name,
        "kind": one.kind.value if one.kind else None,
        "named": one.named,
        "country": one.country,
        "sector": one.sector,
        "verdicts": _json(one.verdicts),
    }


def actor_of(row: Row, referents: Sequence[str]) -> Actor:
    """Return an actor from its row and the ids of its referents."""
    with whole(row["id"]):
        return Actor(
            id=row["id"],
            name=row["name"],
            kind=None if row["kind"] is None else Kind(row["kind"]),
            named=row["named"],
            referents=tuple(sorted(referents)),
            country=row["country"],
            sector=row["sector"],
            verdicts=tuple(json.loads(row["verdicts"])),
        )


def verdict_row(one: Verdict) -> Row:
    """Return a verdict as a row, without its place in the order.

    Examples:
        >>> where = Anchor("a-1", (Span(0, 4),))
        >>> given = Verdict(Judgement.RENAME, "Ana", "2024-05-01T10:00:00Z", (where,), value="Odera")
        >>> verdict_of(verdict_row(given)) == given
        True

    """
    return {
        "id": one.id,
        "judgement": one.judgement.value,
        "who": one.who,
        "when_": one.when,
        "left_": anchors_row(one.left),
        "right_": anchors_row(one.right),
        "value": one.value,
    }


def verdict_of(row: Row) -> Verdict:
    """Return a verdict from its row."""
    with whole(row["id"]):
        left, right = anchors_of(row["left_"]), anchors_of(row["right_"])
        return Verdict(Judgement(row["judgement"]), row["who"], row["when_"], left, right, row["value"])


def moved(one: Verdict, now: Mapping[str, str]) -> Verdict:
    """Return a verdict whose words are those of the articles as they are now; it keeps the id under which it was given.

    Args:
        one: the verdict.
        now: for the id that an article had before it was corrected, the one that it has.

    """
    if all(place.article not in now for place in (*one.left, *one.right)):
        return one
    left, right = (
        tuple(Anchor(now.get(place.article, place.article), place.spans) for place in side)
        for side in (one.left, one.right)
    )
    made = replace(one, left=left, right=right)
    object.__setattr__(made, "id", one.id)
    return made


def anchors_row(anchors: Iterable[Anchor]) -> str:
    """Write places as JSON."""
    return _json([{"article": one.article, "spans": [[span.start, span.end] for span in one.spans]} for one in anchors])


def anchors_of(written: str) -> tuple[Anchor, ...]:
    """Return places from their JSON."""
    return tuple(
        Anchor(one["article"], tuple(Span(start, end) for start, end in one["spans"])) for one in json.loads(written)
    )


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
