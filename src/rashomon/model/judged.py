"""What becomes of records once people have spoken: which count, who speaks in them, on which day they appeared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rashomon.model.article import Article, Fact, Origin
from rashomon.model.conflict import Conflict
from rashomon.model.event import Event
from rashomon.model.fates import Fate, fates, of_kind
from rashomon.model.position import Position
from rashomon.model.record_verdict import UNKNOWN, RecordJudgement, RecordKind, RecordVerdict
from rashomon.model.referent import Referent
from rashomon.model.shown import shown_conflict, shown_event, shown_position, shown_statement
from rashomon.model.statement import Statement
from rashomon.model.verdicts import Meeting

_T = TypeVar("_T", Position, Event, Conflict)


def judged_statements(
    statements: Sequence[Statement], standing: Sequence[RecordVerdict], referents: Iterable[Referent]
) -> list[Statement]:
    """Return the statements that count, with the speakers that people say; what stands inside a refused one moves out.

    Args:
        statements: as they were read, all of each article.
        standing: the verdicts that count, the oldest first.
        referents: of the articles in which a speaker is corrected.

    """
    said = fates(of_kind(standing, RecordKind.STATEMENT), {one.id: shown_statement(one) for one in statements})
    if not said:
        return list(statements)
    outer = _outer(statements, said)
    named, meeting = {one.id: one for one in referents}, None
    found = list[Statement]()
    for one in statements:
        fate = said.get(one.id, Fate())
        if fate.refused:
            continue
        moved = replace(one, inside=outer[one.inside]) if one.inside in outer else one
        if fate.speaker:
            meeting = meeting or Meeting(named.values())
            moved = _spoken(moved, fate.speaker, meeting, named)
        found.append(replace(moved, doubt="") if fate.counts or fate.speaker else moved)
    return found


def outer_voices(statements: Sequence[Statement], standing: Sequence[RecordVerdict]) -> dict[str, str | None]:
    """Return, for each statement that is refused, the innermost one around it that counts; None where there is none.

    Args:
        statements: as they were read, all of each article.
        standing: the verdicts that count, the oldest first.

    """
    own = of_kind(standing, RecordKind.STATEMENT)
    return _outer(statements, fates(own, {one.id: shown_statement(one) for one in statements}))


def _outer(statements: Sequence[Statement], said: Mapping[str, Fate]) -> dict[str, str | None]:
    around = {one.id: one.inside for one in statements if one.id in said and said[one.id].refused}
    found = dict[str, str | None]()
    for one, outer in around.items():
        within = outer
        for _ in around:
            within = around.get(within, within) if within else None
        found[one] = within
    return found


def _spoken(one: Statement, by: RecordVerdict, meeting: Meeting, named: Mapping[str, Referent]) -> Statement:
    """Give a statement the speaker that a person says. On whose behalf the other one spoke is no longer known."""
    who = next(iter(meeting.of([by.to])), None) if by.to else None
    if by.to is None and by.value == UNKNOWN:
        return replace(one, speaker=None, speaker_id=None, speaks_for=None, speaks_for_id=None)
    name = named[who].name if who else by.value
    return replace(one, speaker=name, speaker_id=who, speaks_for=None, speaks_for_id=None)


def judged_conflicts(conflicts: Sequence[Conflict], standing: Sequence[RecordVerdict]) -> list[Conflict]:
    """Return the conflicts that count; those that people accept are in no doubt.

    Args:
        conflicts: as they were found.
        standing: the verdicts that count, the oldest first.

    """
    own = of_kind(standing, RecordKind.CONFLICT)
    return _kept(conflicts, fates(own, {one.id: shown_conflict(one) for one in conflicts})) if own else list(conflicts)


def judged_positions(
    positions: Sequence[Position], standing: Sequence[RecordVerdict], referents: Iterable[Referent]
) -> list[Position]:
    """Return the positions that count; those that people accept are in no doubt.

    Args:
        positions: as they were read.
        standing: the verdicts that count, the oldest first.
        referents: of the articles of which the verdicts speak.

    """
    known = {one.id: one for one in referents}
    records = {one.id: shown_position(one, known) for one in positions}
    return _kept(positions, fates(of_kind(standing, RecordKind.POSITION), records))


def judged_events(events: Sequence[Event], standing: Sequence[RecordVerdict]) -> list[Event]:
    """Return the events that count; those that people accept are in no doubt.

    Args:
        events: as they were read.
        standing: the verdicts that count, the oldest first.

    """
    return _kept(events, fates(of_kind(standing, RecordKind.EVENT), {one.id: shown_event(one) for one in events}))


def _kept(records: Sequence[_T], said: Mapping[str, Fate]) -> list[_T]:
    return [
        replace(one, doubt="") if one.id in said else one
        for one in records
        if one.id not in said or not said[one.id].refused
    ]


def corrected(article: Article, standing: Sequence[RecordVerdict]) -> Article:
    """Return an article with the day that a person says; with the one that was read where nobody says another.

    Args:
        article: as it was read, or as it was corrected before.
        standing: the verdicts that count, the oldest first.

    """
    plain = as_read(article)
    said = [one for one in standing if one.judgement is RecordJudgement.DAY and one.article == article.id]
    read = plain.metadata.published_on
    if not said or (said[-1].value == UNKNOWN and read is None):
        return plain
    by = said[-1]
    evidence = f"{by.who} said so on {by.when[:10]} ({by.id})"
    day = None if by.value == UNKNOWN else Fact(by.value, Origin.PERSON, evidence=evidence)
    return replace(plain, metadata=replace(plain.metadata, published_on=day, published_as_read=read))


def as_read(article: Article) -> Article:
    """Return an article with the day that was read, whatever a person says of it.

    Examples:
        >>> article = Article("a.txt", "It rained.")
        >>> as_read(article) is article
        True

    """
    known = article.metadata
    by_person = known.published_on is not None and known.published_on.origin is Origin.PERSON
    if known.published_as_read is None and not by_person:
        return article
    return replace(article, metadata=replace(known, published_on=known.published_as_read, published_as_read=None))


def mark_of(article: str, standing: Sequence[RecordVerdict]) -> str:
    """Name the verdicts by which the later layers of an article are made; empty where there are none.

    A refused statement, another speaker and another day change what is read after them; nothing else does.

    Args:
        article: its id.
        standing: the verdicts that count, the oldest first.

    """
    own = [one for one in standing if one.article == article]
    said = [one for one in own if one.shown.kind is RecordKind.STATEMENT and one.matter == "counts"]
    refused = said if any(one.judgement is RecordJudgement.REFUSE for one in said) else []
    more = [one for one in own if one.judgement in {RecordJudgement.SPEAKER, RecordJudgement.DAY}]
    return " ".join(sorted(one.id for one in (*refused, *more)))
