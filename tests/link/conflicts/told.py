"""Tellings of short articles, read as the program ships.

    told("Nine ships sank, the navy said.", "Two ships sank.")

reads a text for each outlet ("Outlet 1", "Outlet 2", ...), of one day unless the text begins with another:
"2024-03-09: ...".
"""

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from rashomon.link.claims.telling import Telling
from rashomon.link.conflicts.called import Called
from rashomon.model import Conflict, Stage
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile
from rashomon.views.characterised import characterised
from rashomon.views.tellings import tellings

DAY = "2024-03-20"


@lru_cache(maxsize=1)
def _stages() -> tuple[Stage, ...]:
    return shipped_stages()


@lru_cache(maxsize=512)
def told(*texts: str) -> tuple[Telling, ...]:
    """Read articles as one story and tell its claims."""
    with _read(texts) as story:
        return tellings(story)


@lru_cache(maxsize=512)
def called(*texts: str) -> tuple[Called, ...]:
    """Read articles as one story and tell what they call things."""
    with _read(texts) as story:
        return characterised(story)


@contextmanager
def _read(texts: Sequence[str]) -> Iterator[StoryFile]:
    rows = [json.dumps(_row(number, text)) for number, text in enumerate(texts, 1)]
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles.jsonl"
        articles.write_text("\n".join(rows), encoding="utf-8")
        with StoryFile.open(Path(folder) / "told.rashomon", create=True) as story:
            read_story([str(articles)], story, ReadOptions(stages=_stages()))
            yield story


def sides_of(conflict: Conflict, tellings: Sequence[Telling | Called]) -> tuple[str, str]:
    """Give the words of both sides."""
    texts = {one.article.id: one.article.text for one in tellings}
    one, other = (" … ".join(span.of(texts[each.article]) for span in each.spans) for each in conflict.sides)
    return one, other


def _row(number: int, text: str) -> dict[str, str]:
    dated = re.match(r"(\d{4}-\d\d-\d\d): ", text)
    day, words = (dated[1], text[dated.end() :]) if dated else (DAY, text)
    return {"id": str(number), "outlet": f"Outlet {number}", "published_on": day, "title": "", "text": words}
