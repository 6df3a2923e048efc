"""Names, mended: an outlet's name is whole, and none goes on beyond its sentence."""

from rashomon.annotate.entities import with_mended_names
from tests.annotate.read import read


def names(source: str) -> list[str]:
    text, reading, _ = read(source)
    return [one.span.of(text) for one in with_mended_names(text, reading).entities]


def test_a_station_has_a_whole_name() -> None:
    assert "Radio Selmark" in names("The town lay still on 9 March. Radio Selmark has [learned] that boats left.")
    assert "Radio Selmark" in names("Radio Selmark's claim is a lie, the captain [said].")


def test_no_name_goes_on_beyond_its_sentence() -> None:
    assert not [one for one in names("It rained until 9 March. Radio [Selmark] was closed.") if one.startswith("March")]
