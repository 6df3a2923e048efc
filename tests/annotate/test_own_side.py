"""Whom a side means by a title or a blunt word, and whom a clause and then a name explain."""

import pytest

from rashomon.annotate.stage import ReferentStage
from rashomon.model import Article, Naming, Sheet
from rashomon.reader.stage import ReaderStage

_READER, _REFERENTS = ReaderStage(), ReferentStage()
RIVALS = (
    "Interim president Ana Quispe spoke on Monday. Prime Minister Pell Odera took the title of acting president the"
    " next day. "
)


def meant(text: str, words: str) -> list[str]:
    """Give the names of those whose descriptions hold the last such words of a text."""
    sheet = _REFERENTS(_READER(Sheet(Article("a-test", text))))
    at = text.rindex(words)
    return [
        one.name
        for one in sheet.referents or ()
        if one.named
        for mention in one.mentions
        if mention.naming is Naming.DESCRIPTION and mention.span.start <= at < mention.span.end
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Odera's spokeswoman, Mira Lind, said the government would not negotiate with “a lawyer hiding in a convent”.",
        "Odera's office said it refused to negotiate with “a lawyer hiding in a convent”.",
        "Pell Odera said he would not recognise “a lawyer hiding in a convent”.",
    ],
)
def test_with_whom_a_side_will_not_deal_is_the_other_who_claims_the_office(text: str) -> None:
    assert meant(RIVALS + text, "lawyer") == ["Ana Quispe"]


@pytest.mark.parametrize(
    "text",
    [
        RIVALS + "Odera's spokeswoman, Mira Lind, said the government would negotiate with “a lawyer in a convent”.",
        RIVALS + "The bishop, Karl Bent, said he would not negotiate with “a lawyer hiding in a convent”.",
        RIVALS + "Odera's spokeswoman, Mira Lind, said the bank would not negotiate with a lawyer of the union.",
        "Senator Ana Quispe spoke. Prime Minister Pell Odera said he would not negotiate with “a lawyer in a convent”.",
        RIVALS
        + "Self-styled president Karl Bent left. Pell Odera said he would not recognise “a lawyer in a convent”.",
    ],
    ids=["it deals", "no side", "in nobody's words", "no rivals", "two others"],
)
def test_where_it_may_be_somebody_else_it_is_nobody(text: str) -> None:
    assert meant(text, "lawyer") == []


def test_a_spokesman_means_his_own_by_a_title_that_nobody_else_is_given() -> None:
    text = RIVALS.replace("took the title of acting president", "left") + (
        "In the morning Odera was silent. By noon Odera's office had tweeted: “The acting president will meet no one.”"
    )
    assert meant(text, "acting president") == ["Pell Odera"]


@pytest.mark.parametrize(
    "text",
    [
        "Senator Pell Odera left. Acting president Ana Quispe rose. His office said: “The acting president erred.”",
        "Senator Pell Odera left. Odera's office said: “The president erred.”",
        "Senator Pell Odera left. Odera's office said: “The so-called president erred.”",
    ],
    ids=["another has it", "any president", "no title of praise"],
)
def test_a_title_that_may_be_anothers_is_not_his_own(text: str) -> None:
    assert "Pell Odera" not in meant(text, "president")


def test_a_bodys_candidate_is_the_contender_who_has_an_office_of_it() -> None:
    text = (
        "Peru recognised Ana Quispe, the Speaker of the Senate, as interim president. Pell Odera is prime minister."
        " The envoy denied that she favoured the Senate's candidate."
    )
    assert meant(text, "candidate") == ["Ana Quispe"]
    assert meant(text.replace("the Senate's candidate", "the Assembly's candidate"), "candidate") == []
    assert meant(text.replace(" as interim president", ""), "candidate") == []


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("It has been cut off since the admiral who commands its base, Pell Odera, declared that he would stay.",
         "the admiral", ["Pell Odera"]),
        ("She said the engineer who built the dam, Ana Quispe, should be asked first.", "the engineer", ["Ana Quispe"]),
        ("She said the engineer who built the dam, Ana Quispe, and a lawyer should be asked.", "the engineer", []),
    ],
)  # fmt: skip
def test_a_clause_may_stand_between_a_description_and_its_name(text: str, words: str, who: list[str]) -> None:
    assert meant(text, words) == who
