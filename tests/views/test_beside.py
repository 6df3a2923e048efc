"""Articles side by side, on the articles of the example: what is told otherwise, shared, or only in one."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from rashomon.edition import Edition
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.aligned import aligned
from rashomon.views.article_facts import left_out
from rashomon.views.beside import CALLED, CONFLICT, DEED, Beside, One, beside, difference_answers
from rashomon.views.columns import column, pairs, statement_answers
from rashomon.views.marks import marked

SECTIONS = ("statements", "positions", "labels", "event_labels", "conflicts")


@pytest.fixture(scope="module")
def found(example_story: Path, edition: Edition) -> Iterator[Beside]:
    """The wire report as three papers print it."""
    with StoryFile.open(example_story) as story:
        names = ("02_northway_post.txt", "03_the_free_kestrian.txt", "04_sandgate_mercury.txt")
        ones = [one(story, edition, name) for name in names]
        shared = [
            made
            for left, right in combinations([each.article for each in ones], 2)
            if (made := aligned(left, right, story.shared(left.id, right.id)))
        ]
        conflicts = {dict(row.values)["id"] or "" for each in ones for row in each.rows["conflicts"]}
        yield beside(ones, shared, {each: edition.records("conflict_sides", each) for each in conflicts})


def one(story: StoryFile, edition: Edition, name: str) -> One:
    sheet = story.sheet(name)
    rows = defaultdict[str, list[Answer]](list)
    for section, answer in edition.citing(sheet.article.id, *SECTIONS):
        rows[section].append(answer)
    rows["dropped"] = list(left_out(sheet.article))
    return One(sheet, tuple(story.actors_in(sheet.article.id)), rows)


def test_one_thing_in_different_words(found: Beside) -> None:
    called = {each.about: each for each in found.differences if each.kind == CALLED}
    said = [{words.cited.exact for words in cell} for cell in called["Ilyana Dravic"].cells]
    assert "usurper" in said[1]
    assert "usurper" not in said[0] | said[2]
    deeds = [each for each in found.differences if each.kind == DEED]
    assert any("lawful blockade" in {words.cited.exact for words in each.cells[1]} for each in deeds)


def test_each_cell_cites_its_own_article(found: Beside) -> None:
    for each in found.differences:
        assert sum(map(bool, each.cells)) >= 2
        for n, cell in enumerate(each.cells):
            assert {words.cited.article for words in cell} <= {found.articles[n].article.id}


def test_conflicts_stand_first_and_are_between_the_articles(found: Beside) -> None:
    kinds = [each.kind for each in found.differences]
    assert kinds[0] == CONFLICT
    assert kinds == sorted(kinds, key=["conflict", "called", "deed", "position"].index)


def test_what_all_say_alike_is_no_difference(found: Beside) -> None:
    alone = beside([found.articles[0], found.articles[0]], (), {})
    assert alone.differences == ()


def test_each_statement_is_in_several_or_in_one(found: Beside) -> None:
    rows = list(statement_answers(found))
    assert len(rows) == sum(map(len, found.said))
    only = {each.statement.id for n in range(3) for each in found.only(n)}
    assert {dict(row.values)["id"] for row in rows if dict(row.values)["only"]} == only
    both = {each.statement.id for cells in pairs(found) for cell in cells for each in cell}
    assert both == set(found.same)
    assert not both & only
    assert all(sum(map(bool, cells)) > 1 for cells in pairs(found))


def test_the_columns_keep_their_texts_and_lead_to_one_another(found: Beside) -> None:
    made = [column(found, n) for n in range(3)]
    for each, text in zip(found.articles, made, strict=True):
        assert "".join(one.text for one in marked(each.article.text, text.marks)) == each.article.text
    anchors = {one.anchor for text in made for one in text.marks if one.anchor}
    assert {one.leads for text in made for one in text.marks if one.leads.startswith("m-")} <= anchors
    numbers = [one.number for one in made[0].marks if one.kind == "shared"]
    assert numbers
    assert len(set(numbers)) == len(numbers)


def test_the_differences_are_answers(found: Beside) -> None:
    rows = [dict(one.values) for one in difference_answers(found)]
    assert {"usurper", "lawful blockade"} <= {row["words"] for row in rows}
    assert {row["also"] for row in rows} == {"yes", None}
