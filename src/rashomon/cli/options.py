"""Options that several commands share, and help that teaches by example."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import click

from rashomon.cli.bugs import show_tracebacks

if TYPE_CHECKING:
    from rashomon.model import Skipped
    from rashomon.sources.intake import IntakeOptions

STORY: Final = "story.rashomon"
FORMATS: Final = ("text", "markdown", "html", "json", "jsonl", "csv")
_QUIET: Final = "rashomon.quiet"

quiet_option = click.option(
    "-q",
    "--quiet",
    is_flag=True,
    expose_value=False,
    callback=lambda ctx, _option, value: ctx.meta.update({_QUIET: True}) if value else None,
    help="Say nothing but errors and what was skipped.",
)
debug_option = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=lambda _ctx, _option, value: show_tracebacks(wanted=value),
    help="Show the traceback of a bug instead of writing it to a file.",
)
story_option = click.option(
    "--story",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    default=STORY,
    show_default=True,
    help="The story file.",
)
shape_option = click.option(
    "--as",
    "shape",
    type=click.Choice(["table", "json", "csv", "md"]),
    default="table",
    show_default=True,
    help="How to show it; json and csv have the words in full and where they stand.",
)

spacy_option = click.option(
    "--spacy",
    "stand_in",
    metavar="PIPELINE",
    default="",
    help="Take syntax and entities from this spaCy pipeline, by its name or folder, instead of from our own reader.",
)


def is_quiet() -> bool:
    """Say whether the person asked for quiet, before or after the command's name."""
    return bool(click.get_current_context().meta.get(_QUIET))


def teach(words: str, *examples: tuple[str, str]) -> str:
    """Return a help text that ends in examples: the command to type, and what it does.

    Examples:
        >>> print(teach("Check it.", ("rashomon verify", "check story.rashomon")).replace(chr(8), ""))
        Check it.
        <BLANKLINE>
        <BLANKLINE>
        Examples:
          $ rashomon verify
              check story.rashomon

    """
    shown = "\n".join(f"  $ {command}\n      {meaning}" for command, meaning in examples)
    return f"{words}\n\n\b\nExamples:\n{shown}"


class Day(click.ParamType[Any]):
    """A whole day: `2019-02-12`."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Take a day as ISO 8601 writes it, and nothing that has to be guessed (is 02/03 in February or March?)."""
        try:
            day = date.fromisoformat(value).isoformat()
        except ValueError:
            day = ""
        if day != value:
            self.fail(f"{value!r} is no day; write it as year-month-day: 2019-02-12", param, ctx)
        return day


def intake_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how inputs are read, and say or correct what is known about the articles."""
    flags = (
        ("--title", "title", "TEXT", None, "The headline."),
        ("--outlet", "outlet", "NAME", None, "Who publishes the articles."),
        ("--agency", "agency", "NAME", None, "Whose wire copy they are."),
        ("--byline", "byline", "NAME", None, "Who wrote them."),
        ("--url", "url", "URL", None, "Where they were published."),
        ("--published", "published_on", "DAY", Day(), "The day of publication, as 2019-02-12."),
        ("--place", "dateline_place", "PLACE", None, "The place in the dateline."),
        ("--format", "format", None, click.Choice(FORMATS), "What the inputs are, where their names do not say it."),
    )
    for flag, name, metavar, kind, words in reversed(flags):
        command = click.option(flag, name, metavar=metavar, type=kind, help=words)(command)
    return command


def intake(given: Mapping[str, str | None]) -> "IntakeOptions":
    """Turn what `intake_options` took into options for the intake."""
    from rashomon.sources.formats import Format
    from rashomon.sources.intake import IntakeOptions, corrections_from_flags

    form = given.get("format")
    flags = {name: value for name, value in given.items() if name != "format"}
    return IntakeOptions(format=Format(form) if form else None, corrections=corrections_from_flags(flags))


def say(words: str) -> None:
    """Say something on stderr, unless the person asked for quiet."""
    if not is_quiet():
        click.echo(words, err=True)


def say_skipped(skipped: "Skipped") -> None:
    """Say on stderr that an input was left out, in quiet too: it is why the exit code is not 0."""
    remedy = f"; {skipped.remedy}" if skipped.remedy else ""
    click.echo(f"skipped {skipped.name}: {skipped.reason}{remedy}", err=True)
