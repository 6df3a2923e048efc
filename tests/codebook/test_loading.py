"""The loader refuses what breaks a vocabulary's rules, names the place, and lets analysts extend what ships."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from rashomon.codebook import loading
from rashomon.codebook.loading import Vocabulary, load
from rashomon.errors import CodebookError

Write = Callable[[str], Path]


class Hue(StrEnum):
    WARM = "warm"
    COLD = "cold"


@dataclass(frozen=True, slots=True)
class Colour:
    name: str
    example: str
    counter_example: str
    hue: Hue = Hue.WARM
    shades: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    weight: float = 1.0
    primary: bool = False

    def __post_init__(self) -> None:
        if self.weight < 0:
            message = f"the weight {self.weight} is below nothing"
            raise ValueError(message)


def _matches(entry: Colour, text: str) -> bool:
    return bool(entry.pattern.search(text)) if entry.pattern else entry.name in text


COLOURS = Vocabulary("colours", Colour, _matches)
RED = "  - {name: red, example: a red door, counter_example: a blue door, hue: warm, shades: [crimson, 'no']}\n"
SHIPPED = "about: colours\nentries:\n" + RED


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setattr(loading, "DATA", tmp_path)
    load.cache_clear()

    def write(text: str) -> Path:
        path = tmp_path / "colours.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def own(tmp_path: Path, shipped: Write) -> Write:
    shipped(SHIPPED)

    def write(text: str) -> Path:
        folder = tmp_path / "own"
        folder.mkdir(exist_ok=True)
        (folder / "colours.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


def test_values_are_read_as_their_fields_say(shipped: Write) -> None:
    shipped(SHIPPED + "  - {name: blue, example: Blue!, counter_example: red, hue: cold, pattern: blue,"
            " weight: 2, primary: true, shades: sky}\n")  # fmt: skip
    red, blue = load(COLOURS)
    assert red.shades == ("crimson", "no"), "`no` is a word"
    assert (blue.hue, blue.weight, blue.primary, blue.shades) == (Hue.COLD, 2.0, True, ("sky",))
    assert blue.pattern is not None
    assert blue.pattern.search("BLUE"), "case does not count unless the vocabulary says so"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{name: tan, example: tan, counter_example: x, huge: warm}", ["'tan'", "'huge'", "did you mean 'hue'"]),
        ("{name: tan, example: tan}", ["'tan'", "'counter_example' is missing", "add `counter_example:`"]),
        ("{name: tan, example: '', counter_example: x}", ["'tan'", "'example' is empty"]),
        ("{name: red, example: red, counter_example: x}", ["'red'", "given twice"]),
        ("{name: tan, name: tan, example: tan, counter_example: x}", ["'tan'", "'name' is given twice"]),
        ("{name: tan, example: tan, counter_example: x, pattern: '(tan'}", ["'tan'", "no regular expression"]),
        ("{name: tan, example: tan, counter_example: x, hue: warmm}", ["'tan'", "did you mean 'warm'"]),
        ("{name: tan, example: tan, counter_example: x, weight: much}", ["'tan'", "'much' is no number"]),
        ("{name: tan, example: tan, counter_example: x, weight: -1}", ["'tan'", "below nothing"]),
        ("{name: tan, example: [tan], counter_example: x}", ["'tan'", "a text is wanted"]),
        ("tan", ["keys and values are wanted"]),
    ],
)
def test_a_bad_entry_is_refused_and_its_place_named(shipped: Write, row: str, words: list[str]) -> None:
    path = shipped(f"{SHIPPED}  - {row}\n")
    with pytest.raises(CodebookError) as caught:
        load(COLOURS)
    for word in [str(path), "line 4", *words]:
        assert word in str(caught.value)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("entries: [", "no YAML"),
        ("entries: {a: b}", "a list is wanted"),
        ("- red", "keys and values"),
        ("entires: []", "did you mean 'entries'"),
    ],
)
def test_a_bad_file_is_refused(shipped: Write, text: str, word: str) -> None:
    path = shipped(text)
    with pytest.raises(CodebookError, match=re.escape(str(path))) as caught:
        load(COLOURS)
    assert word in str(caught.value)


def test_a_file_that_is_not_utf_8_is_refused(shipped: Write) -> None:
    shipped("").write_bytes(b"about: caf\xe9\n")
    with pytest.raises(CodebookError, match="UTF-8"):
        load(COLOURS)


def test_a_missing_file_is_named(shipped: Write) -> None:
    shipped("").unlink()
    with pytest.raises(CodebookError, match=r"colours\.yaml cannot be read"):
        load(COLOURS)


def test_own_entries_are_added_and_take_the_place_of_shipped_ones(own: Write) -> None:
    extra = own("entries:\n  - {name: tan, example: tan, counter_example: x}\n"
                "  - {name: red, example: red, counter_example: x, hue: cold}\n")  # fmt: skip
    assert [(entry.name, entry.hue) for entry in load(COLOURS, extra)] == [("red", Hue.COLD), ("tan", Hue.WARM)]
    assert [entry.hue for entry in load(COLOURS)] == [Hue.WARM], "what ships is not changed"


def test_an_own_folder_without_a_file_or_entries_changes_nothing(own: Write, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert load(COLOURS, tmp_path / "empty") == load(COLOURS) == load(COLOURS, own(""))


def test_shipped_entries_can_be_removed(own: Write) -> None:
    assert load(COLOURS, own("remove: [red]")) == ()


def test_removing_what_is_not_there_is_refused(own: Write) -> None:
    with pytest.raises(CodebookError, match="did you mean 'red'"):
        load(COLOURS, own("remove: [redd]"))


@pytest.mark.parametrize(
    ("example", "counter_example", "word"),
    [("a blue door", "x", "does not match its example"), ("tan", "tan", "matches its counter_example")],
)
def test_own_examples_are_run_when_loaded(own: Write, example: str, counter_example: str, word: str) -> None:
    extra = own(f"entries:\n  - {{name: tan, example: {example}, counter_example: {counter_example}}}\n")
    with pytest.raises(CodebookError, match=word):
        load(COLOURS, extra)


def test_an_own_folder_that_is_none_is_refused(own: Write) -> None:
    with pytest.raises(CodebookError, match="is no folder"):
        load(COLOURS, own("") / "colours.yaml")


def test_loading_twice_gives_the_same_entries(shipped: Write) -> None:
    shipped(SHIPPED)
    assert load(COLOURS) is load(COLOURS)
