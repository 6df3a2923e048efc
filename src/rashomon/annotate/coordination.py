"""Verbs of saying that "and" or "but" joins: "the source admitted A but denied B" is two statements of one speaker.

The reader sometimes takes the second verb into what the first says, with the subject of that clause for its speaker
("two boats ... denied"). Where that subject is a thing without a voice, the second verb goes back to the speaker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rashomon.annotate.overlooked import may_speak
from rashomon.model import Attribution, Reading, Span

_JOINED: Final = re.compile(r"[\s,;]+(?:and|but|yet)(?:\s+\w+ly)?\s+\Z")


def with_joined_verbs(text: str, reading: Reading) -> Reading:
    """Give what a joined verb says to the speaker of the verb before it.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    Returns:
        The reading with as many attributions, in the same order.

    """
    mended = list(reading.attributions)
    for index, inner in enumerate(reading.attributions):
        outer = mended[inner.inside] if inner.inside is not None else None
        cut = _cut(text, reading, inner, outer) if outer else None
        if outer is None or cut is None or inner.inside is None:
            continue
        mended[inner.inside] = replace(outer, content=cut)
        mended[index] = replace(inner, source=outer.source, inside=outer.inside)
    return replace(reading, attributions=tuple(mended))


def _cut(text: str, reading: Reading, inner: Attribution, outer: Attribution) -> tuple[Span, ...] | None:
    """Give what the first verb says without the second and what follows; None where the second is no joined verb."""
    if not inner.cue or not inner.source or not outer.source or any(may_speak(text, reading, s) for s in inner.source):
        return None
    around = next((span for span in outer.content if span.contains(inner.cue[0])), None)
    joined = _JOINED.search(text, around.start, inner.cue[0].start) if around else None
    if around is None or joined is None or not _ends_with(outer.content, inner):
        return None
    return tuple(Span(s.start, joined.start()) if s == around else s for s in outer.content if s.start < joined.start())


def _ends_with(content: Sequence[Span], inner: Attribution) -> bool:
    """Whether nothing but what the second verb says follows it."""
    return max(span.end for span in content) <= max(span.end for span in inner.content) + 1
