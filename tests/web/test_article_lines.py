"""The lines of an article in the report: each passage that is cited anywhere has the name by which links lead to it."""

import re
from pathlib import Path

from rashomon.edition import Edition
from rashomon.model import Span
from rashomon.store import StoryFile
from rashomon.views.citing import cite
from rashomon.views.margin import annotated
from rashomon.web.article_lines import CITED, article_lines
from rashomon.web.links import Anchors
from rashomon.web.pages.article import rows_of
from rashomon.web.templating import environment
from tests.web.test_article import read


def test_all_that_is_cited_can_be_led_to(example_story: Path, edition: Edition) -> None:
    links = Anchors()
    macros = environment().get_template("parts/article.html").module
    with StoryFile.open(example_story) as story:
        for article in story.articles():
            sheet = story.sheet(article.id)
            text = annotated(sheet, story.actors_in(article.id), rows_of(edition, sheet))
            cited = {
                each.span
                for _, row in edition.citing(article.id)
                for each in row.citations
                if each.article == article.id
            }
            lines = article_lines(links, article, text, sorted(cited), kind=CITED)
            switches = macros.layers(links, text.counts, ())  # type: ignore[attr-defined]
            assert "<form" not in switches
            page = read(f"{switches}{macros.article_text(links, article, lines)}")  # type: ignore[attr-defined]
            assert "".join(page.found) == article.text
            assert len(page.ids) == len(set(page.ids))
            assert {links.words(cite(article, span))[1:] for span in cited} <= set(page.ids)
            assert not any(one.startswith("/article/") for one in page.links)


def test_a_crowd_of_passages_can_be_led_to_all_the_same(example_story: Path) -> None:
    links = Anchors()
    with StoryFile.open(example_story) as story:
        article = story.articles()[0]
        sheet = story.sheet(article.id)
        text = annotated(sheet, (), {})
        cited = [Span(45 + n, 80 - n) for n in range(17)] + [Span(45, 60 + n) for n in range(17)]
        lines = article_lines(links, article, text, cited, kind=CITED)
        macros = environment().get_template("parts/article.html").module
        page = read(str(macros.article_text(links, article, lines)))  # type: ignore[attr-defined]
        assert {links.words(cite(article, span))[1:] for span in cited} <= set(page.ids)
        assert all(re.fullmatch(rf"{article.id}\.\d+-\d+", one) for one in page.ids if one.startswith("a-"))
