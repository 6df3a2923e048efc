"""Who is heard: counts and shares are of the outlet, and every row cites all that its speaker says."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Answer, Form
from rashomon.store import StoryFile
from rashomon.views.heard import HeardFilter, heard
from tests.views.spoken import Line, Paper, write

LEDGER = Paper(
    "ledger.txt",
    "The Ash Ledger",
    (
        Line("Pell Odera", "“The bridge is open”", form=Form.DIRECT),
        Line("Pell Odera", "the harbour is “shut”", "Admitted:", Form.MIXED, "admitted", via="OPA"),
        Line("a clerk", "two lorries", "claimed", strength="claimed", speaks_for="Boro Rusk"),
        Line(None, "it rained"),
    ),
    agency="Halcyon",
)
NOTE = Paper("note.txt", None, (Line("Pell Odera", "nothing new"),))


def rows(papers: Iterable[Paper], wanted: HeardFilter | None = None) -> tuple[Answer, ...]:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder) / "story.rashomon", create=True) as story:
        write(story, *papers)
        return heard(story, wanted or HeardFilter())


def test_a_row_tells_how_long_how_and_through_whom_somebody_is_heard() -> None:
    odera = next(
        one for one in rows([LEDGER, NOTE]) if dict(one.values)["outlet"] == "The Ash Ledger" if "Pell" in str(one)
    )
    assert {name: value for name, value in odera.values if name != "id"} == {
        "outlet": "The Ash Ledger",
        "speaker": "Pell Odera",
        "speaker_id": "x-Pell Odera",
        "named": "yes",
        "speaks_for": None,
        "statements": "2",
        "stances": "0",
        "words": "8",
        "characters": str(len("“The bridge is open”" + "the harbour is “shut”")),
        "share": "66.7",
        "direct": "1",
        "indirect": "0",
        "mixed": "1",
        "inside": "0",
        "cues": "admit (1), say (1)",
        "strengths": "admitted (1), neutral (1)",
        "via": "OPA (1)",
        "agency": "Halcyon",
        "articles": "ledger.txt",
    }
    assert [cited.exact for cited in odera.citations] == ["“The bridge is open”", "the harbour is “shut”"]


def test_speakers_stand_by_the_alphabet_and_whom_the_text_leaves_open_comes_last() -> None:
    found = [dict(one.values) for one in rows([NOTE, LEDGER])]
    shown = [(row["outlet"], row["speaker"], row["named"], row["speaks_for"]) for row in found]
    assert shown == [
        ("note.txt", "Pell Odera", "yes", None),
        ("The Ash Ledger", "a clerk", "no", "Boro Rusk"),
        ("The Ash Ledger", "Pell Odera", "yes", None),
        ("The Ash Ledger", None, "no", None),
    ]


@pytest.mark.parametrize(
    ("wanted", "shares"),
    [
        (HeardFilter(outlet="ASH"), ["16.7", "66.7", "16.7"]),
        (HeardFilter(outlet="note"), ["100.0"]),
        (HeardFilter(speaker="ODERA"), ["100.0", "66.7"]),
        (HeardFilter(speaker="rusk"), ["16.7"]),
        (HeardFilter(outlet="ash", speaker="odera"), ["66.7"]),
        (HeardFilter(speaker="nobody"), []),
    ],
)
def test_filters_choose_rows_and_leave_their_shares(wanted: HeardFilter, shares: list[str]) -> None:
    assert [dict(one.values)["share"] for one in rows([LEDGER, NOTE], wanted)] == shares


def test_whoever_speaks_by_an_office_is_shown_with_its_words(harbour_story: StoryFile) -> None:
    odera = next(one for one in heard(harbour_story, HeardFilter(outlet="courier", speaker="odera")))
    assert dict(odera.values)["speaks_for"] == "Peru"
    assert [cited.exact for cited in odera.citations] == ["“No,”", "Peruvian Foreign Minister"]


def test_what_is_said_within_another_s_words_counts_for_both(story: StoryFile) -> None:
    found = {dict(one.values)["speaker"]: dict(one.values) for one in heard(story, HeardFilter(outlet="courier"))}
    assert (found["Tomas Bréko"]["words"], found["Tomas Bréko"]["inside"]) == ("7", "0")
    assert (found["Ana Solís"]["words"], found["Ana Solís"]["inside"]) == ("4", "1")


def row_of(*lines: Line, outlet: str | None = "The Ash Ledger") -> dict[str, str | None]:
    (row,) = rows([Paper("ledger.txt", outlet, lines)])
    return dict(row.values)


def test_a_stance_is_counted_and_none_of_its_words_is_said() -> None:
    row = row_of(Line("Peru", "the plan", "supports", strength="supported"), Line("Peru", "it rained hard"))
    assert (row["statements"], row["stances"], row["words"], row["share"]) == ("2", "1", "3", "100.0")


def test_whoever_is_quoted_speaks_whatever_the_cue() -> None:
    row = row_of(Line("Peru", "“a plan”", "believes in", Form.MIXED, "thought"))
    assert (row["stances"], row["words"]) == ("0", "2")


def test_cues_are_lemmas_without_days() -> None:
    lines = (
        Line("Peru", "no", "on Tuesday announced"),
        Line("Peru", "so", "announces"),
        Line("Peru", "hm", "snorfled"),
    )
    assert row_of(*lines)["cues"] == "announce (2), unknown cue (1)"


@pytest.mark.parametrize(
    ("outlet", "via", "shown"),
    [
        ("The Ash Ledger", "the Ledger", None),
        ("The Ash Ledger", "OPA", "OPA (1)"),
        (None, "the Ledger", "the Ledger (1)"),
    ],
)
def test_an_outlet_is_no_relay_of_its_own(outlet: str | None, via: str, shown: str | None) -> None:
    assert row_of(Line("Peru", "no", via=via), outlet=outlet)["via"] == shown


_LINES = st.builds(
    Line,
    st.sampled_from(["Pell Odera", "Boro Rusk", "Ana Quispe", "a clerk", None]),
    st.text("ab é.“”—", min_size=1, max_size=40).filter(str.strip),
    st.sampled_from(["said", "claimed", "told"]),
    st.sampled_from(Form),
)
_PAPERS = st.lists(
    st.tuples(st.sampled_from(["The Ash Ledger", "Mercury", None]), st.lists(_LINES, max_size=5).map(tuple)),
    min_size=1,
    max_size=4,
).map(lambda many: [Paper(f"{n}.txt", outlet, lines) for n, (outlet, lines) in enumerate(many)])


@settings(max_examples=20, deadline=None)
@given(_PAPERS)
def test_the_shares_of_an_outlet_are_the_whole(papers: list[Paper]) -> None:
    for _, group in groupby(rows(papers), key=lambda one: dict(one.values)["outlet"]):
        shares = [dict(one.values)["share"] for one in group]
        known = [float(share) for share in shares if share is not None]
        assert not known or len(known) == len(shares)
        assert not known or abs(sum(known) - 100) <= 0.05 * len(known) + 1e-9


@settings(max_examples=20, deadline=None)
@given(_PAPERS)
def test_every_statement_is_counted_in_one_row_and_cited(papers: list[Paper]) -> None:
    found = rows(papers)
    counted = [dict(one.values) for one in found]
    assert sum(int(row["statements"] or 0) for row in counted) == sum(len(paper.lines) for paper in papers)
    for row, one in zip(counted, found, strict=True):
        assert int(row["statements"] or 0) == sum(int(row[form] or 0) for form in Form) == len(one.citations)


@settings(max_examples=10, deadline=None)
@given(_PAPERS.flatmap(lambda papers: st.tuples(st.just(papers), st.permutations(papers))))
def test_the_order_of_reading_changes_nothing(orders: tuple[list[Paper], list[Paper]]) -> None:
    first, second = orders
    assert rows(first) == rows(second)
