"""The profile of an outlet on a terminal: panels of one line a figure, each with the place of its first passage.

Articles are numbered in the first panel; "2:104–131 +3" is characters 104 to 131 of the second, and three more places.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from rashomon.cli.terminal import clipped, data_console, put, visible
from rashomon.model import Answer
from rashomon.views.outlet_profile import sections

_WIDEST: Final = 120
_PANELS: Final = (
    ("articles and wording", ("articles", "wording"), 9, "show articles"),
    ("voices", ("voices",), 6, "show voices"),
    ("heard elsewhere, and not here", ("not heard",), 3, "show voices --unheard"),
    ("labels that no other outlet uses", ("labels",), 4, "show labels --only"),
    ("labels with loaded words", ("loaded words",), 4, "show labels"),
    ("who stands where, by its narrator", ("positions",), 4, "show positions"),
    ("copies and conflicts", ("copies", "conflicts"), 4, "show copies, show conflicts"),
)
"""Each panel with its sections, how many figures of it are shown, and what shows all of them."""
_PLACE: Final = 20
_EDGES: Final = 6
_SPEAK_FOR_THEMSELVES: Final = frozenset({"speaks", "not heard", "only here", "its narrator tells", "shares passages"})


def draw_profile(answers: Sequence[Answer]) -> None:
    """Show the profile of one outlet on one screen.

    Args:
        answers: as `views.outlet_profile.explain_outlet` gives them; the first is the outlet itself.

    """
    console = data_console()
    width = min(console.width, _WIDEST)
    head = dict(answers[0].values)
    numbers = {name: at for at, name in enumerate(dict.fromkeys(one.name for one in answers[0].citations), start=1)}
    names = ", ".join(f"[{at}] {visible(name)}" for name, at in numbers.items())
    shown: list[RenderableType] = [Text(visible(head["what"] or ""), style="bold").append(f"  {names}", style="dim")]
    found = sections(answers)
    for title, held, most, command in _PANELS:
        rows = [one for section in held for one in found.get(section, ())]
        if rows:
            lines = _lines(rows[:most], numbers, width - _EDGES)
            more = f"and {len(rows) - most} more: rashomon {command}" if len(rows) > most else None
            shown.append(Panel(lines, title=title, title_align="left", subtitle=more, width=width, border_style="dim"))
    put(console, *shown)


def _lines(rows: Iterable[Answer], numbers: Mapping[str, int], width: int) -> Table:
    """Return figures, one a line: what and how much, why, and where the first passage stands."""
    left = (width - _PLACE) // 2
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), show_header=False)
    table.add_column(style="bold", no_wrap=True, width=left)
    table.add_column(no_wrap=True, width=width - _PLACE - left)
    table.add_column(no_wrap=True, style="dim", width=_PLACE)
    for one in rows:
        values = dict(one.values)
        why = clipped(_bare(values["why"] or ""), width - _PLACE - left)
        table.add_row(clipped(_figure(values), left), why, clipped(_place(one, numbers), _PLACE))
    return table


def _figure(values: Mapping[str, str | None]) -> str:
    """Say what is counted, and how much."""
    what, value = values["what"] or "", values["value"] or ""
    if what in _SPEAK_FOR_THEMSELVES or values["section"] == "loaded words":
        return value
    return f"articles: {value}" if values["section"] == "articles" and value.isdigit() else f"{what}: {value}"


def _bare(why: str) -> str:
    """Leave out the id in front of a reason; `explain`, JSON and CSV have it.

    Examples:
        >>> _bare("l-abcdefghijklmnop: twice"), _bare("by lemma")
        ('twice', 'by lemma')

    """
    record, colon, rest = why.partition(": ")
    return rest if colon and record[1:2] == "-" and " " not in record else why


def _place(one: Answer, numbers: Mapping[str, int]) -> str:
    """Say where the first passage stands, and in how many more places there are others."""
    first = one.citations[0]
    article = numbers.get(first.name)
    where = f"{article}:" if article else f"{first.outlet or first.name}:"
    more = f" +{len(one.citations) - 1}" if len(one.citations) > 1 else ""
    return f"{clipped(where, 8)}{first.span.start}–{first.span.end}{more}"
