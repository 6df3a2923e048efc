"""The tables of a story file, as they are now; the comments here become `docs/schema.md`.

What it keeps true: nothing here belongs to one database engine. Offsets (`start`, `stop`) count Unicode code points of
the article's untouched text, from 0, the stop exclusive, so `substr(text, start + 1, stop - start)` gives the words.
"""

from typing import Any, Final

from sqlalchemy import Boolean, CheckConstraint, Column, Float, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

METADATA: Final = MetaData()


def _text(name: str, comment: str, *, null: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, comment=comment, nullable=null, primary_key=key)


def _number(name: str, comment: str, *, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, Integer, comment=comment, nullable=null, primary_key=key, autoincrement=False)


def _flag(name: str, comment: str) -> Column[bool]:
    return Column(name, Boolean, comment=comment, nullable=False)


def _score() -> Column[float]:
    return Column("score", Float, comment="how sure the program is, 0 to 1", nullable=False)


def _of(column: str, owner: str, comment: str, *, key: bool = False) -> Column[Any]:
    kind: type[TypeEngine[Any]] = Text
    return Column(column, kind, ForeignKey(owner, ondelete="CASCADE"), comment=comment, nullable=False, primary_key=key)


def _article(*, key: bool = True) -> Column[Any]:
    return _of("article", "article.id", "the article", key=key)


def _n(what: str) -> Column[int]:
    return _number("n", f"the {what}'s place in the order of the article, from 0", key=True)


def _span(*, null: bool = False) -> tuple[Column[int], Column[int]]:
    return (
        _number("start", "first character of the words in the article's text", null=null),
        _number("stop", "first character after the words", null=null),
    )


def _table(name: str, comment: str, *columns: Column[Any]) -> Table:
    spanned = "start" in {column.name for column in columns}
    checks = [CheckConstraint("start >= 0 AND stop > start", name=f"{name}_span")] if spanned else []
    # A key of several columns orders the rows themselves in SQLite, which halves the file; other engines ignore it.
    apart = sum(column.primary_key for column in columns) == 1
    return Table(name, METADATA, *columns, *checks, comment=comment, sqlite_with_rowid=apart)


