"""A story of three short articles that part, read as the program ships."""

import json
from functools import lru_cache
from pathlib import Path

from rashomon.model import Stage
from rashomon.run.read import ReadOptions, read_story
from rashomon.run.stages import shipped_stages
from rashomon.store import StoryFile

LEDGER = """Nine miners were killed in the shaft at Torrel on Monday, Ana Ruiz told the Ledger.
She said that guards had beaten the miners. Luis Vega signed the pact with Chile on 16 March."""
MERCURY = """Fourteen miners were killed in the shaft at Torrel on Monday. The mining company denied that guards
had beaten the miners. The pact with Chile was signed by Luis Vega on 18 March."""
RADIO = "The shaft at Torrel was closed on Tuesday by the mayor, Pell Odera, who cried."
HILL_POST = "Mayor Pell Odera of Torrel closed the old shaft after two hours of talks with widows."
ARTICLES = (("The Ash Ledger", LEDGER), ("Port Mercury", MERCURY), ("Radio Torrel", RADIO), ("Hill Post", HILL_POST))


@lru_cache(maxsize=1)
def _stages() -> tuple[Stage, ...]:
    return shipped_stages()


def write_story(folder: Path) -> Path:
    """Read the articles into a story file and return where it lies."""
    rows = [
        {"id": str(n), "outlet": outlet, "published_on": "2024-03-20", "title": "", "text": " ".join(text.split())}
        for n, (outlet, text) in enumerate(ARTICLES)
    ]
    given, path = folder / "parting.jsonl", folder / "parting.rashomon"
    given.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with StoryFile.open(path, create=True) as story:
        read_story([str(given)], story, ReadOptions(stages=_stages()))
    return path
