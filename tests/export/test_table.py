"""CSV that every program reads back as it was, and that no spreadsheet runs."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.table import GUARDED, is_run, write_rows

_CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def written(cells: list[str | None]) -> tuple[str, tuple[int, int]]:
    out = io.StringIO(newline="")
    counts = write_rows(out, ["words"], [{"words": cell} for cell in cells])
    return out.getvalue(), counts


def read_back(words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(words, newline="")))


@given(st.lists(_CELLS))
def test_the_exact_words_can_always_be_had_back(cells: list[str]) -> None:
    rows = read_back(written(list(cells))[0])
    back = [row["words"][1:] if row[GUARDED] == "words" else row["words"] for row in rows]
    assert back == cells


@given(_CELLS)
def test_no_written_cell_is_run(cell: str) -> None:
    (row,) = read_back(written([cell])[0])
    assert not is_run(row["words"])


def test_only_risky_cells_are_guarded_and_counted() -> None:
    words, counts = written(["=1+1", "It rained.", None, "“=1”"])
    assert counts == (4, 1)
    assert [row[GUARDED] for row in read_back(words)] == ["words", "", "", ""]


def test_lines_end_as_rfc_4180_says() -> None:
    assert written(['a "b", c'])[0] == 'words,guarded\r\n"a ""b"", c",\r\n'
