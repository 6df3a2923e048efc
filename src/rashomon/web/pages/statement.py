"""One statement: its words in their place, who says it and how that is known, and what stands on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException

from rashomon.codebook.manners import Manner
from rashomon.edition import Edition
from rashomon.model import Answer, Citation, Sheet, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.citing import cite, cite_all
from rashomon.views.hearing import Said
from rashomon.views.record_reasons import corrected_speaker, said_rows
from rashomon.views.statement_reasons import known_of, statement_reasons
from rashomon.web.answering import At, page
from rashomon.web.in_place import places
from rashomon.web.reader import Reader
from rashomon.web.reasons import reasons
from rashomon.web.set_aside import set_aside
from rashomon.web.shown import Shown

router: Final = APIRouter()
_TITLES: Final = {
    Manner.SPEECH: "What {} says",
    Manner.STANCE: "Where {} stands",
    Manner.SILENCE: "What {} does not say",
}
_MOST: Final = 40
"""Clauses of a statement that are listed."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the voices through which words came to the reader.

    Attributes:
        what: outlet, relay, or speaker.
        name: whose voice; None where it is not known.
        record: id of the actor or statement; empty where there is none.
        how: the words that show it; None where none do.

    """

    what: str
    name: str | None
    record: str = ""
    how: Citation | None = None


@page(router, "/statement/{record}")
def statement(request: Request, at: At, record: str) -> Shown:  # noqa: ARG001 - each page is given the request
    """One statement: its words, who says it and how that is known, and what stands on it."""
    row = find(at.edition, "statements", record)
    if row is None:
        return left_out(at, record)
    record = dict(row.values)["id"] or ""
    with at.story() as story:
        sheet, one, said = _read(story, row, record)
        known = known_of(row, one)
        why = (*statement_reasons(sheet, one, known, corrected_speaker(story, one)), *said)
    manner = Said(one, sheet.article, None).manner
    around = _around(at.edition, sheet, one)
    stands = _standing(at.edition, sheet, one)
    tables = {"statement": [row], "reasons": why, **around, **stands}
    return Shown(
        "statement.html",
        _TITLES[manner].format(dict(row.values)["speaker"] or "somebody"),
        {
            "manner": manner.value,
            "one": row,
            "places": places(sheet.article, _marks(one)),
            "chain": _chain(at.edition, sheet, one, row),
            "why": reasons(why[1:]),
            "around": around,
            "stands": stands,
            "clauses": _clauses(sheet, one),
        },
        tables,
    )


def find(edition: Edition, section: str, record: str) -> Answer | None:
    """Find a row of a section by its id, or by a beginning that no other has; None where there is none."""
    row = edition.record(section, record)
    if row is None:
        near = edition.beginning(section, record) if len(record) > len("s-") else []
        row = edition.record(section, near[0]) if len(near) == 1 else None
    return row


def left_out(at: Reader, record: str) -> Shown:
    """Show what people said of a record that is not among the answers.

    Raises:
        HTTPException: nobody said anything of it, so there is none.

    """
    shown = set_aside(at, record)
    if shown is None:
        raise HTTPException(404, f"there is no record {record!r} in this story")
    return shown


def _read(story: StoryFile, row: Answer, record: str) -> tuple[Sheet, Statement, tuple[Answer, ...]]:
    """Read the statement from the story as it is now; one that was refused since is as it was read."""
    article = row.citations[0].article
    if story.articles_of([article]):
        for read in (story.sheet, story.sheet_as_read):
            sheet = read(article)
            for one in sheet.statements or ():
                if one.id == record:
                    return sheet, one, said_rows(story, record)
    raise HTTPException(404, f"the article of {record} was read anew since; load the list of statements again")


def _marks(one: Statement) -> dict[str, Sequence[Span]]:
    relays = [relay.span for relay in one.via]
    return {"who": one.source, "says": one.cue, "what": one.content, "via": relays}


def _chain(edition: Edition, sheet: Sheet, one: Statement, row: Answer) -> list[Voice]:
    """List the voices through which the words came, from the outlet inwards."""
    article = sheet.article
    inwards = [one]
    made = {each.id: each for each in sheet.statements or ()}
    while (outer := made.get(inwards[-1].inside or "")) and outer not in inwards:
        inwards.append(outer)
    voices = [Voice("outlet", article.metadata.value("outlet"), article.id)]
    for each in reversed(inwards):
        told = row if each is one else edition.record("statements", each.id)
        values = dict(told.values) if told else {"speaker": each.speaker, "speaker_id": None}
        voices += [Voice("relay", relay.name, "", cite(article, relay.span)) for relay in reversed(each.via)]
        how = cite(article, each.cue[0]) if each.cue else None
        voices.append(Voice("speaker", values["speaker"], values["speaker_id"] or "", how))
    return voices


def _around(edition: Edition, sheet: Sheet, one: Statement) -> dict[str, list[Answer]]:
    """Find the statement within which this one is made, and those made within it."""
    inner = [each.id for each in sheet.statements or () if each.inside == one.id]
    found = {
        "inside": [edition.record("statements", one.inside)] if one.inside else [],
        "holds": [edition.record("statements", each) for each in inner],
    }
    return {name: [row for row in rows if row] for name, rows in found.items()}


def _standing(edition: Edition, sheet: Sheet, one: Statement) -> dict[str, list[Answer]]:
    """Find what stands on a statement: what is told in it, and what cites its words."""
    positions = [edition.record("positions", each.id) for each in sheet.positions or () if each.voice == one.id]
    events = [edition.record("events", each.id) for each in sheet.events or () if each.voice == one.id]
    found: dict[str, list[Answer]] = {
        "positions": [row for row in positions if row],
        "events": [row for row in events if row],
        "conflicts": [],
        "agreements": [],
        "labels": [],
        "event_labels": [],
    }
    for section, row in edition.citing(one.article, "conflicts", "agreements", "labels", "event_labels"):
        here = [each.span for each in row.citations if each.article == one.article]
        if any(part.overlaps(span) for part in one.content for span in here):
            found[section].append(row)
    return found


def _clauses(sheet: Sheet, one: Statement) -> tuple[Citation, ...]:
    """Cite what its clauses say, in the order of the text."""
    spans = sorted({span for each in sheet.claims or () if each.voice == one.id for span in each.spans})
    return cite_all(sheet.article, spans[:_MOST])
