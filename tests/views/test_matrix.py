"""The matrix: holders by targets, all that voices tell in a cell, with whose word each is, and words behind a row."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Modality, Sheet
from rashomon.store import StoryFile
from rashomon.views.matrix import MatrixFilter, answers, matrix
from tests.views.test_ledger import DAYS
from tests.views.test_positions import fill, told

MERCURY = "The Mercury"


def cells(folder: Path, *many: Sheet, wanted: MatrixFilter | None = None) -> list[dict[str, str | None]]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *many)
        return [dict(one.values) for one in answers(matrix(story, wanted or MatrixFilter()))]


def test_a_cell_shows_what_each_voice_told_last(tmp_path: Path) -> None:
    (row,) = cells(
        tmp_path,
        told("2019-01-05", "opposes"),
        told("2019-02-01", "supports"),
        told("2019-01-09", "opposes", outlet=MERCURY),
    )
    assert row == {
        "holder": "Peru",
        "holder_id": "x-Peru",
        "Odera": "opposes (The Mercury, 2019-01-09); supports (The Ash Ledger, 2019-02-01)",
    }


def test_as_of_a_day_is_what_was_known_then(tmp_path: Path) -> None:
    (row,) = cells(
        tmp_path,
        told("2019-01-05", "opposes"),
        told("2019-02-01", "supports"),
        told(None, "supports", outlet=MERCURY),
        wanted=MatrixFilter(as_of="2019-01-31"),
    )
    assert row["Odera"] == "opposes (The Ash Ledger, 2019-01-05)"


def test_what_is_not_asserted_is_marked(tmp_path: Path) -> None:
    planned = told("2019-02-01", "supports", modality=Modality.PLANNED, said=True, quantity="most")
    (row,) = cells(tmp_path, planned, wanted=MatrixFilter(targets=("odera",)))
    assert row["Odera"] == "supports (planned) [most] (Ruiz, in The Ash Ledger, 2019-02-01)"


def test_over_time_a_row_is_a_day_on_which_something_new_was_told(tmp_path: Path) -> None:
    days = [("2019-01-05", "supports"), ("2019-01-09", "supports"), ("2019-02-01", "opposes"), (None, "supports")]
    rows = cells(tmp_path, *(told(*each) for each in days), wanted=MatrixFilter(over_time=True))
    assert [(row["day"], row["Odera"]) for row in rows] == [
        ("2019-01-05", "supports (The Ash Ledger, 2019-01-05)"),
        ("2019-02-01", "opposes (The Ash Ledger, 2019-02-01)"),
        (None, "supports (The Ash Ledger)"),
    ]


def test_unasked_it_shows_whom_holders_take_sides_on(tmp_path: Path) -> None:
    assert cells(tmp_path, told("2019-01-05", "accuses")) == []
    (row,) = cells(tmp_path, wanted=MatrixFilter(targets=("ODE", "odera")))
    assert row["Odera"] == "accuses (The Ash Ledger, 2019-01-05)"


def test_targets_of_one_name_are_told_apart_by_their_ids(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        for one in (told("2019-01-05", "supports"), told("2019-02-01", "opposes")):
            story.write(one, one.article.name, {})
        made = matrix(story, MatrixFilter(targets=("odera",)))
        ids = [one.id for one in story.referents() if one.name == "Odera"]
        assert sorted(made.targets) == sorted(f"Odera ({one})" for one in ids)
        assert all(len(dict(one.values)) == 4 for one in answers(made))


TELLINGS = st.builds(
    told,
    DAYS,
    st.sampled_from(["supports", "opposes", "recognises", "does not recognise"]),
    said=st.booleans(),
    modality=st.sampled_from(Modality),
    outlet=st.sampled_from(["The Ledger", MERCURY, None]),
    quantity=st.sampled_from(["", "most"]),
)


@given(many=st.lists(TELLINGS, max_size=6, unique_by=lambda one: one.article.id), over=st.booleans())
@settings(max_examples=25, deadline=None)
def test_every_row_cites_all_its_words_and_the_order_of_reading_changes_nothing(
    many: list[Sheet], *, over: bool
) -> None:
    shown = []
    for order in (many, many[::-1]):
        with TemporaryDirectory() as folder, StoryFile.open(Path(folder, "a.rashomon"), create=True) as story:
            fill(story, *order)
            made = matrix(story, MatrixFilter(targets=("odera",), over_time=over))
            shown.append(answers(made))
        for row, answer in zip(made.rows, shown[-1], strict=True):
            told_there = [one for cell in row.cells for mark in cell for one in mark.told]
            words = {(one.article.id, span) for one in told_there for span in one.position.spans}
            assert words == {(cited.article, cited.span) for cited in answer.citations}
    assert shown[0] == shown[1]
    assert bool(shown[0]) == bool(many)
