"""What articles call things by words of a pole: whose words they are, and what is left out."""

from rashomon.codebook.characterisations import Force, Pole
from tests.link.conflicts.told import called


def test_the_words_of_a_speaker_are_the_speakers() -> None:
    (one,) = called("“The usurper Ramona Ketter must go,” said Bram Holt, a senator. He sat down.")
    assert (one.speaker, one.told, one.pole) == ("Bram Holt", False, Pole.DISPUTES)
    assert one.voice is not None


def test_the_narrators_words_have_no_voice() -> None:
    (one,) = called("The usurper Ramona Ketter left.")
    assert (one.speaker, one.voice, one.words) == ("", None, "usurper Ramona Ketter")


def test_a_word_in_quotation_marks_that_is_nobodys_is_left_out() -> None:
    assert called("A “usurper” is a word that lawyers like.") == ()


def test_a_title_is_plain_where_nothing_else_is_said_of_it() -> None:
    forces = [one.force for one in called("President Ramona Ketter left. The fake president Ramona Ketter left.")]
    assert forces == [Force.PLAIN, Force.TITLE]


def test_a_second_reading_gives_the_same() -> None:
    text = "The lawful president, Ramona Ketter, spoke."
    called.cache_clear()
    first = [(one.span, one.bearers) for one in called(text)]
    called.cache_clear()
    assert [(one.span, one.bearers) for one in called(text)] == first
    assert first


def test_who_is_quoted_citing_another_cites_in_words_of_his_own() -> None:
    (one,) = called(
        '"The Treasury says that it will talk to the self-proclaimed president Pell Odera," Ana Solis said.'
    )
    assert (one.speaker, one.told) == ("Ana Solis", False)
