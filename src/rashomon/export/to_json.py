"""A story as one JSON object, written piece by piece: its articles, statements and what was left out.

The lists whose records nothing makes yet are there and empty, so that a program that reads them need not ask.
"""

from collections.abc import Iterable, Iterator
from typing import Final, TextIO

from rashomon.export.records import Record, article_record, skipped_record, statement_record
from rashomon.export.writing import as_json
from rashomon.model import content_id
from rashomon.store import StoryFile
from rashomon.version import VERSION
from rashomon.views.told import told

_NOT_MADE: Final = ("positions", "conflicts", "times", "labels")


def write_json(story: StoryFile, out: TextIO) -> int:
    """Write the story as one JSON object.

    Args:
        story: the story file.
        out: open for writing text; UTF-8.

    Returns:
        The number of statements written.

    """
    out.write(f'{{"made_by": "rashomon {VERSION}"')
    _list(out, "articles", (article_record(one) for one in story.articles()))
    _list(out, "actors", _speakers(story))
    count = _list(out, "statements", statement_records(story))
    for name in _NOT_MADE:
        _list(out, name, ())
    _list(out, "skipped", (skipped_record(one) for one in story.skipped()))
    out.write("\n}\n")
    return count


def statement_records(story: StoryFile) -> Iterator[Record]:
    """Go through all statements of a story, in the order of the articles and of their text."""
    for article, made in told(story):
        for statement in made:
            yield statement_record(article, statement)


def _list(out: TextIO, name: str, records: Iterable[Record]) -> int:
    """Write one list of records, a line each; return how many."""
    count = 0
    out.write(f",\n{as_json(name)}: [")
    for count, record in enumerate(records, start=1):
        out.write(("," if count > 1 else "") + "\n  " + as_json(record))
    out.write("\n]" if count else "]")
    return count


def _speakers(story: StoryFile) -> Iterator[Record]:
    """Give each distinct name of a speaker as an actor of its own: nothing says yet which names are one actor's."""
    names = {one.speaker for one in story.statements() if one.speaker}
    for name in sorted(names):
        yield {"id": content_id("n", name), "name": name, "kind": None, "aliases": [], "members": []}
