"""`rashomon verdicts undo`: takes a verdict back, of whatever sort."""

import click

from rashomon.cli.casting import make_count, tell, verdict_options
from rashomon.cli.options import teach
from rashomon.cli.saying import saying


@click.command(
    "undo",
    help=teach(
        "Take back a verdict on actors, stories or a record: the last one that stands, or the one with this id or "
        "beginning of an id. Taking back an undoing makes the verdict stand again. Nothing is erased: "
        "`rashomon verdicts` shows all of it.",
        ("rashomon verdicts undo", "the last verdict that stands"),
        ("rashomon verdicts undo j-m4qzt7aa", "this one"),
    ),
)
@click.argument("verdict", required=False)
@verdict_options
def command(verdict: str | None, story: str, by: str | None) -> None:
    """Undo a verdict."""
    from rashomon.views.all_verdicts import all_verdicts, undoing

    with saying(story, by) as (opened, said):
        given = undoing(opened, verdict, said)
        words = next(one.words for one in all_verdicts(opened) if one.id == given.value)
        make_count(opened, given)
        tell(opened, f"taken back: {words}", given)
