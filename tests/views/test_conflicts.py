"""Conflicts: both sides with their words, in a settled order; what parts does not agree."""

from collections.abc import Iterator

import pytest

from rashomon.errors import CallError
from rashomon.export.conflicts import agreement_records, conflict_records
from rashomon.model import ConflictKind
from rashomon.store import StoryFile
from rashomon.views.conflict_reasons import explain_conflict
from rashomon.views.conflicts import ConflictFilter, agreements, conflicts
from tests.views.parting import write_story


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryFile]:
    with StoryFile.open(write_story(tmp_path_factory.mktemp("parting"))) as opened:
        yield opened


def kinds(story: StoryFile, wanted: ConflictFilter | None = None) -> list[str | None]:
    return [dict(one.values)["kind"] for one in conflicts(story, wanted or ConflictFilter())]


def test_each_kind_is_found_once(story: StoryFile) -> None:
    assert kinds(story) == ["dates differ", "denied claim", "figures differ"]


def test_sides_stand_in_the_order_of_the_outlets_and_cite_their_words(story: StoryFile) -> None:
    for one in conflicts(story, ConflictFilter()):
        values = dict(one.values)
        outlets = [(values[side] or "").rpartition(", in ")[2] for side in ("one", "other")]
        assert set(outlets) == {"The Ash Ledger", "Port Mercury"}
        assert outlets == sorted(outlets, key=str.casefold)
        for cited in one.citations:
            assert cited.span.of(story.article(cited.article).text) == cited.exact
        assert {cited.outlet for cited in one.citations} == set(outlets)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ConflictFilter(kind=ConflictKind.FIGURES), ["figures differ"]),
        (ConflictFilter(text="GUARDS"), ["denied claim"]),
        (ConflictFilter(speaker="ruiz", text="miners were killed"), ["figures differ"]),
        (ConflictFilter(outlet="radio"), []),
    ],
    ids=["kind", "text", "speaker", "outlet"],
)
def test_a_filter_keeps_what_it_names(story: StoryFile, wanted: ConflictFilter, found: list[str]) -> None:
    assert kinds(story, wanted) == found


def test_accounts_that_tell_one_thing_agree(story: StoryFile) -> None:
    rows = [dict(one.values) for one in agreements(story)]
    assert any({row["one"], row["other"]} == {"Radio Torrel", "Hill Post"} for row in rows)
    assert not any("miners were killed" in (row["one_words"] or "") for row in rows), "they differ on how many"


def test_a_conflict_is_explained_by_sides_reasons_and_score(story: StoryFile) -> None:
    for one in conflicts(story, ConflictFilter()):
        rows = explain_conflict(story, dict(one.values)["id"] or "")
        told = [dict(row.values)["what"] for row in rows]
        assert told[:3] == ["a side", "a side", "kind"]
        assert told[-1] == "score"
        assert all(row.citations for row in rows)


def test_an_unknown_conflict_is_refused(story: StoryFile) -> None:
    with pytest.raises(CallError, match="no conflict"):
        explain_conflict(story, "c-nothing")


def test_records_have_the_words_at_their_place(story: StoryFile) -> None:
    records = [*conflict_records(story), *agreement_records(story)]
    assert len(records) >= 4
    for record in records:
        assert len(record["sides"]) == 2
        for side in record["sides"]:
            text = story.article(side["article_id"]).text
            assert text[side["start"] : side["end"]] == side["exact"]


def test_asking_twice_gives_the_same(story: StoryFile) -> None:
    assert conflicts(story, ConflictFilter()) == conflicts(story, ConflictFilter())
