"""Reads articles without a story file: each is given with its layers as soon as it is read."""

from collections.abc import Iterator, Sequence

from rashomon.errors import RashomonError, SkipError
from rashomon.model import Article, Sheet, Skipped, Stage
from rashomon.model.side_by_side import cores, side_by_side
from rashomon.run.inputs import Bug, bug_of, each_article
from rashomon.run.plan import order_stages
from rashomon.sources.intake import IntakeOptions


def annotate(
    inputs: Sequence[str], stages: Sequence[Stage], intake: IntakeOptions, threads: int = 0
) -> Iterator[Sheet | Skipped | Bug]:
    """Read inputs, a few side by side.

    Each is read by itself: which lines recur in the others does not count, so that an article's annotations are the
    same whatever stands beside it.

    Args:
        inputs: files, folders, globs, or `-`.
        stages: in any order.
        intake: how inputs become articles.
        threads: how many articles are read at once (0: as many as there are cores).

    Yields:
        In the order of the inputs: an article with its layers, an input that was left out, or one that broke the
        program.

    Raises:
        CallError: the inputs or the stages are wrong; before anything is read.

    """
    ordered = order_stages(stages)

    def read(given: tuple[Article, str] | Skipped | Bug) -> Sheet | Skipped | Bug:
        return given if isinstance(given, Skipped | Bug) else _read(Sheet(given[0]), given[1], ordered)

    yield from side_by_side(read, each_article(inputs, intake), threads or cores())


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
