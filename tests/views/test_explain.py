"""An explanation shows the words for everything that it says."""

import pytest

from rashomon.errors import CallError
from rashomon.model import Answer
from rashomon.store import StoryFile
from rashomon.views.explain import explain


def rows(answers: tuple[Answer, ...]) -> dict[str | None, tuple[str | None, str | None, list[str]]]:
    return {
        (values := dict(one.values))["what"]: (values["value"], values["why"], [c.exact for c in one.citations])
        for one in answers
    }


def find(story: StoryFile, words: str) -> str:
    """Id of the statement whose content ends in words."""
    return next(
        one.id for one in story.statements() if one.content[-1].of(story.article(one.article).text).endswith(words)
    )


def test_a_statement_shows_sentence_speaker_cue_content_and_score(story: StoryFile) -> None:
    told = rows(explain(story, find(story, "“is open.”")))
    assert told["statement"][2] == ["“The bridge,” said Mayor Ana Solís, “is open.”"]
    assert told["speaker"] == ("Ana Solís", "the sentence says 'Mayor Ana Solís'", ["Mayor Ana Solís"])
    assert told["speaks for"][0] == "Port Ash"
    assert told["strength"] == ("neutral", "the cue is 'said'", ["said"])
    assert told["content"][2] == ["“The bridge,”", "“is open.”"]
    assert told["made by"][:2] == ("reader", "sure to 88%")


def test_the_beginning_of_an_id_is_enough(story: StoryFile) -> None:
    record = find(story, "“is open.”")
    assert explain(story, record[:10]) == explain(story, record)


def test_the_chain_and_the_doubt_are_shown(story: StoryFile) -> None:
    told = rows(explain(story, find(story, "turned back")))
    assert told["via"][0] == "Halcyon"
    assert told["doubt"][0] == "is the agency the listener or the relay?"


def test_statements_within_each_other_name_each_other(story: StoryFile) -> None:
    outer = story.statement(find(story, "Solís had admitted the bridge was shut"))
    inner = next(one for one in story.statements() if one.inside == outer.id)
    assert rows(explain(story, inner.id))["inside"][0] == outer.id
    assert rows(explain(story, outer.id))["holds"][0] == inner.id


def test_a_speaker_who_is_not_known_is_not_made_up(story: StoryFile) -> None:
    told = rows(explain(story, find(story, "=SUM(1)")))
    assert told["speaker"][0] is None
    assert told["made by"][0] == "rule: invented"
    assert told["strength"][1] == "no cue: the quotation goes on by itself"


def test_without_sentences_the_line_is_the_passage(story: StoryFile) -> None:
    told = rows(explain(story, find(story, "=SUM(1)")))
    assert told["statement"][2][0].startswith("=SUM(1) is how")
    assert told["statement"][2][0].endswith("was shut.")


def test_an_article_shows_where_each_fact_comes_from(story: StoryFile) -> None:
    told = rows(explain(story, "ledger.txt"))
    assert told["title"] == (
        "Mayor denies the bridge is closed",
        "these words of the text",
        ["Mayor denies the bridge is closed"],
    )
    assert told["outlet"][1] == "flag: --outlet"
    assert told["left out"][2] == ["Subscribe to our newsletter"]


def test_a_date_that_is_not_known_is_said_to_be_unknown(story: StoryFile) -> None:
    assert rows(explain(story, "courier.txt"))["published on"][0] is None


@pytest.mark.parametrize("record", ["s-nothing", "nothing.txt", "s-", ""])
def test_a_record_that_is_not_there_is_refused(story: StoryFile, record: str) -> None:
    with pytest.raises(CallError):
        explain(story, record)
