"""In whose mouth words stand, and in whose words."""

import pytest

from rashomon.model import Article, Fact, Form, Metadata, Origin, Quotation, Span, Statement
from rashomon.views.cast import Cast
from rashomon.views.voices import Voices

TEXT = (
    "The usurper fled. Odera said that the rebel lied. “The tyrant fell,” Quispe said. “Rusk says the upstart is ill,”"
    " Solis said. Bello said the general was a “mere puppet” of others."
)
ARTICLE = Article("a.txt", TEXT, Metadata(outlet=Fact("The Ledger", Origin.FLAG)))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def said(source: str, content: str, form: Form, inside: str | None = None) -> Statement:
    return Statement(ARTICLE.id, (span(source),), (), (span(content),), form, speaker=source, inside=inside)


@pytest.fixture
def voices() -> Voices:
    outer = said("Solis", "“Rusk says the upstart is ill,”", Form.DIRECT)
    statements = (
        said("Odera", "that the rebel lied", Form.INDIRECT),
        said("Quispe", "“The tyrant fell,”", Form.DIRECT),
        outer,
        said("Rusk", "the upstart is ill", Form.INDIRECT, outer.id),
        said("Bello", "the general was a “mere puppet” of others", Form.MIXED),
    )
    quoted = ("“The tyrant fell,”", "“Rusk says the upstart is ill,”", "“mere puppet”")
    return Voices(
        {ARTICLE.id: statements}, {ARTICLE.id: [Quotation(span(words)) for words in quoted]}, Cast.made_of(())
    )


@pytest.mark.parametrize(
    ("words", "voice"),
    [
        ("usurper", "narrator of The Ledger"),
        ("rebel", "Odera, in the words of the narrator"),
        ("tyrant", "Quispe"),
        ("upstart", "Rusk, in the words of Solis"),
        ("puppet", "Bello"),
        ("general", "Bello, in the words of the narrator"),
    ],
)
def test_the_innermost_speaker_says_it_in_the_words_of_whoever_is_quoted(
    voices: Voices, words: str, voice: str
) -> None:
    assert voices.behind(ARTICLE, span(words)) == voice


def test_an_article_of_an_unknown_outlet_has_a_narrator(voices: Voices) -> None:
    bare = Article("b.txt", TEXT)
    assert voices.behind(bare, span("usurper")) == "the article's narrator"
