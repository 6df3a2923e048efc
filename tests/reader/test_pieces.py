import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reader.encoder import MODEL_FOLDER
from rashomon.reader.pieces import LINE_BREAK, SHAPES, SPACE, UNKNOWN, PieceCutter, shape

FORGETFUL = PieceCutter(MODEL_FOLDER / "tokenizer.json", remember=5)


@pytest.fixture(scope="module")
def cutter() -> PieceCutter:
    return PieceCutter(MODEL_FOLDER / "tokenizer.json")


def test_line_breaks_and_spaces_are_pieces_of_their_own(cutter: PieceCutter) -> None:
    assert cutter.word("\n\n")[0] == (LINE_BREAK,)
    assert cutter.word("   ")[0] == (SPACE,)


def test_a_word_keeps_its_pieces_whatever_stands_beside_it(cutter: PieceCutter) -> None:
    alone = cutter.cut(["recognised"])
    among = cutter.cut(["Peru", "recognised", "nobody"])
    start, end = among.first[1], among.first[2]
    assert among.ids[start:end].tolist() == alone.ids.tolist()


def test_accents_and_case_do_not_change_the_pieces_but_the_shape(cutter: PieceCutter) -> None:
    assert cutter.word("GUAIDÓ")[0] == cutter.word("guaido")[0]
    assert cutter.word("GUAIDÓ")[1] != cutter.word("guaido")[1]


def test_what_the_vocabulary_lacks_is_unknown_and_a_blob_is_cut_short(cutter: PieceCutter) -> None:
    assert cutter.word("\u0378")[0] == (UNKNOWN,)
    assert len(cutter.word("qx7" * 500)[0]) <= 12


@given(st.lists(st.text(min_size=1, max_size=12), max_size=30))
def test_every_word_has_a_piece_and_all_pieces_belong_to_a_word(words: list[str]) -> None:
    pieces = FORGETFUL.cut(words)
    assert len(pieces.first) == len(words) + 1
    assert np.all(np.diff(pieces.first) >= 1)
    assert pieces.first[-1] == len(pieces.ids) == len(pieces.shapes)


@given(st.text(min_size=1))
def test_every_word_has_a_shape(word: str) -> None:
    assert 0 <= shape(word) < SHAPES
