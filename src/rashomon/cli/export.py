"""`rashomon export`: a story for other programs."""

from pathlib import Path

import click

from rashomon.cli.options import STORY, quiet_option, say, story_option, teach


@click.command(
    "export",
    help=teach(
        "Write a story for other programs, to stdout or a file. json is one object with all lists; jsonl has one "
        "record a line; csv has one row a statement. Words are in full, untouched, with offsets in code points.\n\n"
        "In csv, a cell that a spreadsheet would run as a formula (it begins with =, +, - or @) gets a leading "
        "apostrophe, and the row's last column, `guarded`, names that cell. json and jsonl need no such guard.",
        ("rashomon export --to json > story.json", "everything in story.rashomon"),
        ("rashomon export harbour.rashomon --to jsonl | head", "another story, a record a line"),
        ("rashomon export --to csv -o statements.csv", "for a spreadsheet or statistics program"),
    ),
)
@click.argument("file", metavar="[STORY]", required=False, type=click.Path(dir_okay=False))
@click.option("--to", "shape", type=click.Choice(["json", "jsonl", "csv"]), required=True, help="The format.")
@click.option("-o", "--output", metavar="PATH", help="Write to a file instead of stdout; - is stdout.")
@story_option
@quiet_option
def command(file: str | None, shape: str, output: str | None, story: str) -> None:
    """Write a story."""
    from rashomon.cli.output import data_out
    from rashomon.store import StoryFile

    path = one_story(file, story)
    with StoryFile.open(path) as opened, data_out(output) as out:
        if shape == "csv":
            from rashomon.export.to_csv import write_csv

            count, guarded = write_csv(opened, out)
            if guarded:
                say(f"{guarded} of {count} rows have a cell that begins like a formula: see the column `guarded`")
        elif shape == "jsonl":
            from rashomon.export.to_jsonl import write_jsonl

            count = write_jsonl(opened, out)
        else:
            from rashomon.export.to_json import write_json

            count = write_json(opened, out)
    if output not in {None, "-"}:
        say(f"{count} statements written to {output}")


def one_story(file: str | None, story: str) -> Path:
    """Return the story file that is meant: given by itself, by `--story`, or the default.

    Raises:
        click.UsageError: two different ones are given.

    """
    if file is not None and story not in {STORY, file}:
        message = f"two story files are given, {file} and {story}: leave out one"
        raise click.UsageError(message)
    return Path(file if file is not None else story)
