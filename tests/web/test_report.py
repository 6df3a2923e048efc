"""The report: one file, whose links all lead somewhere, with the articles untouched."""

import io
import re
from html import unescape
from pathlib import Path

import pytest
from lxml import html

from rashomon.store import StoryFile
from rashomon.web.report import write_report
from rashomon.web.report.binding import bound, placed

MOST = 900_000
"""Bytes of the report on the example: a hundred articles of the like stay under five million."""


@pytest.fixture(scope="module")
def report(example_story: Path) -> str:
    """Give the report on the example."""
    out = io.StringIO()
    write_report(example_story, out, "Port Selm")
    return out.getvalue()


def test_it_needs_nothing_else(report: str) -> None:
    tree = html.document_fromstring(report)
    assert not tree.xpath("//script | //img | //link | //iframe | //form | //@style")
    assert not [one for one in tree.xpath("//@href | //@src") if not one.startswith("#")]
    assert "default-src 'none'" in tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]


def test_each_link_leads_to_one_place(report: str) -> None:
    tree = html.document_fromstring(report)
    names = tree.xpath("//@id")
    assert len(names) == len(set(names))
    assert {one[1:] for one in tree.xpath("//@href")} <= set(names)


def test_each_article_is_whole(report: str, example_story: Path) -> None:
    shown = ["".join(_words(one)) for one in re.findall(r'<div class="reader">.*?</section>', report, re.DOTALL)]
    with StoryFile.open(example_story) as story:
        assert sorted(shown) == sorted(one.text for one in story.articles())


def _words(article: str) -> list[str]:
    lines = re.findall(r'<div class="txt.*?</div>', article, re.DOTALL)
    return [unescape(re.sub(r"<[^>]*>", "", line)) for line in lines]


def test_what_is_cited_can_be_followed_to_its_words(report: str, example_story: Path) -> None:
    tree = html.document_fromstring(report)
    with StoryFile.open(example_story) as story:
        texts = [one.text for one in story.articles()]
    assert tree.xpath("//section[@id='conflicts']//a[@class='cite']/@href")
    for name in tree.xpath("//section[@id='conflicts']//a[@class='cite']/@href"):
        article, start, _ = map(int, re.fullmatch(r"#(\d+)\.(\d+)-(\d+)", name).groups())  # type: ignore[union-attr]
        (place,) = tree.xpath(f"//*[@id='{name[1:]}']")
        words = "".join(place.itertext()).strip()
        assert any(text[start:].startswith(words[:20]) for text in texts), (article, words)


def test_it_names_the_story(report: str) -> None:
    assert "<title>Port Selm · Rashomon</title>" in report
    assert len(report.encode()) < MOST


def test_anchors_of_two_records_do_not_meet() -> None:
    both = "".join(placed('<h2 id="h-why">Why</h2><a href="#h-why">why</a>', name) for name in ("c-1", "c-2"))
    assert len(set(re.findall(r'id="([^"]*)"', bound(both)))) == 2
