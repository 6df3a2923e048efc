"""Who there is, what articles say they are and in whose mouth, and why each is one; every row shows its words."""

import pytest

from rashomon.errors import CallError
from rashomon.model import Answer, Kind
from rashomon.store import StoryFile
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.cast import Cast
from rashomon.views.evidence import Evidence
from rashomon.views.finding import find_actor
from rashomon.views.portrait import show_actor
from rashomon.views.questions import doubtful
from rashomon.views.ties import explain_actor
from tests.store import harbour


def rows(answers: tuple[Answer, ...]) -> list[dict[str, str | None]]:
    return [dict(one.values) for one in answers]


def test_all_whom_an_article_names_or_who_speak_are_listed(harbour_story: StoryFile) -> None:
    found = rows(actors(harbour_story, ActorFilter()))
    assert [one["name"] for one in found] == [
        "Ana Quisbe",
        "Ana Quispe",
        "Boro Rusk",
        "More than 50 countries",
        "Pell Odera",
        "Peru",
    ]
    assert found[4] == {
        "id": found[4]["id"],
        "name": "Pell Odera",
        "kind": "person",
        "aliases": "P. Odera; Odera",
        "roles": "foreign minister of Peru",
        "country": "PER",
        "sector": "GOV",
        "members": None,
        "quantity": None,
        "articles": "2",
        "statements": "4",
        "doubt": None,
    }
    assert (found[3]["members"], found[3]["quantity"], found[3]["doubt"]) == (
        "Kenya",
        "More than 50",
        "which countries?",
    )
    assert found[5]["aliases"] == "Peruvian"
    assert found[0]["doubt"] == "the same as Ana Quispe?"


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (ActorFilter("ODERA"), ["Pell Odera"]),
        (ActorFilter("peruvian"), ["Peru"]),
        (ActorFilter("she"), []),
        (ActorFilter(kind="state"), ["Peru"]),
        (ActorFilter(kind="group"), ["More than 50 countries"]),
        (ActorFilter("ana", kind="person"), ["Ana Quisbe", "Ana Quispe"]),
    ],
)
def test_filters(harbour_story: StoryFile, wanted: ActorFilter, names: list[str]) -> None:
    assert [one["name"] for one in rows(actors(harbour_story, wanted))] == names


def test_an_actor_cites_the_fullest_name_and_each_role(harbour_story: StoryFile) -> None:
    (odera,) = actors(harbour_story, ActorFilter("odera"))
    assert [cited.exact for cited in odera.citations] == ["Pell Odera", "Peruvian Foreign Minister"]


def test_every_citation_is_the_untouched_text(harbour_story: StoryFile) -> None:
    every = actors(harbour_story, ActorFilter(unnamed=True)) + doubtful(harbour_story)
    for name in ("Odera", "Boro Rusk", "Peru", "countries", "Ana Quisbe"):
        every += show_actor(harbour_story, name) + explain_actor(harbour_story, name)
    assert len(every) > 40
    for answer in every:
        for cited in answer.citations:
            assert cited.span.of(harbour_story.article(cited.article).text) == cited.exact


def test_a_role_says_who_says_so(harbour_story: StoryFile) -> None:
    roles = [one for one in rows(show_actor(harbour_story, "Rusk")) if one["what"] == "role"]
    assert [(one["value"], one["standing"], one["voice"], one["day"]) for one in roles] == [
        ("so-called president of Peru", "disputed", "Pell Odera, in the words of the narrator", "2021-05-03"),
        ("self-proclaimed president of Peru", "claimed", "narrator of The Ash Ledger", "2021-05-03"),
    ]


def test_a_contested_office_shows_everybody_beside_each_other_in_the_order_of_days(harbour_story: StoryFile) -> None:
    seen = {}
    for name in ("Rusk", "Quispe"):
        contested = [one for one in rows(show_actor(harbour_story, name)) if one["what"] == "contested"]
        seen[name] = [(one["value"], one["standing"], one["voice"]) for one in contested]
    assert seen["Rusk"] == seen["Quispe"]
    assert seen["Rusk"] == [
        ("Boro Rusk: so-called president of Peru", "disputed", "Pell Odera, in the words of the narrator"),
        ("Boro Rusk: self-proclaimed president of Peru", "claimed", "narrator of The Ash Ledger"),
        ("Ana Quispe: President of Peru", "held", "narrator of Port Courier"),
    ]
    assert all(one["what"] != "contested" for one in rows(show_actor(harbour_story, "Odera")))


