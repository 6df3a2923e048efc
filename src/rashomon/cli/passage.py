"""An explanation on a terminal: the sentence with its words marked, then what each of them shows.

On a terminal the words are underlined and coloured; without colour they stand in brackets, with their role.
"""

from collections.abc import Sequence
from typing import Final

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.cli.terminal import clipped, data_console, put, visible
from rashomon.model import Answer, Citation, Span

_STYLES: Final = {
    "content": "green",
    "strength": "bold yellow",
    "via": "bold magenta",
    "speaker": "bold cyan",
    "type": "bold yellow",
    "actor": "bold cyan",
    "recipient": "bold green",
}
"""By role. Where two roles are shown by the same words, the first counts: a speaker who is not named has no words."""
_ROLES: Final = {"strength": "cue", "type": "cue"}
_EVENT: Final = "event"
_OF_EVENTS: Final = frozenset({"type", "actor", "recipient"})
"""Roles that are marked for an event alone: a statement's actor is named elsewhere, too."""
_SHOWN: Final = 160


def draw(answers: Sequence[Answer]) -> None:
    """Show an explanation on stdout; its first answer cites the passage in which the words of the others stand."""
    console = data_console()
    passage = answers[0].citations[0]
    where = f"{passage.name}, characters {passage.span.start} to {passage.span.end}"
    about = [visible(part) for part in (passage.outlet, passage.day) if part]
    coloured = console.color_system is not None and not console.no_color
    marked = Padding(_marked(passage, _marks(answers), coloured=coloured), (0, 0, 0, 2))
    put(console, Text(", ".join([where, *about]), style="dim"), "", marked, "", _table(answers, console))


def _marks(answers: Sequence[Answer]) -> list[tuple[Span, str]]:
    """List the words to mark, each with its role, in the order of the text and not overlapping.

    A voice in the chain may stand within the content: the smaller words win, and the content is marked around them.
    """
    marked = set(_STYLES) if dict(answers[0].values)["what"] == _EVENT else set(_STYLES) - _OF_EVENTS
    found = [
        (cited.span, role)
        for answer in answers[1:]
        if (role := dict(answer.values)["what"]) in marked and role is not None
        for cited in answer.citations
    ]
    taken: list[tuple[Span, str]] = []
    for span, role in sorted(found, key=lambda pair: (len(pair[0]), list(_STYLES).index(pair[1]))):
        taken += [(part, role) for part in _without(span, [one for one, _ in taken])]
    return sorted(taken, key=lambda pair: pair[0])


def _without(span: Span, others: Sequence[Span]) -> list[Span]:
    """Return what is left of a span outside the others."""
    parts, start = list[Span](), span.start
    for other in sorted(one for one in others if one.overlaps(span)):
        if start < other.start:
            parts.append(Span(start, other.start))
        start = max(start, other.end)
    return [*parts, Span(start, span.end)] if start < span.end else parts


def _marked(passage: Citation, marks: Sequence[tuple[Span, str]], *, coloured: bool) -> Text:
    """Return the passage with its words marked."""
    shown, at, first = Text(), passage.span.start, passage.span.start
    for span, role in marks:
        if not passage.span.contains(span):
            continue
        shown.append(_plain(passage.exact[at - first : span.start - first]))
        words = _plain(passage.exact[span.start - first : span.end - first])
        if coloured:
            shown.append(words, style=f"underline {_STYLES[role]}")
        else:
            shown.append(f"[{_ROLES.get(role, role)}: {words}]")
        at = span.end
    shown.append(_plain(passage.exact[at - first :]))
    return shown


def _plain(words: str) -> str:
    """Return words without what would steer the terminal, with the blanks at their ends."""
    body = visible(words)
    head = " " if words[:1].isspace() else ""
    tail = " " if words[-1:].isspace() and body else ""
    return f"{head}{body}{tail}"


def _table(answers: Sequence[Answer], console: Console) -> Table:
    """Return what is known and why, a line each."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False, width=console.width)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(ratio=2, overflow="fold", style="dim")
    for answer in answers:
        values = dict(answer.values)
        what, value, why = (values[name] for name in ("what", "value", "why"))
        words = answer.citations[0].exact
        if what == "left out":
            why = clipped(words, _SHOWN)
        table.add_row(what or "", clipped(value, _SHOWN) if value is not None else "not known", visible(why or ""))
    return table
