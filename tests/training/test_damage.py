import random

from hypothesis import given
from hypothesis import strategies as st

from training.corpora import Attribution, Document, Mention
from training.damage import advertise, damage, mix_quotes

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


def test_marks_get_mixed_up_in_kind_and_in_direction() -> None:
    seen = {mix_quotes("“We stay,” she said.", random.Random(seed)) for seed in range(60)}
    assert any("«We stay,”" in text for text in seen)
    assert any("”We stay" in text for text in seen)


def test_an_advertisement_stands_between_paragraphs_and_moves_what_follows() -> None:
    text = "Port to close.\nRuiz said yes.\nIt rained."
    document = Document(
        "d", text, (Attribution(((15, 19),), ((20, 24),), ((25, 28),)),), (Mention(15, 19, ("person",)),)
    )
    seen = [advertise(document, random.Random(seed), rate=1.0) for seed in range(20)]
    assert len({one.text for one in seen}) > 5
    for one in seen:
        assert one.attributions is not None
        (said,) = one.attributions
        assert [one.text[a:b] for ((a, b),) in (said.source, said.cue, said.content)] == ["Ruiz", "said", "yes"]
        assert one.text[one.entities[0].start : one.entities[0].end] == "Ruiz"
        assert set(text.splitlines()) < set(one.text.splitlines())


def test_no_advertisement_stands_within_what_is_said() -> None:
    document = Document("d", "A\nB", (Attribution((), (), ((0, 3),)),))
    assert advertise(document, random.Random(1), rate=1.0) == document
