"""Reads articles without a story file: each is given with its layers as soon as it is read."""

from collections.abc import Iterator, Sequence

from rashomon.errors import RashomonError, SkipError
from rashomon.model import Sheet, Skipped, Stage
from rashomon.run.inputs import Bug, bug_of, each_article
from rashomon.run.plan import order_stages
from rashomon.sources.intake import IntakeOptions


def annotate(inputs: Sequence[str], stages: Sequence[Stage], intake: IntakeOptions) -> Iterator[Sheet | Skipped | Bug]:
    """Read inputs one by one.

    Each is read by itself: which lines recur in the others does not count, so that an article's annotations are the
    same whatever stands beside it.

    Args:
        inputs: files, folders, globs, or `-`.
        stages: in any order.
        intake: how inputs become articles.

    Yields:
        An article with its layers, an input that was left out, or one that broke the program.

    Raises:
        CallError: the inputs or the stages are wrong; before anything is read.

    """
    ordered = order_stages(stages)
    for given in each_article(inputs, intake):
        if isinstance(given, Skipped | Bug):
            yield given
        else:
            yield _read(Sheet(given[0]), given[1], ordered)


def _read(sheet: Sheet, location: str, ordered: Sequence[Stage]) -> Sheet | Skipped | Bug:
    """Run the stages on one article, unless it is one that is not read."""
    try:
        for stage in () if sheet.article.unread else ordered:
            sheet = stage(sheet)
    except SkipError as error:
        return Skipped(location, error.message, error.remedy)
    except RashomonError:
        raise
    except Exception as error:  # noqa: BLE001 - one article that breaks the program must not stop the others
        return bug_of(location, error)
    return sheet
