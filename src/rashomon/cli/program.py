"""The program: what `rashomon` itself takes and says, and which commands there are."""

from typing import Final

import click

from rashomon.cli.group import LazyGroup
from rashomon.cli.options import debug_option, quiet_option, teach
from rashomon.version import VERSION

SUMMARIES: Final = {
    "read": "Read articles into a story file.",
    "show": "Show what the story file holds: statements, actors, articles.",
    "actors": "Show who is who, and say it where the program is not sure.",
    "stories": "Show which articles report one affair, and say it.",
    "verdicts": "Show what people said, and say it of single records.",
    "serve": "Show the story in your browser.",
    "report": "Write the story as one page, to send or print.",
    "search": "Find words in the articles.",
    "explain": "Say why a record is what it is.",
    "export": "Write a story as JSON, JSON Lines or CSV.",
    "annotate": "Print what is found in articles, without a story file.",
    "verify": "Check a story file against its texts.",
    "completion": "Complete commands in your shell with the Tab key.",
}
_CODES: Final = """\b
Exit codes: 0 done; 2 mend the call; 3 some input was skipped;
4 try again later; 70 a bug of ours; 130 interrupted."""


@click.group(
    cls=LazyGroup,
    package="rashomon.cli",
    summaries=SUMMARIES,
    help=teach(
        "Read what many outlets report about one disputed story, and see who said what, in whose words, through whom. "
        "Rashomon shows whose word each thing is; it never says who is right.",
        ("rashomon read articles/", "read a folder of articles into story.rashomon"),
        ("rashomon show statements --speaker solis", "who said what, with the exact words"),
        ("rashomon export --to csv -o statements.csv", "take the statements elsewhere"),
    ),
    epilog=_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(VERSION, prog_name="rashomon", message="%(prog)s %(version)s")
@quiet_option
@debug_option
def program() -> None:
    """Hold the commands."""
