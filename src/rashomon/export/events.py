"""The shapes of exported events: who did what to whom, when and where, in whose words, with the words that show it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.codes_ahead import cameo_of
from rashomon.export.records import Record, bounds, pairs, passage
from rashomon.model import Article, Event, Part, Sheet, Time, hull
from rashomon.store import StoryFile
from rashomon.views.positions import NARRATOR, day_of
from rashomon.views.speaking import Speaking

_NOT_NAMED: Final = "a speaker who is not named"


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of a story once, by ids.

    Attributes:
        speaking: who speaks.
        articles: the articles.
        times: the times.
        names: what each referent's own article calls it.
        voices: who makes each statement.

    """

    speaking: Speaking
    articles: Mapping[str, Article]
    times: Mapping[str, Time]
    names: Mapping[str, str]
    voices: Mapping[str, str]


def event_records(story: StoryFile, speaking: Speaking) -> Iterator[Record]:
    """Go through the events of a story, in the order of the articles and of their words.

    In a record, `exact` is the whole stretch of the words that show the event, and `spans` has their parts. `voice` is
    `narrator` or the speaker's name, `voice_id` the statement in which it is told, and `told_on` the article's day.
    `status` is how the words put it: what is not `happened` is not said to have happened. `cameo` is CAMEO's code for
    it so put, null where CAMEO has none. `first_day` and `last_day` are what the words in `when` cover, `day` is the
    day where they cover one alone; all are null where nothing says it.

    Args:
        story: the story file.
        speaking: who speaks.

    """
    known = _Known(
        speaking,
        {one.id: one for one in story.articles()},
        {one.id: one for one in story.times()},
        {one.id: one.name for one in story.referents()},
        {one.id: speaking.speaker(one) or _NOT_NAMED for one in story.statements()},
    )
    for event in story.events():
        yield _record(known, event)


def event_annotations(sheet: Sheet) -> list[Record]:
    """Return the events of one article, as its annotations tell them.

    `actor` and `time` are places in the lists of actors and of times. `voice` is the speaker's name, null where the
    narrator tells it or the speaker is not known; `told` says which. `cameo` is CAMEO's code for it as it is put.

    Args:
        sheet: the article with its layers.

    """
    actors = {one.id: index for index, one in enumerate(sheet.referents or ())}
    times = {one.id: index for index, one in enumerate(sheet.times or ())}
    speakers = {one.id: one.speaker for one in sheet.statements or ()}
    return [
        {
            "type": one.type.value,
            "actors": [_side(part, actors) for part in one.actors],
            "recipients": [_side(part, actors) for part in one.recipients],
            "reciprocal": one.reciprocal,
            "status": one.status.value,
            "mode": one.mode or None,
            "contexts": list(one.contexts),
            "cameo": cameo_of(one),
            "time": times[one.time] if one.time else None,
            "place": bounds(one.place) if one.place else None,
            "told": NARRATOR if one.voice is None else "speaker",
            "voice": speakers[one.voice] if one.voice else None,
            "spans": pairs(one.spans),
            "cue": bounds(one.cue),
            "doubt": one.doubt or None,
        }
        for one in sheet.events or ()
    ]


def _record(known: _Known, one: Event) -> Record:
    """Return an event of a story."""
    article = known.articles[one.article]
    text = article.text
    return {
        "id": one.id,
        "article": article.name,
        "article_id": article.id,
        "type": one.type.value,
        "status": one.status.value,
        "actors": [_part(known, text, part) for part in one.actors],
        "recipients": [_part(known, text, part) for part in one.recipients],
        "reciprocal": one.reciprocal,
        "mode": one.mode or None,
        "contexts": list(one.contexts),
        "cameo": cameo_of(one),
        **_days(text, known.times[one.time] if one.time else None),
        "place": passage(text, one.place) if one.place else None,
        "voice": known.voices[one.voice] if one.voice else NARRATOR,
        "voice_id": one.voice,
        "told_on": day_of(article),
        **passage(text, hull(one.spans)),
        "spans": [passage(text, span) for span in one.spans],
        "cue": passage(text, one.cue),
        "pattern": one.pattern,
        "doubt": one.doubt or None,
    }


def _part(known: _Known, text: str, part: Part) -> Record:
    """Return somebody who has a part, under the name by which all articles together know him."""
    actor = known.speaking.cast.actor(part.referent)
    return {
        "name": actor.name if actor else known.names[part.referent],
        "id": actor.id if actor else None,
        **passage(text, part.span),
        "quantity": part.quantity or None,
    }


def _side(part: Part, actors: Mapping[str, int]) -> Record:
    """Return somebody who has a part in an event of an annotation."""
    return {**bounds(part.span), "actor": actors[part.referent], "quantity": part.quantity or None}


def _days(text: str, time: Time | None) -> Record:
    """Return when an event was, and the words that say it."""
    begin, end = (time.begin, time.end) if time else (None, None)
    return {
        "day": begin if begin == end else None,
        "first_day": begin,
        "last_day": end,
        "when": passage(text, time.span) if time else None,
    }
