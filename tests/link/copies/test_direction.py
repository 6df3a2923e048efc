"""From where to where: only what credits or dates show."""

import pytest

from rashomon.link.copies.direction import direction
from rashomon.model import Article, Fact, Metadata, Origin


def article(name: str, text: str = "It rained.", **known: str) -> Article:
    facts = {field: Fact(value, Origin.FLAG) for field, value in known.items()}
    return Article(name, f"{name} {text}", Metadata(**facts))


def test_two_prints_of_one_wire_are_both_the_agencys() -> None:
    found = direction(article("a", agency="OPA", published_on="2024-03-01"), article("b", agency="OPA"))
    assert (found.giver, found.agency) == (None, "OPA")
    assert "OPA" in found.why


def test_who_credits_the_other_outlet_has_it_from_there() -> None:
    wire, paper = article("a", outlet="Halcyon"), article("b", outlet="The Ledger", agency="Halcyon")
    assert direction(wire, paper).giver == wire.id
    named = article("c", "So The Ledger wrote on Monday.", outlet="The Post")
    assert direction(paper, named).giver == paper.id


def test_the_earlier_day_had_it_first() -> None:
    one, other = article("a", published_on="2024-03-02"), article("b", published_on="2024-03-01")
    assert direction(one, other).giver == other.id
    assert "2024-03-01" in direction(one, other).why


def test_a_day_does_not_speak_where_only_one_of_them_credits_an_agency() -> None:
    one, other = article("a", published_on="2024-03-02", agency="OPA"), article("b", published_on="2024-03-01")
    assert direction(one, other).giver is None


@pytest.mark.parametrize("days", [{}, {"published_on": "2024-03-01"}])
def test_where_nothing_shows_it_nobody_copied(days: dict[str, str]) -> None:
    found = direction(article("a", **days), article("b", **days))
    assert (found.giver, found.agency) == (None, None)
    assert found.why


def test_the_order_makes_no_difference() -> None:
    many = [
        article("a", agency="OPA"),
        article("b", published_on="2024-03-01", outlet="The Ledger"),
        article("c", "The Ledger had it.", published_on="2024-03-02"),
        article("d", "Ledger, Ledger.", published_on="2024-02-02"),
    ]
    for one in many:
        for other in many:
            if one is not other:
                assert direction(one, other) == direction(other, one)
