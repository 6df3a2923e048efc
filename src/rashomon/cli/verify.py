"""`rashomon verify`: whether a story file is whole."""

import click

from rashomon.cli.options import quiet_option, say, story_option, teach


@click.command(
    "verify",
    help=teach(
        "Check that a story file is whole: every record against the text that it points into, and the database itself. "
        "Exits with 0 if it is, and with 2 if it is not.",
        ("rashomon verify", "check story.rashomon"),
        ("rashomon verify harbour.rashomon", "check another file"),
        ("rashomon verify --quiet && rashomon export --to json > story.json", "export only what is whole"),
    ),
)
@click.argument("file", metavar="[STORY]", required=False, type=click.Path(dir_okay=False))
@story_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, file: str | None, story: str) -> None:
    """Check a story file."""
    from rashomon.cli.export import one_story
    from rashomon.errors import StoryFileError
    from rashomon.store import verify

    path = one_story(file, story)
    problems = verify(path)
    for problem in problems:
        click.echo(f"{problem.record}: {problem.what}; {problem.remedy}")
    if problems:
        ctx.exit(StoryFileError.exit_code)
    say(f"{path} is whole")
