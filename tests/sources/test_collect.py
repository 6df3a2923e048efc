"""Collecting: the same files in the same order everywhere, and a plain word where there is none."""

import os
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.model import Skipped
from rashomon.sources.collect import collect


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "notes.pdf", ".hidden.txt", "deep/c.jsonl.gz", ".git/d.txt", "deep/e.MD"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return tmp_path


def _names(folder: Path, found: list[str | Skipped]) -> list[str]:
    return [str(Path(each).relative_to(folder)) for each in found if isinstance(each, str)]


def test_a_folder_is_read_with_all_below_it_sorted_and_without_hidden_files(folder: Path) -> None:
    assert _names(folder, collect([str(folder)])) == ["a.txt", "b.txt", "deep/c.jsonl.gz", "deep/e.MD"]


def test_a_glob_is_expanded_and_each_file_comes_once(folder: Path) -> None:
    given = [str(folder / "b.txt"), str(folder / "*.txt"), str(folder / "deep" / ".." / "a.txt")]
    assert _names(folder, collect(given)) == ["b.txt", "a.txt"]


def test_a_glob_goes_through_folders(folder: Path) -> None:
    assert _names(folder, collect([str(folder / "**" / "*.MD")])) == ["deep/e.MD"]
    assert _names(folder, collect([str(folder / "de*")])) == ["deep/c.jsonl.gz", "deep/e.MD"]


def test_a_name_with_the_marks_of_a_glob_is_a_name_first(tmp_path: Path) -> None:
    path = tmp_path / "vote[1].txt"
    path.touch()
    assert collect([str(path)]) == [str(path)]


def test_a_file_that_is_given_is_taken_whatever_its_ending(folder: Path) -> None:
    assert _names(folder, collect([str(folder / "notes.pdf"), str(folder / ".hidden.txt")])) == [
        "notes.pdf",
        ".hidden.txt",
    ]


def test_the_folder_that_a_browser_saves_beside_a_page_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "vote.html").touch()
    for name in ("vote_files", "other_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "frame.html").touch()
    assert _names(tmp_path, collect([str(tmp_path)])) == ["vote.html", "other_files/frame.html"]


def test_standard_input_is_taken_once() -> None:
    assert collect(["-", "-"]) == ["-"]


@pytest.mark.parametrize("address", ["https://ledger.example/vote", "HTTP://ledger.example", "www.ledger.example/a"])
def test_an_address_is_refused_with_what_to_do_instead(address: str) -> None:
    with pytest.raises(CallError, match="save the page"):
        collect([address])


@pytest.mark.parametrize("given", ["missing.txt", "missing/*.txt", "nul\0.txt"])
def test_what_is_not_there_is_named(given: str, tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        collect([str(tmp_path / given)])
    assert given.replace("\0", "\\x00") in str(caught.value)


def test_nothing_to_read_is_refused() -> None:
    with pytest.raises(CallError, match="nothing to read"):
        collect([])


def test_a_folder_without_articles_is_named_with_what_would_be_read(tmp_path: Path) -> None:
    (tmp_path / "picture.png").touch()
    with pytest.raises(CallError) as caught:
        collect([str(tmp_path)])
    assert str(tmp_path) in str(caught.value)
    assert ".jsonl" in caught.value.remedy


def test_a_folder_that_cannot_be_listed_is_told_and_the_others_are_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(path: str) -> "os._ScandirIterator[str]":
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = collect([str(folder)])
    assert _names(folder, found) == ["a.txt", "b.txt"]
    assert [each.reason for each in found if isinstance(each, Skipped)] == [
        "the folder cannot be listed: Permission denied"
    ]


def test_a_loop_of_links_ends(folder: Path) -> None:
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    assert len(collect([str(folder)])) == 4
