"""Whether a cue tells that somebody speaks: by its words first, then by its strength."""

import pytest

from rashomon.codebook.cue_lemmas import cue_lemma, lemmas_in
from rashomon.codebook.cue_words import CUES
from rashomon.codebook.loading import load
from rashomon.codebook.manners import MANNERS, manner_of
from rashomon.codebook.strengths import strength_of, strengths


@pytest.mark.parametrize(
    ("cue", "manner"),
    [
        ("said", "speech"),
        ("denied", "speech"),
        ("", "speech"),
        ("snorfled", "speech"),
        ("supports", "stance"),
        ("has expressed its support for", "speech"),
        ("reiterated his support", "speech"),
        ("defended", "speech"),
        ("believes", "stance"),
        ("hopes", "stance"),
        ("praised", "speech"),
        ("admires", "stance"),
        ("voted for", "stance"),
        ("declined to comment", "silence"),
        ("would not say", "silence"),
        ("does not recognise", "stance"),
    ],
)
def test_manners(cue: str, manner: str) -> None:
    assert manner_of(cue, strength_of(cue)).value == manner


def test_no_word_or_strength_is_of_two_manners_and_all_are_known() -> None:
    entries = load(MANNERS)
    words = [word for entry in entries for word in entry.words]
    classes = [name for entry in entries for name in entry.strengths]
    assert len(words) == len(set(words))
    assert len(classes) == len(set(classes))
    assert set(classes) <= set(strengths())
    assert set(words) <= {word for entry in load(CUES) for word in entry.words}


@pytest.mark.parametrize(
    ("cue", "lemma"),
    [
        ("said on Tuesday", "say"),
        ("earlier this week announced", "announce"),
        ("did not deny", "not deny"),
        ("made it abundantly clear", "make ... clear"),
        ("according to", "according to"),
        ("snorfled", None),
    ],
)
def test_lemmas(cue: str, lemma: str | None) -> None:
    assert cue_lemma(cue, strength_of(cue)) == lemma


def test_a_lemma_is_found_in_each_of_its_own_words() -> None:
    for entry in load(CUES):
        if entry.kind == "verb" and not entry.light:
            assert all(lemmas_in(word) for word in entry.words if "..." not in word)
