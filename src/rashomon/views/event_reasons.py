"""Why an event is what it is: the words, who has a part, how it is put, in whose mouth, when, and who else tells it.

The first answer cites the words that show it; what other reports tell of the same event is cited from their articles.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.codebook.codes_ahead import cameo_of
from rashomon.link.event_reports import EventLink, Happening, Reported, Somebody
from rashomon.model import Answer, Mention, Part, Span, Statement, Status, hull
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.events import OF_REPORT, evidence, placed
from rashomon.views.finding import one_of
from rashomon.views.reports import Reports
from rashomon.views.ties import tie
from rashomon.views.timeline import cited, differences_in_words

EVENT: Final = "e-"
"""What the id of an event begins with."""
_PUT: Final = {
    Status.HAPPENED: "the words say that it happened",
    Status.DENIED: "the words, or whoever is cited with them, say that it did not happen",
    Status.PLANNED: "the words say that it lies ahead",
    Status.THREATENED: "who would do it says so as a threat",
    Status.ALLEGED: "somebody's words say that it happened, and not the narrator's",
    Status.HYPOTHETICAL: "the words say that it may be",
    Status.CALLED_FOR: "somebody asks for it",
}


def explain_event(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why an event is recorded as it is; the columns are what, value and why.

    Args:
        story: the story file.
        record: an event's id or its beginning.

    Raises:
        CallError: there is no such event, or there are several.

    """
    reports = Reports.of(story)
    found = one_of(reports.events, record, "rashomon show events", ("event", "events"))
    return tuple(_rows(reports, found))


def _rows(reports: Reports, one: Reported) -> Iterator[Answer]:
    event = one.event
    whole = hull((*event.spans, event.cue, *(part.span for part in (*event.actors, *event.recipients))))
    yield _answer(reports, one, "event", event.id, "the words that show it", whole)
    yield from _kind(reports, one)
    yield from _people(reports, one)
    yield _answer(reports, one, "status", event.status.value, _PUT[event.status], event.cue)
    yield from _voice(reports, one)
    yield _day(reports, one)
    if event.place:
        yield _answer(reports, one, "place", one.place, "the words that say where", event.place)
    if event.doubt:
        yield _answer(reports, one, "doubt", event.doubt, "this is not certain", event.cue)
    yield from _others(reports, one)


def _kind(reports: Reports, one: Reported) -> Iterator[Answer]:
    """Answer what it is: type, CAMEO code, mode and contexts."""
    event = one.event
    yield _answer(reports, one, "type", event.type.value, f"the codebook's entry {event.pattern!r}", event.cue)
    if code := cameo_of(event):
        yield _answer(reports, one, "CAMEO", code, "the code of the entry, for an event so put", event.cue)
    if event.mode:
        yield _answer(reports, one, "mode", event.mode, f"PLOVER's mode of {event.type.value}", event.cue)
    if event.contexts:
        yield _answer(reports, one, "contexts", ", ".join(event.contexts), "the words around it", *event.spans)


def _people(reports: Reports, one: Reported) -> Iterator[Answer]:
    """Answer who does it and to whom, by the mentions and what ties them."""
    sides = (("actor", one.event.actors, one.actors), ("recipient", one.event.recipients, one.recipients))
    for what, parts, people in sides:
        for part, somebody in zip(parts, people, strict=True):
            yield _answer(reports, one, what, somebody.name or None, _tied(reports, part, somebody), part.span)
            if part.quantity:
                yield _answer(reports, one, "quantity", part.quantity, f"how many: {somebody.name}", part.span)
    if one.event.reciprocal:
        yield _answer(reports, one, "reciprocal", "yes", "all who are named do it to one another", one.event.cue)


def _tied(reports: Reports, part: Part, somebody: Somebody) -> str:
    """Say how the words for somebody are tied to what he is called."""
    referent = reports.speaking.evidence.referents.get(part.referent)
    if referent is None:
        return "its article was read since"
    mention = _nearest(referent.mentions, part.span)
    more = f"; `explain {somebody.id}` says who it is" if somebody.id in reports.actors else ""
    return tie(mention, first=mention is referent.mentions[0]) + more


