"""Who is not heard: whom other outlets let speak, with what they say there, and where this one mentions them."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Answer
from rashomon.model.story import Story
from rashomon.store import StoryFile
from rashomon.views.heard import HeardFilter
from rashomon.views.unheard import unheard
from tests.views.spoken import Line, Paper, write

LEDGER = Paper("ledger.txt", "The Ash Ledger", (Line("Pell Odera", "yes"), Line("a clerk", "perhaps")), ("Boro Rusk",))
MERCURY = Paper("mercury.txt", "Mercury", (Line("Boro Rusk", "no", strength="denied"),))


def rows(
    papers: Iterable[Paper], wanted: HeardFilter | None = None, unsure: tuple[str, str] | None = None
) -> tuple[Answer, ...]:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder) / "story.rashomon", create=True) as story:
        write(story, *papers, unsure=unsure)
        return unheard(story, wanted or HeardFilter())


def missed(papers: Iterable[Paper], wanted: HeardFilter | None = None) -> list[tuple[str | None, str | None]]:
    return [(dict(one.values)["outlet"], dict(one.values)["actor"]) for one in rows(papers, wanted)]


def test_a_row_tells_where_somebody_is_heard_and_where_this_outlet_mentions_him() -> None:
    odera, rusk = rows([LEDGER, MERCURY])
    assert {name: value for name, value in odera.values if name != "id"} == {
        "outlet": "Mercury",
        "actor": "Pell Odera",
        "actor_id": "x-Pell Odera",
        "mentioned": "no",
        "called": None,
        "heard_in": "The Ash Ledger",
        "statements": "1",
        "strengths": "neutral (1)",
        "doubt": None,
    }
    assert [(cited.name, cited.exact) for cited in odera.citations] == [("ledger.txt", "yes")]
    told = dict(rusk.values)
    assert (told["outlet"], told["actor"]) == ("The Ash Ledger", "Boro Rusk")
    assert (told["mentioned"], told["called"], told["strengths"]) == ("yes", "Boro Rusk", "denied (1)")
    assert [(cited.name, cited.exact) for cited in rusk.citations] == [
        ("mercury.txt", "no"),
        ("ledger.txt", "Boro Rusk"),
    ]


def test_whoever_is_spoken_for_is_heard() -> None:
    spoken = Paper("gazette.txt", "Gazette", (Line("a clerk", "no", speaks_for="Boro Rusk"), Line("Pell Odera", "yes")))
    assert missed([spoken, MERCURY]) == [("Mercury", "Pell Odera")]


def test_an_outlet_is_heard_in_its_own_account() -> None:
    quoted = Paper("gazette.txt", "Gazette", (Line("Mercury", "the bridge fell"), Line("Boro Rusk", "no")))
    assert missed([quoted, MERCURY]) == []


def test_words_in_the_mouth_of_another_make_nobody_heard() -> None:
    told = Line("Boro Rusk", "it fell", "said that she had said", inside=True)
    quoted = Paper("gazette.txt", "Gazette", (Line("Pell Odera", "Rusk spoke"), told))
    assert missed([quoted, MERCURY]) == [("Gazette", "Boro Rusk"), ("Mercury", "Pell Odera")]
    assert missed([quoted, LEDGER]) == []


def test_who_only_takes_a_side_is_heard_nowhere() -> None:
    side = Line("Pell Odera", "the plan", "supports", strength="supported")
    gazette = Paper("gazette.txt", "Gazette", (side, Line("Boro Rusk", "no")))
    assert missed([gazette, MERCURY]) == []
    assert missed([gazette, LEDGER]) == [("Gazette", "Pell Odera"), ("The Ash Ledger", "Boro Rusk")]


def test_nobody_is_missed_in_what_was_not_read() -> None:
    unread = Paper("diario.txt", "Diario", unread="the language is es, and only English is read")
    assert missed([LEDGER, unread]) == []


def test_where_somebody_may_be_meant_the_row_asks() -> None:
    gazette = Paper("gazette.txt", "Gazette", (Line("Pell Odera", "yes"),), ("Admiral Rusk",))
    (_, row) = rows([gazette, MERCURY], unsure=("Boro Rusk", "Admiral Rusk"))[::-1]
    told = dict(row.values)
    assert (told["mentioned"], told["called"], told["doubt"]) == ("perhaps", None, "is it Admiral Rusk?")
    assert [cited.exact for cited in row.citations] == ["no", "Admiral Rusk"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (HeardFilter(outlet="LEDGER"), [("The Ash Ledger", "Boro Rusk")]),
        (HeardFilter(speaker="rusk"), [("The Ash Ledger", "Boro Rusk")]),
        (HeardFilter(speaker="ODERA"), [("Gazette", "Pell Odera"), ("Mercury", "Pell Odera")]),
        (HeardFilter(speaker="odera", outlet="gaz"), [("Gazette", "Pell Odera")]),
        (HeardFilter(least=2), [("The Ash Ledger", "Boro Rusk")]),
        (HeardFilter(least=3), []),
    ],
)
def test_filters(wanted: HeardFilter, found: list[tuple[str, str]]) -> None:
    gazette = Paper("gazette.txt", "Gazette", (Line("Boro Rusk", "no"),))
    assert missed([LEDGER, MERCURY, gazette], wanted) == found


_NAMES = ["Pell Odera", "Boro Rusk", "Ana Quispe", "a clerk"]
_PAPERS = st.lists(
    st.tuples(
        st.sampled_from(["The Ash Ledger", "Mercury", None]),
        st.lists(st.builds(Line, st.sampled_from([*_NAMES, None]), st.just("yes")), max_size=3).map(tuple),
        st.lists(st.sampled_from(_NAMES), unique=True).map(tuple),
    ),
    min_size=1,
    max_size=4,
).map(lambda many: [Paper(f"{n}.txt", outlet, lines, others) for n, (outlet, lines, others) in enumerate(many)])


@settings(max_examples=20, deadline=None)
@given(_PAPERS)
def test_in_each_outlet_a_named_speaker_is_heard_or_missed(papers: list[Paper]) -> None:
    places = {paper.outlet or paper.name for paper in papers}
    speaks = {(paper.outlet or paper.name, line.speaker) for paper in papers for line in paper.lines}
    named = {name for _, name in speaks if name and name[0].isupper()}
    expected = {(place, name) for place in places for name in named} - speaks
    assert sorted(missed(papers)) == sorted(expected)


@settings(max_examples=10, deadline=None)
@given(_PAPERS.flatmap(lambda papers: st.tuples(st.just(papers), st.permutations(papers))))
def test_the_order_of_reading_changes_nothing(orders: tuple[list[Paper], list[Paper]]) -> None:
    first, second = orders
    assert rows(first) == rows(second)


def test_who_speaks_only_in_affairs_that_an_outlet_does_not_report_is_not_missed_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ids = {
        paper.outlet: next(
            one.article for row in rows([LEDGER, MERCURY]) for one in row.citations if one.outlet == paper.outlet
        )
        for paper in (LEDGER, MERCURY)
    }
    assert missed([LEDGER, MERCURY]) == [("Mercury", "Pell Odera"), ("The Ash Ledger", "Boro Rusk")]
    one = Story("y-1", "both", tuple(sorted(ids.values())))
    monkeypatch.setattr(StoryFile, "stories", lambda _story: [one])
    assert missed([LEDGER, MERCURY]) == [("Mercury", "Pell Odera"), ("The Ash Ledger", "Boro Rusk")]
    apart = [Story(f"y-{outlet}", "one", (article,)) for outlet, article in ids.items()]
    monkeypatch.setattr(StoryFile, "stories", lambda _story: apart)
    assert missed([LEDGER, MERCURY]) == []
