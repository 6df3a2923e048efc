"""A story as JSON Lines: one record a line, each saying under `record` what it is; an article before its statements.

Actors and questions come after the articles. For streams: no line waits for those after it.
"""

from typing import TextIO

from rashomon.export.cast import Known
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
    count, known = 0, Known.of(story)
    for article, made in told(story):
        _line(out, "article", article_record(article))
        for statement in made:
            _line(out, "statement", statement_record(article, statement, known.speaking))
            count += 1
    for actor in known.actor_records():
        _line(out, "actor", actor)
    for question in known.question_records():
        _line(out, "question", question)
    for skipped in story.skipped():
        _line(out, "skipped", skipped_record(skipped))
    return count


def _line(out: TextIO, kind: str, record: Record) -> None:
    """Write one record."""
    out.write(as_json({"record": kind, **record}) + "\n")