def _nearest(mentions: tuple[Mention, ...], span: Span) -> Mention:
    """Choose the mention that the words for somebody hold, or else the nearest."""
    return min(mentions, key=lambda one: (not one.span.overlaps(span), abs(one.span.start - span.start)))


def _voice(reports: Reports, one: Reported) -> Iterator[Answer]:
    """Answer in whose mouth it is: the statement, the voices between, and the statements around it."""
    said = reports.statements.get(one.event.voice or "")
    if said is None:
        why = "no speaker says it, so the outlet does"
        yield _answer(reports, one, "voice", reports.voice(one.event), why, one.event.cue)
    what, passed = "voice", set[str]()
    while said is not None and said.id not in passed:
        passed.add(said.id)
        yield _said(reports, one, what, said)
        for relay in said.via:
            yield _answer(reports, one, "via", relay.name, "a voice between the speaker and the outlet", relay.span)
        what, said = "inside", reports.statements.get(said.inside or "")


def _said(reports: Reports, one: Reported, what: str, said: Statement) -> Answer:
    """Answer with one statement of the chain."""
    text = reports.articles[said.article].text
    cue = " ".join(span.of(text) for span in said.cue)
    by = f" by {cue!r} ({said.strength})" if cue else ""
    words = f"it stands in {said.id}{by}" if what == "voice" else f"which stands in {said.id}{by}"
    name = reports.speaking.speaker(said) or "a speaker who is not named"
    return _answer(reports, one, what, name, words, *(said.source or said.cue or said.content))


def _day(reports: Reports, one: Reported) -> Answer:
    """Answer when it was, and how that is known."""
    time, when = reports.times.get(one.event.time or ""), placed(one)
    if time is not None:
        words = " ".join(time.span.of(reports.articles[time.article].text).split())
        why = f"{words!r}: {time.why}" + (f"; {time.doubt}" if time.doubt else "")
        return _answer(reports, one, "day", when.day if when.how != OF_REPORT else time.value, why, time.span)
    told = (
        "the words give no day; this is that of the report" if when.day else "neither the words nor the article say it"
    )
    return _answer(reports, one, "day", when.day, told, one.event.cue)


def _others(reports: Reports, one: Reported) -> Iterator[Answer]:
    """Answer who else tells of it, why these are taken for one event, and what they tell otherwise."""
    own = next(each for each in reports.happenings() if any(row.id == one.id for row in each.members))
    tied = dict(own.links_of(one.id))
    for other in own.members:
        if other.id != one.id:
            yield _told_too(reports, other, why_linked(tied.get(other.id)))
    yield from _differences(reports, own)


def _told_too(reports: Reports, other: Reported, why: str) -> Answer:
    """Answer that another report tells of the same event."""
    values = (
        ("what", "told too"),
        ("value", f"{other.id}, {reports.whose(other.event)}: “{evidence(reports, other)}”"),
    )
    article = reports.articles[other.event.article]
    return Answer((*values, ("why", why)), cite_all(article, other.event.spans))


def why_linked(link: EventLink | None) -> str:
    """Say why two reports are taken to tell of one event.

    Args:
        link: what ties them; None where only a third report does.

    """
    if link is None:
        return "by way of another report"
    reasons = "; ".join(f"{one.feature}: {one.words} ({one.weight:+.1f})" for one in link.reasons)
    return f"{link.score:.0%}: {reasons}"


def _differences(reports: Reports, own: Happening) -> Iterator[Answer]:
    words = differences_in_words(reports, own)
    if words:
        values = (("what", "differences"), ("value", words), ("why", "reports tell it otherwise"))
        yield Answer(values, cited(reports, own))


def _answer(reports: Reports, one: Reported, what: str, value: str | None, why: str, *spans: Span) -> Answer:
    return Answer(
        (("what", what), ("value", value), ("why", why)), cite_all(reports.articles[one.event.article], spans)
    )
