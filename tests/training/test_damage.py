import random

from hypothesis import given
from hypothesis import strategies as st

from training.damage import damage

TEXT = "Port to close.\n\n“We stay,” she said. “All of us.”\n\n'' never `` mind \"x\" «y»\n"


@given(st.text(alphabet="aB. \n\"”“«»'`ß", max_size=60), st.integers(0, 500))
def test_every_character_keeps_its_place(text: str, seed: int) -> None:
    damaged = damage(text, random.Random(seed), rate=0.7)
    assert len(damaged) == len(text)
    kept = set("aAbBß")
    assert all(old.casefold() == new.casefold() for old, new in zip(text, damaged, strict=True) if old in kept)


def test_no_rate_no_damage() -> None:
    assert damage(TEXT, random.Random(1), rate=0.0) == TEXT


def test_each_kind_of_damage_happens() -> None:
    seen = [damage(TEXT, random.Random(seed), rate=0.5) for seed in range(80)]
    assert any("«We stay,»" in text for text in seen)
    assert any("We stay" in text and "“We" not in text and '"We' not in text for text in seen)
    assert any("\n" not in text for text in seen)
    assert any(text.startswith("PORT TO CLOSE") for text in seen)
    assert any(text.startswith("Port to close \n") for text in seen)
