"""An explanation marks the words in their sentence, in colour or, without it, in brackets."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rashomon.cli.passage import _without
from rashomon.model import Span


def record(run: Callable[..., Any], *filters: str) -> str:
    rows = json.loads(run("show", "statements", *filters, "--as", "json").out)
    return str(rows[0]["id"])


def flat(words: str) -> str:
    return " ".join(words.split())


def test_words_are_marked_with_their_roles(run: Callable[..., Any]) -> None:
    told = run("explain", record(run, "--form", "direct")[:10])
    assert "[content: “The bridge,”] [cue: said] [speaker: Mayor Ana Solís], [content: “is open.”]" in flat(told.out)
    assert "sure to 88%" in told.out
    assert "ledger.txt, characters 35 to 81" in told.out


def test_a_statement_within_another_is_marked_once(run: Callable[..., Any]) -> None:
    told = run("explain", record(run, "--strength", "claimed"))
    assert "[cue: claimed] that [content: Solís had admitted the bridge was shut]" in flat(told.out)
    assert "holds" in told.out


def test_json_cites_the_words(run: Callable[..., Any]) -> None:
    rows = json.loads(run("explain", record(run, "--form", "direct"), "--as", "json").out)
    assert [row["what"] for row in rows][:2] == ["statement", "speaker"]
    assert rows[1]["citations"][0]["exact"] == "Mayor Ana Solís"


def test_an_article_is_explained_by_name(run: Callable[..., Any]) -> None:
    told = run("explain", "courier.txt")
    assert "not known" in told.out
    assert told.code == 0


def test_what_is_not_there_is_refused(run: Callable[..., Any]) -> None:
    assert run("explain", "s-zzzz").code == 2
    assert run("explain", "ledgr.txt").code == 2


_SPANS = st.tuples(st.integers(0, 20), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair)))


@given(_SPANS, st.lists(_SPANS))
def test_what_is_left_of_a_span_is_what_the_others_do_not_cover(span: Span, others: list[Span]) -> None:
    covered = {at for one in others for at in range(one.start, one.end)}
    left = [at for part in _without(span, others) for at in range(part.start, part.end)]
    assert left == [at for at in range(span.start, span.end) if at not in covered]
