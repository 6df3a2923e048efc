"""Cues are known by their forms, and their strength is read off their words without saying more than they say."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.cue_words import CUES, Kind
from rashomon.codebook.cues import cues, find_cues, is_cue, strength_of, strengths
from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import load
from rashomon.codebook.verbs import irregular_forms
from rashomon.errors import CodebookError


@pytest.mark.parametrize(
    ("cue", "strength"),
    [
        ("said", "neutral"),
        ("has repeatedly said", "neutral"),
        ("According to", "neutral"),
        ("was quoted as saying", "quoted"),
        (":", "neutral"),
        ("", "neutral"),
        ("told reporters", "neutral"),
        ("said in a statement", "neutral"),
        ("issued a statement saying", "neutral"),
        ("went on to say", "neutral"),
        ("insisted", "stressed"),
        ("made it clear", "stressed"),
        ("made it abundantly clear", "stressed"),
        ("continued to insist", "stressed"),
        ("alleges", "claimed"),
        ("maintaining", "claimed"),
        ("the allegation", "claimed"),
        ("reportedly told", "hearsay"),
        ("is said to be", "hearsay"),
        ("conceded", "admitted"),
        ("was forced to admit", "admitted"),
        ("pointed out", "vouched"),
        ("did not know", "withheld"),
        ("refuted", "denied"),
        ("has denied saying", "denied"),
        ("refused to confirm", "withheld"),
        ("did not deny", "withheld"),
        ("didn’t deny", "withheld"),
        ("would not rule out", "withheld"),
        ("could not immediately be reached", "withheld"),
        ("declined to comment", "withheld"),
        ("did not immediately respond to", "withheld"),
        ("not only denied", "denied"),
        ("said he did not deny", "neutral"),
        ("said ... had denied", "neutral"),
        ("wondered", "asked"),
        ("called for", "called for"),
        ("called on", "called for"),
        ("called", "described"),
        ("vowed", "promised"),
        ("threatened", "threatened"),
        ("warned", "warned"),
        ("warned of", "warned"),
        ("has determined that", "vouched"),
        ("was determined to", "promised"),
        ("were convinced that", "thought"),
        ("accused", "accused"),
        ("lashed out at", "criticised"),
        ("criticised", "criticised"),
        ("criticized", "criticised"),
        ("made accusations", "accused"),
        ("expressed concern", "felt"),
        ("hailed", "praised"),
        ("do not support", "withheld"),
        ("does not believe", "doubted"),
        ("doesn't want", "unwilling"),
        ("harrumphed", "unknown"),
        ("was", "unknown"),
    ],
)
def test_strength_of_a_cue(cue: str, strength: str) -> None:
    assert strength_of(cue) == strength


@pytest.mark.parametrize(
    ("before", "cue", "strength"),
    [
        ("The minister would not", "confirm", "withheld"),
        ("He did not come and she", "confirmed", "confirmed"),
        ("She denied it and", "said", "neutral"),
        ("The minister", "denied", "denied"),
    ],
)
def test_a_negation_before_the_cue_counts_where_it_reaches(before: str, cue: str, strength: str) -> None:
    assert strength_of(cue, before) == strength


@pytest.mark.parametrize(("words", "cue"), [("said", True), ("The critic", True), ("made", False), ("of", False),
                                            (":", False), ("", False), ("blue", False)])  # fmt: skip
def test_light_words_are_no_cues_by_themselves(words: str, cue: bool) -> None:  # noqa: FBT001 - a row of a table
    assert is_cue(words) is cue


def test_a_noun_is_told_from_a_verb_by_the_word_before_it() -> None:
    kinds = [match.entry.kind for match in find_cues("The claims were old, but she claims more.")]
    assert kinds == [Kind.NOUN, Kind.VERB]


@pytest.mark.parametrize("word", ["admit", "slam", "offer", "reply", "lie", "agree", "tiptoe", "panic", "veto", "buy"])
def test_regular_forms_are_those_of_the_grammar(word: str) -> None:
    wanted = {
        "admit": {"admitted", "admitting", "admits"},
        "slam": {"slammed", "slamming", "slams"},
        "offer": {"offered", "offering", "offers"},
        "reply": {"replied", "replying", "replies"},
        "lie": {"lied", "lying", "lies"},
        "agree": {"agreed", "agreeing", "agrees"},
        "tiptoe": {"tiptoed", "tiptoeing"},
        "panic": {"panicked", "panicking", "panics"},
        "veto": {"vetoed", "vetoing", "vetoes"},
        "buy": {"buys", "buying"},
    }
    assert wanted[word] <= verb_forms(word, {})


def test_every_word_stands_in_one_entry_of_its_kind() -> None:
    places = [(word, entry.kind) for entry in cues() for word in entry.words]
    assert len(places) == len(set(places))


def test_every_verb_is_found_in_every_form() -> None:
    irregular = irregular_forms()
    for entry in cues():
        if entry.kind is Kind.VERB and not entry.light:
            for form in verb_forms(entry.words[0], irregular):
                assert is_cue(form), form


def test_every_strength_is_used_or_is_what_a_negation_or_nothing_comes_to() -> None:
    used = {entry.strength for entry in cues()} | {strength.negated for strength in strengths().values()}
    assert used == set(strengths())


@given(st.text())
def test_any_text_has_a_known_strength(text: str) -> None:
    assert strength_of(text) in strengths()


@given(st.lists(st.sampled_from([word for entry in cues() for word in entry.words]), max_size=6))
def test_matches_stand_in_order_on_the_words_of_the_text(words: list[str]) -> None:
    text = " ".join(words)
    matches = find_cues(text)
    assert all(left.end <= right.start for left, right in pairwise(matches))
    assert all(text[match.start : match.end].strip() == text[match.start : match.end] != "" for match in matches)


def test_analysts_add_cues(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text(
        "entries:\n- {name: thunder forth, kind: verb, strength: stressed, words: [thunder forth],"
        " example: He thundered forth., counter_example: He thundered.}\n"
    )
    assert strength_of("thundered forth", extra=tmp_path) == "stressed"
    assert len(load(CUES, tmp_path)) == len(load(CUES)) + 1


def test_a_cue_with_a_strength_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text(
        "entries:\n- {name: hum, kind: verb, strength: musical, words: [hum], example: hum, counter_example: x}\n"
    )
    with pytest.raises(CodebookError, match="'hum' has the strength 'musical'"):
        strength_of("said", extra=tmp_path)


def test_a_lemma_in_capitals_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cues.yaml").write_text(
        "entries:\n- {name: Hum, kind: verb, strength: neutral, words: [Hum], example: Hum, counter_example: x}\n"
    )
    with pytest.raises(CodebookError, match="no lemma in lower case"):
        load(CUES, tmp_path)


def test_a_strength_whose_negation_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "strengths.yaml").write_text(
        "entries:\n- {name: denied, means: x, negated: affirmed, after: x, example: denied, counter_example: said}\n"
    )
    with pytest.raises(CodebookError, match="'affirmed', which is no strength"):
        strengths(tmp_path)
