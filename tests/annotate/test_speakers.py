from rashomon.annotate.speakers import Speaker, Speakers
from rashomon.model import Span
from tests.annotate.marked import marked


def name(text_marked: str, words: str, previous: str | None = None) -> Speaker:
    text, reading = marked(text_marked)
    start = text.rindex(words)
    return Speakers(text, reading).of([Span(start, start + len(words))], previous)


def test_a_surname_stands_for_the_full_name() -> None:
    assert name("{person Ana Ruiz} left. {person Ruiz} spoke.", "Ruiz").name == "Ana Ruiz"


def test_accents_do_not_matter() -> None:
    assert name("{person José Peña} left. {person Pena} spoke.", "Pena").name == "José Peña"


def test_two_people_with_one_surname_stay_two() -> None:
    assert name("{person Ana Ruiz} met {person Luis Ruiz}. {person Ruiz} spoke.", "Ruiz").name == "Ruiz"


def test_the_possessor_does_not_speak() -> None:
    found = name("{person Odera}’s lawyer {person Jane Roe} spoke.", "Odera’s lawyer Jane Roe")
    assert found.name == "Jane Roe"


def test_who_stands_behind_of_does_not_speak() -> None:
    found = name(
        "The captain of the {person Maria Lind}, {person Ana Ruiz}, spoke.", "The captain of the Maria Lind, Ana Ruiz,"
    )
    assert found.name == "Ana Ruiz"


def test_a_pronoun_is_resolved_as_a_question() -> None:
    found = name("{person Ana Ruiz} left. Then she spoke.", "she", "Ana Ruiz")
    assert found.name == "Ana Ruiz"
    assert found.doubt.endswith("?")


def test_the_person_who_spoke_last_goes_before_the_one_named_last() -> None:
    found = name("{person Ana Ruiz} spoke of {person Pell Odera}. Then he left and he spoke.", "he", "Ana Ruiz")
    assert found.name == "Ana Ruiz"


def test_a_role_that_was_taken_for_a_name_is_none() -> None:
    assert name("{person Foreign Minister} left. Then she spoke.", "she") == Speaker(None, "who is “she”?")


def test_whose_claim_it_is_shows_a_possessive_too() -> None:
    assert name("{person Ana Ruiz} left. Nobody saw her claim.", "her", "Ana Ruiz").name == "Ana Ruiz"


def test_titles_and_bodies_are_no_part_of_a_name() -> None:
    assert name("{person Health Minister Ana Ruiz} spoke.", "Health Minister Ana Ruiz").name == "Ana Ruiz"
    assert name("{person Ana Ruiz} left. {person Minister Ruiz} spoke.", "Minister Ruiz").name == "Ana Ruiz"
    assert name("{person King Otto} spoke.", "King Otto").name == "King Otto"


def test_half_a_title_and_a_nationality_that_were_taken_for_names_are_none() -> None:
    found = name(
        "{person Kestrian} {person Prime} Minister {person Pell Odera} spoke.", "Kestrian Prime Minister Pell Odera"
    )
    assert found.name == "Pell Odera"


def test_a_body_is_no_person_and_half_an_outlet_s_name_neither() -> None:
    found = name(
        "Director of the {person Trade Department} {person Pell Odera} spoke.",
        "Director of the Trade Department Pell Odera",
    )
    assert found.name == "Pell Odera"
    assert name("Radio {person Dommarin} said so.", "Radio Dommarin").name == "Radio Dommarin"


def test_the_day_behind_a_speaker_is_no_part_of_him() -> None:
    assert name("The Senate on {date Wednesday} spoke.", "The Senate on Wednesday").name == "The Senate"
    assert name("The press over {date the weekend} spoke.", "The press over the weekend").name == "The press"
    assert name("Lima {date earlier this week} spoke.", "Lima earlier this week").name == "Lima"


def test_a_role_stays_as_it_is_written() -> None:
    assert name("{person Ana Ruiz} left. The spokeswoman wept.", "The spokeswoman") == Speaker("The spokeswoman")


def test_nobody_is_nobody() -> None:
    text, reading = marked("It was said.")
    assert Speakers(text, reading).of([], "Ana Ruiz").name is None
