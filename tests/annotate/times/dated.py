"""Short texts with a day of publication or of the dateline, read by the real reader and dated."""

from functools import lru_cache

from rashomon.annotate.times.stage import TimeStage, WrittenStage
from rashomon.model import Article, Fact, Metadata, Origin, Sheet, Time
from tests.annotate.read import reader


@lru_cache(maxsize=512)
def sheet(text: str, published: str | None = None, dateline: str | None = None) -> Sheet:
    """Read a text and date its times."""
    facts = {"published_on": published, "dateline_day": dateline}
    known = {name: Fact(day, Origin.FLAG, evidence="--published") for name, day in facts.items() if day}
    return WrittenStage()(TimeStage()(reader()(Sheet(Article("case", text, Metadata(**known))))))


def times(text: str, published: str | None = None, dateline: str | None = None) -> tuple[Time, ...]:
    """Give the times of a text."""
    return sheet(text, published, dateline).times or ()


def values(text: str, published: str | None = None, dateline: str | None = None) -> list[tuple[str, str]]:
    """Give the words of the times of a text with their values."""
    return [(one.span.of(text), one.value) for one in times(text, published, dateline)]
