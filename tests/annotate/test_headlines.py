"""Headlines that quote by a colon, and those that only name their topic by one."""

from dataclasses import replace

import pytest

from rashomon.annotate.headlines import quoting_headline
from tests.annotate.read import read


def quoted(source: str) -> list[tuple[str, str]]:
    text, reading, _ = read(source)
    blind = replace(reading, attributions=())
    return [(one.source[0].of(text), one.content[0].of(text)) for one in quoting_headline(text, blind)]


@pytest.mark.parametrize("who", ["Government", "Health Minister", "Interior Ministry", "Ana Quispe"])
def test_who_stands_before_the_colon_is_quoted(who: str) -> None:
    assert quoted(f"# **{who}: the bridge is safe**\n\nThe town [slept].") == [(who, "the bridge is safe")]


@pytest.mark.parametrize(
    "line",
    ["Ferry dispute: the bridge is safe", "Government: a look back", "The bridge is safe", "Peru: the bridge is safe"],
)
def test_a_topic_is_not(line: str) -> None:
    assert quoted(f"{line}\n\nThe town [slept].") == []


def test_only_the_first_line_is_a_headline() -> None:
    assert quoted("The town slept\n\nGovernment: the bridge is [safe]") == []
