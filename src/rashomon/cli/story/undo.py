"""`rashomon stories undo`: takes a verdict back."""

import click

from rashomon.cli.casting import verdict_options
from rashomon.cli.options import teach
from rashomon.cli.story_telling import judging_stories, pass_story_verdict, tell


@click.command(
    "undo",
    help=teach(
        "Take back a verdict on stories: the last one that stands, or the one with this id or beginning of an id. "
        "Taking back an undoing makes the verdict stand again. Nothing is erased: `rashomon stories verdicts` shows "
        "all of it.",
        ("rashomon stories undo", "the last verdict that stands"),
        ("rashomon stories undo v-m4qzt7aa", "this one"),
    ),
)
@click.argument("verdict", required=False)
@verdict_options
def command(verdict: str | None, story: str, by: str | None) -> None:
    """Undo a verdict."""
    from rashomon.views.story_verdicts import story_verdicts, undoing_story

    with judging_stories(story, by) as (opened, said):
        given = undoing_story(opened.story_verdicts(), verdict, said)
        words = {one.verdict.id: one.words for one in story_verdicts(opened)}[given.value]
        pass_story_verdict(opened, given)
        tell(opened, f"taken back: {words}", given)
