"""A story as one JSON object, written piece by piece: articles, actors, statements, positions, conflicts and more."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rashomon.export.cast import Known
from rashomon.export.conflicts import agreement_records, conflict_records
from rashomon.export.copies import copy_records
from rashomon.export.events import event_records
from rashomon.export.labels import event_label_records, label_records
from rashomon.export.outlets import outlet_records
from rashomon.export.positions import implied_records, position_records
from rashomon.export.records import Record, article_record, skipped_record, statement_record, time_record
from rashomon.export.stories import story_records
from rashomon.export.verdicts import verdict_record
from rashomon.export.voices import unheard_records, voice_records
from rashomon.export.writing import as_json
from rashomon.store import StoryFile
from rashomon.version import VERSION
from rashomon.views.all_verdicts import all_verdicts
from rashomon.views.told import told


def write_json(story: StoryFile, out: TextIO) -> int:
    """Write the story as one JSON object.

    Args:
        story: the story file.
        out: open for writing text; UTF-8.

    Returns:
        The number of statements written.

    """
    known = Known.of(story)
    out.write(f'{{"made_by": "rashomon {VERSION}"')
    _list(out, "articles", (article_record(one) for one in story.articles()))
    _list(out, "actors", known.actor_records())
    count = _list(out, "statements", _statements(known))
    _list(out, "questions", known.question_records())
    _list(out, "positions", position_records(story, known.speaking))
    _list(out, "implied_positions", implied_records(story, known.speaking))
    _list(out, "events", event_records(story, known.speaking))
    _list(out, "times", _times(story))
    _list(out, "labels", label_records(story))
    _list(out, "stories", story_records(story))
    _list(out, "copies", copy_records(story))
    _list(out, "event_labels", event_label_records(story))
    _list(out, "voices", voice_records(story))
    _list(out, "unheard", unheard_records(story))
    _list(out, "outlets", outlet_records(story))
    _list(out, "conflicts", conflict_records(story))
    _list(out, "agreements", agreement_records(story))
    _list(out, "verdicts", map(verdict_record, all_verdicts(story)))
    _list(out, "skipped", (skipped_record(one) for one in story.skipped()))
    out.write("\n}\n")
    return count


def _statements(known: Known) -> Iterator[Record]:
    """Go through all statements of a story, in the order of the articles and of their text."""
    for article, made in told(known.story):
        for statement in made:
            yield statement_record(article, statement, known.speaking)


def _times(story: StoryFile) -> Iterator[Record]:
    """Go through all times of a story, in the order of the articles and of their text."""
    articles = {one.id: one for one in story.articles()}
    for time in story.times():
        yield time_record(articles[time.article], time)


def _list(out: TextIO, name: str, records: Iterable[Record]) -> int:
    """Write one list of records, a line each; return how many."""
    count = 0
    out.write(f",\n{as_json(name)}: [")
    for count, record in enumerate(records, start=1):
        out.write(("," if count > 1 else "") + "\n  " + as_json(record))
    out.write("\n]" if count else "]")
    return count
