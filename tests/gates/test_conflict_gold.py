"""What holds of the pairs that conflicts are scored on: `eval/conflicts/` keeps what its guideline promises."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parents[2] / "eval" / "conflicts"
PARTS = ("build", "check")
KINDS = ("denied claim", "figures differ", "opposed characterisation", "dates differ", "actors differ")
IN_ONE_ARTICLE = ("denied claim", "figures differ")
SHARED_RUN = 6
"""Words in a row that show one wording in both files."""
CALENDAR = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Christmas"} | {
    "January",
    "February",
    "June",
    "July",
    "August",
    "September",
    "October",
}
NO_NAMES = CALENDAR | {"African", "Commander", "Energy", "Father", "Mr", "Ms", "Saint"}
"""Capitalised words that name nobody by themselves and stand in both files."""

Row = dict[str, Any]


def rows(part: str) -> list[Row]:
    return [json.loads(line) for line in (GOLD / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def articles(row: Row) -> list[Row]:
    return [article for article in (row["one"], row["other"]) if article is not None]


def texts(part: str) -> Iterator[str]:
    return (article["text"] for row in rows(part) for article in articles(row))


def names(part: str) -> set[str]:
    """Capitalised words that neither file ever writes small."""
    small = {word for other in PARTS for text in texts(other) for word in re.findall(r"\b[a-z]\w*", text)}
    words = {word for text in texts(part) for word in re.findall(r"\b[A-Z]\w+", text)}
    return {word for word in words if word.casefold() not in small}


def runs(part: str) -> set[tuple[str, ...]]:
    split = [re.findall(r"\w+", text.casefold()) for text in texts(part)]
    return {tuple(words[at : at + SHARED_RUN]) for words in split for at in range(len(words) - SHARED_RUN + 1)}


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_has_as_many_near_misses_as_conflicts(part: str) -> None:
    assert Counter(row["kind"] for row in rows(part) if row["kind"]) == dict.fromkeys(KINDS, 8)
    assert Counter(row["near"]["kind"] for row in rows(part) if row["near"]) == dict.fromkeys(KINDS, 8)


@pytest.mark.parametrize("part", PARTS)
def test_a_pair_is_either_a_conflict_or_a_near_miss_and_says_why(part: str) -> None:
    for row in rows(part):
        assert set(row) == {"id", "kind", "one", "other", "sides", "near", "why"}
        assert (row["kind"] is None) is (row["near"] is not None)
        assert len(row["sides"]) == (0 if row["kind"] is None else 2), row["id"]
        assert row["why"].endswith(".")


@pytest.mark.parametrize("part", PARTS)
def test_a_fifth_and_more_of_the_denials_and_figures_stand_within_one_article(part: str) -> None:
    alone = [row for row in rows(part) if row["other"] is None]
    assert Counter(row["kind"] for row in alone if row["kind"]) == dict.fromkeys(IN_ONE_ARTICLE, 2)
    assert {row["near"]["kind"] for row in alone if row["near"]} == set(IN_ONE_ARTICLE)


@pytest.mark.parametrize("part", PARTS)
def test_each_side_stands_once_in_its_own_text(part: str) -> None:
    for row in (row for row in rows(part) if row["sides"]):
        first, second = row["sides"]
        home = row["other"] or row["one"]
        assert (row["one"]["text"].count(first), home["text"].count(second)) == (1, 1), row["id"]
        if row["other"] is None:
            at = home["text"].index(first)
            assert at + len(first) <= home["text"].index(second), row["id"]


@pytest.mark.parametrize("part", PARTS)
def test_articles_have_a_day_and_two_outlets_tell_of_two_articles(part: str) -> None:
    for row in rows(part):
        assert all(date.fromisoformat(article["published_on"]) for article in articles(row))
        assert len({article["outlet"] for article in articles(row)}) == len(articles(row)), row["id"]


def test_ids_are_given_once() -> None:
    given = [row["id"] for part in PARTS for row in rows(part)]
    assert len(set(given)) == len(given)


def test_what_rules_are_written_on_shares_nothing_with_what_they_are_scored_on() -> None:
    outlets = [{article["outlet"] for row in rows(part) for article in articles(row)} for part in PARTS]
    assert outlets[0] & outlets[1] == set()
    assert names("build") & names("check") <= NO_NAMES
    assert runs("build") & runs("check") == set()


def test_each_trap_is_in_both_files_and_in_the_guideline_under_its_kind() -> None:
    guideline = (GOLD / "GUIDELINE.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", guideline, flags=re.MULTILINE | re.DOTALL))
    told = {
        (kind, trap)
        for kind in KINDS
        for trap in re.findall(r"^- `(.+?)`:", sections[kind.capitalize()], flags=re.MULTILINE)
    }
    for part in PARTS:
        assert {(row["near"]["kind"], row["near"]["trap"]) for row in rows(part) if row["near"]} == told
