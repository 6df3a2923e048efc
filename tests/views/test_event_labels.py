"""How outlets name deeds: words of one sort with one target are compared, and what says no target is not guessed."""

from collections.abc import Iterator
from functools import lru_cache, reduce
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.cast import stages
from rashomon.model import Article, Fact, Metadata, Origin, Sheet
from rashomon.store import StoryFile
from rashomon.views.event_labels import event_labels
from rashomon.views.event_words import named_events
from rashomon.views.explain import explain
from rashomon.views.labels import LabelFilter

TEXTS = {
    "Ledger": "The army kept up its blockade of Ashport. The blockade began in May, a clerk said.",
    "Mercury": "The cruel siege of Ashport went on. Nobody left the town.",
    "Courier": "Ashport was besieged in May, and ships turned back.",
    "Gazette": "The blockade began in May. Fishermen stayed at home.",
    "Post": "Ashport has a new bridge. The mayor opened it in May.",
}


@lru_cache(maxsize=16)
def read(outlet: str) -> Sheet:
    known = Metadata(outlet=Fact(outlet, Origin.FLAG, evidence="--outlet"))
    return reduce(lambda sheet, stage: stage(sheet), stages(), Sheet(Article(f"{outlet}.txt", TEXTS[outlet], known)))


def write(story: StoryFile, *outlets: str) -> None:
    for outlet in outlets:
        story.write(read(outlet), f"{outlet}.txt", {})


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, *TEXTS)
        yield opened


def shown(story: StoryFile, *columns: str, wanted: LabelFilter | None = None) -> set[tuple[str | None, ...]]:
    found = (dict(one.values) for one in event_labels(story, wanted or LabelFilter()))
    return {tuple(row[column] for column in columns) for row in found}


def test_words_of_one_sort_with_one_target_stand_side_by_side(story: StoryFile) -> None:
    assert shown(story, "event", "label", "outlet", "loaded", "only_here") >= {
        ("cutting off: Ashport", "blockade", "Ledger", None, "yes"),
        ("cutting off: Ashport", "cruel siege", "Mercury", "heightens", "yes"),
        ("cutting off: Ashport", "besieged", "Courier", "heightens", "yes"),
    }
    assert all(outlet != "Post" for (outlet,) in shown(story, "outlet"))


def test_the_only_one_of_an_article_is_the_one_that_it_goes_on_speaking_of(story: StoryFile) -> None:
    (row,) = (one for one in event_labels(story, LabelFilter(outlet="Ledger", voice="narrator")))
    assert [one.exact for one in row.citations] in (["blockade"], ["blockade", "blockade"])
    assert dict(row.values)["doubt"] is None


def test_what_only_another_article_tells_of_is_asked_and_not_compared(story: StoryFile) -> None:
    assert shown(story, "label", "doubt", "only_here", wanted=LabelFilter(outlet="Gazette")) == {
        ("blockade", "is it cutting off: Ashport?", None)
    }


def test_nothing_is_shown_of_one_outlet_with_a_plain_word(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "one.rashomon", create=True) as one:
        write(one, "Ledger", "Post")
        assert event_labels(one, LabelFilter()) == ()


@pytest.mark.parametrize(
    ("wanted", "outlets"),
    [
        (LabelFilter(actor="ashport", outlet="mercury"), {("Mercury",)}),
        (LabelFilter(actor="selm"), set()),
        (LabelFilter(only=True), {("Ledger",), ("Mercury",), ("Courier",)}),
    ],
)
def test_filters(story: StoryFile, wanted: LabelFilter, outlets: set[tuple[str]]) -> None:
    assert shown(story, "outlet", wanted=wanted) == outlets


def test_a_row_is_explained_by_its_tie_its_voice_and_the_codebook(story: StoryFile) -> None:
    (row,) = event_labels(story, LabelFilter(outlet="Mercury"))
    found = {dict(one.values)["what"]: dict(one.values) for one in explain(story, dict(row.values)["id"] or "")}
    assert "Ashport" in (found["event"]["why"] or "")
    assert found["voice"]["value"] == "narrator"
    assert "event_names.yaml, 'siege'" in (found["loaded"]["why"] or "")
    assert "Ledger (“blockade”)" in (found["only here"]["why"] or "")


@pytest.mark.parametrize("outlet", TEXTS)
def test_names_lie_in_the_text_and_hold_their_heads(outlet: str) -> None:
    sheet = read(outlet)
    assert sheet.reading
    for one in named_events(sheet.article, sheet.reading):
        assert one.span.contains(one.head)
        assert all(span.end <= len(sheet.article.text) for span in (one.span, *one.targets))


@settings(max_examples=6, deadline=None)
@given(st.permutations(list(TEXTS)))
def test_any_order_gives_the_same(order: list[str]) -> None:
    with TemporaryDirectory() as folder:
        found = []
        for number, outlets in enumerate((list(TEXTS), order)):
            with StoryFile.open(Path(folder) / f"{number}.rashomon", create=True) as story:
                write(story, *outlets)
                found.append(event_labels(story, LabelFilter()))
    assert found[0] == found[1]
