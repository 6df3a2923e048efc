"""Why a record is what it is: the words, the rule or the score, the chain; for an article, what shows each fact.

An actor is explained in `ties`.

Each answer has the columns `what`, `value` and `why`, and cites the words. The first cites the sentence, or sentences,
in which all the other words stand, so that they can be shown in their place.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.model import Answer, Article, Mention, Naming, Referent, Sheet, Span, Statement, Time, hull
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
from rashomon.views.speaking import Behalf, Speaking
from rashomon.views.statements import content_words
from rashomon.views.stories import STORY
from rashomon.views.story_reasons import explain_story
from rashomon.views.ties import explain_actor, tie
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
_FORMS: Final = {
    "direct": "direct: all of it stands in quotation marks",
    "indirect": "indirect: the wording is the article's",
    "mixed": "mixed: the article's wording, with quoted words in it",
}


def explain(story: StoryFile, record: str) -> tuple[Answer, ...]:
    """Answer why a statement, an actor, a position, an event, a row of a view or an article is as it is.

    Args:
        story: the story file.
        record: a statement's, actor's, position's or event's id or its beginning, that of a row of the timeline, of
            labels, of voices or of outlets, an outlet's name, or an article's id or name.

    Raises:
        CallError: there is no such record, or there are several.

    """
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
    sheet = story.sheet(one.article)
    article = sheet.article
    words = (*one.source, *one.cue, *one.content, *(relay.span for relay in one.via))
    rows = [_answer(article, "statement", one.id, "the sentence it stands in", around(sheet, words))]
    speaking = Speaking.of(story)
    rows += _speaker(article, one, sheet.referents or (), speaking)
    if behalf := speaking.behalf(one):
        rows.append(_behalf(article, one, behalf))
    rows.append(_strength(article, one))
    rows.append(_answer(article, "content", content_words(article, one), _FORMS[one.form.value], *one.content))
    rows += [
        _answer(article, "via", relay.name, "a voice between the speaker and the outlet", relay.span)
        for relay in one.via
    ]
    rows += _neighbours(story, article, one)
    if one.doubt:
        rows.append(_answer(article, "doubt", one.doubt, "this is not certain", *one.content))
    rows.append(_answer(article, "made by", one.how, f"sure to {one.score:.0%}", *(one.cue or one.content)))
    return tuple(rows)


def _speaker(article: Article, one: Statement, referents: Sequence[Referent], speaking: Speaking) -> Iterator[Answer]:
    """Answer who speaks, by the words that say so, and how these words lead to a name."""
    actor = speaking.cast.actor(one.speaker_id)
    name = speaking.speaker(one)
    if not one.source:
        why = "no words of the sentence name a speaker" if name is None else "carried over: no words here say it"
        yield _answer(article, "speaker", name, why, *(one.cue or one.content))
    else:
        said = " ".join(span.of(article.text) for span in one.source)
        why = "as the sentence has it" if said == name else f"the sentence says {said!r}"
        yield _answer(article, "speaker", name, why, *one.source)
    own = next((each for each in referents if each.id == one.speaker_id), None)
    for mention in _way(own, one.source) if own else ():
        words = " ".join(mention.span.of(article.text).split())
        first = own is not None and mention is own.mentions[0]
        yield _answer(article, "named by", words, tie(mention, first=first), mention.span)
    if actor and own:
        count = len({speaking.evidence.referents[each].article for each in actor.referents})
        why = f"in {count} article{'s' if count != 1 else ''}; `explain {actor.id}` says why they are one"
        yield _answer(article, "actor", actor.name, why, speaking.evidence.best_mention(own).span)


def _way(referent: Referent, source: Sequence[Span]) -> list[Mention]:
    """Choose the mentions that lead from the words for a speaker to a name: these words, the last name, the fullest."""
    here = [one for one in referent.mentions if any(span.overlaps(one.span) for span in source)]
    start = here[-1:] or list(referent.mentions[:1])
    before = [one for one in referent.names if one.span.end <= start[0].span.start]
    fullest = sorted(referent.names, key=lambda one: (-len(one.span), one.span))[:1]
    named = start[0].naming is Naming.NAME
    way = dict.fromkeys((*start, *(() if named else before[-1:]), *fullest))
    return [] if named and len(way) == 1 else list(way)


def _behalf(article: Article, one: Statement, behalf: Behalf) -> Answer:
    """Answer on whose behalf somebody speaks, by the words that show it: the article's own, or those of an office."""
    if not behalf.shown_by:
        return _answer(article, "speaks for", behalf.name, "as the article says", *(one.source or one.content))
    shown = behalf.shown_by[0]
    why = f"the speaker's office, as {shown.name} has it: {' '.join(shown.exact.split())!r}"
    return Answer((("what", "speaks for"), ("value", behalf.name), ("why", why)), behalf.shown_by)


def _strength(article: Article, one: Statement) -> Answer:
    """Answer how strongly it is said, by the cue."""
    if not one.cue:
        return _answer(article, "strength", one.strength, "no cue: the quotation goes on by itself", *one.content)
    cue = " ".join(span.of(article.text) for span in one.cue)
    return _answer(article, "strength", one.strength, f"the cue is {cue!r}", *one.cue)


def _neighbours(story: StoryFile, article: Article, one: Statement) -> Iterator[Answer]:
    """Answer within which statement this one is made, and which are made within it."""
    for other in story.statements(article.id):
        name = other.speaker or "a speaker who is not named"
        if other.id == one.inside:
            yield _answer(article, "inside", other.id, f"within what {name} says", *other.content)
        elif other.inside == one.id:
            yield _answer(article, "holds", other.id, f"within it, {name} says something", *other.content)


def around(sheet: Sheet, words: tuple[Span, ...]) -> Span:
    """Return the sentences around words; the line they stand in, where no sentences are known."""
    whole = hull(words)
    sentences = [one for one in (sheet.reading.sentences if sheet.reading else ()) if one.overlaps(whole)]
    if sentences:
        return hull((*sentences, whole))
    text = sheet.article.text
    end = text.find("\n", whole.end)
    return Span(text.rfind("\n", 0, whole.start) + 1, len(text) if end < 0 else end)


def _explain_article(story: StoryFile, sheet: Sheet) -> Iterator[Answer]:
    """Answer what shows each fact about an article, what was left out of it, and the times that it speaks of."""
    article = sheet.article
    head = opening(article) or Span(0, max(len(article.text), 1))
    yield _answer(article, "article", article.name, f"id {article.id}", head)
    for name, fact in article.metadata.items():
        why = "these words of the text" if fact.span else f"{fact.origin.value}: {fact.evidence}".rstrip(": ")
        yield _answer(article, name.replace("_", " "), fact.value, why, fact.span or head)
    if article.metadata.published_on is None:
        yield _answer(article, "published on", None, "neither the text nor its page says it", head)
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
