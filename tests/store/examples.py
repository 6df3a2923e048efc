"""Invented articles with all their layers, made by rule from a number."""

import re

from rashomon.model import (
    Article,
    Attribution,
    Dropped,
    Entity,
    Fact,
    Form,
    Metadata,
    Origin,
    Quotation,
    Reading,
    Relay,
    Sheet,
    Span,
    Statement,
    Token,
)

STAGES = {"reader": "1", "statements": "2"}


def text(number: int) -> str:
    return (
        f"Harbour row, day {number}\n\nPort Ash (Ledger) - Mayor Inés Peñaló said the pier was “safe”, "
        f"the Ledger reported. “We counted {number} boats,” she added.\n\nShare this 12"
    )


def find(whole: str, words: str) -> Span:
    start = whole.index(words)
    return Span(start, start + len(words))


def sheet(number: int = 1, outlet: str = "The Ledger", title: str | None = None) -> Sheet:
    """An article with a reading of it and two statements, one inside the other."""
    whole = text(number)
    metadata = Metadata(
        title=Fact(title or f"Harbour row, day {number}", Origin.TEXT, Span(0, whole.index("\n"))),
        outlet=Fact(outlet, Origin.FLAG, evidence="--outlet"),
        published_on=Fact("2019-02-12", Origin.MARKUP, evidence="meta[name=date]"),
    )
    dropped = (Dropped(find(whole, "Share this 12"), "share counter"),)
    article = Article(f"{number:03}.txt", whole, metadata, dropped)
    return Sheet(article, _reading(article), _statements(article))


def _reading(article: Article) -> Reading:
    whole = article.text
    safe = Attribution((find(whole, "Mayor Inés Peñaló"),), (find(whole, "said"),), (find(whole, "the pier was"),), 0.9)
    word = Attribution((), (), (find(whole, "safe"),), 0.25, inside=0)
    return Reading(
        article=article.id,
        tokens=tuple(
            Token(Span(*match.span()), "NOUN", max(k - 1, 0), "dep")
            for k, match in enumerate(re.finditer(r"\w+|[^\w\s]", whole))
        ),
        sentences=tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", whole)),
        entities=(Entity(find(whole, "Inés Peñaló"), "person", 0.75),),
        attributions=(safe, word),
        quotations=(Quotation(find(whole, "“safe”")), Quotation(find(whole, "“We counted"), closed=False)),
    )


def _statements(article: Article) -> tuple[Statement, ...]:
    whole = article.text
    mayor, cue = (find(whole, "Mayor Inés Peñaló"),), (find(whole, "said"),)
    via = (Relay("The Ledger", find(whole, "the Ledger")),)
    content = (find(whole, "the pier was “safe”"),)
    outer = Statement(article.id, mayor, cue, content, Form.MIXED, "Inés Peñaló", via=via, score=0.9)
    inner = Statement(
        article.id, (), (), (find(whole, "safe"),), Form.DIRECT, inside=outer.id, strength="claimed", doubt="who?"
    )
    return outer, inner
