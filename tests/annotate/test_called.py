"""Whom "a tyrant", "the usurper" and "the socialist leader" mean: told by the verb, or by doubt and office alone."""

import pytest

from rashomon.annotate.stage import ReferentStage
from rashomon.model import Article, Naming, Sheet
from rashomon.reader.stage import ReaderStage

_READER, _REFERENTS = ReaderStage(), ReferentStage()


def meant(text: str, words: str) -> list[str]:
    """Give the names of those whose descriptions or pronouns hold the last such words of a text."""
    sheet = _REFERENTS(_READER(Sheet(Article("a-test", text))))
    at = text.rindex(words)
    return [
        one.name
        for one in sheet.referents or ()
        if one.named
        for mention in one.mentions
        if mention.naming is not Naming.NAME and mention.span.start <= at < mention.span.end
    ]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ana Quispe met the press on Monday. Luis Arana called her a charlatan.", "charlatan", "Ana Quispe"),
        ("The union branded Pell Odera a “traitor” and left the talks.", "traitor", "Pell Odera"),
        ("Pell Odera spoke. Forty towns recognised him as the rightful mayor of the island.", "mayor", "Pell Odera"),
        ("Marta Kolb, whom the guild denounced as a swindler, left the room.", "swindler", "Marta Kolb"),
        ("Pell Odera was described as a hero by the sailors.", "hero", "Pell Odera"),
        ("Ana Quispe left in May. She remains the mayor of the town.", "mayor", "Ana Quispe"),
        ("Radio Ostrava calls Marta Kolb the “self-styled chancellor”.", "chancellor", "Marta Kolb"),
        ("Luis Arana assumed the post of acting governor in June.", "acting governor", "Luis Arana"),
        ("Luis Arana took the title of acting president the next day.", "acting president", "Luis Arana"),
    ],
)
def test_what_a_verb_calls_somebody_is_said_of_him(text: str, words: str, who: str) -> None:
    assert meant(text, words) == [who]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ana Quispe met the press. Luis Arana refused to call her a charlatan.", "charlatan"),
        ("“The mayor must stop portraying sailors as dangerous smugglers,” she said.", "smugglers"),
        ("Luis Arana told Ana Quispe that a charlatan had called.", "charlatan"),
        ("If the court names Pell Odera as the mayor, the guild will appeal.", "the mayor"),
        ("Luis Arana called Ana Quispe from a hotel and asked for a doctor.", "doctor"),
        ("Pell Odera has not been described as a hero by the sailors.", "hero"),
    ],
)
def test_what_is_not_said_of_anybody_is_nobody(text: str, words: str) -> None:
    assert meant(text, words) == []


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Luis Arana spoke first. Then Pell Odera thanked him.", "him", "Luis Arana"),
        ("Marta Kolb wrote to Ana Quispe. Marta Kolb praised her warmly.", "her", "Ana Quispe"),
        ("Pell Odera backed Luis Arana and recognised him as mayor.", "him", "Luis Arana"),
        ("The mayor, Luis Arana, waited. Pell Odera came in and greeted him.", "him", "Luis Arana"),
        ("Pell Odera washed himself.", "himself", "Pell Odera"),
        ("Luis Arana sold his house.", "his", "Luis Arana"),
        ("Ana Quispe said the police had stopped her.", "her", "Ana Quispe"),
    ],
)
def test_a_verb_s_object_is_not_its_subject_unless_it_says_so(text: str, words: str, who: str) -> None:
    assert who in meant(text, words)


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "The so-called governor Luis Arana fled on Friday. Nobody in the port will follow the usurper.",
            "usurper",
            "Luis Arana",
        ),
        (
            "The self-proclaimed mayor, Ana Quispe, was arrested. The pretender spent the night in a cell.",
            "pretender",
            "Ana Quispe",
        ),
        (
            "Illegitimate Mayor Flees Town Hall Before Dawn\n\nThe self-declared mayor Pell Odera left on Monday.",
            "Illegitimate Mayor",
            "Pell Odera",
        ),
        (
            "Sham chancellor wants talks\n\nThe self-styled chancellor Marta Kolb asked for talks on Friday.",
            "Sham chancellor",
            "Marta Kolb",
        ),
        ("Guards drove off the swindler Luis Arana. Later the swindler came back.", "swindler", "Luis Arana"),
        ("Crowds booed the traitor Ana Quispe. The traitor waved.", "traitor", "Ana Quispe"),
        ("The dictator's ships left\n\nThe dictator Pell Odera has left the island.", "The dictator", "Pell Odera"),
    ],
)
def test_words_that_doubt_or_blame_mean_the_one_whom_the_article_doubts_or_blames(
    text: str, words: str, who: str
) -> None:
    assert meant(text, words) == [who]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The self-proclaimed mayor Ana Quispe met the self-styled mayor Luis Arana. The usurper left.", "usurper"),
        ("Mayor Ana Quispe met Luis Arana, a baker. The usurper left.", "usurper"),
        ("“The so-called governor Luis Arana is gone,” said Pell Odera. Few obey the usurper.", "usurper"),
        ("The self-proclaimed mayor Ana Quispe spoke. The fake doctor was jailed.", "fake doctor"),
        ("The tyrant Pell Odera left. A tyrant of old ruled Ostrava.", "A tyrant"),
        ("The traitor Ana Quispe met the traitor Luis Arana. The traitors waved.", "traitors"),
    ],
)
def test_of_several_or_of_none_nobody_is_chosen(text: str, words: str) -> None:
    assert meant(text, words) == []


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("President Pell Odera spoke. The island will not follow the embattled leader.", "leader", "Pell Odera"),
        (
            "Prime Minister Ana Quispe resigned. Few want the conservative politician back.",
            "politician",
            "Ana Quispe",
        ),
        ("Chancellor Marta Kolb met the guild. Unions threaten the leftist leader.", "leader", "Marta Kolb"),
    ],
)
def test_a_word_for_the_kind_of_a_named_office_means_its_holder(text: str, words: str, who: str) -> None:
    assert meant(text, words) == [who]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Judge Ana Quispe spoke on Monday. Unions threaten the leftist leader with a strike.", "leader"),
        ("President Pell Odera met the press. A union leader shouted.", "leader"),
    ],
)
def test_another_office_s_holder_is_not_meant(text: str, words: str) -> None:
    assert meant(text, words) == []
