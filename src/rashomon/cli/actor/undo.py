"""`rashomon actors undo`: takes a verdict back."""

import click

from rashomon.cli.casting import judging, pass_verdict, tell, verdict_options
from rashomon.cli.options import teach


@click.command(
    "undo",
    help=teach(
        "Take back a verdict: the last one that stands, or the one with this id or beginning of an id. Taking back an "
        "undoing makes the verdict stand again. Nothing is erased: `rashomon actors verdicts` shows all of it.",
        ("rashomon actors undo", "the last verdict that stands"),
        ("rashomon actors undo v-m4qzt7aa", "this one"),
    ),
)
@click.argument("verdict", required=False)
@verdict_options
def command(verdict: str | None, story: str, by: str | None) -> None:
    """Undo a verdict."""
    from rashomon.views.judging import undoing
    from rashomon.views.verdicts import verdicts

    with judging(story, by) as (opened, _, said):
        given = undoing(opened.verdicts(), verdict, said)
        words = {one.verdict.id: one.words for one in verdicts(opened)}[given.value]
        pass_verdict(opened, given)
        tell(opened, f"taken back: {words}", given)
