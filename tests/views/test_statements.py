"""Filters take what is asked for and nothing else; each answer cites its words."""

import pytest

from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.statements import StatementFilter, statements


def contents(answers: tuple[Answer, ...]) -> list[str | None]:
    return [dict(answer.values)["content"] for answer in answers]


def test_all_statements_in_the_order_of_articles_and_text(story: StoryFile) -> None:
    assert contents(statements(story, StatementFilter())) == [
        "=SUM(1)",
        "Solís had admitted the bridge was shut",
        "the bridge was shut",
        "“The bridge,” … “is open.”",
        "40 lorries had turned back",
    ]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (StatementFilter(speaker="SOLIS"), 2),
        (StatementFilter(speaker="port ash"), 1),
        (StatementFilter(article="ledger"), 2),
        (StatementFilter(outlet="ash ledger"), 2),
        (StatementFilter(outlet="gazette"), 0),
        (StatementFilter(form="mixed"), 1),
        (StatementFilter(strength="ADMITTED"), 1),
        (StatementFilter(via="halcyon"), 1),
        (StatementFilter(text='"is open'), 1),
        (StatementFilter(text="BRIDGE", speaker="breko"), 1),
        (StatementFilter(text="bridge", speaker="dock"), 0),
    ],
)
def test_filters(story: StoryFile, wanted: StatementFilter, count: int) -> None:
    assert len(statements(story, wanted)) == count


def test_an_article_can_be_named_by_the_beginning_of_its_id(story: StoryFile) -> None:
    article = story.article("courier.txt")
    assert len(statements(story, StatementFilter(article=article.id[:8]))) == 3


def test_each_part_of_a_broken_quotation_is_cited(story: StoryFile) -> None:
    (answer,) = statements(story, StatementFilter(form="direct"))
    assert [cited.exact for cited in answer.citations] == ["“The bridge,”", "“is open.”"]
    assert {(cited.name, cited.outlet, cited.day) for cited in answer.citations} == {
        ("ledger.txt", "The Ash Ledger", "2021-05-03")
    }


def test_what_is_not_known_is_none(story: StoryFile) -> None:
    (answer,) = statements(story, StatementFilter(form="mixed"))
    values = dict(answer.values)
    assert values["speaker"] is None
    assert values["day"] is None
    assert values["via"] is None


def test_every_citation_is_the_untouched_text(story: StoryFile) -> None:
    for answer in statements(story, StatementFilter()):
        for cited in answer.citations:
            assert cited.span.of(story.article(cited.article).text) == cited.exact


def test_the_cue_and_whose_words_a_statement_stands_in_are_told(story: StoryFile) -> None:
    told = [dict(one.values) for one in statements(story, StatementFilter())]
    formula, outer, inner = told[:3]
    assert (formula["cue"], outer["cue"], inner["cue"]) == ("no cue", "claim", "admit")
    assert [one["voice"] for one in (formula, outer, inner)] == ["narrator", "narrator", outer["speaker"]]
    assert [one["inside"] for one in (formula, outer, inner)] == [None, None, outer["id"]]
