"""Who speaks: which of an article's referents the words of a source stand for."""

from dataclasses import replace

import pytest

from eval.cast import place
from rashomon.annotate.speakers import Speaker, Speakers
from rashomon.model import Kind, Mention, Naming, Referent
from tests.annotate.marked import marked
from tests.annotate.people import referents, sheet_of, speakers


def who(source: str, words: str, *rows: str) -> Speaker:
    """The first speaker of words of a text without syntax, given its referents."""
    text, reading = marked(source)
    return Speakers(text, reading, referents(text, *rows)).of([place(text, words)])[0]


def test_a_surname_speaks_as_the_person_with_the_full_name() -> None:
    found = who("{person Ana Ruiz} left. {person Ruiz} spoke.", "[Ruiz] spoke", "Ana Ruiz = Ana Ruiz | [Ruiz] spoke")
    assert (found.name, found.doubt) == ("Ana Ruiz", "")


def test_the_speaker_is_the_referent_and_its_words_are_the_source() -> None:
    text, reading = marked("{person Ana Ruiz} spoke.")
    (ruiz,) = referents(text, "Ana Ruiz = Ana Ruiz")
    (found,) = Speakers(text, reading, [ruiz]).of([place(text, "Ana Ruiz")])
    assert (found.id, found.source) == (ruiz.id, (place(text, "Ana Ruiz"),))


def test_the_possessor_does_not_speak() -> None:
    found = who(
        "{person Odera}’s lawyer {person Jane Roe} spoke.",
        "Odera’s lawyer Jane Roe",
        "Pell Odera = Odera",
        "Jane Roe = Jane Roe",
    )
    assert found.name == "Jane Roe"


def test_the_possessor_speaks_where_only_words_of_his_do() -> None:
    assert who("Nobody saw {person Odera}’s claim.", "Odera’s claim", "Pell Odera = Odera").name == "Pell Odera"


def test_whose_claim_it_is_shows_a_possessive_too() -> None:
    assert who("{person Ana Ruiz} left. Nobody saw her claim.", "her", "Ana Ruiz = Ana Ruiz | her").name == "Ana Ruiz"


def test_of_a_role_and_a_name_that_are_not_joined_the_person_with_the_name_speaks() -> None:
    found = who("A guard, {person Ana Ruiz}, spoke.", "A guard, Ana Ruiz,", "a guard = A guard", "Ana Ruiz = Ana Ruiz")
    assert found.name == "Ana Ruiz"


@pytest.mark.parametrize(("words", "doubt"), [("she", ""), ("?she", "is “she” Ana Ruiz?")])
def test_a_pronoun_asks_only_where_its_tie_is_weak(words: str, doubt: str) -> None:
    found = who("{person Ana Ruiz} left. Then she spoke.", "she", f"Ana Ruiz = Ana Ruiz | {words}")
    assert (found.name, found.doubt) == ("Ana Ruiz", doubt)


def test_a_weakly_tied_role_asks_too() -> None:
    found = who("{person Ana Ruiz} left. The nurse spoke.", "The nurse", "Ana Ruiz = Ana Ruiz | ?The nurse")
    assert (found.name, found.doubt) == ("Ana Ruiz", "is “The nurse” Ana Ruiz?")


def test_a_weak_tie_to_somebody_without_a_name_asks_nothing() -> None:
    assert who("A guard left. He spoke.", "He", "a guard = A guard | ?He").doubt == ""


def test_what_is_doubtful_of_a_referent_is_doubtful_of_its_words() -> None:
    text, reading = marked("{person Ruiz} spoke.")
    (ruiz,) = referents(text, "Ruiz = Ruiz")
    (found,) = Speakers(text, reading, [replace(ruiz, doubt="is it Luis Ruiz?")]).of([place(text, "Ruiz")])
    assert found.doubt == "is it Luis Ruiz?"


def test_a_pronoun_that_means_nobody_says_so() -> None:
    assert who("Then she spoke.", "she") == Speaker(None, None, "who is “she”?", (place("Then she spoke.", "she"),))


def test_pronouns_alone_are_nobody() -> None:
    found = who("He left and he spoke.", "[he] spoke", "he = [He] left | [he] spoke")
    assert (found.name, found.id, found.doubt) == (None, None, "who is “he”?")


