"""Which words are predicates, and which words are theirs."""

import pytest

from rashomon.annotate.claims.clauses import clause_of, cue_of, phrase_of, predicates
from rashomon.annotate.clauses.setting import Setting, setting_of
from tests.annotate.people import sheet_of


def setting(text: str) -> Setting:
    sheet = sheet_of(text)
    assert sheet.reading
    return setting_of(text, sheet.reading, sheet.referents or (), sheet.statements or ())


def at(words: Setting, word: str) -> int:
    return words.words.index(word.lower())


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Peru attacked Chile.", ["attacked"]),
        ("The army broke off the talks.", ["broke off"]),
        ("Ana Quispe is president of Chile.", ["president"]),
        ("They refused to leave the port.", ["refused", "leave"]),
        ("The ship that carried medicine was stopped.", ["carried", "stopped"]),
        ("Peru has been attacking Chile.", ["attacking"]),
        ("The wanted man left.", ["left"]),
        ("Troops on every bridge in the capital", ["Troops"]),
        ("CARACAS\n\nTroops fired on the crowd.", ["fired"]),
    ],
)
def test_predicates_are_verbs_and_what_somebody_is_said_to_be(text: str, cues: list[str]) -> None:
    words = setting(text)
    assert [cue_of(words, one).of(text) for one in predicates(words)] == cues


@pytest.mark.parametrize(
    ("text", "cue", "clause"),
    [
        (
            "Ana Quispe said that the army had fired on the boats.",
            "fired",
            "that the army had fired on the boats",
        ),
        ("If Peru attacks, Chile will answer.", "answer", "Chile will answer"),
        ("The soldiers stormed the port and arrested the harbourmaster.", "stormed", "The soldiers stormed the port"),
        ("“We did not fire on anybody,” Ana Quispe told reporters.", "fire", "We did not fire on anybody"),
    ],
)
def test_a_clause_has_its_own_words_without_those_that_could_stand_alone(text: str, cue: str, clause: str) -> None:
    words = setting(text)
    assert clause_of(words, at(words, cue)).of(text) == clause


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("The ship that carried medicine was stopped.", "ship", "The ship"),
        ("Ana Quispe was arrested by the army of Chile.", "army", "the army of Chile"),
        ("Peru sent at least 120 dock workers to Chile.", "workers", "at least 120 dock workers"),
    ],
)
def test_a_phrase_goes_from_determiner_to_head_without_relative_clauses(text: str, head: str, phrase: str) -> None:
    words = setting(text)
    assert phrase_of(words, at(words, head)).of(text) == phrase
