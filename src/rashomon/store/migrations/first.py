"""Migration 1: the first tables. Frozen: what a story file of version 1 looks like never changes.

`rashomon.store.tables` says what each column means; a test holds the two together as long as 1 is the newest version.
"""

from collections.abc import Iterator
from typing import Any, Final, Literal

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from rashomon.store import sqlite

_KINDS: Final[dict[str, type[TypeEngine[Any]]]] = {"#": Integer, "%": Float, "!": Boolean}
_CASCADE: Final = {
    "article": "article.id",
    "statement": "statement.id",
    "referent": "referent.id",
    "position": "position.id",
    "event": "event.id",
    "actor": "actor.id",
    "story": "story.id",
    "left": "referent.id",
    "right": "referent.id",
    "one": "article.id",
    "other": "article.id",
}
# For each table: its key, then its other columns; a question mark allows NULL, and what a column with a tilde names may
# be gone.
_LAYOUT: Final[dict[str, tuple[str, str]]] = {
    "article": (
        "id",
        "name location text language unread? referents#? statements#? times#? positions#? events#? claims#? digest",
    ),
    "place": ("article location", "name"),
    "stage": ("article name", "version"),
    "fact": ("article field", "value origin start#? stop#? evidence"),
    "dropped": ("article n#", "start# stop# reason"),
    "reading": ("article", "tokens syntax"),
    "passage": ("key#", "article n# kind start# stop#"),
    "entity": ("article n#", "start# stop# type score%"),
    "quotation": ("article n#", "start# stop# opened! closed! continues!"),
    "attribution": ("article n#", "score% inside#?"),
    "attribution_span": ("article attribution# role n#", "start# stop#"),
    "referent": ("id", "article n# name kind? named! country? sector? quantity doubt"),
    "mention": ("referent n#", "article start# stop# naming why score%"),
    "role": ("referent n#", "article title start# stop# body? country? sector? standing marks"),
    "member": ("referent n#", "article name start# stop#"),
    "statement": (
        "id",
        "article n# form speaker? speaks_for? speaker_id? speaks_for_id? inside? strength how doubt score%",
    ),
    "statement_span": ("statement role n#", "article start# stop#"),
    "relay": ("statement n#", "article name start# stop#"),
    "time": ("id", "article n# start# stop# kind value anchor why first_day? last_day? doubt"),
    "written": ("article", "first_day? last_day? why"),
    "written_span": ("article n#", "start# stop#"),
    "position": (
        "id",
        "article n# holder relation target start# stop# pattern voice? quantity modality doubt",
    ),
    "position_span": ("position n#", "article start# stop#"),
    "event": (
        "id",
        (
            "article n# type start# stop# pattern cameo mode contexts reciprocal! status voice? time? "
            "place_start#? place_stop#? doubt"
        ),
    ),
    "event_part": ("event side n#", "article referent start# stop# quantity"),
    "event_span": ("event n#", "article start# stop#"),
    "claim": ("article n#", "id start# stop# negated! modality voice? time?"),
    "claim_span": ("article claim# n#", "start# stop#"),
    "claim_argument": (
        "article claim# n#",
        "place start# stop# head_start# head_stop# preposition referents",
    ),
    "skipped": ("name", "reason remedy"),
    "match": ("left right", "score% sure! reasons"),
    "actor": ("id", "name kind? named! country? sector? verdicts"),
    "actor_referent": ("actor referent", ""),
    "founder": ("referent~", "n#"),
    "linking": ("version", "verdicts#"),
    "former_article": ("former", "article"),
    "verdict": ("id", "n# judgement who when_ left_ right_ value"),
    "sketch": ("article", "version prints gist"),
    "compared": ("one other", "passages one_share% other_share%"),
    "story_words": ("article", "day? words"),
    "story_key": ("stem article", ""),
    "kin": ("one other", "score%"),
    "story": ("id", "name verdicts"),
    "story_article": ("article", "story part size#"),
    "story_founder": ("founding", "n#"),
    "story_linking": ("version", "verdicts#"),
    "story_verdict": ("id", "n# judgement who when_ left_ right_ apart value"),
}
_INDEXES: Final = (
    ("article_name", "article", "name", False),
    ("passage_article", "passage", "article n", True),
    ("referent_article", "referent", "article n", True),
    ("mention_article", "mention", "article", False),
    ("role_article", "role", "article", False),
    ("member_article", "member", "article", False),
    ("statement_article", "statement", "article n", True),
    ("statement_span_article", "statement_span", "article", False),
    ("relay_article", "relay", "article", False),
    ("time_article", "time", "article n", True),
    ("time_first_day", "time", "first_day", False),
    ("position_article", "position", "article n", True),
    ("position_span_article", "position_span", "article", False),
    ("position_holder", "position", "holder", False),
    ("position_target", "position", "target", False),
    ("event_article", "event", "article n", True),
    ("event_part_article", "event_part", "article", False),
    ("event_part_referent", "event_part", "referent", False),
    ("event_span_article", "event_span", "article", False),
    ("place_location", "place", "location", False),
    ("statement_speaker", "statement", "speaker", False),
    ("statement_speaker_id", "statement", "speaker_id", False),
    ("match_right", "match", "right", False),
    ("former_article_article", "former_article", "article", False),
    ("actor_referent_referent", "actor_referent", "referent", True),
    ("founder_n", "founder", "n", True),
    ("verdict_n", "verdict", "n", True),
    ("compared_other", "compared", "other", False),
    ("story_key_article", "story_key", "article", False),
    ("kin_other", "kin", "other", False),
    ("story_article_story", "story_article", "story", False),
    ("story_article_part", "story_article", "part", False),
    ("story_founder_n", "story_founder", "n", True),
    ("story_verdict_n", "story_verdict", "n", True),
)


def first(connection: Connection) -> None:
    """Make the first tables and the full-text index in an empty database."""
    tables = MetaData()
    for name, (key, rest) in _LAYOUT.items():
        columns = [*_columns(key, key=True), *_columns(rest, key=False)]
        spanned = any(column.name == "start" for column in columns)
        checks = [CheckConstraint("start >= 0 AND stop > start", name=f"{name}_span")] if spanned else []
        Table(name, tables, *columns, *checks, sqlite_with_rowid=" " not in key)
    for name, table, fields, unique in _INDEXES:
        Index(name, *(tables.tables[table].c[field] for field in fields.split()), unique=unique)
    tables.create_all(connection, checkfirst=False)
    sqlite.make_index(connection)


def _columns(layout: str, *, key: bool) -> Iterator[Column[Any]]:
    for mark in layout.split():
        name = mark.rstrip("".join((*_KINDS, "?~")))
        kind = next((kind for sign, kind in _KINDS.items() if sign in mark), Text)
        owned = name in _CASCADE and kind is Text and "~" not in mark
        owner = [ForeignKey(_CASCADE[name], ondelete="CASCADE")] if owned else []
        counted: Literal["auto", False] = "auto" if name == "key" else False
        yield Column(name, kind, *owner, primary_key=key, nullable="?" in mark, autoincrement=counted)
