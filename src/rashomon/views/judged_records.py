"""Finds the record that a person judges, and its words, whatever people have said of it so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Anchor, Article
from rashomon.model.record_verdict import RecordKind, Shown
from rashomon.model.shown import (
    shown_article,
    shown_conflict,
    shown_event,
    shown_label,
    shown_position,
    shown_statement,
)
from rashomon.store import StoryFile
from rashomon.views.citing import opening
from rashomon.views.event_labels import OF_DEED, event_label_rows
from rashomon.views.event_namings import Use
from rashomon.views.evidence import Evidence
from rashomon.views.labels import label_rows
from rashomon.views.namings import OF_ACTOR, Label
from rashomon.views.parted import Parted
from rashomon.views.voices import Voices

KINDS: Final = {
    "s-": RecordKind.STATEMENT,
    "p-": RecordKind.POSITION,
    "e-": RecordKind.EVENT,
    "c-": RecordKind.CONFLICT,
    "l-": RecordKind.LABEL,
    "n-": RecordKind.LABEL,
    "a-": RecordKind.ARTICLE,
}
"""What sort of record has an id that begins so."""
_PREFIX: Final = 2
_LISTED: Final = 5
_OTHERS: Final = {
    "x-": "of actors say it with `rashomon actors merge`, `apart`, `split`, `rename` or `set-kind`",
    "g-": "of stories say it with `rashomon stories merge`, `split` or `move`",
    "i-": "refuse the event that implies it, or accept it",
    "h-": "refuse the events that it is made of, or accept them",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A record that can be judged.

    Attributes:
        record: its id.
        shown: its words.

    """

    record: str
    shown: Shown


def find_record(story: StoryFile, record: str) -> Found:
    """Find a statement, a position, an event, a conflict or a label; also one that is refused.

    Args:
        story: the story file.
        record: its id, or the beginning of it.

    Raises:
        CallError: there is no such record, there are several, or it is of a sort that is judged otherwise.

    """
    kind = KINDS.get(record[:_PREFIX])
    if kind is None or kind is RecordKind.ARTICLE:
        message = f"{record!r} is no statement, position, event, conflict or label"
        raise CallError(message, _OTHERS.get(record[:_PREFIX], "name one by its id: s-, p-, e-, c-, l- or n-"))
    known = _known(story, kind, record)
    ids = [one for one in known if one.startswith(record)]
    if len(ids) == 1:
        return Found(ids[0], known[ids[0]])
    some = ", ".join((ids or get_close_matches(record, known, _LISTED))[:_LISTED])
    message = f"there are {len(ids)} {kind.value}s {record!r}" if ids else f"there is no {kind.value} {record!r}"
    raise CallError(message, f"name one of them: {some}" if some else f"`rashomon show {kind.value}s` lists them")


def find_article(story: StoryFile, article: str) -> tuple[Article, Shown]:
    """Find an article and the words that stand for it.

    Args:
        story: the story file.
        article: its id or name.

    Raises:
        CallError: there is no such article, there are several, or it has no words.

    """
    one = story.article(article)
    words = opening(one)
    if words is None:
        message = f"{one.name} has no words"
        raise CallError(message, "name another article")
    return one, shown_article(one.id, words)


def _known(story: StoryFile, kind: RecordKind, beginning: str) -> dict[str, Shown]:
    """Give records of a kind by id, those among them whose ids begin so."""
    if kind in READ:
        homes = story.homes(beginning)
        return {one: shown for one, shown in as_read(story, [kind], set(homes.values())).items() if one in homes}
    if kind is RecordKind.CONFLICT:
        return {one.id: shown_conflict(one) for one in Parted.of(story).every(story)}
    if beginning.startswith("n-"):
        rows = event_label_rows(story, judged=False)
        return {row.id: shown_label((_place(one) for one in row.uses), OF_DEED) for row in rows}
    evidence = replace(Evidence.of(story), verdicts=())
    named = label_rows(evidence, Voices.of(story, evidence.cast))
    return {row.id: shown_label((_place(one) for one in row.uses), OF_ACTOR) for row in named}


def _place(one: Label | Use) -> Anchor:
    return Anchor(one.article.id, (one.span,))


READ: Final = frozenset({RecordKind.STATEMENT, RecordKind.POSITION, RecordKind.EVENT})
"""Kinds of records that are read in one article, and are stored."""


def as_read(story: StoryFile, kinds: Sequence[RecordKind], articles: Iterable[str]) -> dict[str, Shown]:
    """Give the records of some kinds as they were read, by id.

    Args:
        story: the story file.
        kinds: of `READ`.
        articles: ids of articles that are there.

    """
    found = dict[str, Shown]()
    for article in sorted(articles):
        sheet = story.sheet_as_read(article)
        named = {one.id: one for one in sheet.referents or ()}
        if RecordKind.STATEMENT in kinds:
            found |= {one.id: shown_statement(one) for one in sheet.statements or ()}
        if RecordKind.POSITION in kinds:
            found |= {one.id: shown_position(one, named) for one in sheet.positions or ()}
        if RecordKind.EVENT in kinds:
            found |= {one.id: shown_event(one) for one in sheet.events or ()}
    return found
