"""A page of a large story costs about what one of a small story costs: the reason that there are editions."""

from collections.abc import Iterator
from statistics import median
from time import perf_counter

from rashomon.edition import Edition, Wanted
from rashomon.edition.section import Section, facets
from rashomon.model import Answer, Citation, Span
from rashomon.store import StoryFile
from tests.edition.conftest import Invent

NAME = "statements"
SMALL, TIMES, MOST = 1_500, 20, 6.0
"""Rows of the small story, so many times as many of the large one, and so many times its time at the most."""


def rows(count: int) -> Iterator[Answer]:
    for n in range(count):
        cited = Citation(f"a-{n % 97}", f"{n % 97}.txt", Span(n, n + 9), f"harbour vote {n}", f"Outlet {n % 40}", None)
        yield Answer(
            (("id", f"s-{n}"), ("speaker", f"Speaker {n % 211}"), ("form", ("direct", "mixed")[n % 2])), (cited,)
        )


def taken(edition: Edition, wanted: Wanted) -> float:
    edition.page(NAME, wanted)
    times = list[float]()
    for _ in range(15):
        began = perf_counter()
        edition.page(NAME, wanted)
        times.append(perf_counter() - began)
    return median(times)


def large(invent: Invent, count: int) -> Edition:
    def ask(_: StoryFile) -> Iterator[Answer]:
        return rows(count)

    made = invent([Section(NAME, ask, facets("speaker", "form"))])
    assert made.count(NAME) == count
    return made


def test_a_page_grows_far_less_than_its_story(invent: Invent) -> None:
    asked = {
        "first": Wanted(),
        "chosen": Wanted({"speaker": ("Speaker 7",)}),
        "last": Wanted(number=SMALL // 50),
        "words": Wanted(text='"vote 1400"'),
    }
    small, big = large(invent, SMALL), large(invent, SMALL * TIMES)
    for name, wanted in asked.items():
        ratio = taken(big, wanted) / taken(small, wanted)
        assert ratio < MOST, name
