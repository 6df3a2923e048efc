"""What articles report that somebody did: each in its own article's words, chosen by who, what, when and whose."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.model import Status
from rashomon.store import StoryFile
from rashomon.views.events import EventFilter, events
from tests.views.happened import Told, sheet, write

LEDGER = Told(day="2019-02-11")
MERCURY = Told("The Mercury", "2019-02-13", status=Status.DENIED, said=True, doubt="is it so?")
UNKNOWN = Told(None, None, "XXXX-WXX-1", who="Chile")


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "events.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY, UNKNOWN)
        yield opened


def outlets(story: StoryFile, **wanted: str) -> list[str | None]:
    return [dict(one.values)["outlet"] for one in events(story, EventFilter(**wanted))]


ALL = ["The Ash Ledger", "The Mercury", None]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ALL),
        ({"who": "ODERA"}, ALL),
        ({"actor": "odera"}, []),
        ({"actor": "peru"}, ALL[:2]),
        ({"recipient": "ode"}, ALL),
        ({"type": "coerce"}, ALL),
        ({"type": "coer"}, []),
        ({"status": "denied"}, ALL[1:2]),
        ({"voice": "narrator"}, [ALL[0], None]),
        ({"voice": "ruiz"}, ALL[1:2]),
        ({"article": "mercury"}, ALL[1:2]),
        ({"outlet": "ledger"}, ALL[:1]),
        ({"since": "2019-02-11"}, ALL[:2]),
        ({"since": "2019-02-12"}, ALL[1:2]),
        ({"until": "2019-02-12"}, ALL[:1]),
        ({"since": "2019-02-14"}, []),
    ],
)
def test_filters_are_joined_by_and(story: StoryFile, wanted: dict[str, str], found: list[str | None]) -> None:
    assert outlets(story, **wanted) == found


def test_an_answer_shows_its_words_and_all_that_is_known(story: StoryFile) -> None:
    (one,) = events(story, EventFilter(outlet="mercury"))
    values = dict(one.values)
    assert (values["type"], values["mode"], values["status"]) == ("COERCE", "arrest", "denied")
    assert (values["actor"], values["actor_id"], values["recipient"]) == ("Peru", "x-Peru", "Odera")
    assert (values["voice"], values["place"], values["doubt"]) == ("Ruiz", "Lima", "is it so?")
    assert [cited.exact for cited in one.citations] == [values["evidence"]]
    assert values["evidence"] == "on Monday Peru arrested Odera in Lima after a march in the harbour"


def test_a_day_is_told_reported_or_open_and_never_guessed(story: StoryFile) -> None:
    rows = [dict(one.values) for one in events(story, EventFilter())]
    assert [(row["day"], row["day_known"], row["first_day"]) for row in rows] == [
        ("2019-02-11", "told", "2019-02-11"),
        ("2019-02-13", "reported", None),
        ("XXXX-WXX-1", "told, open", None),
    ]


def test_one_whose_article_was_read_since_has_its_name_for_him_and_no_id(tmp_path: Path) -> None:
    made = sheet(LEDGER)
    with StoryFile.open(tmp_path / "new.rashomon", create=True) as opened:
        opened.write(made, made.article.name, {})
        (one,) = events(opened, EventFilter(actor="peru"))
    assert (dict(one.values)["actor"], dict(one.values)["actor_id"]) == ("Peru", None)