ARTICLE: Final = _table(
    "article",
    "One version of one text from one outlet.",
    _text("id", "made from text, outlet and address", key=True),
    _text("name", "the input's own name, without folders"),
    _text("location", "where the input lies; the first of its rows in `place`"),
    _text("text", "the input's own text, untouched"),
    _text("language", "ISO 639-1 code"),
    _text("unread", "why nothing was read in it; NULL where it was read", null=True),
    _number("statements", "how many statements were found; NULL where none were looked for", null=True),
    _text("digest", "SHA-256 of everything stored about the article but its name and places: `verify` checks it"),
)
PLACE: Final = _table(
    "place",
    "Where an article was read from: the same article may lie in several places.",
    _article(),
    _text("location", "the input's address: a path, with `#` and a number where a file holds several", key=True),
    _text("name", "the input's own name there"),
)
STAGE: Final = _table(
    "stage",
    "Which version of each stage made what is stored about an article.",
    _article(),
    _text("name", "the stage", key=True),
    _text("version", "the stage's version"),
)
FACT: Final = _table(
    "fact",
    "Something known about an article, and what shows it. What is not known has no row.",
    _article(),
    _text("field", "title, outlet, agency, byline, url, dateline_place, dateline_day or published_on", key=True),
    _text("value", "the value; a day is an ISO date, whole or open (`XXXX-09-05`)"),
    _text("origin", "text, markup, record or flag"),
    *_span(null=True),
    _text("evidence", "what shows it where the text does not; may be empty"),
)
DROPPED: Final = _table(
    "dropped",
    "A passage that is no part of what the article reports. It stays in the text.",
    _article(),
    _n("passage"),
    *_span(),
    _text("reason", "the codebook's word for it"),
)
READING: Final = _table(
    "reading",
    "That an article was read, and its tokens.",
    _article(),
    _text("tokens", "JSON list of numbers, two for each token: characters since the last token's end, and its length"),
    _text(
        "syntax",
        "JSON list of three texts: names of parts of speech, names of relations, and for each token the sign of its "
        "part of speech, the sign of its relation (signs are the characters from @ on, in the order of the names) and "
        "how many tokens away its head stands, 0 for a root",
    ),
)
PASSAGE: Final = _table(
    "passage",
    "What full-text search finds: the sentences of an article, or its lines where it has no sentences.",
    Column("key", Integer, primary_key=True, comment="the row of the full-text index"),
    _article(key=False),
    _number("n", "the passage's place in the order of the article, from 0"),
    _text("kind", "sentence or line"),
    *_span(),
)
ENTITY: Final = _table(
    "entity",
    "A mention of somebody or something by name.",
    _article(),
    _n("mention"),
    *_span(),
    _text("type", "person, organisation, place, misc, date or quantity"),
    _score(),
)
QUOTATION: Final = _table(
    "quotation",
    "Words in quotation marks, and where the text lost a mark.",
    _article(),
    _n("quotation"),
    *_span(),
    _flag("opened", "whether the text has the opening mark"),
    _flag("closed", "whether the text has the closing mark"),
    _flag("continues", "whether it goes on from the paragraph before, whose quotation was left open"),
)
ATTRIBUTION: Final = _table(
    "attribution",
    "What the text shows of somebody's words, as the reader found it. Its words are in `attribution_span`.",
    _article(),
    _n("attribution"),
    _score(),
    _number("inside", "`n` of the attribution within whose content this one is made; NULL where none", null=True),
)
ATTRIBUTION_SPAN: Final = _table(
    "attribution_span",
    "The words of an attribution.",
    _article(),
    _number("attribution", "`n` of the attribution", key=True),
    _text("role", "source, cue or content", key=True),
    _number("n", "order of the span within its role, from 0", key=True),
    *_span(),
)
STATEMENT: Final = _table(
    "statement",
    "Who says what, in one article. Its words are in `statement_span`, the chain of voices in `relay`.",
    _text("id", "made from article, source, cue and content", key=True),
    _article(key=False),
    _number("n", "the statement's place in the order of the article, from 0"),
    _text("form", "direct, indirect or mixed"),
    _text("speaker", "the speaker's name as the article gives it; NULL where not known", null=True),
    _text("speaks_for", "on whose behalf; NULL where the article does not say", null=True),
    _text("inside", "id of the statement within whose content this one is made; NULL where none", null=True),
    _text("strength", "the codebook's word for the cue: neutral, stressed, claimed, admitted, denied, ..."),
    _text("how", "what made the record: `reader`, or the name of a rule"),
    _text("doubt", "what is not certain, as a question; empty where nothing is"),
    _score(),
)
STATEMENT_SPAN: Final = _table(
    "statement_span",
    "The words of a statement.",
    _of("statement", "statement.id", "the statement", key=True),
    _text("role", "source, cue or content", key=True),
    _number("n", "order of the span within its role, from 0", key=True),
    _article(key=False),
    *_span(),
)
RELAY: Final = _table(
    "relay",
    "A voice between the speaker and the outlet.",
    _of("statement", "statement.id", "the statement", key=True),
    _number("n", "place in the chain, from 0, nearest to the speaker first", key=True),
    _article(key=False),
    _text("name", "its name"),
    *_span(),
)
SKIPPED: Final = _table(
    "skipped",
    "An input that was left out.",
    _text("name", "the input as it was given", key=True),
    _text("reason", "what is wrong with it"),
    _text("remedy", "what would help; may be empty"),
)

Index("passage_article", PASSAGE.c.article, PASSAGE.c.n, unique=True)
Index("statement_article", STATEMENT.c.article, STATEMENT.c.n, unique=True)
Index("statement_span_article", STATEMENT_SPAN.c.article)
Index("relay_article", RELAY.c.article)
Index("place_location", PLACE.c.location)
Index("statement_speaker", STATEMENT.c.speaker)

LAYERS: Final = (
    STAGE,
    FACT,
    DROPPED,
    READING,
    ENTITY,
    QUOTATION,
    ATTRIBUTION,
    ATTRIBUTION_SPAN,
    STATEMENT,
    STATEMENT_SPAN,
    RELAY,
)
"""All that hangs on an article and is written and compared with it; passages and places are kept apart."""
