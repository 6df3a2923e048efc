"""Texts with one mention in square brackets, read by the real reader."""

from functools import lru_cache

from rashomon.model import Article, Reading, Sheet, Span
from rashomon.reader.stage import ReaderStage


@lru_cache(maxsize=1)
def reader() -> ReaderStage:
    return ReaderStage()


@lru_cache(maxsize=512)
def read(source: str) -> tuple[str, Reading, Span]:
    """Give the text without the brackets, its reading, and where the bracketed words stand."""
    start, end = source.index("["), source.index("]") - 1
    text = source.replace("[", "", 1).replace("]", "", 1)
    reading = reader()(Sheet(Article("case", text))).reading
    assert reading is not None
    return text, reading, Span(start, end)
