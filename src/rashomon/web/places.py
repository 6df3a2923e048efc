"""Which passages of a text an address asks for, and on which page of a long text they stand."""

import re
from collections.abc import Sequence
from typing import Final

from fastapi import Request

from rashomon.errors import CallError
from rashomon.model import Span
from rashomon.views.marks import Block

AT: Final = "at"
PART: Final = "part"
_PASSAGE: Final = re.compile(r"(\d{1,12})-(\d{1,12})", re.ASCII)
_MOST: Final = 20


def passages_asked(request: Request, text: str) -> list[Span]:
    """Read the passages that an address asks for: `at=3-9`, several with commas between them or as several `at`.

    Args:
        request: the request.
        text: of the article; what lies past its end is left out.

    Raises:
        CallError: that is no passage.

    """
    given = [part for value in request.query_params.getlist(AT) for part in value.split(",") if part]
    found = [_passage(one) for one in given[:_MOST]]
    return [Span(one.start, min(one.end, len(text))) for one in found if one.start < len(text)]


def _passage(given: str) -> Span:
    found = _PASSAGE.fullmatch(given)
    if found is None or int(found[1]) >= int(found[2]):
        message = f"{AT}={given!r} is no passage"
        raise CallError(message, "a passage is two numbers of characters, like at=120-168")
    return Span(int(found[1]), int(found[2]))


def share_asked(request: Request, parts: Sequence[Sequence[Block]], at: int) -> int:
    """Say which page of a long text is asked for, from 1: the one asked for, or else the one with a character.

    Args:
        request: the request.
        parts: the pages, each with its paragraphs.
        at: a character of the text.

    """
    given = request.query_params.get(PART, "")
    if given.isascii() and given.isdigit():
        return max(1, min(int(given[:9]), len(parts)))
    return max(1, sum(one[0].start <= at for one in parts))
