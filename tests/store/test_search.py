from collections.abc import Iterator

import pytest

from rashomon.errors import CallError
from rashomon.model import Article, Sheet, Span
from rashomon.store import Hit, StoryFile
from tests.store.examples import STAGES, sheet

LINES = "Juan-Carlos met the U.S. envoy.\r\n\r\n  Don't go: the talks failed\nLima Group recognised Ana\n"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryFile]:
    with StoryFile.open(tmp_path_factory.mktemp("search") / "story.rashomon", create=True) as opened:
        opened.write(sheet(1), "001.txt", STAGES)
        opened.write(Sheet(Article("lines.txt", LINES)), "lines.txt", {})
        yield opened


def words(story: StoryFile, query: str) -> list[str]:
    return [hit.exact for hit in story.search(query)]


def test_a_hit_says_where_its_words_stand(story: StoryFile) -> None:
    hit = story.search("envoy")[0]
    article = story.article("lines.txt")
    assert hit == Hit(article.id, Span(0, 31), "Juan-Carlos met the U.S. envoy.")
    assert hit.span.of(article.text) == hit.exact


def test_accents_and_case_make_no_difference_and_words_stay_untouched(story: StoryFile) -> None:
    assert words(story, "INES penalo")[0].startswith("Port Ash (Ledger) - Mayor Inés Peñaló said")


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("recogni*", 2),
        ('"lima group"', 2),
        ("“lima group”", 2),
        ("lima OR nowhere", 2),
        ("juan-carlos", 0),
        ("U.S.", 0),
        ("don't", 1),
        ("go:", 1),
        ("talks: failed", 1),
        ('"talks failed', 1),
        ("(talks", 1),
        ("AND talks", None),
        ("talk", None),
        ("group lima", 2),
        ('"group lima"', None),
        ("met\0envoy", 0),
        ("met\ud800 envoy", 0),
    ],
)
def test_people_search_as_they_type(story: StoryFile, query: str, line: int | None) -> None:
    lines = [one for one in LINES.splitlines() if one.strip()]
    assert words(story, query) == ([] if line is None else [lines[line]])


@pytest.mark.parametrize("query", ["", " ", "?!", '""', "*"])
def test_a_query_without_a_word_is_told_with_an_example(story: StoryFile, query: str) -> None:
    with pytest.raises(CallError, match=r"no word in the query.*recogni\*"):
        story.search(query)


def test_no_more_than_the_limit(story: StoryFile) -> None:
    assert len(story.search("the", limit=1)) == 1
    assert len(story.search("the", limit=9)) > 1
