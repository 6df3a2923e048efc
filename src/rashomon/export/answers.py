"""Answers for other programs: as JSON records and as rows of CSV, with the words that each stands on."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rashomon.export.table import write_rows
from rashomon.model import Answer

_CITED: Final = ("cited", "spans", "words")
_PARTS: Final = " … "


def answer_record(answer: Answer) -> dict[str, Any]:
    """Return an answer and its citations as plain values.

    Examples:
        >>> from rashomon.model import Citation, Span
        >>> words = Citation("a-1", "a.txt", Span(3, 9), "rained", None, None)
        >>> answer_record(Answer((("id", "s-1"),), (words,)))["citations"][0]["exact"]
        'rained'

    """
    cited = [
        {
            "article": one.name,
            "article_id": one.article,
            "start": one.span.start,
            "end": one.span.end,
            "exact": one.exact,
            "outlet": one.outlet,
            "day": one.day,
        }
        for one in answer.citations
    ]
    return {**dict(answer.values), "citations": cited}


def answers_csv(answers: Sequence[Answer]) -> str:
    """Return answers of one view as CSV: their columns, then the article cited, its spans, and the words in full."""
    columns = [name for name, _ in answers[0].values] if answers else []
    out = io.StringIO(newline="")
    write_rows(out, [*columns, *_CITED], ({**dict(one.values), **_cited(one)} for one in answers))
    return out.getvalue()


def tables_csv(tables: Mapping[str, Iterable[Answer]]) -> str:
    """Return answers of several views as one CSV; the first column says of which view a row is."""
    rows = [(name, one) for name, answers in tables.items() for one in answers]
    columns = dict.fromkeys(column for _, one in rows for column, _ in one.values)
    blank = dict.fromkeys(columns)
    out = io.StringIO(newline="")
    cells = ({**blank, "view": name, **dict(one.values), **_cited(one)} for name, one in rows)
    write_rows(out, ["view", *columns, *_CITED], cells)
    return out.getvalue()


def _cited(answer: Answer) -> dict[str, str]:
    """Return an answer's citations as cells; the parts of a broken quotation have an ellipsis between them.

    Where several articles are cited, a span that is not in the first has its article's name before it.
    """
    first = answer.citations[0]
    spans = [("" if one.article == first.article else f"{one.name}:", one.span) for one in answer.citations]
    return {
        "cited": first.name,
        "spans": " ".join(f"{other}{span.start}-{span.end}" for other, span in spans),
        "words": _PARTS.join(one.exact for one in answer.citations),
    }
