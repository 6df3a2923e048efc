"""Piles of invented sketches: stories that share words of their own, and articles with words that nobody shares."""

from hypothesis import strategies as st

from rashomon.model.sketch import Sketch, SketchWord


def sketch(article: str, *words: str, named: tuple[str, ...] = (), day: str | None = None) -> Sketch:
    """A sketch of words that each stand once."""
    found = {word: SketchWord(word, 1) for word in words} | {word: SketchWord(word, 1, named=True) for word in named}
    return Sketch(article, found, day)


def affair(name: str, *numbers: int) -> list[Sketch]:
    """Articles that share five words and a name, and have three words each of their own."""
    shared = [f"{name}word{number}" for number in range(5)]
    return [
        sketch(f"a-{name}{number}", *shared, *(f"{name}own{number}x{at}" for at in range(3)), named=(f"{name}name",))
        for number in numbers
    ]


_WORDS = [f"w{number}" for number in range(14)]


@st.composite
def piles(draw: st.DrawFn) -> list[Sketch]:
    """Any few articles of few words, so that many hang together and few likenesses are the same."""
    count = draw(st.integers(1, 12))
    days = st.none() | st.sampled_from(["2024-01-01", "2024-03-01", "2026-03-01"])
    return [
        Sketch(
            f"a-{number:02}",
            {
                word: SketchWord(word, draw(st.integers(1, 3)), named=draw(st.booleans()))
                for word in sorted(draw(st.sets(st.sampled_from(_WORDS), max_size=6)))
            },
            draw(days),
        )
        for number in range(count)
    ]
