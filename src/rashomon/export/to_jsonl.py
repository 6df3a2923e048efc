"""A story as JSON Lines: one record a line, each saying under `record` what it is; an article before its statements.

For streams and large stories: nothing is held but the line in hand.
"""

from typing import TextIO

from rashomon.export.records import Record, article_record, skipped_record, statement_record
from rashomon.export.writing import as_json
from rashomon.store import StoryFile
from rashomon.views.told import told


def write_jsonl(story: StoryFile, out: TextIO) -> int:
    """Write the story as JSON Lines.

    Args:
        story: the story file.
        out: open for writing text; UTF-8.

    Returns:
        The number of statements written.

    """
    count = 0
    for article, made in told(story):
        _line(out, "article", article_record(article))
        for statement in made:
            _line(out, "statement", statement_record(article, statement))
            count += 1
    for skipped in story.skipped():
        _line(out, "skipped", skipped_record(skipped))
    return count


def _line(out: TextIO, kind: str, record: Record) -> None:
    """Write one record."""
    out.write(as_json({"record": kind, **record}) + "\n")
