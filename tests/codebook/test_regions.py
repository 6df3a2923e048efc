"""Parts of the world and their states."""

from rashomon.codebook.country_words import codes_within, display_names
from rashomon.codebook.loading import load
from rashomon.codebook.regions import REGIONS, states_of_region


def test_every_region_has_states_and_every_code_is_one() -> None:
    for entry in load(REGIONS):
        assert all(codes_within([name]) for name in entry.within), entry.name
        assert set(entry.codes) <= set(display_names()), entry.name
        assert states_of_region(entry.words[0].split())


def test_the_longest_words_count() -> None:
    assert "RUS" in states_of_region(["asian", "nation"])
    assert "RUS" not in states_of_region(["southeast", "asian", "nation"])
    assert not states_of_region(["oil-rich", "nation"])
