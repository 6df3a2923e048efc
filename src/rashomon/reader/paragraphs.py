"""Paragraphs: the stretches of text between line breaks that mean something.

A pasted page breaks a line after each paragraph and each headline; a mail or an old wire text breaks lines at a
width, and only a blank line ends a paragraph. Which of the two a text is shows in how its lines end.
"""

import re
from typing import Final

from rashomon.model import Span

_LINE: Final = re.compile(r"[^\r\n]+")
_ENDS: Final = re.compile(r"[.!?…:;\"”’»)\]*_>|—–-]\s*$")
_WRAP_LEAST, _WRAP_MOST = 45, 100
"""Widths, in characters, at which people and programs wrap lines."""


def is_wrapped(text: str) -> bool:
    r"""Say whether a text's lines are broken at a width, so that a line break alone means nothing.

    Examples:
        >>> is_wrapped("A headline\n\nA paragraph on a line of its own.\nAnother one.")
        False

    """
    inner = broken = 0
    previous: re.Match[str] | None = None
    for line in _LINE.finditer(text):
        if previous and _single_break(text, previous.end(), line.start()):
            inner += 1
            width = len(previous.group().rstrip())
            in_sentence = not _ENDS.search(previous.group()) and not line.group().lstrip()[:1].isupper()
            broken += _WRAP_LEAST <= width <= _WRAP_MOST and in_sentence
        previous = line
    return inner >= 3 and 3 * broken >= inner


def _single_break(text: str, end: int, start: int) -> bool:
    return text[end:start].replace("\r\n", "\n").replace("\r", "\n").count("\n") == 1


def paragraphs(text: str) -> list[Span]:
    r"""Cover a text's words with paragraphs, in order.

    Examples:
        >>> [span.of("One.\nTwo.") for span in paragraphs("One.\nTwo.")]
        ['One.', 'Two.']

    """
    wrapped = is_wrapped(text)
    found: list[Span] = []
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        span = Span(start, start + len(words))
        if wrapped and found and _single_break(text, found[-1].end, span.start):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found
