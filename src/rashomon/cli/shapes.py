"""Answers as a table, JSON, CSV or Markdown. Only a table shortens the words, and says so with an ellipsis."""

import sys
from collections.abc import Mapping, Sequence
from typing import TextIO, cast

from rashomon.cli.layout import Layout
from rashomon.export.answers import answer_record, answers_csv
from rashomon.export.writing import as_json
from rashomon.model import Answer


def show(answers: Sequence[Answer], shape: str, layout: Layout) -> None:
    """Write answers to stdout.

    Args:
        answers: what to show; an empty table shows nothing, empty JSON is `[]`.
        shape: table, json, csv or md.
        layout: the columns of a table; JSON and CSV have all that the answers have.

    """
    out = cast("TextIO", sys.stdout)
    if shape == "json":
        out.write("[" + ",\n ".join(as_json(answer_record(one)) for one in answers) + "]\n")
    elif shape == "csv":
        out.write(answers_csv(answers))
    elif shape == "md":
        out.write(markdown([dict(one.values) for one in answers], list(layout.columns)))
    elif answers:
        from rashomon.cli.tables import draw

        draw(answers, layout)


def markdown(rows: Sequence[Mapping[str, str | None]], columns: Sequence[str]) -> str:
    """Return rows as a Markdown table, with the words in full.

    Args:
        rows: each with its values by column.
        columns: those that are shown, in their order.

    """
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_markdown_cell(values.get(name)) for name in columns) + " |" for values in rows]
    return "\n".join(lines) + "\n"


def _markdown_cell(value: str | None) -> str:
    """Return a value so that Markdown takes none of its characters for markup."""
    from rashomon.cli.terminal import visible

    shown = visible(value) if value is not None else ""
    return "".join("\\" + c if c in "\\`*_[]<>|~#" else c for c in shown)
