"""Where two tellings give figures for one quantity that cannot both be true."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.counted import figures_told
from rashomon.link.conflicts.figures import figures
from rashomon.link.conflicts.finding import LIKELY, conflicts
from rashomon.model import Conflict, ConflictKind
from tests.link.conflicts.told import sides_of, told


def found(*texts: str) -> list[Conflict]:
    return [one for one in figures(told(*texts)) if one.score >= LIKELY]


def values(*texts: str) -> set[frozenset[str]]:
    return {frozenset((one.one.value, one.other.value)) for one in found(*texts)}


_BEFORE_AND_AFTER = (
    "Admiral Luis Rojas conceded on Friday that “a few dozen” of his 900 sailors were gone. "
    "Two days earlier he had put the number at eleven."
)
_DIFFER = [
    (
        "backers",
        ["More than 50 countries recognize Ana Quispe.", "Nearly 60 nations support Ana Quispe."],
        "> 50",
        "~ 60",
    ),
    (
        "day",
        ["Police arrested 17 farmers in Lima on Tuesday.", "At least 90 farmers were detained in Lima on Tuesday."],
        "17",
        ">= 90",
    ),
    (
        "put at",
        ["At least 90 farmers were arrested on Tuesday, the lawyers said. The Justice Ministry put the number at 12."],
        ">= 90",
        "12",
    ),
    (
        "bare verb",
        ["Nearly 40 states now recognise Ana Quispe, her aide Luis Rojas said. The Foreign Ministry counts 22."],
        "~ 40",
        "22",
    ),
    ("staff said", ["About 3,000 people watched, the police said; her staff spoke of 20,000."], "~ 3000", "20000"),
    (
        "admits",
        ["Her office said that more than 400 farmers were being held. The government's people admit to 17."],
        "> 400",
        "17",
    ),
    (
        "crowd",
        ["Police estimated the crowd at 5,000. The organisers said more than 30,000 people took part."],
        "5000",
        "> 30000",
    ),
    (
        "share",
        ["Turnout reached 64 percent in Peru on Sunday.", "Observers put turnout in Peru at 31 per cent on Sunday."],
        "64 %",
        "31 %",
    ),
    (
        "things",
        [
            "Shells destroyed between 40 and 60 houses in Arica on Friday.",
            "Nine houses in Arica were destroyed by shells on Friday.",
        ],
        "40..60",
        "9",
    ),
    ("before and after", [_BEFORE_AND_AFTER], "24..60", "11"),
]


@pytest.mark.parametrize(("texts", "one", "other"), [row[1:] for row in _DIFFER], ids=[row[0] for row in _DIFFER])
def test_figures_differ(texts: list[str], one: str, other: str) -> None:
    assert values(*texts) == {frozenset((one, other))}


_SAME = {
    "rounding": ["About 50 countries recognise Ana Quispe.", "49 countries recognise Ana Quispe."],
    "bound": ["More than 30 countries recognise Ana Quispe.", "34 countries recognise Ana Quispe."],
    "killed and hurt": ["Nine people were killed in Arica on Friday.", "Sixty people were injured in Arica on Friday."],
    "shot and killed": ["A guard shot and killed two farmers.", "A guard shot nine farmers in Arica."],
    "other target": ["Fifty countries recognise Ana Quispe.", "Twelve countries recognise Luis Rojas."],
    "other day": [
        "Police arrested 17 farmers in Lima on 5 March 2024.",
        "Police arrested 90 farmers in Lima on 7 March 2024.",
    ],
    "grew": [
        "2024-03-05: Nine people have died in the flood in Arica.",
        "2024-03-08: Sixty people have died in the flood in Arica.",
    ],
    "not denied away": ["Fifty countries recognise Ana Quispe.", "Ninety countries do not recognise Ana Quispe."],
    "ahead": ["Fifty countries recognise Ana Quispe.", "Ninety countries will recognise Ana Quispe."],
    "two events, one voice": ["Nine farmers were arrested in Arica. Sixty farmers were arrested in Tacna."],
    "parts": [
        "Two women and nine men were arrested in Arica on Friday.",
        "Eleven people were arrested in Arica on Friday.",
    ],
    "on top": [
        "Nine farmers were arrested in Arica on Friday.",
        "Another 40 farmers were arrested in Arica on Friday.",
    ],
    "money and people": ["The strike cost 40 million dollars.", "Nine people joined the strike."],
    "other thing": ["Soldiers burned 40 houses in Arica.", "Soldiers burned nine boats in Arica."],
    "known before": ["Nine farmers were arrested in Arica.", "The 40 farmers were arrested in Arica."],
}


@pytest.mark.parametrize("texts", _SAME.values(), ids=_SAME)
def test_near_misses(texts: list[str]) -> None:
    assert found(*texts) == []


_BUT = {
    "only shot": ["A guard shot two farmers in Arica.", "A guard shot nine farmers in Arica."],
    "one target": ["Fifty countries recognise Ana Quispe.", "Twelve countries recognise Ana Quispe."],
    "one day": [
        "Police arrested 17 farmers in Lima on 5 March 2024.",
        "Police arrested 90 farmers in Lima on 5 March 2024.",
    ],
    "told on one day": [
        "Nine people have died in the flood in Arica.",
        "Sixty people have died in the flood in Arica.",
    ],
    "both killed": ["Nine people were killed in Arica on Friday.", "Sixty people were killed in Arica on Friday."],
    "whole": ["Nine people were arrested in Arica on Friday.", "Thirty people were arrested in Arica on Friday."],
    "not on top": ["Nine farmers were arrested in Arica on Friday.", "40 farmers were arrested in Arica on Friday."],
    "one thing": ["Soldiers burned 40 houses in Arica.", "Soldiers burned nine houses in Arica."],
    "not known before": ["Nine farmers were arrested in Arica.", "40 farmers were arrested in Arica."],
    "two voices": ["Nine farmers were arrested in Arica, police said. Sixty farmers were arrested, the lawyers said."],
}


@pytest.mark.parametrize("texts", _BUT.values(), ids=_BUT)
def test_what_the_near_misses_would_be_without_what_keeps_them_apart(texts: list[str]) -> None:
    assert len(found(*texts)) == 1


def test_sides_are_the_clauses_with_their_voices_and_reasons() -> None:
    texts = ("At least 90 farmers were arrested on Tuesday, Luis Rojas said.", "Police arrested 17 farmers on Tuesday.")
    (one,) = found(*texts)
    first, second = sides_of(one, told(*texts))
    assert one.kind is ConflictKind.FIGURES
    assert ("90 farmers" in first, "17 farmers" in second) == (True, True)
    assert (one.one.voice is None, one.other.voice) == (False, None)
    assert {"values", "counted", "predicate"} <= {each.feature for each in one.reasons}
    assert "farmers" in one.about


def test_a_figure_alone_counts_what_the_nearest_one_before_it_counts() -> None:
    text = "Nine boats sank. About 300 herons were seen, Ana Quispe said. The ministry put the number at 40."
    last = figures_told(told(text))[-1]
    assert (last.count.value, last.noun) == ("40", "herons")


def test_a_figure_alone_takes_nothing_from_another_paragraph() -> None:
    assert all(one.count.value != "40" for one in figures_told(told("Nine boats sank.\n\nThe ministry counts 40.")))


def test_whoever_cites_a_figure_and_then_gives_one_counts_the_same() -> None:
    text = (
        "Radio Arica's claim that dozens of sailors have surrendered is a lie, Luis Rojas said. "
        "According to him, eleven men asked for leave."
    )
    assert values(text) == {frozenset(("24..99", "11"))}


def test_copies_of_one_report_are_one_account() -> None:
    tellings = told("Fifty countries recognise Ana Quispe.", "Twelve countries recognise Ana Quispe.")
    assert len(list(figures(tellings))) == 1
    assert list(figures([replace(one, account="wire") for one in tellings])) == []


def test_what_is_doubtful_is_a_question() -> None:
    (one,) = found("More than 50 countries recognize Ana Quispe.", "Nearly 60 nations support Ana Quispe.")
    assert one.doubt.endswith("?")


_ALL = told(*(text for row in _DIFFER for text in row[1]))


@settings(max_examples=20, deadline=None)
@given(st.permutations(_ALL))
def test_any_order_gives_the_same(shuffled: list[Telling]) -> None:
    again = conflicts(shuffled, {"figures differ": figures})
    assert again == conflicts(_ALL, {"figures differ": figures})


def test_sides_lie_in_their_articles_and_their_values_are_read_there() -> None:
    texts = {one.article.id: one.article.text for one in _ALL}
    made = list(figures(_ALL))
    assert made
    for one in made:
        for side in one.sides:
            assert side.value
            assert all(0 <= span.start < span.end <= len(texts[side.article]) for span in side.spans)
        assert 0 < one.score < 1
