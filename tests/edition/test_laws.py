"""What holds of any answers: an edition gives them as they came, and chooses and counts as one would by hand."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.edition import Edition, Page, Wanted
from rashomon.edition.section import Facet, Section
from rashomon.edition.wanted import Order
from rashomon.model import Answer, Citation, Span
from tests import strategies
from tests.edition.conftest import Invent

FACETS = (Facet("kind", ("kind",)), Facet("via", ("via",), many=True), Facet("day", ("day",)), Facet("outlet"))
VOCABULARY = ("harbour", "vote", "été", "ferry", "strike")
LAW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

maybe = st.one_of(st.none(), st.sampled_from(["", "one", "two", "drei; und"]))
days = st.sampled_from([None, "2024-03-18", "2024-03-19", "2024-03", "2024", "2024-W12", "XXXX-03-18", "2023-12-31"])
told = st.one_of(st.lists(st.sampled_from(VOCABULARY), max_size=3).map(" ".join), strategies.words)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    many = st.lists(st.sampled_from(["OPA", "Tass", "Halcyon"]), unique=True, max_size=3).map("; ".join)
    values = {"id": draw(st.sampled_from(["s-1", "s-2", "s-3"])), "kind": draw(maybe), "via": draw(many)}
    cited = tuple(
        Citation(f"a-{n}", f"{n}.txt", Span(n, n + 3), draw(told), draw(maybe), draw(days))
        for n in draw(st.lists(st.integers(0, 4), min_size=1, max_size=3))
    )
    return Answer((*values.items(), ("day", draw(days)), ("words", draw(told))), cited)


rows = st.lists(answers(), max_size=12)


@st.composite
def asked(draw: st.DrawFn) -> Wanted:
    values = {
        "kind": ["", "one", "two", "no such"],
        "via": ["OPA", "Tass", ""],
        "outlet": ["one", "", "drei; und"],
        "no such facet": ["x"],
    }
    names = draw(st.sets(st.sampled_from(sorted(values)), max_size=2))
    filters = {name: tuple(draw(st.sets(st.sampled_from(values[name]), min_size=1, max_size=2))) for name in names}
    since, until = (
        draw(st.sampled_from([None, "2024-03-18", "2024-01-01"])),
        draw(st.sampled_from([None, "2024-03-18"])),
    )
    text = draw(st.one_of(st.none(), st.sampled_from(["harbour", "VOTE", "ete", "ferry strike", "harb*", "zzz"])))
    return Wanted(filters, text, since, until, size=draw(st.integers(1, 5)))


def within(day: str | None, wanted: Wanted) -> bool:
    """By hand: the days that a day may be, written out."""
    spans = {
        "2024-03-18": ("2024-03-18", "2024-03-18"),
        "2024-03-19": ("2024-03-19", "2024-03-19"),
        "2024-03": ("2024-03-01", "2024-03-31"),
        "2024": ("2024-01-01", "2024-12-31"),
        "2024-W12": ("2024-03-18", "2024-03-24"),
        "2023-12-31": ("2023-12-31", "2023-12-31"),
    }
    if not wanted.since and not wanted.until:
        return True
    if day not in spans:
        return False
    return spans[day][1] >= (wanted.since or "") and spans[day][0] <= (wanted.until or "9999")


def has_words(answer: Answer, text: str | None) -> bool:
    words = [*(value for _, value in answer.values if value), *(one.exact for one in answer.citations)]
    known = {word.replace("é", "e").casefold() for text in words for word in text.split(" ") if word in VOCABULARY}
    if text is None:
        return True
    terms = text.casefold().split()
    return all(any(one.startswith(term[:-1]) for one in known) if "*" in term else term in known for term in terms)


def wanted_by_hand(found: Sequence[Answer], wanted: Wanted) -> list[Answer]:
    by_name = {facet.name: facet for facet in FACETS}
    return [
        one
        for one in found
        if all(
            name in by_name and set(values) & {*by_name[name].values(one)} for name, values in wanted.filters.items()
        )
        and within(dict(one.values)["day"], wanted)
        and has_words(one, wanted.text)
    ]


def all_pages(edition: Edition, wanted: Wanted) -> list[Page]:
    first = edition.page("things", wanted)
    at = [
        Wanted(wanted.filters, wanted.text, wanted.since, wanted.until, n + 1, wanted.size) for n in range(first.pages)
    ]
    return [edition.page("things", one) for one in at]


@LAW
@given(first=rows, second=rows)
def test_nothing_is_lost_and_nothing_changes_its_place(
    invent: Invent, first: list[Answer], second: list[Answer]
) -> None:
    with invent([Section("things", lambda _: first, FACETS), Section("more", lambda _: second)]) as edition:
        assert list(edition.every("things")) == first
        assert list(edition.every("more")) == second
        assert (edition.count("things"), edition.count("more")) == (len(first), len(second))
        for record in ("s-1", "s-2", "none"):
            assert edition.records("things", record) == [one for one in first if dict(one.values)["id"] == record]
        for article in ("a-0", "a-3", "none"):
            citing = [
                (name, one)
                for name, found in (("things", first), ("more", second))
                for one in found
                if article in {cited.article for cited in one.citations}
            ]
            assert edition.citing(article) == citing


@LAW
@given(found=rows, wanted=asked())
def test_filters_days_and_words_choose_as_one_would_by_hand(
    invent: Invent, found: list[Answer], wanted: Wanted
) -> None:
    # Words of any letters may hold one of the vocabulary's between marks that this test's own search does not know.
    with invent([Section("things", lambda _: found, FACETS)]) as edition:
        chosen = list(edition.every("things", wanted))
        assert chosen == wanted_by_hand(found, wanted)
        for page in all_pages(edition, wanted):
            assert page.total == len(chosen)
            for facet in FACETS:
                counted = Counter(value for one in chosen for value in facet.values(one))
                assert dict(page.facets.get(facet.name, ())) == counted
                values = [value for value, _ in page.facets.get(facet.name, ())]
                assert values == sorted(values, key=lambda value: (value == "", value))


@LAW
@given(found=rows, wanted=asked())
def test_pages_cover_each_row_once_in_order(invent: Invent, found: list[Answer], wanted: Wanted) -> None:
    with invent([Section("things", lambda _: found, FACETS)]) as edition:
        pages = all_pages(edition, wanted)
        assert [row for page in pages for row in page.rows] == list(edition.every("things", wanted))
        assert all(len(page.rows) == wanted.size for page in pages[:-1])
        beyond = Wanted(wanted.filters, wanted.text, wanted.since, wanted.until, len(pages) + 1, wanted.size)
        assert edition.page("things", beyond).rows == ()


@LAW
@given(found=rows, wanted=asked())
def test_the_best_first_are_the_same_rows(invent: Invent, found: list[Answer], wanted: Wanted) -> None:
    with invent([Section("things", lambda _: found, FACETS)]) as edition:
        best = Wanted(wanted.filters, wanted.text, wanted.since, wanted.until, size=500, order=Order.BEST)
        rows = edition.page("things", best).rows
        assert Counter(rows) == Counter(edition.every("things", wanted))
        assert list(edition.every("things", best)) == list(rows)


@LAW
@given(text=st.text(max_size=40))
def test_no_words_that_are_asked_for_break_the_search(invent: Invent, text: str) -> None:
    found = [Answer((("id", "s-1"),), (Citation("a-1", "a.txt", Span(0, 4), "vote", None, None),))]
    with invent([Section("things", lambda _: found)]) as edition:
        assert edition.page("things", Wanted(text=text)).total in {0, 1}
        assert edition.page("things", Wanted(text=f'"{text}" AND NEAR(*')).total in {0, 1}
        assert edition.page("things", Wanted(text="x " * 3000)).total == 0
        assert not edition.broken
