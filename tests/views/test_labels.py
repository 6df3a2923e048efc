"""How each outlet names each actor: counts, first use, what only one outlet uses, and filters."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.model import Form
from rashomon.store import StoryFile
from rashomon.views.labels import LabelFilter, label_key, labels
from tests.views.called import Called, write

LEDGER = Called(
    "The Ledger",
    "Mayor Boro Rusk left. The tyrant Boro Rusk fled; tyrant Boro Rusk wept.",
    ("Boro Rusk = Mayor Boro Rusk | [tyrant Boro Rusk] fled | [tyrant Boro Rusk] wept",),
)
MERCURY = Called(
    "The Mercury",
    "The mayor Boro Rusk left. Solis said the rightful mayor Boro Rusk was well. Pell Odera slept, the poor baker.",
    ("Boro Rusk = The [mayor Boro Rusk] left | mayor Boro Rusk was", "Pell Odera = Pell Odera | the poor baker"),
    said=(("Solis", "the rightful mayor Boro Rusk was well", Form.INDIRECT),),
    day="2021-05-04",
)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY)
        yield opened


def shown(story: StoryFile, *columns: str, **wanted: str) -> list[tuple[str | None, ...]]:
    only = wanted.pop("only", "") == "yes"
    found = (dict(one.values) for one in labels(story, LabelFilter(**wanted, only=only)))
    return [tuple(row[column] for column in columns) for row in found]


def test_labels_stand_outlet_by_outlet_with_their_counts(story: StoryFile) -> None:
    assert shown(story, "label", "outlet", "count", "only_here", actor="rusk") == [
        ("Mayor", "The Ledger", "1", "no"),
        ("tyrant", "The Ledger", "2", "yes"),
        ("mayor", "The Mercury", "1", "no"),
        ("rightful mayor", "The Mercury", "1", "yes"),
    ]


def test_where_no_other_outlet_names_an_actor_nothing_is_said_of_others(story: StoryFile) -> None:
    assert shown(story, "label", "only_here", actor="odera") == [("poor baker", None)]


def test_an_answer_shows_every_use_and_the_day_of_the_first(story: StoryFile) -> None:
    (row,) = labels(story, LabelFilter(actor="rusk", outlet="ledger", only=True))
    assert [(one.exact, one.outlet) for one in row.citations] == [("tyrant", "The Ledger")] * 2
    assert row.citations[0].span < row.citations[1].span
    assert (dict(row.values)["first"], dict(row.values)["loaded"]) == ("2021-05-03", "insult")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"voice": "solis"}, ["rightful mayor"]),
        ({"voice": "narrator", "outlet": "mercury"}, ["mayor", "poor baker"]),
        ({"only": "yes"}, ["tyrant", "rightful mayor"]),
        ({"actor": "rusk", "outlet": "courier"}, []),
        ({"actor": "baker"}, []),
    ],
)
def test_filters_are_joined_by_and(story: StoryFile, wanted: dict[str, str], found: list[str]) -> None:
    assert [words for (words,) in shown(story, "label", **wanted)] == found


def test_two_articles_of_one_outlet_are_one_outlet(story: StoryFile) -> None:
    write(story, Called("The Ledger", "The tyrant Boro Rusk slept.", ("Boro Rusk = tyrant Boro Rusk",)))
    (row,) = shown(story, "label", "count", "only_here", actor="rusk", only="yes", outlet="ledger")
    assert row == ("tyrant", "3", "yes")


def test_another_outlet_that_uses_a_label_is_counted_in_whatever_voice(story: StoryFile) -> None:
    said = (("Solis", "the tyrant Boro Rusk slept", Form.INDIRECT),)
    text = "Solis said the tyrant Boro Rusk slept."
    write(story, Called("Port Courier", text, ("Boro Rusk = tyrant Boro Rusk",), said=said))
    assert ("tyrant", "no") in shown(story, "label", "only_here", actor="rusk", outlet="ledger")


def test_an_outlet_that_is_not_known_stays_unknown(story: StoryFile) -> None:
    write(story, Called(None, "The despot Boro Rusk slept.", ("Boro Rusk = despot Boro Rusk",)))
    assert ("despot", None, "yes") in shown(story, "label", "outlet", "only_here", actor="rusk")


def test_marks_and_a_country_at_the_head_make_no_other_label() -> None:
    assert label_key("Peru’s “interim mayor”") == label_key("Interim Mayor") == "interim mayor"


def ids(story: StoryFile) -> list[str]:
    return [dict(one.values)["id"] or "" for one in labels(story, LabelFilter())]


def test_ids_tell_rows_apart_and_last_when_another_article_comes(story: StoryFile) -> None:
    before = ids(story)
    assert len(set(before)) == len(before)
    write(story, Called("Port Courier", "The tyrant Ana Quispe slept.", ("Ana Quispe = tyrant Ana Quispe",)))
    assert set(before) < set(ids(story))
