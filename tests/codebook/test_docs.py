"""What the page about the codebook shows is so."""

import doctest
import re
from pathlib import Path

import pytest

from rashomon.codebook.cue_words import CUES
from rashomon.codebook.loading import DATA, load
from rashomon.errors import CodebookError

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    made = {name: tmp_path / name for name in ("folder", "broken")}
    for folder in made.values():
        folder.mkdir()
    return made


def test_the_examples_run(folders: dict[str, Path]) -> None:
    text = PAGE.read_text(encoding="utf-8")
    entries = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0]
    (folders["folder"] / "cues.yaml").write_text(entries, encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(text, dict(folders), PAGE.name, str(PAGE), 0)
    assert doctest.DocTestRunner().run(examples) == (0, len(examples.examples))
    assert examples.examples


def test_removing_runs(folders: dict[str, Path]) -> None:
    removal = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[1]
    (folders["folder"] / "cues.yaml").write_text(removal, encoding="utf-8")
    names = {entry.name for entry in load(CUES)}
    assert "insist" in names
    assert {entry.name for entry in load(CUES, folders["folder"])} == names - {"insist"}


def test_every_file_that_it_names_is_there() -> None:
    named = set(re.findall(r"`(\w+\.yaml)`", PAGE.read_text(encoding="utf-8")))
    assert named <= {path.name for path in DATA.glob("*.yaml")}


def test_a_removal_of_what_is_not_there_is_refused(folders: dict[str, Path]) -> None:
    (folders["folder"] / "cues.yaml").write_text("remove: [thunder]\n", encoding="utf-8")
    with pytest.raises(CodebookError, match="no entry 'thunder'"):
        load(CUES, folders["folder"])
