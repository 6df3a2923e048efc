"""What is certain of lines, against what their scores say: an advertisement goes, a report's sentence stays."""

from collections.abc import Callable, Sequence

from rashomon.codebook.boilerplate import Drop
from rashomon.sources.cleaning.lines import Line
from rashomon.sources.dateline import read_dateline
from rashomon.sources.headline import REACH, find_headline, is_menu

_NEAR = 3
_PARAGRAPH = 9
_SHORT_TEXT = 20
"""Lines; in a text of so few, a short sentence behind the report's last is likelier the report's than the page's."""
_ENOUGH = 100
_MARKS = 2
_PER_MARK = 3
_COMMENTS = "comments"
_THREAD = {"comments", "share counter", "date line"}


def correct(text: str, lines: Sequence[Line], judged: Sequence[bool], recurring: Callable[[str], bool]) -> list[bool]:
    """Hold what is certain of each line against the judgement.

    Args:
        text: the text.
        lines: its lines.
        judged: for each, whether its score takes it for part of the article.
        recurring: whether a line stands in several other articles of the story.

    Returns:
        For each line, whether it is kept.

    """
    end = _begin_of_comments(lines, judged)
    kept = [
        judged[at] and at < end and not _is_always(line) and (line.is_prose or not recurring(line.text))
        for at, line in enumerate(lines)
    ]
    prose = [at for at, line in enumerate(lines) if kept[at] and _is_report(line)]
    prose = prose or [at for at, line in enumerate(lines) if kept[at] and line.is_sentence]
    prose = prose or [at for at in range(len(lines)) if kept[at]]
    if not prose:
        return [not (is_certain(line) or is_menu(line.text)) for line in lines]
    first, last = prose[0], prose[-1]
    for at, line in enumerate(lines):
        kept[at] = kept[at] and (first <= at <= last or not (is_certain(line) or is_menu(line.text)))
    _rescue(text, lines, kept, (first, last))
    return kept


def is_certain(line: Line) -> bool:
    """Say whether the codebook knows a line for boilerplate, at the edges of an article at least."""
    return line.kind is not None and line.kind.drop is not Drop.HINT


def _rescue(text: str, lines: Sequence[Line], kept: list[bool], prose: tuple[int, int]) -> None:
    """Keep the headline, the dateline, and each sentence that stands among or next to the report's."""
    first, last = prose
    headline = find_headline(text, lines, first)
    if headline is not None:
        kept[headline] = True
    top = max(headline + 1, first - REACH) if headline is not None else max(0, first - _NEAR)
    for at in range(top, last):
        kept[at] = kept[at] or _is_report(lines[at]) or (at < first and _is_dateline(lines[at]))
    for at in range(last + 1, len(lines)):
        short = lines[at].is_sentence and len(lines) <= _SHORT_TEXT
        if short or lines[at].is_utterance or (_is_report(lines[at]) and lines[at].words >= _PARAGRAPH):
            kept[at] = True
        elif not _is_always(lines[at]):
            break


def _begin_of_comments(lines: Sequence[Line], judged: Sequence[bool]) -> int:
    """Find where readers' comments begin, which read like an article: behind their heading, and among their marks.

    A heading alone is not enough, for "Leave a comment" may stand on a button in the midst of an article: replies,
    votes, counters and days have to stand among what follows.
    """
    said = 0
    ahead = sum(keep and line.is_prose for keep, line in zip(judged, lines, strict=True))
    marks = sum(map(_is_mark, lines))
    for at, line in enumerate(lines):
        marks -= _is_mark(line)
        ahead -= judged[at] and line.is_prose
        is_heading = line.kind is not None and line.kind.opens and line.kind.reason == _COMMENTS
        if is_heading and said >= _ENOUGH and marks >= _MARKS and marks * _PER_MARK >= ahead:
            return at
        if judged[at] and _is_report(line):
            said += line.words
    return len(lines)


def _is_mark(line: Line) -> bool:
    return line.kind is not None and line.kind.reason in _THREAD


def _is_always(line: Line) -> bool:
    return line.kind is not None and line.kind.drop is Drop.ANYWHERE


def _is_report(line: Line) -> bool:
    """Say whether a line, found between the headline and the last sentence, can only be the report's."""
    return line.is_prose and line.kind is None


def _is_dateline(line: Line) -> bool:
    """Say whether a line has an agency's dateline, or is nothing but a dateline, as some pages set it apart."""
    found = read_dateline(line.text) if line.kind is None else None
    return found is not None and (found.agency is not None or found.end >= len(line.text))
