"""What words name which country, and by what kind of word."""

import pytest

from rashomon.codebook.countries import countries_in, countries_of, country_name, country_of, is_country
from rashomon.codebook.country_words import country_keys, display_names

_UN_MEMBERS = 193


@pytest.mark.parametrize(
    ("words", "alpha3", "how"),
    [
        ("France", "FRA", "name"),
        ("the U.S.", "USA", "name"),
        ("The United States of America", "USA", "name"),
        ("US", "USA", "name"),
        ("UK’s", "GBR", "name"),
        ("Turkey", "TUR", "name"),
        ("Türkiye", "TUR", "name"),
        ("Burma", "MMR", "name"),
        ("Myanmar", "MMR", "name"),
        ("Ivory Coast", "CIV", "name"),
        ("Côte d’Ivoire", "CIV", "name"),
        ("Holy See", "VAT", "name"),
        ("Saint Lucia", "LCA", "name"),
        ("St. Lucia", "LCA", "name"),
        ("St. Vincent and the Grenadines", "VCT", "name"),
        ("Trinidad & Tobago", "TTO", "name"),
        ("Czech Republic", "CZE", "name"),
        ("North Macedonia", "MKD", "name"),
        ("Kosovo", "XKX", "name"),
        ("the Philippines", "PHL", "name"),
        ("Laos", "LAO", "name"),
        ("Mexico City", "MEX", "capital"),
        ("American", "USA", "demonym"),
        ("British", "GBR", "demonym"),
        ("Britons", "GBR", "demonym"),
        ("Dutch", "NLD", "demonym"),
        ("Filipino", "PHL", "demonym"),
        ("Emirati", "ARE", "demonym"),
        ("South African", "ZAF", "demonym"),
        ("Kosovar", "XKX", "demonym"),
        ("Russians", "RUS", "demonym"),
        ("Turks", "TUR", "demonym"),
        ("Poles", "POL", "demonym"),
        ("Spaniards", "ESP", "demonym"),
        ("Czechs", "CZE", "demonym"),
        ("Ecuadorian", "ECU", "demonym"),
        ("Saudi", "SAU", "demonym"),
        ("Norwegians", "NOR", "demonym"),
        ("Kyiv", "UKR", "capital"),
        ("Kiev", "UKR", "capital"),
        ("Bogota", "COL", "capital"),
        ("Bogotá", "COL", "capital"),
        ("Washington", "USA", "capital"),
        ("Washington, D.C.", "USA", "capital"),
        ("Washington D.C.", "USA", "capital"),
        ("Tripoli", "LBY", "capital"),
        ("Astana", "KAZ", "capital"),
        ("the Kremlin", "RUS", "seat"),
        ("White House", "USA", "seat"),
        ("Quai d’Orsay", "FRA", "seat"),
        ("the Elysée", "FRA", "seat"),
    ],
)
def test_words_that_name_a_country(words: str, alpha3: str, how: str) -> None:
    country = country_of(words)
    assert country is not None
    assert (country.alpha3, country.how) == (alpha3, how)


@pytest.mark.parametrize(
    "words",
    [
        "us",
        "Us",
        "turkey",
        "polish",
        "white house",
        "Beltway",
        "Brussels",
        "Victoria",
        "Latin America",
        "Kestria",
        "",
        "Congo",
        "Dominican",
        "Welsh",
        "Male",
        "RU",
        "FR",
        "Island",
        "Thais and Lao",
        "New Jersey",
        "the",
    ],
)
def test_words_that_name_no_country_or_more_than_one(words: str) -> None:
    assert country_of(words) is None


def test_an_ambiguous_word_gives_all() -> None:
    assert {country.alpha3 for country in countries_of("Congo")} == {"COD", "COG"}


def test_every_country_has_a_word_for_its_people_and_a_name() -> None:
    """The members of the United Nations are those to which CLDR's names lead; each has what a text may call it."""
    rows: dict[str, set[str]] = {}
    for found in country_keys().values():
        for alpha3, how in found.items():
            rows.setdefault(alpha3, set()).add(how)
    nameless = {alpha3 for alpha3 in display_names() if "name" not in rows.get(alpha3, set())}
    assert not nameless
    assert sum("demonym" in rows[alpha3] for alpha3 in rows) > _UN_MEMBERS


def test_the_name_that_is_shown_is_found_again() -> None:
    assert {alpha3 for alpha3, name in display_names().items() if country_of(name) is None} == set()
    assert (country_name("RUS"), country_name("USA")) == ("Russia", "United States")


def test_countries_are_found_in_the_words_for_a_body() -> None:
    found = countries_in("Ministry of Foreign Affairs of the Republic of Korea")
    assert [(country.alpha3, span.start) for country, span in found] == [("KOR", 35)]
    assert [country.alpha3 for country, _ in countries_in("the Venezuelan National Assembly’s envoy to the U.S.")] == [
        "VEN",
        "USA",
    ]
    assert countries_in("Trade Department of Selm") == ()
    assert [c.alpha3 for c, _ in countries_in("US-backed forces and New Jersey’s senator")] == ["USA"]


def test_stops_and_possessives_are_no_part_of_a_name() -> None:
    text = "Moscow’s envoy left Peru. U.S. troops stayed in the U.K."
    assert [span.of(text) for _, span in countries_in(text)] == ["Moscow", "Peru", "U.S.", "U.K."]


def test_a_new_president_is_no_new_country() -> None:
    assert [country.alpha3 for country, _ in countries_in("New Colombian President")] == ["COL"]
    assert countries_in("North American and Latin American leaders in New Mexico") == ()


def test_what_the_reader_asks_is_answered_as_ever() -> None:
    assert [is_country(name) for name in ("us", "turkey", "Russian", "Czechia")] == [True, True, False, True]
