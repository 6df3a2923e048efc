"""On whose behalf somebody speaks, as roles and descriptions show it."""

from dataclasses import replace

import pytest

from eval.cast import place
from rashomon.annotate.behalf import Behalf, on_behalf
from rashomon.model import Kind, Mention, Naming, Referent, Role, Span
from tests.annotate.people import referents, sheet_of

TEXT = "Peru’s foreign minister, Ana Quispe, spoke."


def state(text: str, words: str = "Peru", code: str = "PER") -> Referent:
    return Referent("a-test", words, (Mention(place(text, words), Naming.NAME),), Kind.STATE, country=code)


def minister(standing: str = "held", country: str | None = "PER", sector: str | None = "GOV") -> Referent:
    role = Role("foreign minister", place(TEXT, "Peru’s foreign minister"), None, country, sector, standing)
    return replace(referents(TEXT, "Ana Quispe = Ana Quispe")[0], roles=(role,))


def behalf(text: str, *rows: Referent) -> dict[str, str]:
    """By the name of who speaks, the name of for whom."""
    names = {one.id: one.name for one in rows}
    found = on_behalf(text, rows)
    assert all(one.id is None or one.id in names for one in found.values())
    return {names[key]: one.name for key, one in found.items()}


def test_a_minister_speaks_for_the_state() -> None:
    peru, quispe = state(TEXT), minister()
    assert on_behalf(TEXT, (peru, quispe)) == {quispe.id: Behalf("Peru", peru.id)}


def test_a_minister_speaks_for_a_state_that_is_no_referent() -> None:
    assert on_behalf(TEXT, (minister(),)) == {minister().id: Behalf("Peru", None)}


@pytest.mark.parametrize("standing", ["claimed", "former", "disputed", "denied", "legitimate", "interim", "future"])
def test_who_does_not_plainly_hold_an_office_speaks_for_no_state(standing: str) -> None:
    assert behalf(TEXT, state(TEXT), minister(standing)) == {}


@pytest.mark.parametrize("sector", ["LEG", "JUD", "OPP", "MED"])
def test_who_has_no_part_in_government_speaks_for_no_state(sector: str) -> None:
    assert behalf(TEXT, state(TEXT), minister(sector=sector)) == {}


def test_a_minister_of_no_state_speaks_for_none() -> None:
    assert behalf(TEXT, state(TEXT), minister(country=None)) == {}


def test_a_minister_of_no_state_speaks_for_the_only_government_that_is_named() -> None:
    text = "The Government of Selm met. Foreign minister Ana Quispe spoke. The Government of Orn left."
    (quispe,) = referents(text, "Ana Quispe = Ana Quispe")
    quispe = replace(quispe, roles=(Role("foreign minister", place(text, "Foreign minister"), sector="GOV"),))
    selm, orn = referents(
        text,
        "Government of Selm = [Government of Selm] met",
        "Government of Orn = Government of Orn",
        kind=Kind.ORGANISATION,
    )
    assert behalf(text, selm, quispe) == {"Ana Quispe": "Government of Selm"}
    assert behalf(text, selm, orn, quispe) == {}
    prime = replace(quispe, roles=(replace(quispe.roles[0], title="prime minister"),))
    assert behalf(text, selm, prime) == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pell Odera’s spokeswoman spoke.", "Pell Odera’s spokeswoman"),
        ("A spokesman for Pell Odera spoke.", "A spokesman for Pell Odera"),
        ("The lawyer of Pell Odera spoke.", "The lawyer of Pell Odera"),
        ("An aide to Pell Odera spoke.", "An aide to Pell Odera"),
        # cut short by the reader
        ("Pell Odera’s spokeswoman spoke.", "spokeswoman"),
    ],
)
def test_a_representative_speaks_for_whom_the_description_names(text: str, words: str) -> None:
    rows = referents(text, "Pell Odera = Pell Odera", f"the one = {words}")
    rows = tuple(replace(one, mentions=(replace(one.mentions[0], naming=_naming(one)),)) for one in rows)
    assert behalf(text, *rows) == {"the one": "Pell Odera"}


def _naming(one: Referent) -> Naming:
    return Naming.NAME if one.named else Naming.DESCRIPTION


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pell Odera’s neighbour spoke.", "Pell Odera’s neighbour"),
        ("The spokesman with Pell Odera spoke.", "The spokesman with Pell Odera"),
        ("A spokesman spoke to Pell Odera.", "A spokesman"),
    ],
)
def test_others_speak_for_themselves(text: str, words: str) -> None:
    rows = referents(text, "Pell Odera = Pell Odera", f"the one = {words}")
    rows = tuple(replace(one, mentions=(replace(one.mentions[0], naming=_naming(one)),)) for one in rows)
    assert behalf(text, *rows) == {}


OFFICE = "Ana Quispe met Pell Odera. Her office denied it."


def office(score: float) -> tuple[Referent, ...]:
    """The office, and two women of whom the last named is taken for its owner with a score."""
    quispe, odera, own = referents(
        OFFICE, "Ana Quispe = Ana Quispe", "Pell Odera = Pell Odera | Her", "her office = Her office"
    )
    name, pronoun = odera.mentions
    own = replace(own, kind=Kind.ORGANISATION, mentions=(replace(own.mentions[0], naming=Naming.DESCRIPTION),))
    return quispe, replace(odera, mentions=(name, replace(pronoun, score=score))), own


