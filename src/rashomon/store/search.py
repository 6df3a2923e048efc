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
_LONG, _STEM, _ENDING = 6, 5, 4
"""Letters of a word that may be cut, of what is left of it at the least, and of its ending at the most."""
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
    plain = straight(query)
    keys = sqlite.find(connection, plain, limit)
    if keys is None:
        keys = sqlite.find(connection, literal(plain), limit) or []
    return _hits(connection, keys)


def straight(query: str) -> str:
    """Make all marks of a query straight ones, and take out what no database keeps.

    Examples:
        >>> straight("“interim president”")
        '"interim president"'

    """
    return query.translate(_CURLY).replace("\0", " ").encode(errors="ignore").decode()


def terms(query: str) -> list[tuple[str, bool]]:
    """Take a query apart into words and phrases, each with whether it is only a beginning; what has no word is no term.

    Examples:
        >>> terms('"interim president" recogni* --')
        [('interim president', False), ('recogni', True)]

    """
    found = []
    for phrase, phrase_star, word in _TERM.findall(straight(query)):
        begins = bool(phrase_star) or word.endswith("*")
        term = (phrase or word).rstrip("*").strip()
        if any(character.isalnum() for character in term):
            found.append((term, begins))
    return found


def literal(query: str) -> str:
    """Quote each term, so that a query that means no operators has none.

    Examples:
        >>> literal('U.S. "interim president" recogni*')
        '"U.S." "interim president" "recogni"*'

    """
    return " ".join(f'"{term}"{"*" if begins else ""}' for term, begins in terms(query))


def loosely(query: str) -> str:
    """Ask for any of the words, and for what begins like them: "ministry" also finds a minister.

    Examples:
        >>> loosely("the foreign ministry")
        '"the" OR "forei"* OR "minis"*'

    """
    return " OR ".join(_begun(term, begins=begins) for term, begins in terms(query))


def _begun(term: str, *, begins: bool) -> str:
    """Cut a long word's ending off, which is where words of one stem differ."""
    if len(term) < _LONG or " " in term:
        return f'"{term}"{"*" if begins else ""}'
    return f'"{term[: max(_STEM, len(term) - _ENDING)]}"*'


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
