"""What people said, of whatever sort, as records and rows: all of it, with whether it stands."""

import io
from collections.abc import Iterable
from typing import Final

from rashomon.export.records import Record
from rashomon.export.table import write_rows
from rashomon.model import Anchor
from rashomon.model.record_verdict import AnyVerdict, RecordVerdict
from rashomon.model.story import StoryVerdict
from rashomon.views.all_verdicts import SaidOf

COLUMNS: Final = ("id", "of", "judgement", "who", "when", "says", "reason", "state", "record", "articles")


def verdict_cells(one: SaidOf) -> dict[str, str | None]:
    """Return what a person said as cells, by the names in `COLUMNS`."""
    return {
        "id": one.id,
        "of": one.of,
        "judgement": one.judgement,
        "who": one.who,
        "when": one.when,
        "says": one.words,
        "reason": one.reason or None,
        "state": one.state,
        "record": one.record or None,
        "articles": ", ".join(one.articles) or None,
    }


def verdict_record(one: SaidOf) -> Record:
    """Return what a person said, with the places in articles, or the articles, that it names."""
    return {
        **verdict_cells(one),
        "articles": list(one.articles),
        "stands": one.stands,
        "value": one.verdict.value or None,
        **_places(one.verdict),
    }


def verdicts_csv(found: Iterable[SaidOf]) -> str:
    """Return what people said as CSV."""
    out = io.StringIO(newline="")
    write_rows(out, COLUMNS, map(verdict_cells, found))
    return out.getvalue()


def _places(one: AnyVerdict) -> Record:
    if isinstance(one, RecordVerdict):
        kind = one.shown.kind.value
        return {"kind": kind, "places": _written(one.shown.places), "speaker": _written([one.to] if one.to else [])}
    if isinstance(one, StoryVerdict):
        return {"left": list(one.left), "right": list(one.right), "apart": list(one.apart)}
    return {"left": _written(one.left), "right": _written(one.right)}


def _written(places: Iterable[Anchor]) -> list[Record]:
    return [
        {"article_id": place.article, "spans": [[span.start, span.end] for span in place.spans]} for place in places
    ]
