"""The example's expected answers stand in its articles, word for word."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest

from rashomon.codebook.strengths import strengths
from rashomon.example import example_articles, expected_path

Row = dict[str, Any]
EXPECTED: dict[str, list[Row]] = json.loads(expected_path().read_text(encoding="utf-8"))
TEXTS = {path.name: path.read_bytes().decode("utf-8") for path in example_articles()}
FORMS = {"direct", "indirect", "mixed"}
SHOWN_BY = {"Twitter": "tweeted"}
"""Relays that an article shows by a word other than their name."""


def fold(text: str) -> str:
    """Forget case, accents, the shape of quotation marks, and how much white space there is."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(letters.casefold().translate(str.maketrans("’“”", '\'""')).split())


def bare(name: str) -> str:
    return re.sub(r"^(an?|the) ", "", fold(name))


FOLDED = {name: fold(text) for name, text in TEXTS.items()}
KNOWN = {bare(name): bare(actor["name"]) for actor in EXPECTED["actors"] for name in (actor["name"], *actor["aliases"])}


def quoted() -> Iterator[tuple[str, str]]:
    """Yield every (article, words) that the expected answers rest on."""
    for row in EXPECTED["articles"]:
        yield from ((row["article"], words) for words in row.get("boilerplate", ()))
        for key in ("title", "outlet", "agency", "byline", "url_host", "dateline_place"):
            if row.get(key) is not None:
                yield row["article"], row[key]
    for key, words in (("statements", "content_contains"), ("positions", "evidence_contains"), ("times", "text")):
        yield from ((row["article"], row[words]) for row in EXPECTED[key])
    yield from ((side["article"], side["contains"]) for row in EXPECTED["conflicts"] for side in row["sides"])
    yield from ((row["article"], label) for row in EXPECTED["names"] for label in row["labels"])


def named() -> Iterator[tuple[str, str]]:
    """Yield every (article, actor) that a statement, position, conflict or label refers to."""
    for row in EXPECTED["statements"]:
        names = [row[key] for key in ("speaker", "speaks_for", "via", "inside") if key in row]
        yield from ((row["article"], SHOWN_BY.get(name, name)) for name in names)
    for row in EXPECTED["positions"]:
        yield from ((row["article"], row[key]) for key in ("holder", "target"))
        others = (*row.get("holder_also", ()), *row.get("target_also", ()), row["voice"])
        yield from ((row["article"], name) for name in others if name != "narrator")
    for row in EXPECTED["conflicts"]:
        yield from ((side["article"], side["speaker"]) for side in row["sides"] if "speaker" in side)
    yield from ((row["article"], row["actor"]) for row in EXPECTED["names"])


def test_there_are_eight_articles_and_each_is_expected() -> None:
    assert [row["article"] for row in EXPECTED["articles"]] == list(TEXTS)
    assert len(TEXTS) == 8


@pytest.mark.parametrize("name", TEXTS)
def test_an_article_is_short(name: str) -> None:
    assert 150 <= len(TEXTS[name].split()) <= 450


@pytest.mark.parametrize("name", TEXTS)
def test_every_word_that_is_expected_stands_in_its_article(name: str) -> None:
    missing = [words for article, words in quoted() if article == name and fold(words) not in FOLDED[name]]
    assert missing == []


@pytest.mark.parametrize("name", TEXTS)
def test_every_actor_is_listed_or_called_so_in_the_article(name: str) -> None:
    unknown = {n for article, n in named() if article == name and bare(n) not in KNOWN and bare(n) not in FOLDED[name]}
    assert unknown == set()


def test_every_actor_stands_in_the_story_under_each_of_its_names() -> None:
    story = " ".join(FOLDED.values())
    names = {name for actor in EXPECTED["actors"] for name in (*actor["aliases"], *actor.get("members", ()))}
    assert {name for name in names if bare(name) not in story} == set()


def test_no_name_means_two_actors() -> None:
    sets = [{bare(name) for name in (actor["name"], *actor["aliases"])} for actor in EXPECTED["actors"]]
    assert len(set().union(*sets)) == sum(map(len, sets))


def test_a_statement_inside_another_has_an_outer_one_in_the_same_article() -> None:
    speakers = {(row["article"], row["speaker"]) for row in EXPECTED["statements"]}
    inner = {(row["article"], row["inside"]) for row in EXPECTED["statements"] if "inside" in row}
    assert inner
    assert inner <= speakers


def test_forms_are_known_and_a_direct_statement_touches_a_quotation_mark() -> None:
    for row in EXPECTED["statements"]:
        assert row["form"] in FORMS
        paragraphs = [p for p in TEXTS[row["article"]].splitlines() if fold(row["content_contains"]) in fold(p)]
        if row["form"] != "indirect":
            assert any(re.search('[“”"‘]|``', p) for p in paragraphs), row


def test_strengths_are_those_of_the_codebook() -> None:
    given = {row["strength"] for row in EXPECTED["statements"] if "strength" in row}
    assert {"admitted", "denied", "claimed", "warned"} <= given <= set(strengths())


def test_published_days_are_whole_and_stand_in_the_text_or_are_unknown() -> None:
    days = {row["article"]: row["published"] for row in EXPECTED["articles"]}
    assert sum(day is None for day in days.values()) == 4
    for name, day in days.items():
        year_stands = re.search(r"\b2024\b", TEXTS[name]) is not None
        assert year_stands == (day is not None and re.fullmatch(r"2024-03-\d\d", day) is not None)


def test_a_date_is_open_exactly_where_the_article_has_no_day() -> None:
    dated = {row["article"] for row in EXPECTED["articles"] if row["published"]}
    for row in EXPECTED["times"]:
        if not row["value"].startswith("P"):
            assert row["value"].startswith("XXXX") == (row["article"] not in dated), row


def test_the_story_holds_what_is_hard() -> None:
    assert "\r\n" in TEXTS["08_calloway_dispatch.txt"]
    assert "Dravic\u030c" in TEXTS["06_transocean_review.txt"]
    kinds = {row["kind"] for row in EXPECTED["conflicts"]}
    assert {"denied claim", "figures differ", "opposed characterisation", "dates differ"} <= kinds
    relations = {row["relation"] for row in EXPECTED["positions"]}
    assert {"recognises", "does not recognise", "supports", "opposes"} <= relations
