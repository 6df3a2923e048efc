"""A chart and its drawing: Vega-Lite's specification becomes SVG once, and is kept for whoever asks next."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock
from typing import Any, Final

import altair as alt
import vl_convert
from markupsafe import Markup

from rashomon.web.charts.cleaning import Kept, cleaned
from rashomon.web.charts.look import config
from rashomon.web.telling import seen

HREF: Final = "href"
"""The field of a mark that says where it leads."""
WORDS: Final = ("name", "label", "told")
"""The fields that hold words of a story; no other may."""
_DRAWING: Final = Lock()
_KEPT: Final = 256
"""Drawings that are kept; each has some ten to fifty thousand characters."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        name: what it is called in addresses.
        told: what it shows, how it is read, and what it leaves out; it stands below the chart.
        spec: Vega-Lite's specification, with the data.

    """

    name: str
    told: str
    spec: Mapping[str, Any] = field(repr=False)

    @property
    def svg(self) -> Markup:
        """Draw it for a page, with links."""
        return Markup(_once(self._written, self.told, links=True))  # noqa: S704 - it is cleaned

    @property
    def file(self) -> str:
        """Draw it for a file of its own, without links: they lead nowhere from there."""
        return _once(self._written, self.told, links=False)

    @property
    def _written(self) -> str:
        return json.dumps(self.spec, sort_keys=True)


def made(name: str, told: str, drawn: alt.Chart | alt.LayerChart | alt.FacetChart) -> Chart:
    """Make a chart of what Altair holds.

    Args:
        name: what it is called in addresses.
        told: what it shows.
        drawn: a chart of any sort whose marks have `href`, where they lead somewhere.

    """
    spec = drawn.to_dict(validate=False)
    return Chart(name, told, {**spec, "config": config()})


def marks(rows: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Begin a chart with its data.

    Args:
        rows: a row for each mark.

    """
    return alt.Chart(alt.Data(values=list(rows)))  # type: ignore[no-untyped-call]


def warm() -> None:
    """Draw something: the first drawing takes a second, and nobody should wait for it."""
    point = marks([{"x": "a"}]).mark_point().encode(x="x:O")
    made("", "", point).file  # noqa: B018 - drawing is what is wanted


def _once(written: str, told: str, *, links: bool) -> str:
    """Draw, or give what is drawn already; of many who ask at once, one draws and the others wait."""
    with _DRAWING:
        return _drawn(written, told, links=links)


@lru_cache(maxsize=_KEPT)
def _drawn(written: str, told: str, *, links: bool) -> str:
    spec = json.loads(written)
    kept = Kept()
    for rows in _rows(spec):
        for row in rows:
            if HREF in row:
                row[HREF] = kept.address(row[HREF])
            for name in WORDS:
                if name in row:
                    row[name] = kept.words(row[name])
    return cleaned(vl_convert.vegalite_to_svg(spec), kept, told, links=links)


def _printable(value: Any) -> Any:  # noqa: ANN401 - a piece of a specification
    """Show by its number what no SVG can hold: the converter ends the whole program where it meets one."""
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {seen(key): _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value


def _rows(spec: dict[str, Any]) -> list[list[dict[str, Any]]]:
    """Give the data of a specification, and of all its parts."""
    found = [one["values"] for one in (spec.get("data"),) if one and "values" in one]
    found += spec.get("datasets", {}).values()
    for part in (*spec.get("layer", ()), *spec.get("hconcat", ()), *spec.get("vconcat", ())):
        found += _rows(part)
    return found
