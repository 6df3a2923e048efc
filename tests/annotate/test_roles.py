"""What an article says somebody is: the office, the body, the country, the standing, and the words that show it."""

from typing import NamedTuple

import pytest

from rashomon.annotate.roles import roles_of
from tests.annotate.read import read


class Case(NamedTuple):
    source: str
    title: str
    body: str | None = None
    country: str | None = None
    standing: str = "held"
    marks: str = ""


_ROLES = [
    Case("Russian Foreign Minister [Sergei Dorin] left on Monday.", "Foreign Minister", "Russian", "RUS"),
    Case("Director of the Russian Foreign Ministry’s Latin America Department [Pavel Tschernin] denied it.",
         "Director", "Russian Foreign Ministry’s Latin America Department", "RUS"),
    Case("Foreign Minister [Dorin] left on Monday.", "Foreign Minister"),
    Case("US President [Harlan Cobb] said he would wait.", "President", "US", "USA"),
    Case("The opposition politician [Luis Arana] was arrested.", "opposition politician"),
    Case("[Carlos Balbo], a member of the Venezuelan National Assembly, fled.", "member",
         "Venezuelan National Assembly", "VEN"),
    Case("The director of the Fisheries Department, [Pavel Tschernin], denied it.", "director", "Fisheries Department"),
    Case("The head of the Oceanic Fund, [Pavel Tschernin], has vowed to hold out.", "head", "Oceanic Fund"),
    Case("The leader of the House, Sen. [Pavel Tschernin], has vowed to hold out.", "leader", "House"),
    Case("[Luis Arana], the opposition politician who declared himself interim president, was arrested.",
         "opposition politician"),
    Case("[Luis Arana], the opposition politician who declared himself interim president, was arrested.",
         "president", None, None, "claimed", "declared himself interim"),
    Case("[Ana Quispe] is the president of Peru.", "president", "Peru", "PER"),
    Case("[Ana Quispe] was the foreign minister of Peru until May.", "foreign minister", "Peru", "PER"),
    Case("The assembly named [Luis Arana] as interim president.", "president", None, None, "interim", "interim"),
    Case("Sixty states recognised [Luis Arana] as interim president.", "president", None, None, "interim", "interim"),
    Case("In January [Luis Arana] proclaimed himself acting president.", "president", None, None, "claimed",
         "proclaimed himself acting"),
    Case("[Luis Arana], whose interim presidency sixty states recognise, left.", "president", None, None, "interim",
         "interim"),
    Case("The self-proclaimed interim president [Luis Arana] spoke.", "president", None, None, "claimed",
         "self-proclaimed interim"),
    Case("Venezuela’s self-declared president [Luis Arana] spoke.", "president", "Venezuela", "VEN", "claimed",
         "self-declared"),
    Case("The legitimate president [Ana Quispe] spoke.", "president", None, None, "legitimate", "legitimate"),
    Case("The so-called president [Luis Arana] spoke.", "president", None, None, "disputed", "so-called"),
    Case("Former Peruvian President [Ana Quispe] spoke.", "President", "Peruvian", "PER", "former", "Former"),
    Case("The ex-president [Ana Quispe] spoke.", "president", None, None, "former", "ex-"),
    Case("President-elect [Ana Quispe] spoke.", "President", None, None, "future", "-elect"),
    Case("Odera said that [Luis Arana] is not the president.", "president", None, None, "denied", "not"),
    Case("Russian defence conglomerate [Rostavia] denied the report.", "conglomerate", "Russian", "RUS"),
    Case("Russia’s ambassador to Peru, [Pavel Tschernin], denied it.", "ambassador", "Russia", "RUS"),
    Case("He spoke to Kremlin spokesman [Pavel Tschernin] by phone.", "spokesman", "Kremlin", "RUS"),
    # written after the first reading of real articles, before they were run
    Case("They met opposition leader and self-proclaimed interim president, [Luis Arana].", "president", None, None,
         "claimed", "self-proclaimed interim"),
    Case("They met Sergei Dorin and US Secretary of State [Harlan Cobb].", "Secretary of State", "US", "USA"),
    Case("The regime of President [Odera] fell.", "President"),
    Case("By not recognising President [Nicolas Odera]’s government they angered him.", "President"),
    Case("The court named [Ana Quispe], the Speaker of the Senate, interim president.", "Speaker", "Senate"),
    Case("The recognition of [Luis Arana] as the legitimate president of Peru stands.", "president", "Peru", "PER",
         "legitimate", "legitimate"),
    Case("[Luis Arana], recognised by sixty states as interim president, left.", "president", None, None, "interim",
         "interim"),
    Case("[Luis Arana], whom sixty states recognise as interim president, left.", "president", None, None, "interim",
         "interim"),
    Case("Russia does not recognise [Luis Arana] as president.", "president", None, None, "denied", "not"),
    Case("[Ana Quispe] became prime minister in 2001.", "prime minister"),
    Case("[Ana Quispe] served as Peru’s foreign minister.", "foreign minister", "Peru", "PER"),
    Case("[Ana Quispe] resigned as foreign minister.", "foreign minister", None, None, "former", "resigned"),
    Case("[Jan Roe] was sworn in as president of Chile.", "president", "Chile", "CHL"),
    Case("He is backed by [Luis Arana], leader of the Venezuelan opposition.", "leader", "Venezuelan opposition",
         "VEN"),
    Case("[Ana Quispe], 45, a lawyer and member of the Senate, spoke.", "member", "Senate"),
    Case("[Ana Quispe], who was the Peruvian president, spoke.", "president", "Peruvian", "PER"),
    Case("Moscow’s envoy [Pavel Tschernin] left.", "envoy", "Moscow", "RUS"),
    Case("South Korean President [Kim Do-yun] spoke.", "President", "South Korean", "KOR"),
    Case("Presidents Harlan Cobb and [Ana Quispe] met.", "Presidents"),
    Case("[Ana Quispe], the Peruvian ambassador to Russia, left.", "ambassador", "Peruvian", "PER"),
    Case("State oil company [Petrolia] cut its output.", "company"),
    Case("[Ana Quispe] is no longer the foreign minister.", "foreign minister", None, None, "former", "no longer"),
    Case("The Supreme Court judge [Jan Roe] resigned.", "judge", "Supreme Court"),
    # classes of errors met in some hundred sentences of other news
    Case("New Colombian President [Ana Quispe] spoke.", "President", "Colombian", "COL"),
    Case("Top Iranian commander [Pell Odera] was hurt.", "commander", "Iranian", "IRN"),
    Case("The Kenyan-born singer [Jan Roe] left.", "singer", "Kenyan-born"),
    Case("President [Ana Quispe] of Peru spoke.", "President", "Peru", "PER"),
    Case("Iran’s Supreme Leader Ayatollah [Rahim Sadat] spoke.", "Supreme Leader", "Iran", "IRN"),
    Case("Iran’s Supreme Leader Ayatollah [Rahim Sadat] spoke.", "Ayatollah"),
    Case("[Ana Quispe] will be president of Peru.", "president", "Peru", "PER", "future", "will"),
    Case("[Ana Quispe] will not be the next president of Peru.", "president", "Peru", "PER", "denied", "not"),
    Case("[Jan Roe] will become foreign minister.", "foreign minister", None, None, "future", "will"),
    Case("Russia refused to recognise [Luis Arana] as president.", "president", None, None, "denied", "refused"),
    Case("[Jan Roe], a retired teacher, saw the planes.", "teacher", None, None, "former", "retired"),
]  # fmt: skip
_NO_ROLE = [
    "Supporters of [Luis Arana] filled the square.",
    "The spokesman for [Luis Arana] denied it.",
    "According to the president, [Sergei Dorin] said nothing.",
    "The president met [Ana Quispe] on Monday.",
    "[Ana Quispe], Foreign Minister Sergei Dorin and two guards left.",
    "[Ana Quispe] told the president that she would leave.",
    "[Luis Arana]’s lawyer denied it.",
    "[Ana Quispe], speaking to the president of Peru, said so.",
    "The son of [Ana Quispe] was seen.",
    "[Ana Quispe] met the foreign minister.",
    "The minister said [Jan Roe] had left.",
    "[Ana Quispe] named Luis Arana as interim president.",
    # written after the first reading of real articles, before they were run
    "Reporters [Ana Quispe] met on Monday were silent.",
    "She told reporters [Ana Quispe] had left.",
    "Officials from the [Odera] administration left.",
    "The president’s brother said that [Ana Quispe] wept.",
    "He gave the minister, [Ana Quispe] said, no choice.",
    "The lawyer of [Ana Quispe] and the minister met.",
    "[Ana Quispe] and the foreign minister met.",
    "The fall of [Odera]’s government pleased the president.",
    "The former president of the Harbour Party ([HPX]) left.",
    "If [Ana Quispe] becomes president of Peru, he will leave.",
    "[Ana Quispe] would be a good president.",
    "[Ana Quispe] wants to become president of Peru.",
    "Is [Ana Quispe] the president of Peru?",
    "[Ana Quispe] called for a new president.",
    "Director of Odera’s [Fisheries Department] resigned.",
]


