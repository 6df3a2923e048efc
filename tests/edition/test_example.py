"""The edition of the example story holds what each view answers, no more and no less."""

import threading
from pathlib import Path

import pytest

from rashomon.edition import Edition, Wanted
from rashomon.edition.section import Section
from rashomon.edition.sections import SECTIONS
from rashomon.model import Answer
from rashomon.store import StoryFile


@pytest.mark.parametrize("section", SECTIONS, ids=[one.name for one in SECTIONS])
def test_a_section_is_what_its_view_answers(section: Section, edition: Edition, example_story: Path) -> None:
    with StoryFile.open(example_story) as story:
        answers = list(section.ask(story))
    assert list(edition.every(section.name)) == answers
    assert edition.count(section.name) == len(answers)
    columns = {name for one in answers for name, _ in one.values}
    needed = {column for facet in section.facets for column in facet.columns}
    needed |= {section.key} - {"id"}  # not every row is a record
    assert not answers or needed <= columns


def test_sections_have_names_of_their_own() -> None:
    assert len({one.name for one in SECTIONS}) == len(SECTIONS)


def test_threads_that_ask_at_once_get_what_they_would_get_alone(edition: Edition) -> None:
    asked = [(one.name, Wanted(size=7, number=number)) for one in SECTIONS for number in (1, 2)]
    alone = [edition.page(*one) for one in asked]
    with Edition(edition.path) as opened:
        together = list[tuple[int, object]]()

        def ask(first: int) -> None:
            for n in range(len(asked)):
                at = (first * 5 + n) % len(asked)
                together.append((at, opened.page(*asked[at])))

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(together) == 8 * len(asked)
    assert all(page == alone[at] for at, page in together)


def test_what_a_record_is_asked_by_is_found(edition: Edition) -> None:
    def ids(answers: list[Answer]) -> list[str | None]:
        return [dict(one.values)["id"] for one in answers]

    for name in ("articles", "statements", "actors", "conflicts"):
        rows = list(edition.every(name))
        assert rows
        for row in rows[:20]:
            record = dict(row.values)["id"]
            assert record
            assert row in edition.records(name, record)
            assert set(ids(edition.records(name, record))) == {record}
