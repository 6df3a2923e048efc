"""What a clause says: of whom, whether it is so, how it is put, in whose words and when."""

import pytest

from rashomon.annotate.claims.stage import ClaimStage
from rashomon.model import Modality, Place
from tests.annotate.claims.said import claim, claims_sheet, said

_PLAIN = [
    ("Peru attacked Chile.", {"attacked | subject: Peru | object: Chile"}),
    (
        "Ana Quispe was arrested by the army of Chile.",
        {"arrested | object: Ana Quispe | subject: the army of Chile"},
    ),
    ("Ana Quispe was arrested.", {"arrested | object: Ana Quispe"}),
    ("The army broke off the talks.", {"broke off | subject: The army | object: the talks"}),
    ("Ana Quispe is president of Chile.", {"president | subject: Ana Quispe | of: Chile"}),
    ("Peru will send troops to Chile.", {"send | subject: Peru | object: troops | to: Chile | planned"}),
    (
        "The soldiers stormed the port and arrested the harbourmaster.",
        {
            "stormed | subject: The soldiers | object: the port",
            "arrested | subject: The soldiers | object: the harbourmaster",
        },
    ),
    (
        "The ship that carried medicine was stopped.",
        {"carried | subject: The ship | object: medicine", "stopped | object: The ship"},
    ),
    (
        "Ana Quispe said that the army had fired on the boats.",
        {"said | subject: Ana Quispe", "fired | subject: the army | on: the boats | says Ana Quispe"},
    ),
    (
        "Peru urged Chile to release Ana Quispe.",
        {"urged | subject: Peru | object: Chile", "release | subject: Chile | object: Ana Quispe | called for"},
    ),
    ("Troops on every bridge in the capital", {"Troops | on: every bridge in the capital"}),
]


@pytest.mark.parametrize(("text", "rows"), _PLAIN)
def test_each_predicate_has_what_it_speaks_of(text: str, rows: set[str]) -> None:
    assert said(text) == rows


_NEGATED = [
    ("Peru did not recognise the ruling.", "recognise"),
    ("Nobody saw the boats.", "saw"),
    ("Nobody was hurt.", "hurt"),
    ("No shots were fired.", "fired"),
    ("Not one shot was fired.", "fired"),
    ("None of the boats were found.", "found"),
    ("Peru did nothing.", "did"),
    ("Peru has recognised neither.", "recognised"),
    ("Nobody was hurt or killed.", "killed"),
    ("No ship that carried medicine was stopped.", "stopped"),
]
_NOT_NEGATED = [
    ("No fewer than 20 people were killed.", "killed"),
    ("Not only Peru was attacked.", "attacked"),
    ("No ship that carried medicine was stopped.", "carried"),
    ("Peru attacked Chile.", "attacked"),
]


@pytest.mark.parametrize(("text", "cue"), _NEGATED)
def test_a_clause_that_says_that_it_is_not_so_is_negated(text: str, cue: str) -> None:
    assert claim(text, cue).negated


@pytest.mark.parametrize(("text", "cue"), _NOT_NEGATED)
def test_what_leaves_somebody_negates_nothing(text: str, cue: str) -> None:
    assert not claim(text, cue).negated


def test_what_a_voice_denies_is_the_voice_s_and_not_negated() -> None:
    one = claim("Peru denied that the army had fired on the boats.", "fired")
    assert (one.negated, one.voice is None) == (False, False)


@pytest.mark.parametrize(
    ("text", "cue", "modality"),
    [
        ("Peru will attack Chile.", "attack", "planned"),
        ("Peru may attack Chile.", "attack", "hypothetical"),
        ("If Peru attacks, Chile will answer.", "attacks", "hypothetical"),
        ("Peru urged Chile to release Ana Quispe.", "release", "called for"),
        ("Peru attacked Chile.", "attacked", "asserted"),
    ],
)
def test_the_words_around_say_how_it_is_put(text: str, cue: str, modality: str) -> None:
    assert claim(text, cue).modality is Modality(modality)


def test_the_time_is_that_of_the_words_that_hang_on_the_predicate() -> None:
    text = "Bolivia said on 4 May 2019 that Peru attacked Chile on 3 May 2019."
    values = {one.id: one.value for one in claims_sheet(text).times or ()}
    when = {cue: claim(text, cue).time for cue in ("said", "attacked")}
    assert {cue: values[time] for cue, time in when.items() if time} == {"said": "2019-05-04", "attacked": "2019-05-03"}
    assert claim("Peru attacked Chile.", "attacked").time is None


def test_an_argument_names_its_own_referent_first() -> None:
    text = "Ana Quispe was arrested by the army of Chile."
    sheet = claims_sheet(text)
    names = {one.id: one.name for one in sheet.referents or ()}
    (army,) = claim(text, "arrested").at(Place.SUBJECT)
    assert [names[who] for who in army.referents] == ["the army of Chile", "Chile"]
    assert army.head.of(text) == "army"


def test_words_that_a_clause_shares_with_another_are_its_own_too() -> None:
    text = "The soldiers stormed the port and arrested the harbourmaster."
    assert [span.of(text) for span in claim(text, "arrested").spans] == [
        "The soldiers",
        "and arrested the harbourmaster",
    ]
    passive = "Nobody was hurt or killed."
    assert claim(passive, "killed").spans[0].of(passive) == "Nobody"


@pytest.mark.parametrize(
    "text",
    ["PORT SELM, March 3 – The ship was stopped.", "PORT SELM\n\nThe ship was stopped.", "The ship was stopped."],
)
def test_a_name_alone_says_nothing(text: str) -> None:
    assert said(text) == {"stopped | object: The ship"}


def test_a_second_run_gives_the_same() -> None:
    sheet = claims_sheet("Peru attacked Chile. Ana Quispe said that nobody was hurt.")
    assert sheet.claims
    assert ClaimStage()(sheet) == sheet
