"""The overview of the example: what was read, who stands where, where accounts part, and what is open."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from rashomon.edition import Edition
from rashomon.web.pages.overview import facts
from rashomon.web.standing import matrix


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.fixture(scope="module")
def page(client: TestClient) -> str:
    answer = client.get("/")
    assert answer.status_code == 200
    return answer.text


def test_it_says_what_was_read(page: str, edition: Edition) -> None:
    told = facts(edition)
    assert (told["articles"], told["outlets"], told["nameless"]) == (8, 7, 1)
    assert told["dated"] + told["partly"] + told["undated"] == told["articles"]
    assert "8 articles of 7 outlets; 1 names no outlet" in text_of(page)
    assert "year not given" in text_of(page)


@pytest.mark.parametrize(
    "section",
    [
        "Who stands where",
        "Where the accounts part",
        "What happened when",
        "Who printed whose words",
        "How the outlets name Ilyana Dravic",
        "Left out, and open",
        "Questions for a person",
        "No input was skipped",
    ],
)
def test_it_has_each_part(page: str, section: str) -> None:
    assert section in text_of(page)


def test_holders_stand_by_name_and_never_by_side(edition: Edition) -> None:
    found = matrix(edition)
    names = [one.name for one in found.rows]
    assert names == sorted(names, key=str.casefold)
    assert [name for name, _, _ in found.targets] == ["Ilyana Dravic", "Matthias Korren"]
    assert all(any(one.cells) for one in found.rows)


def test_pages_of_the_matrix_are_the_whole(edition: Edition) -> None:
    whole = matrix(edition, size=1000)
    parts = [matrix(edition, number=n, size=5) for n in range(1, matrix(edition, size=5).pages + 1)]
    assert [one for part in parts for one in part.rows] == list(whole.rows)


def test_a_speakers_voice_stands_in_marks(page: str) -> None:
    assert re.search(r"“<span class=\"clip\">[^<]+</span>”</b><span class=\"vh\">, in a speaker’s voice", page)


def test_charts_stand_within_the_page(page: str) -> None:
    assert page.count('<svg xmlns="http://www.w3.org/2000/svg"') == 2
    assert "style=" not in page


def test_every_word_leads_to_its_place(page: str) -> None:
    places = re.findall(r'class="cite[^"]*" href="([^"]+)"', page)
    assert len(places) > 60
    assert all(re.fullmatch(r"/article/a-\w+\?at=(\d+-\d+)#\1", one) for one in places)


def test_its_twin_has_all_that_stands_behind_it(client: TestClient, edition: Edition) -> None:
    twin = client.get("/overview.json").json()
    for name in ("articles", "standings", "partings", "timeline", "copies", "left_out"):
        assert len(twin[name]) == edition.count(name)
