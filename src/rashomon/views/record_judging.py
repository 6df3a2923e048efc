"""What a person says of one record, put as words of articles, so that it holds whatever is read in them later."""

from datetime import date
from typing import Final

from rashomon.errors import CallError
from rashomon.model import Anchor, Statement
from rashomon.model.record_verdict import UNKNOWN, RecordJudgement, RecordVerdict
from rashomon.model.shown import shown_statement
from rashomon.store import StoryFile
from rashomon.views.cast import Cast
from rashomon.views.evidence import Evidence
from rashomon.views.finding import ID, find_actor
from rashomon.views.folding import folded
from rashomon.views.judged_records import find_article, find_record
from rashomon.views.judging import By

_LISTED: Final = 5


def accepting(story: StoryFile, record: str, said: By, reason: str = "") -> RecordVerdict:
    """Say that a record is as the program has it, so that nobody is asked again.

    Args:
        story: the story file.
        record: id of a statement, a position, an event, a conflict or a label, or its beginning.
        said: who says it.
        reason: why; may be empty.

    Raises:
        CallError: there is no such record, or there are several.

    """
    return _counting(RecordJudgement.ACCEPT, story, record, said, reason)


def refusing(story: StoryFile, record: str, said: By, reason: str = "") -> RecordVerdict:
    """Say that words do not say what the program has read in them: the record does not count any more.

    Args:
        story: the story file.
        record: id of a statement, a position, an event, a conflict or a label, or its beginning.
        said: who says it.
        reason: why; may be empty.

    Raises:
        CallError: there is no such record, or there are several.

    """
    return _counting(RecordJudgement.REFUSE, story, record, said, reason)


def _counting(judgement: RecordJudgement, story: StoryFile, record: str, said: By, reason: str) -> RecordVerdict:
    found = find_record(story, record)
    return RecordVerdict(judgement, said.who, said.when, found.shown, reason=_bare(reason), record=found.record)


def correcting_speaker(story: StoryFile, statement: str, name: str, said: By, reason: str = "") -> RecordVerdict:
    """Say who makes a statement.

    Args:
        story: the story file.
        statement: its id, or the beginning of it.
        name: an actor's id; a name or description in full by which the statement's own article calls an actor, or the
            name that the story has for that actor; a name that no words of the article give; or `unknown`.
        said: who says it.
        reason: why; may be empty.

    Raises:
        CallError: there is no such statement or actor, there are several, or the name is empty.

    """
    one = story.statement(statement)
    value, to = _speaker(story, one, _bare(name))
    shown, judgement = shown_statement(one), RecordJudgement.SPEAKER
    return RecordVerdict(judgement, said.who, said.when, shown, value, to, _bare(reason), one.id)


def _speaker(story: StoryFile, one: Statement, name: str) -> tuple[str, Anchor | None]:
    """Return the name of a speaker, and the words of the statement's article for him where it has some."""
    if not name:
        message = "the name is empty"
        raise CallError(message, f"name the speaker, or say {UNKNOWN!r}")
    if folded(name) == UNKNOWN:
        return UNKNOWN, None
    here, article = story.actors_in(one.article), story.article(one.article)
    evidence = Evidence(
        Cast.made_of(here), {article.id: article}, {each.id: each for each in story.referents(article.id)}
    )
    if name.startswith(ID):
        known = [actor for actor in here if actor.id.startswith(name)]
        meant = known or [find_actor(Evidence(Cast.of(story), {}, {}), name)]
    else:
        names = {actor.id: {folded(called) for called in (actor.name, *evidence.aliases(actor))} for actor in here}
        meant = [actor for actor in here if folded(name) in names[actor.id]]
    if len(meant) > 1:
        some = ", ".join(f"{actor.name} ({actor.id})" for actor in meant[:_LISTED])
        message = f"{name!r} may be {len(meant)} actors of the article"
        raise CallError(message, f"name one of them by its id: {some}")
    if not meant:
        return name, None
    own = evidence.of_actor(meant[0])
    if not own:
        return meant[0].name, None
    return own[0].name, Anchor(one.article, (evidence.best_mention(own[0]).span,))


def correcting_day(story: StoryFile, article: str, day: str, said: By, reason: str = "") -> RecordVerdict:
    """Say on which day an article appeared.

    Args:
        story: the story file.
        article: its id or name.
        day: an ISO date, or `unknown`.
        said: who says it.
        reason: why; may be empty.

    Raises:
        CallError: there is no such article, there are several, or that is no day.

    """
    one, shown = find_article(story, article)
    value = UNKNOWN if folded(_bare(day)) == UNKNOWN else _day(_bare(day))
    return RecordVerdict(RecordJudgement.DAY, said.who, said.when, shown, value, reason=_bare(reason), record=one.id)


def _day(written: str) -> str:
    try:
        day = date.fromisoformat(written)
    except ValueError as error:
        message = f"{written!r} is no day"
        raise CallError(message, f"write it as 2024-03-20, or say {UNKNOWN!r}") from error
    return day.isoformat()


def _bare(words: str) -> str:
    return " ".join(words.split())
