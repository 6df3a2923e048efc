"""Charts of the example: each is drawn, says what it shows, and can be taken away as SVG and as Vega-Lite."""

from collections.abc import Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient
from lxml import etree

from rashomon.edition import Edition, Wanted
from rashomon.web.charting import (
    articles_chart,
    copies_chart,
    positions_chart,
    timeline_chart,
    voices_chart,
)
from rashomon.web.charts import Chart, Counts, timeline_counted
from rashomon.web.links import Addresses, Anchors

LINKS = Addresses()


@pytest.fixture(scope="module")
def charts(edition: Edition) -> Mapping[str, Chart | None]:
    holders = edition.page("positions").facets["holder_id"]
    most = max(holders, key=lambda pair: pair[1])[0]
    outlet = max(edition.page("voices").facets["outlet"], key=lambda pair: pair[1])[0]
    return {
        "timeline": timeline_chart(edition, Wanted(), LINKS),
        "articles": articles_chart(edition, LINKS),
        "copies": copies_chart(edition, LINKS),
        "positions": positions_chart(edition, most, LINKS),
        "voices": voices_chart(edition, outlet, LINKS),
    }


@pytest.mark.parametrize("name", ["timeline", "articles", "copies", "positions", "voices"])
def test_a_chart_is_drawn_and_says_what_it_shows(charts: Mapping[str, Chart | None], name: str) -> None:
    chart = charts[name]
    assert chart is not None
    tree = etree.fromstring(str(chart.svg))
    assert (tree.get("role"), tree.get("aria-label")) == ("group", chart.told)
    assert len(list(tree.iter("{*}a"))) >= 2
    assert etree.fromstring(chart.file).get("role") == "img"
    assert len(str(chart.svg)) < 60_000


def test_rows_stand_by_name(charts: Mapping[str, Chart | None]) -> None:
    for name in ("articles", "copies", "voices"):
        chart = charts[name]
        assert chart is not None
        rows = {row["row"]: row["name"] for row in _rows(chart) if "name" in row}
        named = [rows[at] for at in sorted(rows) if rows[at] != "outlet not known"]
        assert named == sorted(named, key=str.casefold), name
        assert named


def test_filters_are_those_of_the_page(edition: Edition) -> None:
    asked = Wanted({"status": ("denied", "alleged")})
    chart = timeline_chart(edition, asked, LINKS)
    assert chart is not None
    assert {row["state"] for row in _rows(chart)} == {"denied or alleged"}


def test_many_events_are_counted_and_lead_to_their_days() -> None:
    days = {"happened": (("2024-03-01", 40), ("2024-03-02", 3)), "planned": (("2024-03-02", 5),)}
    chart = timeline_counted(Counts(days), LINKS, type="ASSAULT", text=None)
    assert chart is not None
    rows = {(row["column"], row["state"]): row for row in _rows(chart)}
    assert rows["2024-03-01", "happened"]["events"] == 40
    assert rows["2024-03-02", "planned"]["href"] == "/timeline?since=2024-03-02&until=2024-03-02&type=ASSAULT"


def test_in_the_report_links_are_anchors(edition: Edition) -> None:
    chart = timeline_chart(edition, Wanted(), Anchors())
    assert chart is not None
    found = [one.get("href") for one in etree.fromstring(str(chart.svg)).iter("{*}a")]
    assert found
    assert all(address.startswith("#h-") for address in found)


def test_nothing_is_drawn_of_nothing(edition: Edition) -> None:
    assert timeline_chart(edition, Wanted({"actor": ("nobody at all",)}), LINKS) is None
    assert voices_chart(edition, "no such outlet", LINKS) is None
    assert positions_chart(edition, "x-none", LINKS) is None


@pytest.mark.parametrize("name", ["timeline", "articles", "copies"])
def test_charts_are_files_too(client: TestClient, name: str) -> None:
    drawing = client.get(f"/charts/{name}.svg")
    assert drawing.headers["content-type"] == "image/svg+xml"
    etree.fromstring(drawing.text)
    assert "<a " not in drawing.text
    spec = client.get(f"/charts/{name}.vl.json").json()
    assert "vega-lite" in spec["$schema"]


def test_a_chart_that_is_not_there_is_said_not_to_be(client: TestClient) -> None:
    assert client.get("/charts/none.svg").status_code == 404
    assert client.get("/charts/voices.svg?outlet=none").status_code == 404
    assert client.get("/charts/timeline.svg?nothing=1").status_code == 400


def _rows(chart: Chart) -> list[dict[str, Any]]:
    spec = dict(chart.spec)
    parts = [spec, *spec.get("layer", ())]
    own = [row for part in parts for row in (part.get("data") or {}).get("values", ())]
    return own + [row for rows in spec.get("datasets", {}).values() for row in rows]
