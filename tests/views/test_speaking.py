"""Speakers have the names by which all articles know them; offices show on whose behalf, unless they are contested."""

import json
from dataclasses import replace

import pytest

from rashomon.model import Answer, Role
from rashomon.store import StoryFile
from rashomon.views.explain import explain
from rashomon.views.speaking import Speaking
from rashomon.views.statements import StatementFilter, statements
from tests.store import harbour


def values(answers: tuple[Answer, ...], *names: str) -> list[tuple[str | None, ...]]:
    return [tuple(dict(one.values)[name] for name in names) for one in answers]


def test_the_speaker_has_the_name_of_the_actor(harbour_story: StoryFile) -> None:
    found = values(statements(harbour_story, StatementFilter()), "article", "speaker", "speaks_for")
    assert found == [
        ("courier.txt", "Pell Odera", "Peru"),
        ("ledger.txt", "Pell Odera", "Peru"),
        ("ledger.txt", "Pell Odera", "Peru"),
        ("ledger.txt", "Pell Odera", "Peru"),
        ("ledger.txt", "Boro Rusk", None),
        ("ledger.txt", "More than 50 countries", None),
        ("note.txt", "Ana Quisbe", None),
    ]


def test_an_office_that_shows_for_whom_somebody_speaks_is_cited(harbour_story: StoryFile) -> None:
    courier, *_ = statements(harbour_story, StatementFilter())
    assert [(cited.name, cited.exact) for cited in courier.citations] == [
        ("courier.txt", "“No,”"),
        ("ledger.txt", "Peruvian Foreign Minister"),
    ]


@pytest.mark.parametrize(
    ("speaker", "count"), [("P. Odera", 4), ("pell", 4), ("peruvian", 4), ("quispe", 0), ("kenya", 0), ("she", 0)]
)
def test_a_speaker_is_found_under_every_name(harbour_story: StoryFile, speaker: str, count: int) -> None:
    assert len(statements(harbour_story, StatementFilter(speaker=speaker))) == count


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({}, "Peru"),
        ({"standing": "former"}, None),
        ({"standing": "claimed"}, None),
        ({"sector": "BUS"}, None),
        ({"sector": "MIL"}, "Peru"),
        ({"country": "KEN"}, None),
        ({"title": "president"}, None),
    ],
)
def test_only_an_office_of_the_state_that_nobody_contests_speaks_for_it(
    harbour_story: StoryFile, change: dict[str, str], name: str | None
) -> None:
    ledger = harbour.ledger()
    assert ledger.referents
    odera, *others = ledger.referents
    role: Role = replace(odera.roles[0], **change)  # type: ignore[arg-type]
    harbour_story.write(replace(ledger, referents=(replace(odera, roles=(role,)), *others)), "ledger.txt", {})
    found = harbour.match(harbour_story.referents())
    harbour_story.write_links(found, harbour.actors(harbour_story.referents(), found, (), {}), harbour.BY)
    speaking = Speaking.of(harbour_story)
    behalf = [speaking.behalf(one) for one in harbour_story.statements("courier.txt")]
    assert [one.name if one else None for one in behalf] == [name]


def test_a_statement_explains_the_way_from_a_pronoun_to_a_name(harbour_story: StoryFile) -> None:
    said = next(one for one in harbour_story.statements() if one.doubt)
    found = values(explain(harbour_story, said.id), "what", "value", "why")
    named = [(value, why) for what, value, why in found if what == "named by"]
    assert named == [
        ("she", "pronoun: the woman who spoke last (sure to 80%)"),
        ("Pell Odera", "name: the first mention"),
    ]
    (actor,) = [(value, why) for what, value, why in found if what == "actor"]
    assert actor[0] == "Pell Odera"
    assert "in 2 articles" in str(actor[1])
    assert ("speaks for", "Peru", "the speaker's office, as ledger.txt has it: 'Peruvian Foreign Minister'") in found


def test_an_actor_is_explained_by_its_id(harbour_story: StoryFile) -> None:
    odera = next(one for one in harbour_story.actors() if one.name == "Pell Odera")
    assert values(explain(harbour_story, odera.id), "what", "value")[0] == ("actor", "Pell Odera")
    assert json.dumps(values(explain(harbour_story, odera.id[:8]), "what"))
