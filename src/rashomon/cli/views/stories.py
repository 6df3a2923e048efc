"""`rashomon show stories`."""

from typing import Any

import click

from rashomon.cli.options import quiet_option, shape_option, story_option, teach
from rashomon.cli.story_telling import list_options, list_stories


@click.command(
    "stories",
    help=teach(
        "Show which articles report one affair, a row for each story, the largest first. A story is called by its most "
        "telling names and words. Articles are put together by the words and names that they share, the more so the "
        "rarer these are among the articles around them, and by their days where these are known. WORDS stand in the "
        "name of a story or in the opening of one of its articles. Filters are joined by and; they do not care for "
        "case or accents.",
        ("rashomon show stories", "all of them"),
        ("rashomon show stories --actor odera --least 2", "with Pell Odera, and of more than one article"),
        ("rashomon show stories --as json", "with why each article is in its story"),
        ("rashomon explain g-cibpnkvv", "why the articles of one are taken to report one affair"),
    ),
)
@click.argument("words", nargs=-1)
@list_options
@shape_option
@story_option
@quiet_option
def command(story: str, shape: str, **wanted: Any) -> None:  # noqa: ANN401 - as click gives them
    """Show the stories that are wanted."""
    list_stories(story, shape, **wanted)
