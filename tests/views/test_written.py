"""Between which days an article without a date was written, as what others tell of the same events shows."""

from pathlib import Path

from rashomon.model import Answer, Status
from rashomon.store import StoryFile
from rashomon.views.written import NOT_AFTER, NOT_BEFORE, written_bounds, written_by_others
from tests.views.happened import Told, write

DATED = Told("The Mercury", "2019-02-13", "2019-02-11")


def bounds(folder: Path, *told: Told) -> list[Answer]:
    """Give the bounds of the one article of The Ash Ledger."""
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        write(story, *told)
        (own,) = [one for one in story.articles() if one.metadata.value("outlet") == "The Ash Ledger"]
        return list(written_by_others(story, own))


def test_what_is_told_as_done_was_done_before_it_was_written(tmp_path: Path) -> None:
    (one,) = bounds(tmp_path, Told(told_on=None), DATED)
    values = dict(one.values)
    assert (values["what"], values["value"]) == (NOT_BEFORE, "2019-02-11")
    assert "The Mercury" in (values["why"] or "")
    assert "is it one event?" in (values["why"] or "")
    assert [cited.outlet for cited in one.citations] == ["The Ash Ledger", "The Mercury"]


def test_what_is_told_as_still_to_come_was_written_before(tmp_path: Path) -> None:
    (one,) = bounds(tmp_path, Told(told_on=None, status=Status.PLANNED), DATED)
    assert (dict(one.values)["what"], dict(one.values)["value"]) == (NOT_AFTER, "2019-02-11")


def test_an_article_with_a_day_needs_no_bounds(tmp_path: Path) -> None:
    assert bounds(tmp_path, Told(), DATED) == []


def test_other_events_bound_nothing(tmp_path: Path) -> None:
    assert bounds(tmp_path, Told(told_on=None, whom="Boro"), DATED) == []
    (tmp_path / "alone").mkdir()
    assert bounds(tmp_path / "alone", Told(told_on=None)) == []


def test_the_bounds_of_all_articles_are_those_of_each(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, Told(told_on=None), DATED)
        (own,) = [one for one in story.articles() if one.metadata.value("outlet") == "The Ash Ledger"]
        (alone,), (among_all,) = written_by_others(story, own), written_bounds(story)
    assert among_all.citations == alone.citations
    values = dict(among_all.values)
    assert {name: values[name] for name, _ in alone.values} == dict(alone.values)
    assert (values["article"], values["article_id"]) == (own.name, own.id)
    assert values["event_id"] is not None
