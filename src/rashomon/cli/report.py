"""`rashomon report`: the story as one self-contained file."""

import click

from rashomon.cli.options import quiet_option, say, story_option, teach


@click.command(
    "report",
    help=teach(
        "Write a story as one HTML file, to send, keep or print: overview, positions, conflicts, timeline, actors, "
        "outlets, and every article with what was found in it. It needs no network and no script, and each row leads "
        "to its words.",
        ("rashomon report -o report.html", "story.rashomon as one file"),
        ("rashomon report harbour.rashomon -o harbour.html --title 'Port Selm'", "another story, with a title"),
        ("rashomon report -o - | gzip > report.html.gz", "to stdout"),
    ),
)
@click.argument("file", metavar="[STORY]", required=False, type=click.Path(dir_okay=False))
@click.option("-o", "--output", metavar="PATH", required=True, help="The file to write; - is stdout.")
@click.option("--title", metavar="WORDS", help="What stands above it; else the name of the story file.")
@story_option
@quiet_option
def command(file: str | None, output: str, title: str | None, story: str) -> None:
    """Write a report."""
    from rashomon.cli.export import one_story
    from rashomon.cli.output import data_out
    from rashomon.web.report import write_report

    path = one_story(file, story)
    with data_out(output) as out:
        size = write_report(path, out, title or path.stem)
    if output != "-":
        say(f"{size / 1e6:.1f} MB written to {output}")
