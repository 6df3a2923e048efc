"""All that people said, of actors, stories and single records: one list, in the order in which it was said.

A verdict is a person's word and no finding, so it is listed even where the words that it names are gone.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Anchor, Article, Citation, Judgement, Verdict
from rashomon.model.fates import met, of_kind, taken_back
from rashomon.model.record_verdict import UNKNOWN, AnyVerdict, RecordJudgement, RecordKind, RecordVerdict
from rashomon.model.story import StoryJudgement, StoryVerdict
from rashomon.store import StoryFile
from rashomon.views.citing import cite_all
from rashomon.views.folding import mentions
from rashomon.views.judged_records import READ, as_read
from rashomon.views.judging import By, by
from rashomon.views.story_verdicts import story_verdicts
from rashomon.views.verdicts import verdicts

STANDS: Final = "stands"
TAKEN_BACK: Final = "taken back"
GONE: Final = "its words are no longer in the story"
UNREAD: Final = "nothing is read at its words now"
ACTORS: Final = "actors"
STORIES: Final = "stories"
RECORDS: Final = "records"
_PARTS: Final = " … "
_LONGEST: Final = 120
_LISTED: Final = 5


@dataclass(frozen=True, slots=True)
class SaidOf:
    """A verdict of any sort, for a person to read.

    Attributes:
        verdict: the verdict.
        of: `actors`, `stories` or `records`.
        words: what it says, with the words of the articles that it names.
        state: whether it stands, was taken back, or has nothing left to stand on.
        record: id of the record, as it is now, or else as it was when this was said; empty for actors and stories.
        articles: names of the articles whose words it names, as far as they are in the story.
        citations: these words; may be empty.

    """

    verdict: AnyVerdict
    of: str
    words: str
    state: str
    record: str = ""
    articles: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()

    @property
    def id(self) -> str:
        """Id of the verdict."""
        return self.verdict.id

    @property
    def judgement(self) -> str:
        """What sort of verdict it is."""
        return self.verdict.judgement.value

    @property
    def who(self) -> str:
        """Who says it."""
        return self.verdict.who

    @property
    def when(self) -> str:
        """UTC, ISO 8601 to the second."""
        return self.verdict.when

    @property
    def reason(self) -> str:
        """Why, in the person's words; empty where none was given."""
        return self.verdict.reason if isinstance(self.verdict, RecordVerdict) else ""

    @property
    def stands(self) -> bool:
        """Whether nobody took it back."""
        return self.state != TAKEN_BACK


def every_verdict(story: StoryFile) -> list[AnyVerdict]:
    """Return the verdicts of all sorts, in the order of their times."""
    found: list[AnyVerdict] = [*story.verdicts(), *story.story_verdicts(), *story.record_verdicts()]
    return sorted(found, key=lambda one: one.when)


def speaking_now(story: StoryFile, who: str) -> By:
    """Say who speaks now: after everything of whatever sort that was said before.

    Args:
        story: the story file.
        who: the person.

    """
    return by(who, every_verdict(story))


def all_verdicts(story: StoryFile, who: str | None = None, text: str | None = None) -> tuple[SaidOf, ...]:
    """Return all that was said, in the order in which it was.

    Args:
        story: the story file.
        who: stands in the name of the person; None for anybody.
        text: stands in what is said; None for anything.

    """
    given = every_verdict(story)
    gone = taken_back(given)
    articles = {one.id: one for one in story.articles_of(sorted(named_by(given)))}
    actors = {one.verdict.id: one.words for one in verdicts(story)}
    stories = {one.verdict.id: one.words for one in story_verdicts(story)}
    records = _meetings(story, [one for one in given if isinstance(one, RecordVerdict)], articles)
    rows = list[SaidOf]()
    for one in given:
        if isinstance(one, RecordVerdict):
            rows.append(_of_record(one, articles, records.get(one.id), taken=one.id in gone))
        elif isinstance(one, StoryVerdict):
            rows.append(_of_story(one, stories[one.id], articles, taken=one.id in gone))
        else:
            rows.append(_of_actors(one, actors[one.id], articles, taken=one.id in gone))
    return tuple(row for row in rows if mentions(row.who, who) and mentions(row.words, text))


def named_by(given: Iterable[AnyVerdict]) -> set[str]:
    """Return the ids of the articles whose words, or which, verdicts name.

    Args:
        given: verdicts of any sort.

    """
    found = set[str]()
    for one in given:
        if isinstance(one, StoryVerdict):
            found.update((*one.left, *one.right))
            continue
        places = one.shown.places if isinstance(one, RecordVerdict) else (*one.left, *one.right)
        found.update(place.article for place in places)
    return found


def _meetings(story: StoryFile, given: Sequence[RecordVerdict], articles: Mapping[str, Article]) -> dict[str, str]:
    """Say which record that is read in an article each verdict meets today, by the ids of both."""
    found = dict[str, str]()
    for kind in sorted(READ):
        own = of_kind(given, kind)
        found |= met(own, as_read(story, [kind], {one.article for one in own} & set(articles)))
    return found


def _of_actors(one: Verdict, words: str, articles: Mapping[str, Article], *, taken: bool) -> SaidOf:
    places = (*one.left, *one.right)
    there = [place for place in places if place.article in articles]
    citations = tuple(cited for place in there for cited in cite_all(articles[place.article], place.spans))
    # Both sides are needed for most of what is said of actors.
    left = any(place.article in articles for place in one.left)
    right = not one.right or any(place.article in articles for place in one.right)
    state = _state(taken=taken, there=left and right)
    return SaidOf(one, ACTORS, words, state, "", _names(articles, (place.article for place in there)), citations)


