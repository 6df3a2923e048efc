"""Rows that the example has none of: where voices tell otherwise of one holder, and where one told otherwise before."""

from collections.abc import Mapping

import pytest

from rashomon.model import Answer, Citation, Span
from rashomon.web.links import Addresses, Anchors, Links
from rashomon.web.templating import environment
from tests.web.test_overview import text_of

WORDS = (Citation("a-1", "a.txt", Span(0, 4), "Peru", "The Ash Ledger", None),)
DIFFER = {
    "holder": "Peru <b>",
    "holder_id": "x-1",
    "target": "Odera",
    "one": "opposes",
    "one_told": "The Mercury: “Peru is against Odera”",
    "other": "supports",
    "other_told": "The Ash Ledger: “Peru backs Odera”",
    "doubt": "was it told at the same time?",
}
CHANGE = {
    "holder": "Peru <b>",
    "holder_id": None,
    "target": "Odera",
    "voice": "narrator",
    "from": "supports",
    "from_day": "2019-01-05",
    "from_words": "Peru backs Odera",
    "to": "opposes",
    "to_day": None,
    "to_outlet": "The Ash Ledger",
    "to_words": "Peru is against Odera",
}


def rendered(macro: str, row: Mapping[str, str | None], links: Links) -> str:
    module = environment().get_template("parts/standing.html").module
    return str(getattr(module, macro)(links, [Answer(tuple(row.items()), WORDS)]))


@pytest.mark.parametrize("links", [Addresses(), Anchors()])
def test_both_sides_are_shown_with_the_question(links: Links) -> None:
    html = rendered("disagreement_rows", DIFFER, links)
    told = text_of(html)
    for words in ("opposes", "supports", "Peru backs Odera", "was it told at the same time?", "a 0–4"):
        assert words in told
    assert links.words(WORDS[0]).replace("&", "&amp;") in html


def test_what_one_told_before_stands_first() -> None:
    html = rendered("change_rows", CHANGE, Addresses())
    told = text_of(html)
    assert told.index("5 Jan 2019") < told.index("no day given")
    assert "&lt;b&gt;" in html
