"""Whose words an outlet carries: a bar for each speaker, as long as the words are many, speakers by name."""

from collections.abc import Iterable
from typing import Final

import altair as alt

from rashomon.model import Answer
from rashomon.web.charts.drawing import Chart, made, marks
from rashomon.web.charts.look import INK, PAPER, WIDTH, shown
from rashomon.web.links import Links

MOST: Final = 30
"""Speakers of a chart at the most: those with most words, by name."""
_ROW: Final = 22
_FEW: Final = 2


def voices(rows: Iterable[Answer], links: Links) -> Chart | None:
    """Draw how many words of whom an outlet carries; None where it carries fewer than two speakers'.

    Args:
        rows: of the voices of one outlet.
        links: where the bars lead.

    """
    found = [dict(one.values) for one in rows]
    found = [one for one in found if int(one["words"] or 0)]
    if len(found) < _FEW:
        return None
    most = sorted(found, key=lambda one: -int(one["words"] or 0))[:MOST]
    ordered = sorted(most, key=lambda one: ((one["speaker"] or "~").casefold(), one["id"] or ""))
    data = [
        {
            "row": at,
            "name": shown(one["speaker"]) or "not known who",
            "words": int(one["words"] or 0),
            "named": "named" if one["named"] == "yes" else "not named",
            "count": f"{one['words']} in {one['statements']}",
            "told": f"{shown(one['speaker']) or 'not known who'}: {one['words']} words in {one['statements']}",
            "href": links.record(one["id"] or ""),
        }
        for at, one in enumerate(ordered)
    ]
    left = f" {len(found) - MOST} speakers with fewer words are in the list alone." if len(found) > MOST else ""
    told = f"Words of each speaker, speakers by name, with the number of statements. Hollow: nobody is named.{left}"
    base = marks(data)
    y = alt.Y("row", type="ordinal", axis=None)
    marked = {"y": y, "description": "told:N", "href": "href:N"}
    x = alt.X("words", type="quantitative", axis=None, scale=alt.Scale(domainMin=0))
    fill = alt.Fill(
        "named", type="nominal", legend=None, scale=alt.Scale(domain=["named", "not named"], range=[INK, PAPER])
    )
    bars = base.mark_bar(height=11, stroke=INK, strokeWidth=1.25).encode(x=x, fill=fill, **marked)
    counts = base.mark_text(align="left", dx=7, baseline="middle").encode(x=x, text="count:N", **marked)
    named = base.mark_text(align="right", dx=-10, baseline="middle").encode(x=alt.value(0), text="name:N", **marked)
    return made("voices", told, alt.layer(bars, counts, named).properties(width=WIDTH - 420, height=_ROW * len(data)))
