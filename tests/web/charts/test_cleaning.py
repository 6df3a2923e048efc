"""What stays of a drawing: shapes, text and our own addresses; nothing else, whatever a story says."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from rashomon.model import Answer, Citation, Span
from rashomon.web.charts import Chart, timeline_of_events
from rashomon.web.charts.cleaning import Kept, cleaned
from rashomon.web.charts.look import shown
from rashomon.web.links import Addresses
from tests.web import hostile

WORDS = (Citation("a-1", "a.txt", Span(0, 2), "It", None, None),)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def event(day: str, **more: str) -> Answer:
    row = {"id": "h-1", "when": day, "day": day, "day_known": "told", "first_day": day, "last_day": day}
    row |= {"type": "SUPPORT", "actor": "Peru", "recipient": "Odera", "status": "happened", **more}
    return Answer(tuple(row.items()), WORDS)


def drawn(*rows: Answer) -> Chart:
    made = timeline_of_events(rows, Addresses())
    assert made is not None
    return made


@pytest.mark.parametrize(
    "harmful",
    [
        "<script>alert(1)</script>",
        '<a xlink:href="javascript:alert(1)"><path d="M0,0"/></a>',
        '<path d="M0,0" onclick="alert(1)" style="fill:url(http://evil.example)"/>',
        '<foreignObject><b xmlns="http://www.w3.org/1999/xhtml">x</b></foreignObject>',
        '<image href="http://evil.example/x.png"/>',
        "<style>*{display:none}</style>",
        '<use href="#x"/><animate attributeName="href"/>',
        "<?php x ?><!-- x -->",
    ],
)
def test_what_could_do_harm_is_dropped(harmful: str) -> None:
    kept = cleaned(SVG.format(harmful), Kept(["/record/h-1"]), "told", links=True)
    assert not re.search(r"script|onclick|style|foreign|image|evil|use|animate|php|<!--", kept)


def test_links_lead_where_the_page_said_and_have_a_name() -> None:
    link = '<a xlink:href="https://vega.example/#0"><path aria-label="0-o" d="M0,0"/></a>'
    kept = Kept(["/record/h-1"], {"0-o": "A & B"})
    (found,) = etree.fromstring(cleaned(SVG.format(link), kept, "told", links=True)).iter("{*}a")
    assert (found.get("href"), found.get("aria-label"), found.get("tabindex")) == ("/record/h-1", "A & B", "-1")
    assert not list(etree.fromstring(cleaned(SVG.format(link), kept, "told", links=False)).iter("{*}a"))


def test_colours_are_those_of_the_style_sheet() -> None:
    svg = str(drawn(event("2024-03-01"), event("2024-03-02", status="planned")).svg)
    assert "var(--ink, #1c1b18)" in svg
    assert "var(--paper, #fdfcf8)" in svg
    assert "style=" not in svg


@pytest.mark.parametrize("word", hostile.SHORT)
def test_a_storys_words_are_text(word: str) -> None:
    rows = (event("2024-03-01", actor=word), event("2024-03-02", recipient=word, status=word))
    chart = drawn(*rows)
    tree = etree.fromstring(str(chart.svg))
    tags = {etree.QName(one).localname for one in tree.iter() if isinstance(one.tag, str)}
    assert tags <= {"svg", "g", "path", "line", "rect", "text", "tspan", "a", "title"}
    assert all(one.get("href", "").startswith("/record/") for one in tree.iter("{*}a"))
    assert not [name for one in tree.iter() for name in one.attrib if name.startswith("on") or name == "style"]
    assert "\u202e" not in str(chart.svg)


@given(st.text(max_size=80))
def test_what_is_shown_is_one_line_that_can_be_seen(words: str) -> None:
    made = shown(words, 20)
    assert len(made) <= 20
    assert (
        all(one.isprintable() or one in "\u00a0\u3000\u2009\u202f\u2007" for one in made if not one.isspace()) or made
    )
    etree.fromstring(f"<a>{made.replace('&', '').replace('<', '')}</a>")
