"""The timeline as a chart: a row for each event where they are few, and how many on each day where they are many.

Filled is what is told as having happened, hollow what is planned or called for, hollow and dashed what is denied or
only alleged. A circle stands on a day that the words tell, a square on one that is only that of the report, and a bar
covers days of which it is some day.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import altair as alt

from rashomon.model import Answer
from rashomon.web.charts.days import Columns
from rashomon.web.charts.drawing import Chart, made, marks
from rashomon.web.charts.look import DASHED, INK, PAPER, SOLID, WIDTH, shown
from rashomon.web.links import Links
from rashomon.web.wording import day_in_words

HAPPENED, AHEAD, OPEN = "happened", "planned", "denied or alleged"
STATES: Final[Mapping[str, tuple[str, ...]]] = {
    HAPPENED: ("happened",),
    AHEAD: ("planned", "threatened", "called for", "hypothetical"),
    OPEN: ("denied", "alleged"),
}
"""Which words of a status are drawn alike."""
MOST: Final = 36
"""Events that have a row each, at the most."""
_ROW: Final = 19
_SIDES: Final[Sequence[tuple[str, Literal["left", "right"], int, str]]] = (
    ("true", "left", 12, "end"),
    ("false", "right", -12, "column"),
)
"""On which side of its mark a label stands."""
_HALF: Final = 2
_READ: Final = (
    "Filled: told as having happened. Hollow: planned, threatened, called for or possible. Dashed: denied, or only "
    "alleged. {shapes}"
)
_SHAPES: Final = (
    "A circle stands on a day that the words tell, a square on the day of the report where they tell none; a bar "
    "covers days of which it is one."
)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many events there are on each day, by how they are told.

    Attributes:
        days: for each of `STATES`, each first day with the number of its events.

    """

    days: Mapping[str, Sequence[tuple[str, int]]]


def state_of(status: str) -> str:
    """Say how an event is drawn, by the first word for how it is told.

    Examples:
        >>> state_of("happened (2 outlets), denied (1)"), state_of("called for"), state_of("alleged")
        ('happened', 'planned', 'denied or alleged')

    """
    return next((state for state, words in STATES.items() if status.startswith(words)), OPEN)


def timeline_of_events(rows: Iterable[Answer], links: Links) -> Chart | None:
    """Draw a row for each event that has a day; None where fewer than two have one.

    Args:
        rows: of the timeline, in its order.
        links: where the marks lead.

    """
    events = [dict(one.values) for one in rows]
    dated = [one for one in events if one["first_day"]]
    if len(dated) < _HALF:
        return None
    shown_rows = dated[:MOST]
    ends = [one[name] or "" for one in shown_rows for name in ("first_day", "last_day")]
    columns = Columns.of(day for day in ends if day)
    data = [_datum(one, at, columns, links) for at, one in enumerate(shown_rows)]
    left = [f"{len(dated) - MOST} later events are in the list alone." if len(dated) > MOST else ""]
    left.append(
        f"{len(events) - len(dated)} without a whole day are in the list alone." if len(events) > len(dated) else ""
    )
    read = _READ.format(shapes=_SHAPES)
    told = " ".join(filter(None, (f"{len(shown_rows)} events by day, the first above. {read}", *left)))
    return made("timeline", told, _layers(data, columns))


def timeline_counted(counts: Counts, links: Links, **asked: str | None) -> Chart | None:
    """Draw how many events there are on each day, week or month; None where there are fewer than two days.

    Args:
        counts: the events.
        links: where the bars lead.
        asked: what else is asked of the timeline, by facet.

    """
    days = {day for many in counts.days.values() for day, _ in many if day}
    if len(days) < _HALF:
        return None
    columns = Columns.of(days)
    cells: dict[tuple[str, str], int] = {}
    for state, many in counts.days.items():
        for day, count in many:
            if day:
                cell = (state, columns.key(day))
                cells[cell] = cells.get(cell, 0) + count
    data = [_counted(state, key, count, columns, links, asked) for (state, key), count in cells.items()]
    read = _READ.format(shapes="")
    told = f"How many events stand on each {columns.unit}; an event of several days on its first. {read}".strip()
    bars = marks(data).mark_bar(stroke=INK, strokeWidth=1.25, cursor="pointer")
    drawn = bars.encode(
        x=columns.x,
        y=alt.Y("events", type="quantitative", title="events", axis=alt.Axis(tickMinStep=1, tickCount=5)),
        order=alt.Order("rank", type="quantitative"),
        description="told:N",
        href="href:N",
        **_state(),
    )
    return made("timeline", told, drawn.properties(width=WIDTH - 60, height=220))


def _state() -> dict[str, Any]:
    names = list(STATES)
    return {
        "fill": alt.Fill(
            "state", type="nominal", legend=None, scale=alt.Scale(domain=names, range=[INK, PAPER, PAPER])
        ),
        "strokeDash": alt.StrokeDash(
            "state", type="nominal", legend=None, scale=alt.Scale(domain=names, range=[SOLID, SOLID, DASHED])
        ),
    }


def _counted(
    state: str, key: str, count: int, columns: Columns, links: Links, asked: Mapping[str, Any]
) -> dict[str, Any]:
    since, until = columns.span(key)
    return {
        "column": key,
        "events": count,
        "state": state,
        "rank": list(STATES).index(state),
        "told": f"{count} {state}, {day_in_words(since)}" + (f" to {day_in_words(until)}" if until != since else ""),
        "href": links.page("timeline", since=since, until=until, **asked),
    }


def _datum(one: Mapping[str, str | None], at: int, columns: Columns, links: Links) -> dict[str, Any]:
    first, last = one["first_day"], one["last_day"] or one["first_day"]
    start, end = columns.key(first), columns.key(last)
    who = " → ".join(shown(name, 30) for name in (one["actor"], one["recipient"]) if name)
    name = f"{who or 'nobody named'}: {(one['type'] or '').lower()}"
    place = columns.keys.index(end) / max(1, len(columns.keys))
    return {
        "row": at,
        "column": start,
        "end": end,
        "far": start != end,
        "state": state_of(one["status"] or ""),
        "known": one["day_known"],
        "label": shown(name, 80),
        "right": place < 1 / _HALF,
        "told": f"{shown(name, 120)}; {one['status']}; {day_in_words(one['when'])}",
        "href": links.record(one["id"] or ""),
    }


def _layers(data: Sequence[Mapping[str, Any]], columns: Columns) -> alt.LayerChart | alt.FacetChart:
    base = marks(data)
    row = alt.Y("row", type="ordinal", axis=None)
    x = columns.x
    marked = {"y": row, "description": "told:N", "href": "href:N"}
    bars = base.transform_filter("datum.far").mark_bar(height=9, stroke=INK, strokeWidth=1.5)
    points = base.transform_filter("!datum.far").mark_point(size=85, stroke=INK, strokeWidth=1.5, opacity=1)
    shape = alt.Shape(
        "known",
        type="nominal",
        legend=None,
        scale=alt.Scale(domain=["told", "reported"], range=["circle", "square"]),
    )
    texts = [
        base.transform_filter(f"datum.right === {side}")
        .mark_text(align=align, dx=shift, baseline="middle", color=INK)
        .encode(x=alt.X(f"{field}:O", scale=alt.Scale(domain=columns.keys)), text="label:N", **marked)
        for side, align, shift, field in _SIDES
    ]
    drawn = alt.layer(
        bars.encode(x=x, x2="end:O", **marked, **_state()),
        points.encode(x=x, shape=shape, **marked, **_state()),
        *texts,
    )
    return drawn.properties(width=WIDTH - 20, height=_ROW * len(data))