def test_a_role_that_no_referent_has_stays_as_it_is_written() -> None:
    found = who("{person Ana Ruiz} left. The spokeswoman wept.", "The spokeswoman", "Ana Ruiz = Ana Ruiz")
    assert (found.name, found.id, found.doubt) == ("The spokeswoman", None, "")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("{person Senate} on {date Wednesday} spoke.", "Senate"),
        ("The press over {date the weekend} spoke.", "The press"),
        ("Lima {date earlier this week} spoke.", "Lima"),
        ("{date Wednesday} spoke.", "Wednesday"),
    ],
)
def test_the_day_behind_a_speaker_is_no_part_of_him(source: str, name: str) -> None:
    text, _ = marked(source)
    assert who(source, text.removesuffix(" spoke.")).name == name


def test_nobody_is_nobody() -> None:
    text, reading = marked("It was said.")
    assert Speakers(text, reading, ()).of([]) == (Speaker(None),)


@pytest.mark.parametrize("words", ["I", "we", "My"])
def test_the_first_person_inside_somebody_s_words_is_that_one(words: str) -> None:
    text, reading = marked(f"“{words} deny it,” {{person Ana Ruiz}} said.")
    outer = Speaker("Ana Ruiz", "r-1")
    (found,) = Speakers(text, reading, ()).inside([place(text, words)], outer)
    assert (found.name, found.id, found.doubt) == ("Ana Ruiz", "r-1", "")


def test_the_first_person_inside_words_of_nobody_known_asks() -> None:
    text, reading = marked("“I deny it.”")
    assert Speakers(text, reading, ()).inside([place(text, "I")], Speaker(None))[0].doubt == "who is “i”?"


def test_others_inside_somebody_s_words_are_themselves() -> None:
    text, reading = marked("“{person Odera} denied it,” {person Ana Ruiz} said.")
    rows = referents(text, "Pell Odera = Odera", "Ana Ruiz = Ana Ruiz")
    found = Speakers(text, reading, rows).inside([place(text, "Odera")], Speaker("Ana Ruiz", rows[1].id))
    assert [one.id for one in found] == [rows[0].id]


def test_a_nationality_before_what_speaks_is_no_speaker() -> None:
    text, reading = marked("The Peruvian minister spoke.")
    span = place(text, "Peruvian")
    peru = Referent("a-test", "Peru", (Mention(span, Naming.ADJECTIVE),), Kind.STATE, country="PER")
    minister = referents(text, "the minister = The Peruvian minister")
    (found,) = Speakers(text, reading, (peru, *minister)).of([place(text, "The Peruvian minister")])
    assert found.name == "the minister"
    (alone,) = Speakers(text, reading, (peru,)).of([place(text, "The Peruvian minister")])
    assert (alone.name, alone.id) != ("Peru", peru.id)


# What needs syntax is read by the reader as it ships.


def test_several_who_are_joined_each_speak_with_words_of_their_own() -> None:
    text = "Ana Quispe and Pell Odera said that the harbour would close on Monday."
    sheet = sheet_of(text)
    said = sheet.statements or ()
    assert sorted(one.speaker or "" for one in said) == ["Ana Quispe", "Pell Odera"]
    assert all([span.of(text) for span in one.source] == [one.speaker] for one in said)
    assert len({one.speaker_id for one in said}) == 2


def test_a_role_beside_a_name_makes_no_second_speaker() -> None:
    assert speakers("The mayor of Cusco, Ana Quispe, said that the bridge would open on Monday.") == ["Ana Quispe"]


def test_who_stands_for_whom_the_clause_is_about() -> None:
    assert speakers("The bridge was built by Ana Quispe, who says that it is safe.") == ["Ana Quispe"]
    text = "Ana Quispe met a cook who said that the road was closed. The nurse left."
    assert speakers(text) == ["a cook"]


def test_who_stands_behind_of_does_not_speak() -> None:
    assert speakers("The captain of the ship, Ana Ruiz, said that the ship was safe.") == ["Ana Ruiz"]
    text = "A spokesman for Pell Odera said that the ship was safe."
    assert speakers(text) == ["A spokesman for Pell Odera"]


def test_a_lawyer_speaks_and_not_the_client() -> None:
    assert speakers("Pell Odera's lawyer, Jane Roe, said that he would appeal.") == ["Jane Roe"]


def test_titles_are_no_part_of_a_name() -> None:
    assert speakers("Health Minister Ana Ruiz said that the wards would open on Monday.") == ["Ana Ruiz"]
