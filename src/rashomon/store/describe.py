"""The layout of a story file for people who query it with SQL: `python -m rashomon.store.describe > docs/schema.md`."""

import sys
from collections.abc import Iterator
from typing import Final

from sqlalchemy import Table

from rashomon.store.columns import METADATA
from rashomon.store.migrations import MIGRATIONS

_HEAD: Final = """# The tables of a story file

<!-- made by `python -m rashomon.store.describe > docs/schema.md`; change the comments in `store/*tables.py` -->

A story file is an SQLite database: any program that reads SQLite can query it. This is version {version}, which
`PRAGMA user_version` tells. Open it for reading alone; to change something, use Rashomon, which keeps the tables and
the full-text index in step.

All offsets count Unicode code points of the article's untouched text from 0; `stop` is exclusive. So the words are
`substr(text, start + 1, stop - start)`.

## Questions to start from

Who said what, in whose words, where:

```sql
{statements}
```

What is known about each article, and what shows it:

```sql
{facts}
```

Who is called what, in which articles:

```sql
{names}
```

Which sentences have a word, best first (accents and case make no difference):

```sql
{search}
```
"""

STATEMENTS: Final = """SELECT article.name, statement.speaker, statement.form, words.start, words.stop,
       substr(article.text, words.start + 1, words.stop - words.start) AS content
FROM statement
JOIN statement_span AS words ON words.statement = statement.id AND words.role = 'content'
JOIN article ON article.id = statement.article
ORDER BY article.name, words.start"""
FACTS: Final = """SELECT article.name, fact.field, fact.value, fact.origin,
       coalesce(substr(article.text, fact.start + 1, fact.stop - fact.start), fact.evidence) AS shown_by
FROM article JOIN fact ON fact.article = article.id
ORDER BY article.name, fact.field"""
NAMES: Final = """SELECT actor.name, substr(article.text, mention.start + 1, mention.stop - mention.start) AS called,
       article.name
FROM actor
JOIN actor_referent ON actor_referent.actor = actor.id
JOIN mention ON mention.referent = actor_referent.referent AND mention.naming <> 'pronoun'
JOIN article ON article.id = mention.article
ORDER BY actor.name, article.name, mention.start"""
SEARCH: Final = """SELECT article.name, passage_words.words
FROM passage_index
JOIN passage_words ON passage_words.key = passage_index.rowid
JOIN article ON article.id = passage_words.article
WHERE passage_index MATCH 'president' ORDER BY passage_index.rank"""
_TAIL: Final = """
## Full-text search

`passage_words` is a view: `key`, `article` and `words` of each passage. `passage_index` is an FTS5 index over it, which
keeps no copy of the words.
"""


def describe() -> str:
    """Return the page."""
    head = _HEAD.format(version=len(MIGRATIONS), statements=STATEMENTS, facts=FACTS, names=NAMES, search=SEARCH)
    return "\n".join([head, *("\n".join(_table(table)) for table in METADATA.tables.values())]) + _TAIL


def _table(table: Table) -> Iterator[str]:
    yield from (f"## `{table.name}`", "", table.comment or "", "", "| column | type | means |", "|---|---|---|")
    for column in table.columns:
        key = " (key)" if column.primary_key else ""
        owner = "".join(f" → `{foreign.target_fullname}`" for foreign in column.foreign_keys)
        kind = str(column.type).lower() + (", may be NULL" if column.nullable else "")
        yield f"| `{column.name}`{key}{owner} | {kind} | {column.comment} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(describe())
