"""`rashomon show matrix`."""

from pathlib import Path

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import Day, quiet_option, say, shape_option, story_option, teach


@click.command(
    "matrix",
    help=teach(
        "Show who stands where on whom as a table: a row for each holder, a column for each target, and in the cell "
        "what each voice told last. Where voices disagree, all is shown, in the order of the alphabet, with whose word "
        "each is. What is planned, denied, called for, possible or past is marked as such. A table has short words "
        "(rec: recognises) and a number for each voice, explained on stderr; the other shapes have them in full. With "
        "--over-time a holder has a row for each day on which a voice told something that it had not told the last "
        "time: the targets keep their columns, and days go down, as many as there are.",
        ("rashomon show matrix", "the four targets on whom most take sides"),
        ("rashomon show matrix --target odera --target ruiz --as-of 2019-03-01", "two targets, as known on a day"),
        ("rashomon show matrix --over-time --holder peru", "how one holder came to where it stands"),
        ("rashomon show matrix --as md", "for a page"),
    ),
)
@click.option("--holder", metavar="NAME", help="In a name of whoever takes the position.")
@click.option(
    "--target",
    "targets",
    metavar="NAME",
    multiple=True,
    help="In a name of whomever it is taken on; may be repeated. Without it: on whom most take sides.",
)
@click.option("--as-of", "as_of", metavar="DAY", type=Day(), help="What was known on a day, as 2019-03-01.")
@click.option("--over-time", is_flag=True, help="A row for each day on which something new was told.")
@shape_option
@story_option
@quiet_option
def command(
    story: str,
    shape: str,
    holder: str | None,
    targets: tuple[str, ...],
    *,
    as_of: str | None,
    over_time: bool,
) -> None:
    """Show the matrix that is wanted."""
    from rashomon.cli.matrices import draw_matrix
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.ledger import day_of
    from rashomon.views.matrix import MatrixFilter, answers, matrix

    with StoryFile.open(Path(story)) as opened:
        found = matrix(opened, MatrixFilter(holder, targets, as_of, over_time))
        undated = sum(day_of(one) is None for one in opened.articles()) if as_of else 0
    if not found.rows:
        say("no position is like that; `rashomon show positions` has all that is told")
    if undated:
        say(f"{undated} article{'s have' if undated > 1 else ' has'} no day; what only they tell is not shown")
    if shape == "table":
        if found.rows:
            draw_matrix(found)
    else:
        days = ("day",) if over_time else ()
        show(answers(found), shape, Layout(dict.fromkeys(("holder", *days, *found.targets), 0)))
    if found.left_out and not targets:
        others = f"{found.left_out} other{'s' if found.left_out > 1 else ''}"
        say(f"on {others} somebody takes a position too: name them with --target")
