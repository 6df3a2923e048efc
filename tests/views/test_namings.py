"""In whose mouth a label stands, of what kind it is, and that no words are counted for two actors."""

from pathlib import Path

import pytest

from rashomon.model import Form, Kind
from rashomon.store import StoryFile
from rashomon.views.namings import namings
from tests.views.called import Called, write


def found(tmp_path: Path, *articles: Called) -> list[tuple[str, str, str, str]]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, *articles)
        return [(one.actor.name, one.words, one.kind.value, one.heard) for one in namings(story)]


@pytest.mark.parametrize(
    ("text", "row", "label", "kind"),
    [
        ("Boro Rusk left. The grey man wept.", "Boro Rusk = Boro Rusk | The grey man", "grey man", "description"),
        ("A weary Boro Rusk left.", "Boro Rusk = weary Boro Rusk", "weary", "modifier"),
        ("Mayor Boro Rusk left.", "Boro Rusk = Mayor Boro Rusk", "Mayor", "role"),
        ("Fake mayor Boro Rusk left.", "Boro Rusk = mayor Boro Rusk", "Fake mayor", "loaded word"),
    ],
)
def test_kinds(tmp_path: Path, text: str, row: str, label: str, kind: str) -> None:
    assert found(tmp_path, Called("The Ledger", text, (row,))) == [("Boro Rusk", label, kind, "narrator")]


def test_what_the_narrator_puts_in_quotation_marks_is_told_with_them(tmp_path: Path) -> None:
    text = "The “mayor” Boro Rusk left. He bowed."
    one = Called("The Ledger", text, ("Boro Rusk = mayor” Boro Rusk",), quoted=("“mayor”",))
    assert found(tmp_path, one) == [("Boro Rusk", "“mayor”", "scare quotes", "narrator")]


def test_quotation_marks_round_a_speakers_words_are_no_scare_quotes(tmp_path: Path) -> None:
    text = "Solis said: “The tyrant Boro Rusk left.” It rained."
    said = ("Solis", "“The tyrant Boro Rusk left.”", Form.DIRECT)
    one = Called(
        "The Ledger", text, ("Boro Rusk = tyrant Boro Rusk",), said=(said,), quoted=("“The tyrant Boro Rusk left.”",)
    )
    assert found(tmp_path, one) == [("Boro Rusk", "tyrant", "loaded word", "Solis")]


def test_a_speakers_label_may_be_told_in_the_words_of_the_narrator(tmp_path: Path) -> None:
    text = "Solis said that the tyrant Boro Rusk left."
    said = ("Solis", "that the tyrant Boro Rusk left", Form.INDIRECT)
    one = Called("The Ledger", text, ("Boro Rusk = tyrant Boro Rusk",), said=(said,))
    assert found(tmp_path, one) == [("Boro Rusk", "tyrant", "loaded word", "Solis, in the words of the narrator")]


def test_a_loaded_word_in_quotation_marks_is_the_speakers_own(tmp_path: Path) -> None:
    text = "Solis said Boro Rusk, the “rightful” ruler of all, left."
    said = ("Solis", "Boro Rusk, the “rightful” ruler of all, left", Form.MIXED)
    row = "Boro Rusk = Boro Rusk | the “rightful” ruler of all"
    one = Called("The Ledger", text, (row,), said=(said,), quoted=("“rightful”",))
    assert found(tmp_path, one) == [("Boro Rusk", "“rightful” ruler of all", "loaded word", "Solis")]


def test_whoever_has_no_name_is_labelled_by_loaded_words_alone(tmp_path: Path) -> None:
    text = "The seven weary men met the seven rioters."
    rows = ("the seven weary men = The seven weary men", "the seven rioters = the seven rioters")
    labels = found(tmp_path, Called("The Ledger", text, rows, kind=Kind.GROUP))
    assert [words for _, words, _, _ in labels] == ["seven rioters"]


def test_a_loaded_word_that_only_says_where_is_no_label_of_those_there(tmp_path: Path) -> None:
    text = "Two cooks at the rebel base fled."
    assert found(tmp_path, Called("The Ledger", text, ("two cooks = Two cooks at the rebel base",))) == []


def test_a_government_is_its_heads_label_and_no_other_actors(tmp_path: Path) -> None:
    text = "The Rusk regime fell. Boro Rusk wept."
    rows = ("Boro Rusk = The [Rusk] regime | Boro Rusk", "the Rusk regime = The Rusk regime")
    assert found(tmp_path, Called("The Ledger", text, rows)) == [
        ("Boro Rusk", "Rusk regime", "loaded word", "narrator")
    ]
