import random

import numpy as np
import pytest

from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.pieces import PieceCutter
from rashomon.reader.tags import ENTITY_TAGS, ROLE_TAGS
from training.corpora import Attribution, Document, kept_back
from training.examples import IGNORE, NOTHING, Example, ExampleMaker

TEXT = "Ruiz said that she stays. It was said that Peru wins."


def span(words: str, after: int = 0) -> tuple[tuple[int, int], ...]:
    start = TEXT.index(words, after)
    return ((start, start + len(words)),)


DOCUMENT = Document(
    "test",
    TEXT,
    (
        Attribution(span("Ruiz"), span("said"), span("that she stays")),
        Attribution((), span("was said"), span("that Peru wins")),
    ),
    ((0, 4, "person"), (*span("Peru")[0], "place")),
    frozenset({"date"}),
)


@pytest.fixture(scope="module")
def maker() -> ExampleMaker:
    return ExampleMaker(PieceCutter(MODEL_FOLDER / "tokenizer.json"), size=254, overlap=32)


class NoChance(random.Random):
    """Never damages, and takes a short text as one window."""

    def random(self) -> float:
        return 0.999


def one(maker: ExampleMaker, document: Document = DOCUMENT) -> Example:
    return max(maker.damaged([document], NoChance(1)), key=lambda example: len(example.ids))


def test_roles_and_entities_stand_on_their_words(maker: ExampleMaker) -> None:
    example = one(maker)
    roles = [ROLE_TAGS[k] for k in example.roles]
    assert roles[:6] == ["B-source", "B-cue", "B-content", "I-content", "I-content", "O"]
    assert ENTITY_TAGS[example.entities[0]] == "B-person"


def test_contents_and_sources_point_at_the_cue_and_the_cue_at_its_source(maker: ExampleMaker) -> None:
    example = one(maker)
    said = example.first[1]
    assert example.links[0] == said
    assert example.links[2:5].tolist() == [said] * 3
    assert example.links[1] == example.first[0]


def test_a_cue_without_source_points_at_nothing_and_other_words_do_not_point(maker: ExampleMaker) -> None:
    example = one(maker)
    was_said = [i for i, k in enumerate(example.roles) if ROLE_TAGS[k].endswith("cue")][1:]
    assert example.links[was_said].tolist() == [NOTHING, NOTHING]
    assert example.links[5] == IGNORE


def test_what_is_set_aside_teaches_no_roles(maker: ExampleMaker) -> None:
    aside = Document("test", TEXT, DOCUMENT.attributions, (), frozenset(), discard=((0, 25),))
    example = one(maker, aside)
    assert np.all(example.roles[:6] == IGNORE)


def test_a_corpus_without_attributions_teaches_none(maker: ExampleMaker) -> None:
    example = one(maker, Document("test", TEXT, None, DOCUMENT.entities, frozenset()))
    assert np.all(example.roles == IGNORE)
    assert np.all(example.links == IGNORE)


def test_about_a_fifth_is_kept_back_and_always_the_same() -> None:
    documents = [Document(f"d{i}", "", None, (), frozenset()) for i in range(1000)]
    assert 150 < sum(kept_back(document) for document in documents) < 250
    assert [kept_back(d) for d in documents] == [kept_back(d) for d in documents]
