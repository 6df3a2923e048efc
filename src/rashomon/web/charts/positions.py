"""Where one holder is told to stand over time: a row for each target and relation, a column for each day.

A circle is in the outlets' own voice, a square in a speaker's; filled is told as it is, hollow as planned, denied,
possible or past.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import altair as alt

from rashomon.model import Answer
from rashomon.web.charts.days import Columns
from rashomon.web.charts.drawing import Chart, made, marks
from rashomon.web.charts.look import INK, PAPER, WIDTH, shown
from rashomon.web.links import Links
from rashomon.web.wording import day_in_words

MOST: Final = 20
"""Rows of a chart at the most: those told of most often, by name."""
_ROW: Final = 24
_FEW: Final = 2
_NARRATOR: Final = "narrator"
_ASSERTED: Final = "asserted"
_WHOLE: Final = 10


def positions_over_time(rows: Iterable[Answer], links: Links, side: str = "holder") -> Chart | None:
    """Draw when an actor is told to stand where; None where no two dots have a day.

    Args:
        rows: the positions of one holder, or on one target.
        links: where the marks lead.
        side: whose positions they are: `holder`, or `target` for those that others take on it.

    """
    found = [dict(one.values) for one in rows]
    days = {one["as_of"] for one in found if one["as_of"]}
    if len(days) < _FEW:
        return None
    columns = Columns.of(
        (day for day in days if day and len(day) == _WHOLE), undated=any(not one["as_of"] for one in found)
    )
    other = "target" if side == "holder" else "holder"
    told = Counter(
        (
            f"{one['relation']} {shown(one[other], 30)}"
            if side == "holder"
            else f"{shown(one[other], 30)} {one['relation']}",
            columns.key(one["as_of"]),
            one["voice"] == _NARRATOR,
            one["modality"] == _ASSERTED,
        )
        for one in found
    )
    often = Counter[str]()
    for (name, *_), count in told.items():
        often[name] += count
    names = sorted((name for name, _ in often.most_common(MOST)), key=str.casefold)
    whose = found[0][f"{side}_id"]
    data = [
        {
            "row": names.index(name),
            "column": key,
            "count": str(count) if count > 1 else "",
            "voice": "own" if own else "speaker",
            "drawn": f"{'own' if own else 'speaker'} {'told' if told_so else 'otherwise'}",
            "told": f"{name}: {count}, {day_in_words(key) if key else 'no day given'}, "
            + ("an outlet's own voice" if own else "a speaker's voice")
            + ("" if told_so else "; planned, denied, possible or past"),
            "href": links.page("positions", **{f"{side}_id": whose}),
        }
        for (name, key, own, told_so), count in told.items()
        if name in names
    ]
    left = f" {len(often) - MOST} rows told of less often are in the list alone." if len(often) > MOST else ""
    said = (
        f"Positions by {columns.unit} of the article, rows by name. A circle: in an outlet's own voice; a square: in a "
        "speaker's. Filled: told as it is; hollow: planned, denied, possible or past. A number says how many tell it."
    )
    return made("positions", said + left, _drawn(data, names, columns))


def _drawn(
    data: Sequence[Mapping[str, object]], names: Sequence[str], columns: Columns
) -> alt.LayerChart | alt.FacetChart:
    base = marks(data)
    y = alt.Y("row", type="ordinal", axis=None, scale=alt.Scale(domain=list(range(len(names)))))
    marked = {"x": columns.x, "y": y, "description": "told:N", "href": "href:N"}
    kinds = ["own told", "own otherwise", "speaker told", "speaker otherwise"]
    aside = alt.XOffset("voice", type="nominal", scale=alt.Scale(domain=["own", "speaker"]))
    points = base.mark_point(size=95, stroke=INK, strokeWidth=1.5, opacity=1).encode(
        **marked,
        xOffset=aside,
        fill=alt.Fill(
            "drawn", type="nominal", legend=None, scale=alt.Scale(domain=kinds, range=[INK, PAPER, INK, PAPER])
        ),
        shape=alt.Shape(
            "drawn",
            type="nominal",
            legend=None,
            scale=alt.Scale(domain=kinds, range=["circle", "circle", "square", "square"]),
        ),
    )
    counts = base.mark_text(dx=9, align="left", baseline="middle").encode(**marked, xOffset=aside, text="count:N")
    labels = marks([{"row": at, "name": name} for at, name in enumerate(names)])
    named = labels.mark_text(align="right", dx=-10, baseline="middle").encode(y=y, x=alt.value(0), text="name:N")
    return alt.layer(points, counts, named).properties(width=WIDTH - 340, height=_ROW * len(names))
