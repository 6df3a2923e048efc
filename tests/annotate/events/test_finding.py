"""How an event is put: its status, its sides, its day and place, and what is another's mode."""

from dataclasses import replace

import pytest

from rashomon.annotate.events.stage import EventStage
from rashomon.annotate.times.stage import TimeStage
from rashomon.model import Article, Fact, Metadata, Origin, Sheet, Status
from tests.annotate.events.told import events, events_sheet, told
from tests.annotate.people import sheet_of

_STATUSES = [
    ("Peru attacked Chile.", "happened"),
    ("Peru did not attack Chile.", "denied"),
    ("Peru will attack Chile.", "planned"),
    ("Peru plans to attack Chile.", "planned"),
    ("Peru may attack Chile.", "hypothetical"),
    ("Bolivia said that Peru attacked Chile.", "alleged"),
    ("Bolivia denied that Peru attacked Chile.", "denied"),
    ("Ana Quispe came to power to attack Chile.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), _STATUSES)
def test_the_words_around_say_how_it_is_put(text: str, status: str) -> None:
    found = [one for one in events(text) if one.pattern == "attack"]
    assert [one.status for one in found] == [Status(status)]


def test_a_deed_of_one_s_own_that_is_threatened_is_the_threat_s_mode() -> None:
    (one,) = events("Peru threatened to attack Chile.")
    assert (one.type.value, one.mode, one.status) == ("THREATEN", "violence", Status.HAPPENED)


def test_what_somebody_will_not_do_for_another_is_a_refusal() -> None:
    (one,) = events("Peru will not help Chile.")
    assert (one.type.value, one.mode, one.cameo, one.status) == ("REJECT", "assist", "120", Status.HAPPENED)


def test_what_is_demanded_of_another_is_a_deed_of_his() -> None:
    assert told("Peru urged Chile to arrest Ana Quispe.") == {
        "REQUEST | Peru | Chile | happened",
        "COERCE | Chile | Ana Quispe | called for",
    }


def test_what_two_do_together_is_one_event() -> None:
    (one,) = events("Peru and Chile held talks.")
    assert one.reciprocal
    assert (len(one.actors), len(one.recipients)) == (1, 1)


def test_who_joins_another_in_a_deed_does_it_too() -> None:
    assert told("Peru joined Bolivia in condemning Chile.") == {"ACCUSE | Peru, Bolivia | Chile | happened"}


def test_a_passive_is_turned_round() -> None:
    assert told("Ana Quispe was arrested by the army of Chile.") == {
        "COERCE | the army of Chile | Ana Quispe | happened"
    }


def test_a_nationality_stands_for_its_country_before_what_nobody_is() -> None:
    assert told("Peru bombed a Chilean bridge.") == {"ASSAULT | Peru | Chile | happened"}
    assert told("Peruvian tanks attacked Chile.") == {"ASSAULT | Peru | Chile | happened"}


def test_one_s_own_things_are_nobody_to_whom_it_is_done() -> None:
    assert told("Peru withdrew its troops from Chile.") == {"RETREAT | Peru | Chile | happened"}


def _when(sheet: Sheet) -> list[str | None]:
    values = {one.id: one.value for one in sheet.times or ()}
    return [values[one.time] if one.time else None for one in sheet.events or ()]


def test_the_day_is_that_of_the_words_that_hang_on_the_deed() -> None:
    assert _when(events_sheet("Peru attacked Chile on 3 May 2019.")) == ["2019-05-03"]
    assert _when(events_sheet("Bolivia said on 4 May 2019 that Peru attacked Chile.")) == [None]
    assert _when(events_sheet("Peru held talks with Chile on 3 May 2019.")) == ["2019-05-03"]


def test_the_place_is_no_party() -> None:
    text = "Ana Quispe met Pell Odera in Lima."
    (one,) = events(text)
    assert one.place is not None
    assert one.place.of(text) == "Lima"


def test_contexts_are_those_of_the_words() -> None:
    (one,) = events("Peru sent weapons to Chile.")
    assert one.contexts == ("military",)


def test_an_untied_pronoun_in_somebody_s_words_asks_whether_it_is_he() -> None:
    for one in events("The rebels said they attacked Chile."):
        assert one.doubt == "" or one.doubt.endswith("?")


def test_what_something_waits_for_is_no_fact() -> None:
    found = events("Peru will lift its blockade when Ana Quispe has surrendered to Chile.")
    assert {one.status for one in found if one.pattern == "disarm"} == {Status.HYPOTHETICAL}


def test_a_participle_before_a_noun_tells_no_event() -> None:
    assert told("Peru lies near the besieged town of Chile.") == set()


def test_what_is_denied_is_told_beside_the_denial() -> None:
    said = "denied a report by The Harbour Ledger that its patrol boats had fired on the ferry off Cape Orrin."
    assert told(f"The Government of Kestria on Wednesday categorically {said}") == {
        "REJECT | Government of Kestria | Harbour Ledger | happened",
        "ASSAULT | Government of Kestria | - | denied | says Harbour Ledger",
    }


def test_what_is_done_was_not_done_after_its_article() -> None:
    text = "Peru promised help to Chile in June 2031."
    day = Fact("2019-02-12", Origin.FLAG, evidence="--published")
    sheet = replace(sheet_of(text), article=Article("a-test", text, metadata=Metadata(published_on=day)))
    dated = EventStage()(TimeStage()(sheet))
    assert {one.value for one in dated.times or ()} == {"2031-06"}
    assert [one.time for one in dated.events or ()] == [None]


def test_what_two_are_asked_to_do_together_is_what_is_asked() -> None:
    (one,) = events("Ana Quispe said that Peru and Chile must meet.")
    assert (one.type.value, one.mode, len(one.recipients)) == ("REQUEST", "meet", 2)


def test_soldiers_are_met_themselves_and_not_their_country() -> None:
    assert told("Peru attacked the soldiers of Chile.") == {"ASSAULT | Peru | the soldiers of Chile | happened"}
