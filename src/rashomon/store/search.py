"""Full-text search: the words that people type, as a query of the index, and what it finds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, select

from rashomon.errors import CallError
from rashomon.model import Span
from rashomon.store import sqlite
from rashomon.store.tables import ARTICLE, PASSAGE

_CURLY: Final = str.maketrans("“”„«»", '"' * 5)
_TERM: Final = re.compile(r'"([^"]*)"?(\*?)|([^\s"]+)')
_EXAMPLE: Final = """search for words, a "phrase", or the beginning of a word: recogni*"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found.

    Attributes:
        article: id of the article.
        span: where the passage stands.
        exact: its words, untouched.

    """

    article: str
    span: Span
    exact: str


def search(connection: Connection, query: str, limit: int) -> list[Hit]:
    """Find passages, best first, then in the order of the articles' names.

    Raises:
        CallError: there is no word in the query.

    """
    if not any(character.isalnum() for character in query):
        message = f"there is no word in the query {query!r}"
        raise CallError(message, _EXAMPLE)
    plain = query.translate(_CURLY).replace("\0", " ").encode(errors="ignore").decode()
    keys = sqlite.find(connection, plain, limit)
    if keys is None:
        keys = sqlite.find(connection, literal(plain), limit) or []
    return _hits(connection, keys)


def literal(query: str) -> str:
    """Quote each term, so that a query that means no operators has none.

    Examples:
        >>> literal('U.S. "interim president" recogni*')
        '"U.S." "interim president" "recogni"*'

    """
    terms = []
    for phrase, phrase_star, word in _TERM.findall(query):
        star = phrase_star or ("*" if word.endswith("*") else "")
        term = (phrase or word).rstrip("*").strip()
        if any(character.isalnum() for character in term):
            terms.append(f'"{term}"{star}')
    return " ".join(terms)


def _hits(connection: Connection, keys: Iterable[int]) -> list[Hit]:
    hits = []
    for key in keys:
        query = (
            select(ARTICLE.c.id, ARTICLE.c.text, PASSAGE.c.start, PASSAGE.c.stop)
            .join(PASSAGE, PASSAGE.c.article == ARTICLE.c.id)
            .where(PASSAGE.c.key == key)
        )
        article, text, start, stop = connection.execute(query).one()
        hits.append(Hit(article, Span(start, stop), text[start:stop]))
    return hits
