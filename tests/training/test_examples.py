import random
from dataclasses import replace

import numpy as np
import pytest

from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.pieces import PieceCutter
from rashomon.reader.tags import PARTS_OF_SPEECH, ROLE_TAGS
from rashomon.reader.tokenizer import make_tokenizer
from rashomon.reader.windows import Cut, Window, window_inputs
from training.corpora import Attribution, Document, Mention, Word, kept_back
from training.examples import NOTHING, Example, ExampleMaker, _cut
from training.labels import ANY_TAG, IGNORE, label, tag_bits

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
    (Mention(0, 4, ("person",)), Mention(*span("Peru")[0], ("place", "group"))),
    frozenset({"date"}),
)


@pytest.fixture(scope="module")
def maker() -> ExampleMaker:
    return ExampleMaker(PieceCutter(MODEL_FOLDER / "tokenizer.json"), Cut(size=254, reach=64, context=16))


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
    assert example.entities[0] == tag_bits("B", ["person"])


def test_a_mention_of_one_of_two_types_leaves_both_open_and_other_words_leave_open_what_is_unmarked(
    maker: ExampleMaker,
) -> None:
    example = one(maker)
    peru = next(i for i, role in enumerate(example.roles) if i > 8 and ROLE_TAGS[role] == "I-content")
    assert example.entities[peru] == tag_bits("B", ["place", "group"])
    assert example.entities[1] == 1 | tag_bits("", ["date"])


def test_contents_and_sources_point_at_the_cue_and_the_cue_at_its_source(maker: ExampleMaker) -> None:
    example = one(maker)
    assert example.links[:5].tolist() == [2, 1, 2, 2, 2]


def test_a_cue_without_source_points_at_nothing_and_other_words_do_not_point(maker: ExampleMaker) -> None:
    example = one(maker)
    was_said = [i for i, k in enumerate(example.roles) if ROLE_TAGS[k].endswith("cue")][1:]
    assert example.links[was_said].tolist() == [NOTHING, NOTHING]
    assert example.links[5] == IGNORE


def test_a_cue_knows_where_its_content_begins_and_ends(maker: ExampleMaker) -> None:
    edges = one(maker).edges
    assert (edges.cues[0], edges.starts[0], edges.ends[0]) == (1, (0, 2), (0, 4))
    assert len(edges.cues) == 2


def test_what_is_set_aside_teaches_no_roles(maker: ExampleMaker) -> None:
    example = one(maker, replace(DOCUMENT, discard=((0, 25),)))
    assert np.all(example.roles[:6] == IGNORE)
    assert example.edges.cues[0] > 5


def test_a_corpus_without_attributions_teaches_none(maker: ExampleMaker) -> None:
    example = one(maker, replace(DOCUMENT, attributions=None))
    assert np.all(example.roles == IGNORE)
    assert np.all(example.links == IGNORE)
    assert not example.edges.cues


def test_a_treebank_s_words_teach_their_syntax_and_a_word_cut_otherwise_teaches_nothing(maker: ExampleMaker) -> None:
    words = (
        Word(0, 4, "PROPN", 1, "nsubj", opens=True),
        Word(5, 9, "VERB", 1, "root", opens=False),
        Word(10, 18, "NOUN", 1, "obj", opens=False),  # "that she" is two words for the tokenizer
        Word(19, 24, "VERB", 2, "acl", opens=False),
    )
    example = one(maker, Document("test", TEXT, words=words))
    assert example.heads[:6].tolist() == [2, NOTHING, IGNORE, IGNORE, 3, IGNORE]
    assert [PARTS_OF_SPEECH[k] for k in example.upos[[0, 1, 4]]] == ["PROPN", "VERB", "VERB"]
    assert example.opens[[0, 1, 2]].tolist() == [1, 0, IGNORE]
    assert np.all(example.entities == ANY_TAG)


def test_a_window_keeps_only_what_it_sees_of_what_points() -> None:
    labels = label(DOCUMENT, TEXT, make_tokenizer())
    pieces = PieceCutter(MODEL_FOLDER / "tokenizer.json").cut(labels.words)
    window = Window(2, 5, 2, 5)
    example = _cut(labels, window, window_inputs(pieces, window), 1.0)
    assert example.links.tolist() == [IGNORE] * 3
    assert not example.edges.cues


def test_about_a_fifth_is_kept_back_and_always_the_same() -> None:
    documents = [Document(f"d{i}", "") for i in range(1000)]
    assert 150 < sum(kept_back(document) for document in documents) < 250
    assert [kept_back(d) for d in documents] == [kept_back(d) for d in documents]
