"""The screen that `read` ends with: what was done, what the story holds now, what was skipped, what to type next.

Counts and names, in the order of the alphabet: no side comes first because it says more.
"""

import shlex
from collections.abc import Iterator
from typing import Final

from rich.table import Table
from rich.text import Text

from rashomon.cli.options import STORY
from rashomon.cli.terminal import clipped, data_console, put, visible
from rashomon.run.summary import Summary
from rashomon.views.overview import Overview

_SKIPPED: Final = 5
_OUTLETS: Final = 8
_NAME: Final = 48


def draw(summary: Summary, story: Overview, path: str) -> None:
    """Show on stdout what a run did and what the story holds now."""
    console = data_console()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False, width=min(console.width, 100))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, words in _rows(summary, story):
        table.add_row(label, Text(words))
    put(console, Text(_headline(summary, path), style="bold"), "", table, "", *_next(summary, story, path))


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    Examples:
        >>> counted(1, "article"), counted(2, "article"), counted(0, "reply", "replies")
        ('1 article', '2 articles', '0 replies')

    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _headline(summary: Summary, path: str) -> str:
    """Return what was done, in a line."""
    parts = [f"{summary.new} new", f"{summary.unchanged} unchanged"]
    parts += [f"{summary.replaced} replaced"] if summary.replaced else []
    parts += [f"{len(summary.skipped)} skipped"] if summary.skipped else []
    stopped = "Interrupted. " if summary.interrupted else ""
    return f"{stopped}{path}: {', '.join(parts)}, in {summary.seconds:.1f} s"


def _rows(summary: Summary, story: Overview) -> Iterator[tuple[str, str]]:
    """Give what the story holds, a line each; a line with nothing to say is left out."""
    yield "articles", _articles(story)
    yield "outlets", _outlets(story)
    yield "dates", _dates(story)
    total = sum(count for _, count in story.statements)
    forms = ", ".join(f"{count:,} {form.value}" for form, count in story.statements if count)
    yield "statements", f"{total:,}" + (f": {forms}" if forms else "")
    yield "actors", _actors(story)
    if story.speakers:
        yield "who say most", ", ".join(f"{visible(name)} {count}" for name, count in story.speakers)
    if story.unnamed:
        yield "not named", f"{counted(story.unnamed, 'statement')} whose speaker the text does not name"
    for location, first in summary.repeated[:_SKIPPED]:
        yield "same article", f"{clipped(location, _NAME)} is {clipped(first, _NAME)}"
    for skipped in summary.skipped[:_SKIPPED]:
        yield "skipped", f"{clipped(skipped.name, _NAME)}: {visible(skipped.reason)}"
    if len(summary.skipped) > _SKIPPED:
        yield "skipped", f"and {len(summary.skipped) - _SKIPPED} more, each with its reason above"


def _articles(story: Overview) -> str:
    """Return how many articles there are, and which of them are not read."""
    unread = ", ".join(f"{count} in {language}" for language, count in story.unread)
    return f"{story.articles:,}" + (f", of these kept unread: {unread}" if unread else "")


def _actors(story: Overview) -> str:
    """Return how many actors are named, by kind, and how many questions about them are open."""
    total = sum(count for _, count in story.actors)
    kinds = ", ".join(
        counted(count, kind.value) if kind else f"{count:,} of a kind that no article shows"
        for kind, count in story.actors
    )
    asked = f"; {counted(story.questions, 'question')} whether two are one" if story.questions else ""
    return (f"{total:,} named: {kinds}" if total else "none") + asked


def _outlets(story: Overview) -> str:
    """Return the outlets, and how many articles do not name theirs."""
    named = [visible(name) + (f" ({count})" if count > 1 else "") for name, count in story.outlets]
    more = [f"{len(named) - _OUTLETS} more"] if len(named) > _OUTLETS else []
    unknown = story.articles - sum(count for _, count in story.outlets)
    parts = [*named[:_OUTLETS], *more]
    if unknown:
        theirs = "does not name its own" if unknown == 1 else "do not name theirs"
        parts.append(f"{counted(unknown, 'article')} {theirs}")
    return "; ".join(parts) or "none"


def _dates(story: Overview) -> str:
    """Return how many dates are known, and the first and last."""
    unknown = story.articles - story.dated
    span = f" ({story.days[0]} to {story.days[1]})" if story.days and story.days[0] != story.days[1] else ""
    span = f" ({story.days[0]})" if story.days and story.days[0] == story.days[1] else span
    known = f"{story.dated} known{span}"
    return known + (f", {unknown} not in the text" if unknown else "")


def _next(summary: Summary, story: Overview, path: str) -> Iterator[str]:
    """Give what to type next."""
    named = "" if path == STORY else f" --story {shlex.quote(path)}"
    if summary.interrupted:
        yield "run the same command again to go on; what is done is not done again, and who is who comes at the end"
        return
    offers = [("show statements", "", "who said what"), ("actors", "", "who is who")]
    if story.questions:
        offers.append(("actors", " --doubtful", "say whether two are one"))
    offers.append(("show articles", "", "what is known of each article"))
    if story.articles > story.dated:
        offers.append(("read INPUT", " --published 2019-02-12", "give an article its day"))
    offers.append(("export", " --to csv", "for a spreadsheet"))
    typed = [f"rashomon {command}{named}{more}" for command, more, _ in offers]
    yield "next:"
    for line, (_, _, meaning) in zip(typed, offers, strict=True):
        yield f"  {line:<{max(map(len, typed))}}   {meaning}"