def test_her_office_speaks_for_her() -> None:
    assert behalf(OFFICE, *office(0.9)) == {"her office": "Pell Odera"}


def test_where_it_is_not_sure_who_she_is_the_sentence_before_says_it() -> None:
    assert behalf(OFFICE, *office(0.4)) == {"her office": "Ana Quispe"}


def body(text: str, words: str, country: str | None = "PER", sector: str | None = "GOV") -> Referent:
    (one,) = referents(text, f"{words} = {words}", kind=Kind.ORGANISATION)
    mention = replace(one.mentions[0], naming=Naming.NAME)
    return replace(one, mentions=(mention,), named=True, country=country, sector=sector)


def test_a_ministry_speaks_for_its_state_and_its_spokesman_too() -> None:
    text = "Peru’s Foreign Ministry spoke. A spokesman for the Foreign Ministry of Lima agreed."
    ministry = body(text, "Peru’s Foreign Ministry")
    peru = state(text)
    assert behalf(text, peru, ministry) == {ministry.name: "Peru"}
    second = replace(ministry, mentions=(*ministry.mentions, _at(text, "the Foreign Ministry of Lima")))
    (man,) = referents(text, "a spokesman = A spokesman for the Foreign Ministry of Lima")
    assert behalf(text, peru, second, man) == {ministry.name: "Peru", "a spokesman": "Peru"}
    nowhere = replace(second, country=None)
    assert behalf(text, peru, nowhere, man) == {"a spokesman": ministry.name}


def _at(text: str, words: str) -> Mention:
    return Mention(place(text, words), Naming.NAME)


@pytest.mark.parametrize(("country", "sector"), [(None, "GOV"), ("PER", None), ("PER", "BUS"), ("PER", "JUD")])
def test_a_body_that_is_no_state_s_government_speaks_for_itself(country: str | None, sector: str | None) -> None:
    text = "Peru’s Foreign Ministry spoke."
    assert behalf(text, state(text), body(text, "Peru’s Foreign Ministry", country, sector)) == {}


def test_where_an_office_of_the_state_is_disputed_a_ministry_speaks_for_itself() -> None:
    text = "Peru’s Foreign Ministry spoke. The so-called president Pell Odera left."
    role = Role("president", place(text, "so-called president"), country="PER", sector="GOV", standing="disputed")
    odera = replace(referents(text, "Pell Odera = Pell Odera")[0], roles=(role,))
    assert behalf(text, state(text), body(text, "Peru’s Foreign Ministry"), odera) == {}


def test_a_state_speaks_for_itself() -> None:
    peru = replace(state(TEXT), roles=minister(country="CHL").roles)
    assert on_behalf(TEXT, (peru,)) == {}


def test_nobody_speaks_for_nobody() -> None:
    assert on_behalf("", ()) == {}


# Whole articles.


@pytest.mark.parametrize(
    ("text", "speaker", "whom"),
    [
        ("Peruvian president Pell Odera said that talks would begin.", "Pell Odera", "Peru"),
        ("Pell Odera, the president of Peru, said that talks would begin.", "Pell Odera", "Peru"),
        ("A spokesman for Pell Odera said that talks would begin.", "A spokesman for Pell Odera", "Pell Odera"),
        ("Pell Odera, a Russian lawmaker, said that talks would begin.", "Pell Odera", None),
        ("Self-proclaimed Peruvian president Pell Odera said that talks would begin.", "Pell Odera", None),
    ],
)
def test_a_statement_of_an_article_is_made_for(text: str, speaker: str, whom: str | None) -> None:
    sheet = sheet_of(text)
    (one,) = sheet.statements or ()
    assert (one.speaker, one.speaks_for) == (speaker, whom)
    known = {found.id: found.name for found in sheet.referents or ()}
    assert known.get(one.speaks_for_id or "") == whom


@pytest.mark.parametrize("words", ["The self-proclaimed president of Peru", "The so-called president of Peru"])
def test_a_contested_office_in_a_description_speaks_for_no_state(words: str) -> None:
    (one,) = sheet_of(f"{words}, Pell Odera, said that talks would begin.").statements or ()
    assert (one.speaker, one.speaks_for) == ("Pell Odera", None)


def test_a_possessive_within_a_quotation_is_looked_for_nowhere() -> None:
    text = "Ana Quispe left. “Her office denied it,” Pell Odera said."
    quispe, own = referents(text, "Ana Quispe = Ana Quispe", "her office = Her office")
    own = replace(own, kind=Kind.ORGANISATION, mentions=(Mention(own.mentions[0].span, Naming.DESCRIPTION),))
    assert behalf(text, quispe, own) == {}
    plain = text.replace("“", "").replace("”", "")
    shifted = replace(own, mentions=(Mention(_moved(own.mentions[0].span), Naming.DESCRIPTION),))
    assert behalf(plain, quispe, shifted) == {"her office": "Ana Quispe"}


def _moved(span: Span) -> Span:
    return Span(span.start - 1, span.end - 1)