def test_an_actor_is_shown_with_names_members_and_how_many(harbour_story: StoryFile) -> None:
    shown = [(one["what"], one["value"]) for one in rows(show_actor(harbour_story, "Odera"))]
    assert shown == [
        ("actor", "Pell Odera"),
        ("name", "P. Odera"),
        ("name", "Odera"),
        ("name", "Pell Odera"),
        ("name", "Odera"),
        ("role", "foreign minister of Peru"),
    ]
    group = [(one["what"], one["value"]) for one in rows(show_actor(harbour_story, "more than 50 countries"))]
    assert ("member", "Kenya") in group
    assert ("how many", "More than 50") in group


def test_an_actor_is_explained_in_each_article_and_across_them(harbour_story: StoryFile) -> None:
    found = [
        (one["what"], one["value"], one["why"], one["article"]) for one in rows(explain_actor(harbour_story, "Odera"))
    ]
    assert ("mention", "she", "pronoun: the woman who spoke last (sure to 80%)", "ledger.txt") in found
    assert ("mention", "Pell Odera", "name: the first mention", "ledger.txt") in found
    across = [row for row in found if row[0] == "same"]
    assert [row[2] for row in across] == ["98%: surname: Odera ~ Odera (+3.0)"]
    assert sorted(across[0][1].split(" and ")) == ["P. Odera (courier.txt)", "Pell Odera (ledger.txt)"]  # type: ignore[union-attr]


def test_what_is_not_sure_is_a_question(harbour_story: StoryFile) -> None:
    (one,) = doubtful(harbour_story)
    assert {dict(one.values)["left"], dict(one.values)["right"]} == {"Ana Quispe", "Ana Quisbe"}
    assert str(dict(one.values)["question"]).startswith("Is Ana Quis")
    assert dict(one.values)["reasons"] in {
        "60%: surname: Quispe ~ Quisbe (+0.4)",
        "60%: surname: Quisbe ~ Quispe (+0.4)",
    }
    assert doubtful(harbour_story, words="odera") == doubtful(harbour_story, kind="state") == ()


def test_an_actor_is_found_by_id_name_and_whatever_it_is_called(harbour_story: StoryFile) -> None:
    evidence = Evidence.of(harbour_story)
    odera = find_actor(evidence, "Pell Odera")
    for wanted in (odera.id, odera.id[:6], "pell odera", "P. Odera", "odera", "ell Ode"):
        assert find_actor(evidence, wanted) == odera
    assert find_actor(evidence, "peruvian").kind is Kind.STATE


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("Ana", r"'Ana' may be 2 actors; name one of them by its id: Ana Quisbe \(x-\w+\), Ana Quispe \(x-\w+\)"),
        ("Pell Oderra", "there is no actor 'Pell Oderra' in the story; did you mean Pell Odera"),
        ("Zebra", "there is no actor 'Zebra' in the story; `rashomon actors` lists them"),
        ("x-zzzz", "there is no actor 'x-zzzz'"),
        ("", "there is no actor ''"),
    ],
)
def test_who_is_not_clearly_meant_is_asked_back(harbour_story: StoryFile, wanted: str, message: str) -> None:
    with pytest.raises(CallError, match=message):
        find_actor(Evidence.of(harbour_story), wanted)


def test_a_referent_without_an_actor_keeps_the_words_of_its_article(harbour_story: StoryFile) -> None:
    harbour_story.write_links((), (), harbour.BY)
    cast = Cast.of(harbour_story)
    assert cast.name(harbour_story.referents()[0].id, "the minister") == "the minister"
    assert actors(harbour_story, ActorFilter()) == ()
