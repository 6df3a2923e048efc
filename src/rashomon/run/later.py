"""The stages after the statements of an article, and how they are run by what people say of its day and its statements.

What it keeps true: what was read stays stored as it was read, so that whatever a person says can be undone; what comes
after it is read as if the person's word stood in the article.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.claims.stage import ClaimStage
from rashomon.annotate.events.stage import EventStage
from rashomon.annotate.positions.stage import PositionStage
from rashomon.annotate.times.stage import TimeStage, WrittenStage
from rashomon.model import Sheet, Stage
from rashomon.model.fates import standing_records
from rashomon.model.judged import corrected, judged_statements, mark_of
from rashomon.model.record_verdict import RecordVerdict
from rashomon.store import StoryFile
from rashomon.store.judged import VERDICTS

_STATEMENTS: Final = "statements"


def later_stages() -> tuple[Stage, ...]:
    """Return the stages that read on from an article's day, its referents and its statements; none needs a model."""
    return (TimeStage(), WrittenStage(), PositionStage(), EventStage(), ClaimStage())


def run_stages(sheet: Sheet, stages: Iterable[Stage], standing: Sequence[RecordVerdict]) -> Sheet:
    """Run stages one after the other; those that need statements are given the ones that count.

    Args:
        sheet: the article with the layers that it has, as they were read.
        stages: in their order.
        standing: the verdicts on records that count, the oldest first.

    Returns:
        The sheet with the new layers; its statements are as they were read.

    """
    own = [one for one in standing if one.article == sheet.article.id]
    for stage in stages:
        given = sheet
        if own and _STATEMENTS in stage.needs and sheet.statements is not None:
            said = judged_statements(sheet.statements, own, sheet.referents or ())
            given = replace(sheet, statements=tuple(said))
        made = stage(given)
        sheet = made if given is sheet else replace(made, statements=sheet.statements)
    return sheet


def marked(article: str, standing: Sequence[RecordVerdict]) -> dict[str, str]:
    """Return what is kept, beside the versions of the stages, of the verdicts by which an article was read on.

    Args:
        article: its id.
        standing: the verdicts on records that count, the oldest first.

    """
    mark = mark_of(article, standing)
    return {VERDICTS: mark} if mark else {}


def recount_story(story: StoryFile) -> int:
    """Make anew what other verdicts than those that count now have shaped; return of how many articles.

    Args:
        story: open for writing.

    Raises:
        RetryError: another writer holds the file, the disk is full, or the file was moved.

    """
    due = story.due()
    standing = standing_records(story.record_verdicts()) if due else ()
    return sum(_recount(story, article, standing) for article in due)


def _recount(story: StoryFile, article: str, standing: Sequence[RecordVerdict]) -> bool:
    sheet, done = story.sheet_as_read(article), story.done(article)
    stages = [stage for stage in later_stages() if stage.name in done]
    plain = replace(sheet, article=corrected(sheet.article, standing))
    if any(stage.makes == "written" for stage in stages):
        plain = replace(plain, written=None)
    versions = {name: version for name, version in done.items() if name != VERDICTS}
    versions |= {stage.name: stage.version for stage in stages}
    return story.recount(run_stages(plain, stages, standing), {**versions, **marked(article, standing)})
