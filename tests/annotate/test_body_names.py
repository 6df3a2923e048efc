"""Bodies, described: a name of common nouns has its place, and whom the text counts among its members."""

from rashomon.annotate.referents import referents_of
from rashomon.model import Referent
from tests.annotate.read import read


def cast(source: str) -> dict[str, Referent]:
    text, reading, _ = read(source)
    return {one.name: one for one in referents_of(text, reading)}


def test_a_body_of_common_nouns_is_told_apart_by_its_place() -> None:
    assert "Foreign Ministry in Selmarka" in cast("The Foreign Ministry in Selmarka [denied] the report.")
    assert "Oceanic Fund" in cast("The Oceanic Fund in Selmarka [denied] the report.")


def test_members_are_read_behind_the_name_however_long_the_mention_is() -> None:
    found = cast("The Council of Oceanic Isles, whose members are Iceland, Ireland and Portugal, has [voted].")
    assert [one.name for one in found["Council of Oceanic Isles"].members] == ["Iceland", "Ireland", "Portugal"]
