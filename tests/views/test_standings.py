"""Standings: a row for each stance, with how many articles tell it, in whose words, and whether articles differ."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Answer, Modality, Sheet
from rashomon.store import StoryFile
from rashomon.views.standings import standings, targets
from tests.views.contest import LEDGER, mexico
from tests.views.test_positions import fill, told


def found(folder: Path, *sheets: Sheet) -> list[Answer]:
    with StoryFile.open(folder / "story.rashomon", create=True) as story:
        fill(story, *sheets)
        return list(standings(story))


def test_one_stance_of_several_articles_is_one_row(tmp_path: Path) -> None:
    first, second = told("2019-01-05", "supports"), told("2019-02-01", "supports", outlet="The Mercury")
    (answer,) = found(tmp_path, first, second)
    row = dict(answer.values)
    assert (row["holder"], row["relation"], row["target"]) == ("Peru", "supports", "Odera")
    assert (row["articles"], row["own"], row["day"], row["differs"]) == ("2", "2", "2019-02-01", None)


def test_the_outlets_own_words_are_cited_before_a_speakers(tmp_path: Path) -> None:
    said = told("2019-01-05", "supports", said=True, outlet="The Mercury")
    (answer,) = found(tmp_path, said, told("2019-02-01", "supports"))
    row = dict(answer.values)
    assert (row["articles"], row["own"], row["speakers"]) == ("2", "1", "Ruiz")
    assert [one.outlet for one in answer.citations] == ["The Ash Ledger", "The Mercury"]


def test_stances_that_cannot_both_hold_say_that_articles_differ(tmp_path: Path) -> None:
    rows = found(tmp_path, mexico("supports", "Odera"), mexico("opposes", "Odera", outlet=LEDGER))
    assert [dict(one.values)["differs"] for one in rows] == ["articles differ", "articles differ"]


def test_where_no_day_shows_it_they_may_differ(tmp_path: Path) -> None:
    rows = found(tmp_path, told(None, "supports"), told(None, "opposes", outlet="The Mercury"))
    assert [dict(one.values)["differs"] for one in rows] == ["articles may differ", "articles may differ"]


def test_what_is_planned_is_a_row_of_its_own(tmp_path: Path) -> None:
    planned = told("2019-02-02", "supports", modality=Modality.PLANNED)
    rows = found(tmp_path, told("2019-02-01", "supports"), planned)
    assert [dict(one.values)["modality"] for one in rows] == ["asserted", "planned"]


def test_targets_count_who_takes_sides(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        fill(story, told("2019-02-01", "supports"), told("2019-02-02", "criticises", outlet="The Mercury"))
        (answer,) = targets(story)
    assert dict(answer.values)["target"] == "Odera"
    assert [dict(answer.values)[name] for name in ("holders", "taking_sides", "articles")] == ["1", "1", "2"]


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(["supports", "opposes", "recognises"]), min_size=1, max_size=9))
def test_no_article_is_lost_and_few_are_cited(tmp_path_factory: object, relations: list[str]) -> None:
    folder = tmp_path_factory.mktemp("law")  # type: ignore[attr-defined]  # pytest's own
    sheets = [told(f"2019-02-{at + 1:02}", name, outlet=f"Outlet {at}") for at, name in enumerate(relations)]
    rows = found(folder, *sheets)
    assert sum(int(dict(one.values)["articles"] or 0) for one in rows) == len(relations)
    assert all(1 <= len(one.citations) <= 6 for one in rows)
