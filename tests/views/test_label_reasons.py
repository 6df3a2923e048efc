"""Why a label is one: all its uses, the actor's mention, whose word it is, the codebook's reason, who else uses it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.errors import CallError
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.labels import LabelFilter, labels
from tests.views.called import write
from tests.views.test_labels import LEDGER, MERCURY


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY)
        yield opened


def told(
    story: StoryFile, outlet: str | None = None, voice: str | None = None
) -> list[tuple[str | None, str | None, str]]:
    row = next(one for one in labels(story, LabelFilter(outlet=outlet, voice=voice)) if dict(one.values)["loaded"])
    found = (dict(one.values) for one in explain(story, dict(row.values)["id"] or ""))
    return [(one["what"], one["value"], one["why"] or "") for one in found]


def test_every_use_is_shown_and_the_codebook_gives_its_reason(story: StoryFile) -> None:
    rows = told(story, outlet="ledger")
    assert [value for what, value, _ in rows if what == "use"] == ["tyrant", "tyrant"]
    assert next(value for what, value, _ in rows if what == "mention") == "tyrant Boro Rusk"
    (loaded,) = (row for row in rows if row[0] == "loaded")
    assert loaded[1] == "tyrant: insult"
    assert "'ruler without limits'" in loaded[2]


def test_whose_word_it_is_is_told_with_the_statement(story: StoryFile) -> None:
    rows = told(story, voice="solis")
    ((_, speaker, why),) = (row for row in rows if row[0] == "voice")
    assert speaker == "Solis"
    assert "s-" in why
    assert ("in the words of", "the narrator") in [row[:2] for row in rows]


def test_what_no_statement_holds_is_the_narrators(story: StoryFile) -> None:
    assert ("voice", "narrator") in [row[:2] for row in told(story, outlet="ledger")]


def test_who_names_the_actor_otherwise_is_shown(story: StoryFile) -> None:
    ((_, only, why),) = (row for row in told(story, outlet="ledger") if row[0] == "only here")
    assert only == "yes"
    assert "never so, in The Mercury" in why


def test_what_is_not_there_is_refused_with_a_remedy(story: StoryFile) -> None:
    with pytest.raises(CallError, match="no row 'l-none'"):
        explain(story, "l-none")
    with pytest.raises(CallError, match="rows 'l-'"):
        explain(story, "l-")
