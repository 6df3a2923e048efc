"""What the clauses of an article say, to rows and back. Pure: no database here.

An article has a claim for each of its clauses, so these are the most rows that it has: they are found by the claim's
number in the article, which is shorter than its id.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from rashomon.model import Argument, Claim, Modality, Place, Span
from rashomon.store.row import Row, Rows, span_of, span_row

_PLAIN: Final = ("negated", "voice", "time")
"""Columns of a claim that are the fields of the same name."""


def claim_rows(article: str, claims: Iterable[Claim]) -> dict[str, list[Row]]:
    """Return claims as rows, by table.

    Args:
        article: id of the article in which they were found.
        claims: in the order of the article; no id of a referent has a space in it.

    """
    many, own = list(enumerate(claims)), {"article": article}
    return {
        "claim": [own | {"n": n} | _claim(one) for n, one in many],
        "claim_span": [
            own | {"claim": n, "n": k} | span_row(span) for n, one in many for k, span in enumerate(one.spans)
        ],
        "claim_argument": [
            own | {"claim": n, "n": k} | _argument(each) for n, one in many for k, each in enumerate(one.arguments)
        ],
    }


def claims_of(rows: Rows) -> tuple[Claim, ...]:
    """Return claims from their rows, in the rows' order."""
    spans = defaultdict[tuple[str, int], list[Span]](list)
    arguments = defaultdict[tuple[str, int], list[Argument]](list)
    for row in rows["claim_span"]:
        spans[row["article"], row["claim"]].append(span_of(row))
    for row in rows["claim_argument"]:
        arguments[row["article"], row["claim"]].append(_argument_of(row))
    return tuple(
        Claim(
            article=row["article"],
            spans=tuple(spans[row["article"], row["n"]]),
            cue=span_of(row),
            arguments=tuple(arguments[row["article"], row["n"]]),
            modality=Modality(row["modality"]),
            **{name: row[name] for name in _PLAIN},
        )
        for row in rows["claim"]
    )


def _claim(one: Claim) -> dict[str, Any]:
    return {
        "id": one.id,
        "modality": one.modality.value,
        **{name: getattr(one, name) for name in _PLAIN},
        **span_row(one.cue),
    }


def _argument(one: Argument) -> dict[str, Any]:
    return {
        "place": one.place.value,
        "head_start": one.head.start,
        "head_stop": one.head.end,
        "preposition": one.preposition,
        "referents": " ".join(one.referents),
        **span_row(one.span),
    }


def _argument_of(row: Row) -> Argument:
    return Argument(
        Place(row["place"]),
        span_of(row),
        Span(row["head_start"], row["head_stop"]),
        row["preposition"],
        tuple(row["referents"].split()),
    )
