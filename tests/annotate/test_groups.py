"""Whom a text counts among a group, and how many it says there are."""

import pytest

from rashomon.annotate.groups import members_of, quantity_of
from tests.annotate.read import read

_MEMBERS = [
    ("[The Harbour Group] includes Argentina, Brazil, Chile and Saint Lucia.",
     ["Argentina", "Brazil", "Chile", "Saint Lucia"]),
    ("[Several states, including Peru and Kenya], signed.", ["Peru", "Kenya"]),
    ("[Countries] such as Cuba, Bolivia and Nicaragua stayed away.", ["Cuba", "Bolivia", "Nicaragua"]),
    ("[Its allies], including Cuba, China and Turkey, sent envoys.", ["Cuba", "China", "Turkey"]),
    ("[The five members] – Peru, Chile, Brazil, Ecuador and Bolivia – met on Monday.",
     ["Peru", "Chile", "Brazil", "Ecuador", "Bolivia"]),
    ("[The council] consists of France, Germany and Spain.", ["France", "Germany", "Spain"]),
    ("[The alliance] is made up of Kenya, Uganda and Rwanda.", ["Kenya", "Uganda", "Rwanda"]),
    ("[A number of countries] objected. Among them, Uruguay, Mexico, China and Russia.",
     ["Uruguay", "Mexico", "China", "Russia"]),
    ("It was founded as [a union] of Italy, France and Malta.", ["Italy", "France", "Malta"]),
    ("[The Harbour Group] met. Its members are Peru, Chile and Brazil.", ["Peru", "Chile", "Brazil"]),
    ("[Several other states], among them Norway and Sweden, abstained.", ["Norway", "Sweden"]),
    ("[The Harbour Group], which includes Canada and Mexico, met in Lima.", ["Canada", "Mexico"]),
    ("[Three ministers] — Ana Quispe, Pell Odera and Luis Arana — resigned.",
     ["Ana Quispe", "Pell Odera", "Luis Arana"]),
    ("[The bloc] comprises the United States, Canada and Mexico.", ["the United States", "Canada", "Mexico"]),
    ("He met [leaders] like Ana Quispe and Pell Odera.", ["Ana Quispe", "Pell Odera"]),
    # written after the first reading of real articles, before they were run
    ("[Its allies] such as Cuba, Odera said, were silent.", ["Cuba"]),
    ("[Countries in the region], like Peru and Chile, agreed.", ["Peru", "Chile"]),
    ("[Some twenty states], led by France, have recognised him.", ["France"]),
    ("[The seven states]: Peru, Chile, Brazil, Cuba, Haiti, Belize and Panama.",
     ["Peru", "Chile", "Brazil", "Cuba", "Haiti", "Belize", "Panama"]),
    ("[The Council], whose members are Iceland and Ireland, met.", ["Iceland", "Ireland"]),
    ("[Agencies] including Reuters and the Harbour Press reported it.", ["Reuters", "the Harbour Press"]),
    ("[The coalition] brings together Italy, Malta, and Spain.", ["Italy", "Malta", "Spain"]),
    ("[Nine countries] voted against it. They include Mali and Niger.", ["Mali", "Niger"]),
    ("[Four countries] (Peru, Chile, Brazil and Ecuador) signed.", ["Peru", "Chile", "Brazil", "Ecuador"]),
]  # fmt: skip
_NO_MEMBERS = [
    "[The Harbour Group] met in Lima with Brazil and Chile.",
    "[The protesters] left. Ana Quispe and Pell Odera stayed.",
    "[The union] criticised Italy, France and Malta.",
    "[Countries] such as these stayed away.",
    "[The plan] includes aid to Brazil, Chile and Peru.",
    "[A group] of soldiers met Ana Quispe and Pell Odera.",
    "[The president] of Peru spoke.",
    # written after the first reading of real articles, before they were run
    "Countries in [the region], such as Peru, agreed.",
    "[The foreign ministers] of Peru and Chile met.",
    "[The bank] of Italy and France has a branch here.",
    "[The minister], Ana Quispe, and Pell Odera left.",
    "[The envoys] – who met Ana Quispe and Pell Odera – left.",
]
_QUANTITIES = [
    ("[More than 50 countries] signed it.", "More than 50"),
    ("[Nearly 60 states] recognised him.", "Nearly 60"),
    ("[Most European countries] agreed.", "Most"),
    ("[Several other states] abstained.", "Several other"),
    ("[14 members] voted for it.", "14"),
    ("[A number of countries] objected.", "A number of"),
    ("[Dozens of protesters] were hurt.", "Dozens of"),
    ("[The 14 members] voted for it.", "14"),
    ("[At least two dozen soldiers] fled.", "At least two dozen"),
    ("[Thousands of Venezuelans] left.", "Thousands of"),
    ("[Some 3,000 people] marched.", "Some 3,000"),
    ("[The majority of states] agreed.", "The majority of"),
    ("[Many officials] resigned.", "Many"),
    ("[Two of the ministers] resigned.", "Two of"),
    ("[The protesters] left.", ""),
    # written after the first reading of real articles, before they were run
    ("[Up to 900 sailors] left.", "Up to 900"),
    ("[His 900 sailors] left.", "900"),
    ("[A few dozen men] left.", "A few dozen"),
    ("[Hundreds of thousands of people] marched.", "Hundreds of thousands of"),
    ("[About 3,000 people] watched.", "About 3,000"),
    ("[A handful of judges] ruled.", "A handful of"),
    ("[2.5 million people] fled.", "2.5 million"),
    ("[The 1998 treaty] ended.", ""),
    ("[The second minister] left.", ""),
    ("[Seven Network] aired it.", ""),
    ("[The other minister] left.", ""),
    ("[Ana Quispe] left.", ""),
    ("[The Group of Seven] met.", ""),
    ("[The Five Star Movement] left.", ""),
    ("[Both ministers] resigned.", "Both"),
]


@pytest.mark.parametrize(("source", "names"), _MEMBERS)
def test_members_are_listed(source: str, names: list[str]) -> None:
    text, reading, span = read(source)
    members = members_of(text, reading, span)
    assert [member.name for member in members] == names
    assert [member.span.of(text) for member in members] == names


@pytest.mark.parametrize("source", _NO_MEMBERS)
def test_no_member_is_made_up(source: str) -> None:
    assert members_of(*read(source)) == ()


@pytest.mark.parametrize(("source", "words"), _QUANTITIES)
def test_quantities_are_kept_as_they_are(source: str, words: str) -> None:
    assert quantity_of(*read(source)) == words
