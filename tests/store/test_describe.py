import sqlite3
from contextlib import closing
from pathlib import Path

from rashomon.model import Actor, Linking
from rashomon.store import StoryFile
from rashomon.store.describe import FACTS, NAMES, SEARCH, STATEMENTS, describe
from tests.store.examples import STAGES, sheet

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == describe(), "run `python -m rashomon.store.describe > docs/schema.md`"


def test_every_column_is_explained() -> None:
    rows = [line for line in describe().splitlines() if line.startswith("| `")]
    assert len(rows) > 70
    assert all(not row.endswith(("| None |", "|  |")) for row in rows)


def test_the_questions_on_the_page_have_answers(tmp_path: Path) -> None:
    path = tmp_path / "story.rashomon"
    with StoryFile.open(path, create=True) as story:
        story.write(sheet(), "001.txt", STAGES)
        mayor = Actor("x-one", "Inés Peñaló", None, named=True, referents=(story.referents()[0].id,))
        story.write_links([], [mayor], Linking("1", 0))
    with closing(sqlite3.connect(path)) as connection:
        said = connection.execute(STATEMENTS).fetchall()
        facts = connection.execute(FACTS).fetchall()
        called = connection.execute(NAMES).fetchall()
        found = connection.execute(SEARCH.replace("president", "penalo")).fetchall()
    assert [row[-1] for row in said] == ["the pier was “safe”", "safe"]
    assert facts[0] == ("001.txt", "outlet", "The Ledger", "flag", "--outlet")
    assert facts[2][-1] == "Harbour row, day 1"
    assert called == [("Inés Peñaló", "Inés Peñaló", "001.txt")]
    assert len(found) == 1
    assert "Inés Peñaló" in found[0][1]
