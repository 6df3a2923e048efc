"""How all that people said is listed."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from rashomon.cli.options import say

_COLUMNS: Final = ("id", "says", "who", "when", "state", "reason")


def said_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that choose verdicts."""
    return click.option("--who", metavar="NAME", help="In the name of whoever said it.")(command)


def list_verdicts(story: str, shape: str, who: str | None, text: str | None) -> None:
    """Show what people said.

    Args:
        story: the story file's path.
        shape: table, json, csv or md.
        who: stands in the name of whoever said it; None for anybody.
        text: stands in what was said; None for anything.

    """
    from rashomon.store import StoryFile
    from rashomon.views.all_verdicts import all_verdicts

    with StoryFile.open(Path(story)) as opened:
        found = all_verdicts(opened, who, text)
    if not found:
        asked = who is not None or text is not None
        say("nobody said that" if asked else "nobody said anything yet; `rashomon show doubts` has questions")
    if shape == "table":
        from rashomon.cli.portraits import draw_verdicts

        draw_verdicts(found)
        return
    from rashomon.export.verdicts import verdict_cells, verdict_record, verdicts_csv
    from rashomon.export.writing import as_json

    if shape == "json":
        sys.stdout.write("[" + ",\n ".join(as_json(verdict_record(one)) for one in found) + "]\n")
    elif shape == "csv":
        sys.stdout.write(verdicts_csv(found))
    else:
        from rashomon.cli.shapes import markdown

        sys.stdout.write(markdown([verdict_cells(one) for one in found], _COLUMNS))
