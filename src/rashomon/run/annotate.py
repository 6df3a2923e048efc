"""Reads articles without a story file: each is given with its layers as soon as it is read."""

from collections.abc import Iterator, Sequence

from rashomon.model import Sheet, Skipped, Stage
from rashomon.run.plan import order_stages
from rashomon.sources.intake import IntakeOptions, read_articles


def annotate(inputs: Sequence[str], stages: Sequence[Stage], intake: IntakeOptions) -> Iterator[Sheet | Skipped]:
    """Read inputs one by one.

    Each is read by itself: which lines recur in the others does not count, so that an article's annotations are the
    same whatever stands beside it.

    Args:
        inputs: files, folders, globs, or `-`.
        stages: in any order.
        intake: how inputs become articles.

    Raises:
        CallError: the inputs or the stages are wrong; before anything is read.

    """
    ordered = order_stages(stages)
    for given in read_articles(inputs, intake):
        if isinstance(given, Skipped):
            yield given
            continue
        sheet = Sheet(given[0])
        for stage in () if sheet.article.unread else ordered:
            sheet = stage(sheet)
        yield sheet
