"""Which outlet printed how much when: outlets in rows by name, days in columns, dots as large as articles are many."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

import altair as alt

from rashomon.web.charts.days import Columns
from rashomon.web.charts.drawing import Chart, made, marks
from rashomon.web.charts.look import INK, PAPER, WIDTH, shown
from rashomon.web.links import Links
from rashomon.web.wording import day_in_words

MOST: Final = 24
"""Outlets of a chart at the most."""
_ROW: Final = 24
_COLUMNS: Final = 26
_FEW: Final = 2


def articles_by_day(outlets: Mapping[str, Sequence[tuple[str, int]]], others: int, links: Links) -> Chart | None:
    """Draw which outlet printed how many articles on which day; None where there are fewer than two dots.

    Args:
        outlets: for each outlet, by name, its days with the number of its articles; the day `""` is not known, and the
            outlet `""` neither.
        others: how many outlets are not among them.
        links: where the dots lead.

    """
    days = {day for many in outlets.values() for day, _ in many if day}
    undated = any(not day for many in outlets.values() for day, _ in many)
    if not days or sum(map(len, outlets.values())) < _FEW:
        return None
    columns = Columns.of(days, undated=undated, most=_COLUMNS)
    cells: dict[tuple[str, str], int] = {}
    for outlet, many in outlets.items():
        for day, count in many:
            cell = (outlet, columns.key(day or None))
            cells[cell] = cells.get(cell, 0) + count
    # A row is known by its number, so that no name of a story is part of an expression.
    rows = [outlet for outlet in outlets if outlet] + ([""] if "" in outlets else [])
    names = {outlet: shown(outlet) or "outlet not known" for outlet in outlets}
    data = []
    for (outlet, key), count in cells.items():
        since, until = columns.span(key)
        when = (
            day_in_words(since) + (f" to {day_in_words(until)}" if until != since else "") if since else "no day given"
        )
        data.append(
            {
                "row": rows.index(outlet),
                "column": key,
                "articles": count,
                "count": str(count) if count > 1 else "",
                "dated": bool(key),
                "told": f"{names[outlet]}: {count} article{'s' if count > 1 else ''}, {when}",
                "href": links.page("articles", outlet=outlet, since=since, until=until, day=None if key else ""),
            }
        )
    told = (
        f"Articles of each outlet by {columns.unit}, outlets by name; the number is that of the articles, where it is "
        "more than one. A hollow dot has no day."
    )
    left = f" {others} outlets with fewer articles are not shown." if others else ""
    return made("articles", told + left, _drawn(data, rows, names, columns))


def _drawn(
    data: Sequence[Mapping[str, Any]], rows: Sequence[str], names: Mapping[str, str], columns: Columns
) -> alt.LayerChart | alt.FacetChart:
    base = marks(data)
    y = alt.Y("row", type="ordinal", axis=None, scale=alt.Scale(domain=list(range(len(rows)))))
    placed = {"x": columns.x, "y": y}
    marked = {**placed, "description": "told:N", "href": "href:N"}
    fill = alt.Fill("dated", type="nominal", legend=None, scale=alt.Scale(domain=[True, False], range=[INK, PAPER]))
    most = max(one["articles"] for one in data)
    size = alt.Size(
        "articles",
        type="quantitative",
        legend=None,
        scale=alt.Scale(type="sqrt", domain=[0, max(16, most)], range=[0, 360]),
    )
    dots = base.mark_point(stroke=INK, strokeWidth=1.5, opacity=1, shape="circle").encode(
        **marked, fill=fill, size=size
    )
    counts = base.mark_text(dx=13, align="left", baseline="middle").encode(**placed, text="count:N")
    labels = marks([{"row": at, "name": names[outlet]} for at, outlet in enumerate(rows)]).mark_text(
        align="right", dx=-10, baseline="middle"
    )
    named = labels.encode(y=y, x=alt.value(0), text="name:N")
    width = WIDTH - 300
    return alt.layer(dots, counts, named).properties(width=width, height=_ROW * len(rows))
