"""Both sides of conflicts: their place holds their words, and the voices lead from the innermost to the outlet."""

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest

from rashomon.model import Answer
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from rashomon.views.conflict_sides import conflict_sides, conflicts_with_voices
from rashomon.views.conflicts import ConflictFilter, conflicts
from tests.views.parting import write_story

Side = list[tuple[dict[str, str | None], Answer]]
DENIAL = (
    "Ambassador Luis Vega on Monday refuted claims in The Torrel Gazette that guards had beaten the miners at the "
    "shaft. The mine stayed closed on Tuesday."
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryFile]:
    with StoryFile.open(write_story(tmp_path_factory.mktemp("sides"))) as opened:
        yield opened


def sides(story: StoryFile) -> list[Side]:
    rows = [(dict(one.values), one) for one in conflict_sides(story)]
    return [list(many) for _, many in groupby(rows, key=lambda pair: (pair[0]["conflict"], pair[0]["side"]))]


def test_each_conflict_has_two_sides_in_its_order(story: StoryFile) -> None:
    plain = {dict(one.values)["id"]: one for one in conflicts(story, ConflictFilter())}
    found = sides(story)
    assert len(found) == 2 * len(plain)
    for one, other in zip(found[::2], found[1::2], strict=True):
        assert [side[0][0]["side"] for side in (one, other)] == ["one", "other"]
        assert one[0][0]["conflict"] == other[0][0]["conflict"]
        words = (*one[0][1].citations, *other[0][1].citations)
        assert words == plain[one[0][0]["conflict"]].citations


def test_a_side_is_its_words_their_place_and_the_voices_behind_them(story: StoryFile) -> None:
    for side in sides(story):
        parts = [row["part"] for row, _ in side]
        assert parts[:2] == ["words", "place"]
        assert parts[-1] == "outlet"
        assert set(parts[2:-1]) <= {"speaker", "relay"}
        words, places = side[0][1].citations, side[1][1].citations
        for cited in words:
            assert any(
                one.span.start <= cited.span.start and cited.span.end <= one.span.end and cited.exact in one.exact
                for one in places
            )


def test_who_speaks_is_named_in_the_list_and_on_the_side(story: StoryFile) -> None:
    found = sides(story)
    names = {(side[0][0]["conflict"], side[0][0]["side"]): side[0][0]["name"] for side in found}
    for one in conflicts_with_voices(story):
        row = dict(one.values)
        for side in ("one", "other"):
            name = names[row["id"], side]
            assert (row[side] or "").startswith(name or "")
    assert any(names.values()), "somebody speaks in this story"


def test_the_columns_of_conflicts_stay_as_they_are(story: StoryFile) -> None:
    plain = conflicts(story, ConflictFilter())
    more = list(conflicts_with_voices(story))
    for short, long in zip(plain, more, strict=True):
        assert long.values[: len(short.values)] == short.values
        assert long.citations == short.citations


def test_what_is_not_told_is_said(story: StoryFile) -> None:
    rows = [side[0][0] for side in sides(story)]
    assert all("its outlet" not in (row["open"] or "") for row in rows)
    assert all("its day" not in (row["open"] or "") for row in rows)


def write_denial(folder: Path) -> Path:
    """Read an article that prints a denial, and of the claim only what is denied."""
    row = {"id": "1", "outlet": "Port Mercury", "published_on": "2024-03-20", "title": "", "text": DENIAL}
    given, path = folder / "denial.jsonl", folder / "denial.rashomon"
    given.write_text(json.dumps(row), encoding="utf-8")
    with StoryFile.open(path, create=True) as story:
        read_story([str(given)], story, ReadOptions(stages=shipped_stages()))
    return path


def test_an_outlet_that_prints_what_is_denied_has_not_said_it(tmp_path: Path) -> None:
    with StoryFile.open(write_denial(tmp_path)) as story:
        (one,) = conflicts_with_voices(story)
        denial, claim = sides(story)
    row = dict(one.values)
    assert (row["one_within"], row["other_within"]) == (None, "Luis Vega")
    assert (row["other"] or "").startswith("what Luis Vega denies, in ")
    assert (denial[0][0]["within"], claim[0][0]["within"]) == (None, "Luis Vega")
    assert claim[0][0]["name"] is None
    assert [(row["part"], row["name"]) for row, _ in claim[2:]] == [
        ("speaker", "Luis Vega"),
        ("outlet", "Port Mercury"),
    ]
