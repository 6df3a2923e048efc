"""Why a record is what it is: the words, the rule or the score, the chain; for an article, what shows each fact.

An actor is explained in `ties`.

Each answer has the columns `what`, `value` and `why`, and cites the words. The first cites the sentence, or sentences,
in which all the other words stand, so that they can be shown in their place.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Answer, Article, Sheet, Span, Statement, Time
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all, opening
from rashomon.views.conflict_reasons import CONFLICT, explain_conflict
from rashomon.views.copy_reasons import COPY, explain_copy
from rashomon.views.event_label_reasons import EVENT_LABEL, explain_event_label
from rashomon.views.event_reasons import EVENT, explain_event
from rashomon.views.finding import ID
from rashomon.views.happening_reasons import HAPPENING, explain_happening
from rashomon.views.implied import IMPLIED
from rashomon.views.implied_reasons import explain_implied
from rashomon.views.label_reasons import LABEL, explain_label
from rashomon.views.outlet_profile import OUTLET, explain_outlet, is_outlet
from rashomon.views.position_reasons import POSITION, explain_position
from rashomon.views.record_reasons import corrected_speaker, said_rows
from rashomon.views.speaking import Speaking
from rashomon.views.statement_reasons import Known, around, statement_reasons
from rashomon.views.stories import STORY
from rashomon.views.story_reasons import explain_story
from rashomon.views.ties import explain_actor
from rashomon.views.voice_reasons import HEARD, UNHEARD, explain_unheard, explain_voice
from rashomon.views.written import written_by_others

_STATEMENT: Final = "s-"
ACTOR: Final = ID
"""What the id of an actor begins with."""
_WAYS: Final = {
    ACTOR: explain_actor,
    POSITION: explain_position,
    IMPLIED: explain_implied,
    EVENT: explain_event,
    HAPPENING: explain_happening,
    STORY: explain_story,
    COPY: explain_copy,
    LABEL: explain_label,
    EVENT_LABEL: explain_event_label,
    HEARD: explain_voice,
    UNHEARD: explain_unheard,
    OUTLET: explain_outlet,
    CONFLICT: explain_conflict,
}
"""How to explain what has an id, by what the id begins with."""


def explain(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why a statement, an actor, a position, an event, a row of a view or an article is as it is.

    What people say of it comes last; a record that is refused is explained, too, by who refused it.

    Args:
        story: the story file.
        record: a statement's, actor's, position's or event's id or its beginning, that of a row of the timeline, of
            labels, of voices or of outlets, an outlet's name, or an article's id or name.

    Raises:
        CallError: there is no such record, or there are several.

    """
    try:
        rows = _explain(story, record)
    except CallError:
        said = said_rows(story, record)
        if not said:
            raise
        return (_refused(story, record, said[0]), *said)
    return (*rows, *said_rows(story, record))


def _refused(story: StoryFile, record: str, said: Answer) -> Answer:
    """Show the words of a record that does not count, in their sentences."""
    places = dict[str, list[Span]]()
    for cited in said.citations:
        places.setdefault(cited.article, []).append(cited.span)
    sheets = [story.sheet(article) for article in places]
    around_all = ((one.article, around(one, tuple(places[one.article.id]))) for one in sheets)
    words = tuple(cited for article, span in around_all for cited in cite_all(article, (span,)))
    return Answer((("what", "record"), ("value", record), ("why", "it does not count; these are its words")), words)


def _explain(story: StoryFile, record: str) -> tuple[Answer, ...]:
    if record.startswith(_STATEMENT):
        return _explain_statement(story, story.statement(record))
    for beginning, way in _WAYS.items():
        if record.startswith(beginning):
            return way(story, record)
    if is_outlet(story, record):
        return explain_outlet(story, record)
    return tuple(_explain_article(story, story.sheet(record)))


def _explain_statement(story: StoryFile, one: Statement) -> tuple[Answer, ...]:
    """Answer with the sentence, the speaker, the cue, the content, the chain and what made the record."""
    speaking = Speaking.of(story)
    actor = speaking.cast.actor(one.speaker_id)
    articles = {speaking.evidence.referents[each].article for each in actor.referents} if actor else set()
    known = Known(speaking.speaker(one), actor.id if actor else None, speaking.behalf(one), len(articles))
    return statement_reasons(story.sheet(one.article), one, known, corrected_speaker(story, one))


def _explain_article(story: StoryFile, sheet: Sheet) -> Iterator[Answer]:
    """Answer what shows each fact about an article, what was left out of it, and the times that it speaks of."""
    article = sheet.article
    head = opening(article) or Span(0, max(len(article.text), 1))
    yield _answer(article, "article", article.name, f"id {article.id}", head)
    for name, fact in article.metadata.items():
        why = "these words of the text" if fact.span else f"{fact.origin.value}: {fact.evidence}".rstrip(": ")
        yield _answer(article, name.replace("_", " "), fact.value, why, fact.span or head)
    if article.metadata.published_on is None:
        unknown = article.metadata.published_as_read is not None
        why = "a person says that nobody knows it" if unknown else "neither the text nor its page says it"
        yield _answer(article, "published on", None, why, head)
    if sheet.written:
        days = f"{sheet.written.begin or '...'} to {sheet.written.end or '...'}"
        yield _answer(article, "written between", days, sheet.written.why, *(sheet.written.spans or (head,)))
    yield from written_by_others(story, article)
    yield _answer(article, "language", article.language, article.unread or "read as English", head)
    for one in article.dropped:
        yield _answer(article, "left out", one.reason, "no part of what the article reports", one.span)
    for time in sheet.times or ():
        words = " ".join(time.span.of(article.text).split())
        yield _answer(article, "time", time.value, f"{words!r}: {_counted(time)}", time.span)


def _counted(time: Time) -> str:
    """Say how a time's value came about, and what is not certain of it."""
    return f"{time.why}; {time.doubt}" if time.doubt else time.why


def _answer(article: Article, what: str, value: str | None, why: str, *spans: Span) -> Answer:
    """Answer one question about a record."""
    return Answer((("what", what), ("value", value), ("why", why)), cite_all(article, spans))
