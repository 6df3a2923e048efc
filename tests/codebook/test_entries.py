"""Every entry of every vocabulary matches its example and does not match its counter-example."""

import pkgutil
from importlib import import_module
from typing import Any

import pytest

import rashomon.codebook
from rashomon.codebook.loading import DATA, Vocabulary, complaints, load

_MODULES = [
    import_module(f"rashomon.codebook.{found.name}") for found in pkgutil.iter_modules(rashomon.codebook.__path__)
]
_VOCABULARIES: dict[str, Vocabulary[Any]] = {
    value.name: value for module in _MODULES for value in vars(module).values() if isinstance(value, Vocabulary)
}


def test_every_file_of_entries_has_a_module_that_reads_it() -> None:
    assert {path.stem for path in DATA.glob("*.yaml")} == set(_VOCABULARIES)


@pytest.mark.parametrize("name", sorted(_VOCABULARIES))
def test_entries_do_what_they_say(name: str) -> None:
    vocabulary = _VOCABULARIES[name]
    entries = load(vocabulary)
    assert entries
    assert list(complaints(vocabulary, entries)) == []


@pytest.mark.parametrize("name", sorted(_VOCABULARIES))
def test_a_file_says_what_it_is_about(name: str) -> None:
    assert (DATA / f"{name}.yaml").read_text(encoding="utf-8").startswith("about:")
