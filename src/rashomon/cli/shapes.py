"""Answers as a table, JSON, CSV or Markdown. Only a table shortens the words, and says so with an ellipsis."""

import io
import sys
from collections.abc import Sequence
from typing import Any, Final, TextIO, cast

from rashomon.cli.layout import Layout
from rashomon.export.table import write_rows
from rashomon.export.writing import as_json
from rashomon.model import Answer

_CITED: Final = ("cited", "spans", "words")
_PARTS: Final = " … "


def show(answers: Sequence[Answer], shape: str, layout: Layout) -> None:
    """Write answers to stdout.

    Args:
        answers: what to show; an empty table shows nothing, empty JSON is `[]`.
        shape: table, json, csv or md.
        layout: the columns of a table; JSON and CSV have all that the answers have.

    """
    out = cast("TextIO", sys.stdout)
    if shape == "json":
        out.write("[" + ",\n ".join(as_json(_record(one)) for one in answers) + "]\n")
    elif shape == "csv":
        out.write(_csv(answers))
    elif shape == "md":
        out.write(_markdown(answers, list(layout.columns)))
    elif answers:
        from rashomon.cli.tables import draw

        draw(answers, layout)


def _record(answer: Answer) -> dict[str, Any]:
    """Return an answer and its citations as plain values."""
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


def _csv(answers: Sequence[Answer]) -> str:
    """Return answers as CSV: their columns, then the article cited, where its words stand, and the words in full."""
    columns = [name for name, _ in answers[0].values] if answers else []
    rows = ({**dict(one.values), **_cited(one)} for one in answers)
    out = io.StringIO(newline="")
    write_rows(out, [*columns, *_CITED], rows)
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


def _markdown(answers: Sequence[Answer], columns: Sequence[str]) -> str:
    """Return answers as a Markdown table, with the words in full."""
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for answer in answers:
        values = dict(answer.values)
        lines.append("| " + " | ".join(_markdown_cell(values.get(name)) for name in columns) + " |")
    return "\n".join(lines) + "\n"


def _markdown_cell(value: str | None) -> str:
    """Return a value so that Markdown takes none of its characters for markup."""
    from rashomon.cli.terminal import visible

    shown = visible(value) if value is not None else ""
    return "".join("\\" + c if c in "\\`*_[]<>|~#" else c for c in shown)
