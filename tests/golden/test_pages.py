"""What the pages quote from the example story stands in its articles."""

import re
import unicodedata
from pathlib import Path

import pytest

from rashomon.example import example_articles

DOCS = Path(__file__).parents[2] / "docs"
QUOTED = re.compile(r"(?:``` (.+?) ```|`([^`]+)`) \((0[1-8])\)")


def composed(path: Path) -> str:
    """Return a text with single characters for letters with marks, and one blank for all white space."""
    return " ".join(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).split())


TEXTS = {path.name[:2]: composed(path) for path in example_articles()}


@pytest.mark.parametrize("page", ["glossary.md", "example.md"])
def test_what_a_page_quotes_stands_in_the_article_it_names(page: str) -> None:
    quotes = [(fenced or plain, number) for fenced, plain, number in QUOTED.findall(composed(DOCS / page))]
    assert len(quotes) > 15
    assert [(words, number) for words, number in quotes if words not in TEXTS[number]] == []


def test_every_word_of_the_glossary_stands_once() -> None:
    rows = re.findall(
        r"^\| (?!word)([^|]+?) \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    words = [word for row in rows for word in row.split(", ")]
    assert len(words) == len(set(words))
    assert {"outlet", "agency", "article", "span", "anchor", "attribution", "statement", "actor", "event"} <= set(words)
    assert {"position", "claim", "conflict", "label", "voice", "copy", "story", "codebook"} <= set(words)