@pytest.mark.parametrize("case", _ROLES)
def test_a_role_is_read(case: Case) -> None:
    text, reading, span = read(case.source)
    roles = roles_of(text, reading, span)
    found = [(r.title, r.body, r.country, r.standing, r.marks) for r in roles]
    assert (case.title, case.body, case.country, case.standing, case.marks) in found


@pytest.mark.parametrize("source", _NO_ROLE)
def test_no_role_is_made_up(source: str) -> None:
    assert roles_of(*read(source)) == ()


@pytest.mark.parametrize("case", _ROLES)
def test_the_span_shows_title_and_marks(case: Case) -> None:
    text, reading, span = read(case.source)
    for role in roles_of(text, reading, span):
        shown = role.span.of(text)
        assert all(word.strip("-") in shown for word in role.marks.split())
        assert role.title in shown or role.title == "president"
        assert role.body is None or role.body in shown


def test_an_organisation_has_the_sector_of_its_body() -> None:
    (role,) = roles_of(*read("Russian defence conglomerate [Rostavia] denied the report."))
    assert role.sector == "BUS"


def test_an_office_gives_its_sector() -> None:
    (role,) = roles_of(*read("Russian Foreign Minister [Sergei Dorin] left on Monday."))
    assert (role.sector, role.span.of(read("Russian Foreign Minister [Sergei Dorin] left on Monday.")[0])) == (
        "GOV",
        "Russian Foreign Minister",
    )
