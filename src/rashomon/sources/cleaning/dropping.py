"""What to leave out of a text, and why: the lines' scores, the codebook's certainties, and what must stay."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from rashomon.codebook.boilerplate import Drop
from rashomon.model import Dropped, Span
from rashomon.sources.cleaning.features import features
from rashomon.sources.cleaning.judging import judge, weights
from rashomon.sources.cleaning.lines import Line, split_lines
from rashomon.sources.dateline import read_dateline
from rashomon.sources.days_in_text import days_in
from rashomon.sources.headline import find_headline

RECURRING = "recurring line"
FURNITURE = "page furniture"
_SHORT = 9
_CREDIT = 16
_NEAR = 3
_PARAGRAPH = 20


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
    reasons = _reasons(lines, _correct(text, lines, kept, recurring), recurring)
    passages = []
    for reason, group in groupby(range(len(lines)), key=reasons.__getitem__):
        if reason is not None:
            members = list(group)
            passages.append(Dropped(Span(lines[members[0]].span.start, lines[members[-1]].span.end), reason))
    return tuple(passages)


def _correct(text: str, lines: Sequence[Line], judged: list[bool], recurring: Callable[[str], bool]) -> list[bool]:
    """Hold what is certain against the judgement."""
    kept = [
        keep and not (line.kind and line.kind.drop is Drop.ANYWHERE) and (line.is_prose or not recurring(line.text))
        for keep, line in zip(judged, lines, strict=True)
    ]
    prose = [at for at, line in enumerate(lines) if kept[at] and line.is_prose and not line.kind]
    if not prose:
        prose = [at for at, line in enumerate(lines) if kept[at]]
    if not prose:
        return [not _is_certain(line) for line in lines]
    first, last = prose[0], prose[-1]
    for at, line in enumerate(lines):
        if (at < first or at > last) and line.kind and line.kind.drop is Drop.EDGES:
            kept[at] = False
    headline = find_headline(text, lines, first)
    if headline is not None:
        kept[headline] = True
    top = headline + 1 if headline is not None else max(0, first - _NEAR)
    for at in range(top, last):
        kept[at] = kept[at] or _is_report(lines[at]) or (at < first and _is_dateline(lines[at]))
    for at in range(last + 1, len(lines)):
        if not (_is_report(lines[at]) and lines[at].words >= _PARAGRAPH):
            break
        kept[at] = True
    return kept


def _is_report(line: Line) -> bool:
    """Say whether a line, found between the headline and the last sentence, can only be the report's."""
    return line.is_prose and line.kind is None


def _is_dateline(line: Line) -> bool:
    """Say whether a line has an agency's dateline, or is nothing but a dateline, as some pages set it apart."""
    found = read_dateline(line.text) if line.kind is None else None
    return found is not None and (found.agency is not None or found.end >= len(line.text))


def _is_certain(line: Line) -> bool:
    return line.kind is not None and line.kind.drop is not Drop.HINT


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
        if line.kind and (_is_certain(line) or section is None):
            reasons.append(line.kind.reason)
        elif recurring(line.text):
            reasons.append(RECURRING)
        elif line.words <= _CREDIT and days_in(line.text):
            reasons.append("date line")
        else:
            reasons.append(section or ("navigation" if line.words < _SHORT else FURNITURE))
    return reasons
