"""What stands for an article is its title or its first sentence, and never boilerplate if there is anything else."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Article, Dropped, Span
from rashomon.views.citing import opening


def test_the_first_sentence_is_not_boilerplate() -> None:
    text = "Share this page\nThe ferry sank. Nobody was hurt.\n"
    article = Article("a.txt", text, dropped=(Dropped(Span(0, 15), "share counter"),))
    found = opening(article)
    assert found
    assert found.of(text) == "The ferry sank."


def test_an_article_that_is_all_boilerplate_is_cited_by_it() -> None:
    article = Article("a.txt", "Share this page", dropped=(Dropped(Span(0, 15), "share counter"),))
    assert opening(article) == Span(0, 15)


def test_a_text_without_a_word_has_nothing_to_cite() -> None:
    assert opening(Article("a.txt", "***\n\n---")) is None


def test_a_very_long_line_is_looked_at_quickly() -> None:
    text = "word " * 400_000
    found = opening(Article("a.txt", text))
    assert found
    assert len(found) <= 400


@given(st.text(max_size=80))
def test_any_text_with_a_letter_can_be_cited(text: str) -> None:
    found = opening(Article("a.txt", text))
    if any(c.isalpha() and c.isascii() for c in text):
        assert found
        assert found.of(text).strip()
