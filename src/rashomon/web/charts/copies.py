"""Who printed whose words: articles in rows by name, days in columns, lines between articles that share passages.

A line is thick where the words come from and thin where they were printed; of one width and dashed where nothing shows
from where to where, and dotted where the words are only likely the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import altair as alt

from rashomon.model import Answer, Citation
from rashomon.web.charts.days import Columns
from rashomon.web.charts.drawing import Chart, made, marks
from rashomon.web.charts.look import INK, PAPER, SECOND, WIDTH, shown
from rashomon.web.links import Links
from rashomon.web.telling import short_name

MOST: Final = 30
"""Articles of a map at the most."""
_ROW: Final = 24
_SENT: Final = "sent"
"""The column of agencies: they have no day."""
_FEW: Final = 2


@dataclass(frozen=True, slots=True)
class Printed:
    """An article of the map, or an agency.

    Attributes:
        name: beside its row.
        day: None where it is not known.
        record: its id; empty for an agency.

    """

    name: str
    day: str | None = None
    record: str = ""


def copies_map(pairs: Iterable[Answer], articles: Sequence[Citation], others: int, links: Links) -> Chart | None:
    """Draw who printed whose words; None where no two articles share any.

    Args:
        pairs: of the copies, the largest share first.
        articles: a citation of each article that is to be drawn.
        others: how many articles that share passages are not among them.
        links: where the marks lead.

    """
    known = {one.article: Printed(_name(one, articles), one.day, one.article) for one in articles}
    lines = list(_lines(pairs, known))
    if len(known) < _FEW or not lines:
        return None
    agencies = {one for line in lines for one in (line["from"],) if one not in known}
    rows = sorted(
        (*known.values(), *(Printed(one) for one in agencies)), key=lambda one: (one.name.casefold(), one.record)
    )
    columns = Columns.of(
        (one.day for one in known.values() if one.day), undated=any(not one.day for one in known.values()), most=40
    )
    places = {one.record or one.name: at for at, one in enumerate(rows)}
    dots = [_dot(one, at, columns, links) for at, one in enumerate(rows)]
    ends = [
        {
            "line": number,
            "end": end,
            "row": places[line[end]],
            "column": _SENT if line[end] not in known else columns.key(known[line[end]].day),
            "size": 1.25 if line["how"] != "from" else 5 if end == "from" else 0.75,
            "how": line["how"],
            "told": line["told"],
            "href": links.record(line["id"]),
        }
        for number, line in enumerate(lines)
        for end in ("from", "to")
    ]
    told = (
        f"{len(known)} articles that share passages, by name and {columns.unit}. A line is thick where the words come "
        "from and thin where they were printed; dashed where nothing shows from where to where; dotted where they are "
        "only likely the same. As few lines are drawn as tie the articles together. A square is an agency, and a "
        "hollow dot has no day."
    )
    left = f" {others} more articles that share passages are in the list alone." if others else ""
    return made("copies", told + left, _drawn(dots, ends, columns, agencies=bool(agencies)))


def _name(one: Citation, articles: Iterable[Citation]) -> str:
    """Name an article: by its outlet, with its own name where the outlet has several."""
    if one.outlet is None:
        return shown(short_name(one.name))
    many = sum(other.outlet == one.outlet for other in articles) > 1
    return f"{shown(one.outlet, 28)} {shown(short_name(one.name), 16)}" if many else shown(one.outlet)


def _lines(pairs: Iterable[Answer], known: Mapping[str, Printed]) -> Iterable[dict[str, str]]:
    """Choose the lines: all whose direction is shown, then as few as tie together what is not yet tied."""
    heads = {one: one for one in known}

    def head(one: str) -> str:
        while heads.setdefault(one, one) != one:
            one = heads[one]
        return one

    rest = list[tuple[str, str, Mapping[str, str | None]]]()
    for pair in pairs:
        row: Mapping[str, str | None] = dict(pair.values)
        one, other = dict.fromkeys(each.article for each in pair.citations)
        if one not in known or other not in known:
            continue
        giver = row["from"]
        agency = giver and giver not in {row["one_outlet"], row["one"]}
        ends = [(giver or "", one), (giver or "", other)] if agency else [(one, other)]
        if not giver:
            rest.append((one, other, row))
            continue
        for start, end in ends:
            if head(start) != head(end):
                heads[head(end)] = head(start)
                yield _line(start, end, row, "from")
    for one, other, row in rest:
        if head(one) != head(other):
            heads[head(other)] = head(one)
            yield _line(one, other, row, "likely" if row["sure"] == "likely" else "shared")


def _line(start: str, end: str, row: Mapping[str, str | None], how: str) -> dict[str, str]:
    names = [shown(row[f"{side}_outlet"] or short_name(row[side] or "")) for side in ("one", "other")]
    shares = [row[f"{side}_share"] for side in ("one", "other")]
    said = f"{names[0]} and {names[1]} share passages: {shares[0]} of the words of the one, {shares[1]} of the other"
    return {"from": start, "to": end, "how": how, "told": said, "id": row["id"] or ""}


def _dot(one: Printed, at: int, columns: Columns, links: Links) -> dict[str, Any]:
    agency = not one.record
    dot = {"row": at, "name": one.name, "column": _SENT if agency else columns.key(one.day)}
    dot["kind"] = "agency" if agency else "dated" if one.day else "undated"
    dot["told"] = f"{one.name}, an agency" if agency else f"{one.name}, {one.day or 'no day given'}"
    dot["href"] = links.page("articles", agency=one.name) if agency else links.record(one.record)
    return dot


def _drawn(
    dots: Sequence[Any], ends: Sequence[Any], columns: Columns, *, agencies: bool
) -> alt.LayerChart | alt.FacetChart:
    keys = [_SENT, *columns.keys] if agencies else columns.keys
    x = alt.X("column", type="ordinal", sort=None, scale=alt.Scale(domain=keys), axis=_axis(columns))
    y = alt.Y("row", type="ordinal", axis=None, scale=alt.Scale(domain=list(range(len(dots)))))
    at = marks(dots)
    lines = marks(ends)
    marked = {"description": "told:N", "href": "href:N"}
    trails = lines.transform_filter("datum.how === 'from'").mark_trail(fill=SECOND)
    size = alt.Size("size", type="quantitative", legend=None, scale=None)
    plain = [
        lines.transform_filter(f"datum.how === '{how}'")
        .mark_line(stroke=SECOND, strokeWidth=1.5, strokeDash=dash)
        .encode(x=x, y=y, detail="line:N", **marked)
        for how, dash in (("shared", [6, 3]), ("likely", [1.5, 3]))
    ]
    kinds = ["agency", "dated", "undated"]
    points = at.mark_point(size=110, stroke=INK, strokeWidth=1.5, opacity=1).encode(
        x=x,
        y=y,
        fill=alt.Fill("kind", type="nominal", legend=None, scale=alt.Scale(domain=kinds, range=[INK, INK, PAPER])),
        shape=alt.Shape(
            "kind", type="nominal", legend=None, scale=alt.Scale(domain=kinds, range=["square", "circle", "circle"])
        ),
        **marked,
    )
    named = at.mark_text(align="right", dx=-12, baseline="middle").encode(y=y, x=alt.value(0), text="name:N", **marked)
    layers = alt.layer(trails.encode(x=x, y=y, detail="line:N", size=size, **marked), *plain, points, named)
    return layers.properties(width=WIDTH - 340, height=_ROW * len(dots))


def _axis(columns: Columns) -> alt.Axis:
    axis = columns.axis.copy()
    axis.labelExpr = f"datum.value === '{_SENT}' ? ['', 'agency'] : {axis.labelExpr}"
    return axis
