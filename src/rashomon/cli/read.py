"""`rashomon read`: articles into a story file."""

from pathlib import Path

import click

from rashomon.cli.options import intake, intake_options, is_quiet, quiet_option, spacy_option, story_option, teach


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
@spacy_option
@quiet_option
@click.pass_context
def command(ctx: click.Context, /, inputs: tuple[str, ...], story: str, stand_in: str, **given: str | None) -> None:
    """Read articles."""
    options = intake(given)
    from rashomon.cli.progress import progress_for
    from rashomon.run.read import ReadOptions, check_inputs, read_story

    check_inputs(inputs)
    from rashomon.run.stages import shipped_stages
    from rashomon.store import StoryFile
    from rashomon.views.overview import overview

    with StoryFile.open(Path(story), create=True) as opened:
        done = ReadOptions(shipped_stages(stand_in), options)
        summary = read_story(inputs, opened, done, progress_for(quiet=is_quiet()))
        if not is_quiet():
            from rashomon.cli.screen import draw

            draw(summary, overview(opened), story)
    if summary.bugs:
        from rashomon.cli.bugs import tell_bugs

        tell_bugs(summary.bugs)
    if summary.unlinked:
        from rashomon.cli.bugs import tell_unlinked

        tell_unlinked(summary.unlinked)
    if summary.exit_code:
        ctx.exit(summary.exit_code)
