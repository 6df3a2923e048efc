"""How actors are drawn: what says one thing is one row, with the number of articles that say it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.drawn import drawn
from tests.views.called import Called, write

LEDGER = Called(
    "The Ledger",
    "President Boro Rusk spoke. Rusk left.",
    ("Boro Rusk = President Boro Rusk | [Rusk] left",),
    roles=(("Boro Rusk", "President", "president", "held"),),
)
MERCURY = Called(
    "The Mercury",
    "The self-styled president Boro Rusk spoke. RUSK left, and Rusk returned.",
    ("Boro Rusk = [self-styled president Boro Rusk] spoke | RUSK | [Rusk] returned",),
    roles=(("Boro Rusk", "self-styled president", "president", "claimed"),),
    day="2021-05-04",
)


@pytest.fixture
def story(tmp_path: Path) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as opened:
        write(opened, LEDGER, MERCURY)
        yield opened


def of(rows: list[Answer], what: str) -> list[dict[str, str | None]]:
    return [row for row in (dict(one.values) for one in rows) if row["what"] == what]


def test_a_name_counts_uses_and_articles_whatever_its_case(story: StoryFile) -> None:
    rows = list(drawn(story))
    rusk = next(row for row in of(rows, "name") if row["value"] == "Rusk")
    assert (rusk["uses"], rusk["articles"], rusk["outlets"]) == ("3", "2", "The Ledger; The Mercury")
    assert (rusk["first"], rusk["last"]) == ("2021-05-03", "2021-05-04")


def test_a_role_says_how_it_is_put_and_by_whom(story: StoryFile) -> None:
    held, claimed = of(list(drawn(story)), "role")
    assert (held["standing"], held["voices"]) == (None, "narrator of The Ledger")
    assert (claimed["standing"], claimed["voices"]) == ("claimed", "narrator of The Mercury")


def test_rows_cite_one_use_in_each_article(story: StoryFile) -> None:
    for one in drawn(story):
        articles = [cited.article for cited in one.citations]
        assert len(set(articles)) == len(articles) == int(dict(one.values)["articles"] or 0)
