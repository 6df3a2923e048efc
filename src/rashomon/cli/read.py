"""`rashomon read`: articles into a story file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.options import intake, intake_options, is_quiet, quiet_option, say, story_option, teach

if TYPE_CHECKING:
    from rashomon.run.summary import Summary


@click.command(
    "read",
    help=teach(
        "Read articles into a story file: who said what, in whose words, at which characters. INPUT is a file, a "
        "folder, a glob, or - for standard input: text, Markdown, HTML, JSON, JSON Lines or CSV, also packed as .gz. "
        "The text is kept untouched. Reading the same again changes nothing, and an interrupted run goes on where it "
        "stopped.",
        ("rashomon read articles/", "a folder, into story.rashomon"),
        ("rashomon read *.html dump.jsonl --story harbour.rashomon", "several inputs, into another file"),
        ("rashomon read ledger.txt --outlet 'The Ledger' --published 2019-02-12", "say what the text does not"),
        ("xclip -o | rashomon read -", "a page that you have just copied"),
    ),
)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@story_option
@intake_options
@quiet_option
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], story: str, **given: str | None) -> None:
    """Read articles."""
    options = intake(given)
    from rashomon.cli.progress import progress_for
    from rashomon.run.read import ReadOptions, check_inputs, read_story
    from rashomon.run.stages import shipped_stages
    from rashomon.store import StoryFile
    from rashomon.views.overview import overview

    check_inputs(inputs)
    with StoryFile.open(Path(story), create=True) as opened:
        done = ReadOptions(shipped_stages(), options)
        summary = read_story(inputs, opened, done, progress_for(quiet=is_quiet()))
        if not is_quiet():
            from rashomon.cli.screen import draw

            draw(summary, overview(opened), story)
    _tell_bugs(summary)
    if summary.interrupted:
        say("interrupted: run the same command again to go on")
    if summary.exit_code:
        ctx.exit(summary.exit_code)


def _tell_bugs(summary: "Summary") -> None:
    """Say which articles broke the program, and where the tracebacks are."""
    if not summary.bugs:
        return
    from rashomon.cli.bugs import keep_traceback

    names = ", ".join(bug.name for bug in summary.bugs[:5])
    trace = "\n".join(f"{bug.name}\n{bug.traceback}" for bug in summary.bugs)
    click.echo(
        f"rashomon: a bug in Rashomon, not in what you typed, stopped {len(summary.bugs)} of the articles ({names}); "
        f"the others were read. {keep_traceback(trace)}",
        err=True,
    )
