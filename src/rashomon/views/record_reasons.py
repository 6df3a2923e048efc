"""What people said of one record: who accepted, refused or corrected it, when, and what the program had read."""

import re
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Answer, Statement
from rashomon.model.fates import met, of_kind, standing_records
from rashomon.model.record_verdict import RecordJudgement, RecordKind, RecordVerdict
from rashomon.model.shown import fit, shown_statement
from rashomon.store import StoryFile
from rashomon.views.all_verdicts import RECORDS, TAKEN_BACK, SaidOf, all_verdicts
from rashomon.views.judged_records import KINDS, READ, find_record

_WHAT: Final = {
    RecordJudgement.ACCEPT.value: "accepted",
    RecordJudgement.REFUSE.value: "refused",
    RecordJudgement.SPEAKER.value: "speaker corrected",
    RecordJudgement.DAY.value: "day corrected",
}
_PREFIX: Final = 2
_ID: Final = re.compile(r"[a-z]-[a-z2-7]*")
_DAY: Final = 10


def verdicts_on(story: StoryFile, record: str) -> tuple[SaidOf, ...]:
    """Return what was said of one record, the oldest first; what was taken back, too, but no undoing itself.

    Args:
        story: the story file.
        record: id of a statement, a position, an event, a conflict, a label or an article, or its beginning; the id
            that it had when something was said of it will do.

    """
    kind = KINDS.get(record[:_PREFIX])
    if kind is None or not any(one.shown.kind is kind for one in story.record_verdicts()):
        return ()
    said = [one for one in all_verdicts(story) if one.of == RECORDS and one.judgement in _WHAT]
    given = [(one, one.verdict) for one in said if isinstance(one.verdict, RecordVerdict)]
    own = [one for one, verdict in given if verdict.shown.kind is kind and one.record.startswith(record)]
    if kind in READ or kind is RecordKind.ARTICLE:
        return tuple(own)
    try:
        shown = find_record(story, record).shown
    except CallError:
        return tuple(own)
    return tuple(one for one, verdict in given if one in own or fit(verdict.shown, shown) > 0)


def said_rows(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer what people said of a record; the columns are what, value and why.

    Args:
        story: the story file.
        record: its id or the beginning of it, or the name of an article.

    """
    given = story.record_verdicts()
    if not given:
        return ()
    wanted = record
    if not _ID.fullmatch(record):
        try:
            wanted = story.article(record).id
        except CallError:
            return ()
    undone = {one.value: one for one in given if one.judgement is RecordJudgement.UNDO}
    rows = (one for one in verdicts_on(story, wanted) if one.citations)
    return tuple(
        Answer(
            (("what", _WHAT[one.judgement]), ("value", one.words), ("why", _why(one, undone.get(one.id)))),
            one.citations,
        )
        for one in rows
    )


def _why(one: SaidOf, undo: RecordVerdict | None) -> str:
    words = f"by {one.who} on {one.when[:_DAY]} ({one.id})"
    words += f": {one.reason}" if one.reason else ""
    if one.state == TAKEN_BACK and undo is not None:
        words += f"; taken back by {undo.who} on {undo.when[:_DAY]}"
    return words


def corrected_speaker(story: StoryFile, statement: Statement) -> str:
    """Say who corrected the speaker of a statement, and what the program had read; empty where nobody did.

    Args:
        story: the story file.
        statement: as it counts.

    """
    given = of_kind(standing_records(story.record_verdicts()), RecordKind.STATEMENT)
    said = [one for one in given if one.judgement is RecordJudgement.SPEAKER and one.article == statement.article]
    if not said:
        return ""
    sheet = story.sheet_as_read(statement.article)
    made = {one.id: one for one in sheet.statements or ()}
    meets = met(said, {one.id: shown_statement(one) for one in made.values()})
    own = [one for one in said if meets.get(one.id) == statement.id]
    if not own:
        return ""
    read = made[statement.id].speaker
    before = f"the program read {read!r}" if read else "the program read no name"
    return f"corrected by {own[-1].who} on {own[-1].when[:_DAY]}; {before}"
