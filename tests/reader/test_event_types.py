import json
from pathlib import Path

import numpy as np
import pytest

from rashomon.errors import CallError
from rashomon.model import Span
from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.event_types import BOTH, LONGEST, SOURCE, TARGET, EventTyper, SentenceCutter, Typed, word_vectors


@pytest.fixture(scope="module")
def typer() -> EventTyper:
    return EventTyper()


@pytest.fixture(scope="module")
def cutter() -> SentenceCutter:
    return SentenceCutter(MODEL_FOLDER / "tokenizer.json")


def told(typer: EventTyper, sentence: str, source: str, target: str) -> Typed:
    spans = (Span(sentence.index(one), sentence.index(one) + len(one)) for one in (source, target))
    return typer.type_of(sentence, *spans)


@pytest.mark.parametrize(
    ("sentence", "source", "target", "root", "quad"),
    [
        ("Kestria condemned Vardania over the raid on its fishing boats.", "Kestria", "Vardania", "ACCUSE", 3),
        ("The Kestrian army shelled three Vardanian villages overnight.", "Kestrian army", "villages", "ASSAULT", 4),
        ("President Oru met his Vardanian counterpart in the capital.", "President Oru", "counterpart", "CONSULT", 1),
        ("Kestria sent tents and medicine to Vardania after the flood.", "Kestria", "Vardania", "AID", 2),
        ("Kestrian police arrested forty members of the Dawn party.", "Kestrian police", "the Dawn party", "COERCE", 4),
        ("Kestria has rejected the demands of the Vardanian rebels.", "Kestria", "rebels", "REJECT", 3),
        ("The Vardanian rebels surrendered to the Kestrian army.", "rebels", "Kestrian army", "YIELD", 2),
        ("The harbour was bombed by Kestrian jets.", "Kestrian jets", "The harbour", "ASSAULT", 4),
        ("Kestria agreed to send engineers to Vardania.", "Kestria", "Vardania", "AGREE", 1),
        ("Kestria threatened to bomb Vardania.", "Kestria", "Vardania", "THREATEN", 3),
        ("Kestria urged Vardania to reopen the border.", "Kestria", "Vardania", "REQUEST", 3),
    ],
)
def test_plain_sentences(typer: EventTyper, sentence: str, source: str, target: str, root: str, quad: int) -> None:
    typed = told(typer, sentence, source, target)
    assert (typed.root, typed.quad) == (root, quad)


def test_every_type_is_ranked_and_the_shares_add_up_to_one(typer: EventTyper) -> None:
    typed = told(typer, "Kestria threatened Vardania with war.", "Kestria", "Vardania")
    scores = [score for _, score in typed.ranked]
    assert len({root for root, _ in typed.ranked}) == 15
    assert scores == sorted(scores, reverse=True)
    assert sum(scores) == pytest.approx(1, abs=1e-5)
    assert typed.ranked[0] == (typed.root, typed.score)


def test_an_answer_depends_on_the_sentence_alone(typer: EventTyper) -> None:
    first = told(typer, "Kestria praised Vardania.", "Kestria", "Vardania")
    told(typer, "Crowds marched on the Vardanian embassy in Oru city.", "Crowds", "Vardanian embassy")
    assert told(typer, "Kestria praised Vardania.", "Kestria", "Vardania") == first


@pytest.mark.parametrize(("source", "target"), [(Span(0, 7), Span(8, 99)), (Span(7, 8), Span(0, 7))])
def test_a_span_that_is_no_part_of_the_sentence_is_refused(typer: EventTyper, source: Span, target: Span) -> None:
    with pytest.raises(CallError, match="is no part of the sentence; give a span of words"):
        typer.type_of("Kestria praised Vardania.", source, target)


def test_a_folder_without_a_model_is_refused_with_the_first_sentence(tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_bytes((MODEL_FOLDER / "tokenizer.json").read_bytes())
    typer = EventTyper(tmp_path)
    with pytest.raises(CallError, match="holds no model of event types"):
        told(typer, "Kestria praised Vardania.", "Kestria", "Vardania")


def test_another_reader_model_is_refused(tmp_path: Path) -> None:
    for path in MODEL_FOLDER.iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "events.json").unlink()
    settings = json.loads((MODEL_FOLDER / "events.json").read_text(encoding="utf-8"))
    (tmp_path / "events.json").write_text(json.dumps(settings | {"words": 1}), encoding="utf-8")
    with pytest.raises(CallError, match="has other word vectors"):
        told(EventTyper(tmp_path), "Kestria praised Vardania.", "Kestria", "Vardania")


def test_pieces_carry_roles(cutter: SentenceCutter) -> None:
    pieces = cutter.cut("Kestria praised it.", Span(0, 7), Span(16, 18))
    roles = pieces.roles.tolist()
    assert roles[0] == roles[-1] == 0
    assert roles.count(TARGET) == 1
    assert roles.index(SOURCE) < roles.index(TARGET)
    assert np.allclose(pieces.pools().sum(axis=1), 1)


def test_one_span_for_both_leaves_no_row_empty(cutter: SentenceCutter) -> None:
    pieces = cutter.cut("The two sides met.", Span(0, 13), Span(0, 13))
    assert set(pieces.roles.tolist()) == {0, BOTH}
    assert np.allclose(pieces.pools().sum(axis=1), 1)


def test_of_a_long_sentence_the_part_with_the_spans_is_kept(cutter: SentenceCutter) -> None:
    sentence = "and so on " * 100 + "Kestria praised Vardania."
    pieces = cutter.cut(sentence, Span(1000, 1007), Span(1016, 1024))
    assert len(pieces.ids) == LONGEST
    assert {SOURCE, TARGET} <= set(pieces.roles.tolist())


def test_a_file_without_word_vectors_is_refused() -> None:
    with pytest.raises(CallError, match="holds no word vectors"):
        word_vectors(MODEL_FOLDER / "relations.onnx")
