"""Each word is of one family, and families of deeds are told from those of people and things."""

from rashomon.codebook.loading import load
from rashomon.codebook.plain_verbs import is_plain_verb
from rashomon.codebook.word_families import WORD_FAMILIES, family_by_form, is_deed


def test_no_word_is_of_two_families() -> None:
    assert set(family_by_form().values()) == {entry.name for entry in load(WORD_FAMILIES)}


def test_a_family_without_verbs_is_of_no_deed() -> None:
    assert {entry.name for entry in load(WORD_FAMILIES) if not is_deed(entry.name)} == {
        entry.name for entry in load(WORD_FAMILIES) if not entry.verbs
    }


def test_a_verb_of_a_family_of_deeds_says_something() -> None:
    plain = [verb for entry in load(WORD_FAMILIES) for verb in entry.verbs if is_plain_verb(verb)]
    assert set(plain) <= {"begin", "start"}
