"""Rows come in the order of the view, or those first in which the words asked for count for more."""

import pytest

from rashomon.edition import Order, Wanted, reading
from rashomon.edition.body import cited_words
from rashomon.edition.section import Facet, Section
from rashomon.model import Answer, Citation, Span
from tests.edition.conftest import Invent

WORDS = ("The vote was long, and after the vote nothing was decided for weeks.", "A harbour.", "The vote.", "No vote.")


def answer(n: int) -> Answer:
    words = WORDS[n]
    kind = "odd" if n % 2 else "even"
    return Answer(
        (("id", f"k-{n}"), ("kind", kind), ("speaker", "Ana; Bo" if n == 3 else None)),
        (Citation("a-1", "a.txt", Span(0, len(words)), words, None, None),),
    )


SECTION = Section(
    "told",
    lambda _: [answer(n) for n in range(len(WORDS))],
    (Facet("kind", ("kind",)), Facet("speaker", ("speaker",), many=True, some=True)),
    words=cited_words,
)


def ids(rows: tuple[Answer, ...]) -> list[str | None]:
    return [dict(one.values)["id"] for one in rows]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(text="vote"), ["k-0", "k-2", "k-3"]),
        (Wanted(text="vote", order=Order.VIEW), ["k-0", "k-2", "k-3"]),
        (Wanted(text="vote", order=Order.BEST), ["k-2", "k-3", "k-0"]),
        (Wanted({"kind": ("even",)}, text="vote", order=Order.BEST), ["k-2", "k-0"]),
        (Wanted(text="vote", order=Order.BEST, size=1, number=3), ["k-0"]),
        (Wanted(order=Order.BEST), ["k-0", "k-1", "k-2", "k-3"]),
        (Wanted(text="even"), []),
    ],
)
def test_the_order_that_is_wanted(invent: Invent, wanted: Wanted, found: list[str]) -> None:
    with invent([SECTION]) as edition:
        assert ids(edition.page("told", wanted).rows) == found
        assert found == ids(tuple(edition.every("told", wanted)))[(wanted.number - 1) * wanted.size :][: wanted.size]


def test_words_of_too_many_rows_put_none_first(invent: Invent, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Wanted(text="vote", order=Order.BEST)
    with invent([SECTION]) as edition:
        assert edition.page("told", wanted).best
        monkeypatch.setattr(reading, "RANKED", 2)
        page = edition.page("told", wanted)
        assert (ids(page.rows), page.best) == (["k-0", "k-2", "k-3"], False)


def test_a_row_without_a_value_is_left_out_where_a_facet_is_of_some_rows(invent: Invent) -> None:
    with invent([SECTION]) as edition:
        assert dict(edition.page("told").facets["speaker"]) == {"Ana": 1, "Bo": 1}


def test_beginnings_of_ids_and_rows_of_some_sections(invent: Invent) -> None:
    other = Section("other", lambda _: [answer(0)])
    with invent({SECTION: (), other: ()}) as edition:
        assert edition.beginning("told", "k-", most=3) == ["k-0", "k-1", "k-2"]
        assert edition.beginning("told", "k-3") == ["k-3"]
        assert edition.beginning("told", "x") == []
        assert [section for section, _ in edition.citing("a-1", "other")] == ["other"]
        assert len(edition.citing("a-1")) == len(WORDS) + 1
