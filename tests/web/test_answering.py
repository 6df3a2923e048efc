"""The twins of a page are written piece by piece, and are what they would be if they were written at once."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition
from rashomon.export.answers import answer_record, answers_csv
from rashomon.model import Answer, Citation, Span
from rashomon.web.answering import _pieces, _written
from rashomon.web.shown import Shown


def answers(count: int) -> list[Answer]:
    cited = (Citation("a-1", "a.txt", Span(0, 2), "It\r\nis, “so”", None, None),)
    return [Answer((("id", f"s-{n}"), ("words", f'{n}, "x"\r\n=1')), cited) for n in range(count)]


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1300])
def test_pieces_make_the_whole(count: int) -> None:
    rows = answers(count)
    assert "".join(_pieces(iter(rows))) == answers_csv(rows)


@pytest.mark.parametrize("counts", [(), (0,), (1,), (0, 0), (501, 0, 2), (0, 1000)])
def test_tables_make_one_object(counts: tuple[int, ...]) -> None:
    tables = {f"table “{n}”": answers(count) for n, count in enumerate(counts)}
    told: dict[str, Any] = json.loads("".join(_written(Shown("", "", {}, tables))))
    assert told == {name: [answer_record(one) for one in rows] for name, rows in tables.items()}


def test_twins_have_all_rows_whatever_page_is_shown(client: TestClient, edition: Edition) -> None:
    told = client.get("/statements.json?page=2&size=10").json()
    assert len(told["statements"]) == edition.count("statements") > 10
    filtered = client.get("/statements.json?form=direct").json()["statements"]
    assert {one["form"] for one in filtered} == {"direct"}
    lines = client.get("/statements.csv?form=direct")
    assert lines.headers["Content-Disposition"] == 'attachment; filename="statements.csv"'
    assert lines.text.startswith("id,")
