"""`rashomon show copies`."""

from pathlib import Path
from typing import Final

import click

from rashomon.cli.layout import Layout
from rashomon.cli.options import quiet_option, say, shape_option, story_option, teach

_LAYOUT: Final = Layout(
    {
        "one": 22,
        "other": 22,
        "one_share": 9,
        "other_share": 11,
        "from": 14,
        "only_one": 8,
        "only_other": 10,
        "replaced": 8,
        "longest": 0,
        "sure": 6,
        "id": 10,
    },
    ("only_other", "only_one", "replaced", "sure", "from"),
    readable=16,
)
_ACCOUNTS: Final = Layout({"account": 7, "agency": 10, "first": 20, "outlets": 40, "articles": 0}, ("first", "outlets"))


@click.command(
    "copies",
    help=teach(
        "Show which articles share passages word for word, and what was changed in them: how much of each text stands "
        "in the other, in how many places words stand in one alone or were replaced, and the longest passage. `from` "
        "names who had the words first, or the agency that both have them from, and is empty where no credit and no "
        "date shows it; `--as json` says why. `likely` is what is told in other words, and never proven. Quotations "
        "that two articles both print are shown apart, and boilerplate is left out.",
        ("rashomon show copies", "pairs of articles, the most copied first"),
        ("rashomon show copies --agency opa --as json", "of one agency's wire, with all passages"),
        ("rashomon show copies --accounts", "which articles are one account, and how many there are"),
        ("rashomon explain y-cibpnkvv", "one pair, passage by passage, edit by edit"),
    ),
)
@click.option("--article", metavar="NAME", help="In the name of one of the two articles; or the beginning of its id.")
@click.option("--outlet", metavar="NAME", help="In the name of one of the two outlets.")
@click.option("--agency", metavar="NAME", help="In the agency of one of the two articles.")
@click.option("--sure", type=click.Choice(["proven", "likely"]), help="Copied word for word, or told in other words.")
@click.option("--quotations", is_flag=True, help="Pairs that share nothing but quotations, instead.")
@click.option("--accounts", "grouped", is_flag=True, help="The groups of articles that are one account, instead.")
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, *, quotations: bool, grouped: bool, **wanted: str | None) -> None:
    """Show what articles share."""
    from rashomon.cli.shapes import show
    from rashomon.store import StoryFile
    from rashomon.views.copies import CopyFilter, accounts, copies, independent

    asked = CopyFilter(**wanted, quotations=quotations)
    with StoryFile.open(Path(story)) as opened:
        found = accounts(opened) if grouped else copies(opened, asked)
        if grouped:
            say("{} articles, {} independent accounts".format(*independent(opened)))
        elif not found:
            say(_nothing(chosen=asked != CopyFilter()))
    show(found, shape, _ACCOUNTS if grouped else _LAYOUT)


def _nothing(*, chosen: bool) -> str:
    """Say that nothing was found, and what would help."""
    if chosen:
        return "no two articles share such passages; leave out a filter"
    return "no two articles share a passage; `rashomon show copies --quotations` has the quotations that two print"
