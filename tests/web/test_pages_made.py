"""Pages are given again while nothing that they show has changed, and no longer."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from rashomon.web.pages_made import PagesMade


def _kept(client: TestClient) -> set[str]:
    return {key[-2] for key in client.app.state.pages._pages}  # type: ignore[attr-defined]  # Starlette types an ASGI app


def test_a_page_of_the_edition_is_given_again_as_it_was(client: TestClient) -> None:
    first = client.get("/conflicts").text
    assert "/conflicts" in _kept(client)
    assert client.get("/conflicts").text == first


def test_what_is_asked_is_what_is_given(client: TestClient) -> None:
    direct, every = client.get("/statements?form=direct").text, client.get("/statements").text
    assert direct != every
    assert client.get("/statements?form=direct").text == direct


@pytest.mark.parametrize("path", ["/verdicts", "/"])
def test_a_page_that_looks_into_the_story_is_made_anew(client: TestClient, path: str) -> None:
    client.get(path)
    assert path not in _kept(client)


def test_what_was_just_said_is_told_once(client: TestClient) -> None:
    client.get("/outlets")
    assert "What you said is kept" in client.get("/outlets?said=j-1").text
    assert "What you said is kept" not in client.get("/outlets").text


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.binary(max_size=40))))
def test_no_more_is_kept_than_there_is_room_for(pages: list[tuple[str, bytes]]) -> None:
    kept = PagesMade(most=100)
    for name, page in pages:
        kept.keep((name,), page)
        assert kept.given((name,)) == page
        assert sum(map(len, kept._pages.values())) == kept._size <= 100
