"""Headlines that quote by a colon: "Government: story is a fairy tale"."""

import re
from typing import Final

from rashomon.annotate.syntax import tokens_in
from rashomon.codebook.bodies import is_body
from rashomon.codebook.titles import find_titles
from rashomon.model import Attribution, Reading, Span

_COLON: Final = re.compile(r"[\W_]*(?P<who>[A-Z][^:\n]{2,60}?)(?P<colon>:)\s+(?P<what>[^\n]{10,200}?)[\W_]*\Z")
_SCORE: Final = 0.6
"""Less than what is held for sure: a colon also follows a topic, and so the statement is a question."""
_PARTS: Final = ("who", "colon", "what")
_VOICES: Final = frozenset({"person", "organisation"})


def quoting_headline(text: str, reading: Reading) -> tuple[Attribution, ...]:
    """Find what a headline quotes by a colon.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    Returns:
        At most one; none where the words before the colon name nobody who speaks (a place, a topic), where no clause
        follows, and where the reader has found an attribution in the line.

    Examples:
        >>> from dataclasses import replace
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "Government: ferry story is a fairy tale"
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> found = quoting_headline(text, replace(reading, attributions=()))
        >>> [(one.source[0].of(text), one.content[0].of(text)) for one in found]
        [('Government', 'ferry story is a fairy tale')]

    """
    line = _first_line(text, reading)
    found = _COLON.match(line.of(text)) if line else None
    if line is None or found is None:
        return ()
    who, colon, what = (Span(line.start + found.start(part), line.start + found.end(part)) for part in _PARTS)
    taken = any(line.overlaps(span) for one in reading.attributions for span in (*one.content, *one.cue))
    clause = any(reading.tokens[at].upos in {"VERB", "AUX"} for at in tokens_in(reading, what))
    if taken or not clause or not _has_a_voice(text, reading, who):
        return ()
    return (Attribution((who,), (colon,), (what,), _SCORE),)


def _first_line(text: str, reading: Reading) -> Span | None:
    """Give the first line that the reader has read."""
    first = next((token.span for token in reading.tokens if token.upos not in {"", "PUNCT", "SYM"}), None)
    if first is None:
        return None
    end = text.find("\n", first.start)
    return Span(text.rfind("\n", 0, first.start) + 1, end if end >= 0 else len(text))


def _has_a_voice(text: str, reading: Reading, who: Span) -> bool:
    """Whether words are a person, a body or an office and nothing more."""
    words = who.of(text)
    named = any(one.type in _VOICES and who.contains(one.span) and one.span.end == who.end for one in reading.entities)
    return named or is_body(words) or any(title.end == len(words) for title in find_titles(words))
