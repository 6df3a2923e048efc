"""A small invented story, stored without a reader: what every room that answers from the store is tested on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.edition import Edition, make_edition
from rashomon.example import example_articles
from rashomon.model import (
    Article,
    Dropped,
    Entity,
    Fact,
    Form,
    Metadata,
    Origin,
    Reading,
    Relay,
    Sheet,
    Skipped,
    Span,
    Statement,
    Token,
)
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile

LEDGER = """Mayor denies the bridge is closed

“The bridge,” said Mayor Ana Solís, “is open.”

Dock workers told the agency Halcyon that 40 lorries had turned back.

Subscribe to our newsletter
"""
COURIER = """-- Harbour council meets --
=SUM(1) is how Tomas Bréko began, and he claimed that Solís had admitted the bridge was shut.
"""
DIARIO = "El puente está cerrado, dijo la alcaldesa."


def place(text: str, words: str) -> Span:
    """Where words stand in a text."""
    return Span(text.index(words), text.index(words) + len(words))


def ledger() -> Sheet:
    title = Fact("Mayor denies the bridge is closed", Origin.TEXT, place(LEDGER, "Mayor denies the bridge is closed"))
    outlet = Fact("The Ash Ledger", Origin.FLAG, evidence="--outlet")
    day = Fact("2021-05-03", Origin.MARKUP, evidence="meta[name=date]")
    dropped = (Dropped(place(LEDGER, "Subscribe to our newsletter"), "newsletter"),)
    article = Article("ledger.txt", LEDGER, Metadata(title=title, outlet=outlet, published_on=day), dropped)
    sentences = tuple(place(LEDGER, line) for line in LEDGER.splitlines() if line and "newsletter" not in line)
    entities = (Entity(place(LEDGER, "Ana Solís"), "person", 0.9),)
    direct = Statement(
        article.id,
        source=(place(LEDGER, "Mayor Ana Solís"),),
        cue=(place(LEDGER, "said"),),
        content=(place(LEDGER, "“The bridge,”"), place(LEDGER, "“is open.”")),
        form=Form.DIRECT,
        speaker="Ana Solís",
        speaks_for="Port Ash",
        score=0.87654,
    )
    relayed = Statement(
        article.id,
        source=(place(LEDGER, "Dock workers"),),
        cue=(place(LEDGER, "told"),),
        content=(place(LEDGER, "40 lorries had turned back"),),
        form=Form.INDIRECT,
        speaker="Dock workers",
        via=(Relay("Halcyon", place(LEDGER, "Halcyon")),),
        doubt="is the agency the listener or the relay?",
    )
    words = (Token(place(LEDGER, "Mayor"), "PROPN", 1, "nsubj"), Token(place(LEDGER, "denies"), "VERB", 1, "root"))
    reading = Reading(article.id, words, sentences, entities, ())
    return Sheet(article, reading, statements=(direct, relayed))


def courier() -> Sheet:
    article = Article("courier.txt", COURIER)
    outer = Statement(
        article.id,
        source=(),
        cue=(place(COURIER, "claimed"),),
        content=(place(COURIER, "Solís had admitted the bridge was shut"),),
        form=Form.INDIRECT,
        speaker="Tomas Bréko",
        strength="claimed",
    )
    inner = Statement(
        article.id,
        source=(place(COURIER, "Solís"),),
        cue=(place(COURIER, "admitted"),),
        content=(place(COURIER, "the bridge was shut"),),
        form=Form.INDIRECT,
        speaker="Ana Solís",
        inside=outer.id,
        strength="admitted",
    )
    formula = Statement(
        article.id,
        source=(place(COURIER, "Tomas Bréko"),),
        cue=(),
        content=(place(COURIER, "=SUM(1)"),),
        form=Form.MIXED,
        how="rule: invented",
    )
    return Sheet(article, Reading(article.id, (), (), (), ()), statements=(outer, inner, formula))


def diario() -> Sheet:
    return Sheet(Article("diario.txt", DIARIO, language="es", unread="the language is es, and only English is read"))


@pytest.fixture
def story_path(tmp_path: Path) -> Path:
    path = tmp_path / "story.rashomon"
    with StoryFile.open(path, create=True) as opened:
        for sheet in (ledger(), courier(), diario()):
            opened.write(sheet, sheet.article.name, {})
        opened.skip(Skipped("photo.txt", "it is a picture", "give the text"))
    return path


@pytest.fixture
def story(story_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(story_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def example_story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example that ships, read once; nobody writes to it: copy it first."""
    path = tmp_path_factory.mktemp("example") / "example.rashomon"
    with StoryFile.open(path, create=True) as opened:
        summary = read_story([str(one) for one in example_articles()], opened, ReadOptions(shipped_stages()))
    assert summary.exit_code == 0
    return path


@pytest.fixture(scope="session")
def edition(example_story: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """The answers of the example that ships."""
    path = tmp_path_factory.mktemp("edition") / "example.edition"
    make_edition(example_story, path)
    with Edition(path) as opened:
        yield opened
