"""What to leave out of a text, and why: the lines' scores, the codebook's certainties, and what must stay."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from rashomon.model import Dropped, Span
from rashomon.sources.cleaning.correcting import correct, is_certain
from rashomon.sources.cleaning.features import features
from rashomon.sources.cleaning.judging import judge, weights
from rashomon.sources.cleaning.lines import Line, split_lines
from rashomon.sources.days_in_text import days_in

RECURRING = "recurring line"
FURNITURE = "page furniture"
_SHORT = 9
_CREDIT = 16


def never(line: str) -> bool:  # noqa: ARG001 - a predicate has an argument
    """Say that no line is known from other articles."""
    return False


def find_dropped(text: str, recurring: Callable[[str], bool] = never) -> tuple[Dropped, ...]:
    r"""Find the passages of a text that are no part of its article.

    Each is one or more whole lines. The text stays as it is; time is linear in its length.

    Args:
        text: an article as somebody pasted it, perhaps with the whole page around it.
        recurring: whether a line stands in several other articles of the story (`LineCounts.recurring`).

    Returns:
        The passages in the order of the text, not overlapping, each with its reason.

    Examples:
        >>> text = "Dockers in Vell refused on Monday to load the night ferry.\n\n- Advertisement -"
        >>> [(part.reason, part.span.of(text)) for part in find_dropped(text)]
        [('advertisement', '- Advertisement -')]

    """
    lines = split_lines(text)
    return drop_lines(text, lines, recurring, weights())


def drop_lines(
    text: str, lines: Sequence[Line], recurring: Callable[[str], bool], weight: Mapping[str, float]
) -> tuple[Dropped, ...]:
    """Find what to drop among the lines of a text; `weight` as `judging.judge` wants it."""
    if not lines:
        return ()
    kept = judge(lines, features(lines, recurring), weight)
    reasons = _reasons(lines, correct(text, lines, kept, recurring), recurring)
    passages = []
    for reason, group in groupby(range(len(lines)), key=reasons.__getitem__):
        if reason is not None:
            members = list(group)
            passages.append(Dropped(Span(lines[members[0]].span.start, lines[members[-1]].span.end), reason))
    return tuple(passages)


def _reasons(lines: Sequence[Line], kept: Sequence[bool], recurring: Callable[[str], bool]) -> list[str | None]:
    """Give each dropped line its reason."""
    reasons: list[str | None] = []
    section = None
    for line, keep in zip(lines, kept, strict=True):
        if keep:
            section = None
            reasons.append(None)
            continue
        if line.kind and line.kind.opens:
            section = line.kind.reason
        if line.kind and (is_certain(line) or section is None):
            reasons.append(line.kind.reason)
        elif recurring(line.text):
            reasons.append(RECURRING)
        elif line.words <= _CREDIT and days_in(line.text):
            reasons.append("date line")
        else:
            reasons.append(section or ("navigation" if line.words < _SHORT else FURNITURE))
    return reasons