def _of_story(one: StoryVerdict, words: str, articles: Mapping[str, Article], *, taken: bool) -> SaidOf:
    named = [article for article in (*one.left, *one.right) if article in articles]
    state = _state(taken=taken, there=any(article in articles for article in one.left))
    return SaidOf(one, STORIES, words, state, "", _names(articles, named))


def _of_record(one: RecordVerdict, articles: Mapping[str, Article], record: str | None, *, taken: bool) -> SaidOf:
    places = one.shown.places
    whole = all(place.article in articles for place in places)
    state = _state(taken=taken, there=whole)
    if state == STANDS and one.shown.kind in READ and record is None:
        state = UNREAD
    there = [place for place in places if place.article in articles]
    citations = tuple(cited for place in there for cited in cite_all(articles[place.article], place.spans))
    names = _names(articles, (place.article for place in there))
    return SaidOf(one, RECORDS, said_in_words(one, articles), state, record or one.record, names, citations)


def _state(*, taken: bool, there: bool) -> str:
    if taken:
        return TAKEN_BACK
    return STANDS if there else GONE


def _names(articles: Mapping[str, Article], ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(articles[one].name for one in ids))


def said_in_words(one: RecordVerdict, articles: Mapping[str, Article]) -> str:
    """Say what a verdict on a record says.

    Args:
        one: the verdict.
        articles: those of the story, by id.

    """
    words, kind = _quoted(one, articles), one.shown.kind.value
    article = articles[one.article].name if one.article in articles else "an article that is gone"
    unknown = one.value == UNKNOWN and one.to is None
    return {
        RecordJudgement.ACCEPT: f"the {kind} {words} holds",
        RecordJudgement.REFUSE: f"{words} is no {kind}",
        RecordJudgement.SPEAKER: f"nobody knows who says {words}" if unknown else f"{one.value} says {words}",
        RecordJudgement.DAY: f"nobody knows on which day {article} appeared"
        if unknown
        else f"{article} appeared on {one.value}",
        RecordJudgement.UNDO: f"{one.value} is taken back",
    }[one.judgement]


def _quoted(one: RecordVerdict, articles: Mapping[str, Article]) -> str:
    """Quote the words that say most of a record: what is said, the sides, the word that tells it with its people."""
    places = one.shown.places
    if one.shown.kind in {RecordKind.STATEMENT, RecordKind.LABEL}:
        places = places[:1]
    elif one.shown.kind in {RecordKind.POSITION, RecordKind.EVENT}:
        places = tuple(sorted(places, key=lambda place: place.spans))
    return _PARTS.join(dict.fromkeys(_each(places, articles)))


def _each(places: Iterable[Anchor], articles: Mapping[str, Article]) -> Iterator[str]:
    for place in places:
        if place.article not in articles:
            yield "(words of an article that is gone)"
            continue
        text = articles[place.article].text
        words = _PARTS.join(" ".join(span.of(text).split()) for span in place.spans)
        yield f"“{words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + '…'}”"


def find_verdict(story: StoryFile, wanted: str | None) -> AnyVerdict:
    """Return the verdict that is meant.

    Args:
        story: the story file.
        wanted: its id, or the beginning of it; None for the last one that stands.

    Raises:
        CallError: there is no such verdict, or there are several.

    """
    given = every_verdict(story)
    if wanted is None:
        gone = taken_back(given)
        undo = {Judgement.UNDO.value, StoryJudgement.UNDO.value, RecordJudgement.UNDO.value}
        found = [one for one in given if one.id not in gone and one.judgement.value not in undo][-1:]
    else:
        found = [one for one in given if one.id.startswith(wanted)] if wanted else []
    if len(found) != 1:
        message = "there is no verdict to undo" if wanted is None else f"there is no one verdict {wanted!r}"
        some = ", ".join(one.id for one in found[:_LISTED])
        raise CallError(
            message, f"name one of them: {some}" if some else "`rashomon verdicts` lists them with their ids"
        )
    return found[0]


def undoing(story: StoryFile, wanted: str | None, said: By) -> AnyVerdict:
    """Take back a verdict of any sort; also one that took back another, which then stands again.

    Args:
        story: the story file.
        wanted: its id, or the beginning of it; None takes back the last one that stands.
        said: who says it.

    Raises:
        CallError: there is no such verdict, there are several, or it is taken back already.

    """
    one = find_verdict(story, wanted)
    given = every_verdict(story)
    if one.id in taken_back(given):
        undo = next(each.id for each in given[::-1] if each.value == one.id and each.id not in taken_back(given))
        message = f"{one.id} is taken back already"
        raise CallError(message, f"`rashomon verdicts undo {undo}` makes it stand again")
    if isinstance(one, RecordVerdict):
        judgement = RecordJudgement.UNDO
        return RecordVerdict(judgement, said.who, said.when, one.shown, one.id, record=one.record)
    if isinstance(one, StoryVerdict):
        return StoryVerdict(StoryJudgement.UNDO, said.who, said.when, one.left, one.right, one.apart, one.id)
    return Verdict(Judgement.UNDO, said.who, said.when, one.left, one.right, one.id)
