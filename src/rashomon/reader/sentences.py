"""Sentences by rule: an end mark and a new beginning, and every end of a paragraph.

A headline is a sentence of its own because it is a paragraph of its own. The tokenizer keeps the full stop of an
abbreviation in its word, so a full stop that is a token ends a sentence unless the next word goes on in lower case.
"""

from collections.abc import Sequence
from typing import Final

from rashomon.model import Span

_ENDS: Final = frozenset({".", "!", "?", "…", "...", "?!", "!!", "!?"})
_CLOSERS: Final = frozenset("\"”’»)]'") | {"''"}
_ABBREVIATIONS: Final = frozenset(
    {"Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.", "Rep.", "Gov.", "Lt.", "Col.", "St.", "No."}
)


def sentences(text: str, tokens: Sequence[Span], paragraphs: Sequence[Span]) -> tuple[Span, ...]:
    """Cover tokens with sentences, in order.

    Args:
        text: the untouched text.
        tokens: its words and punctuation, in order.
        paragraphs: its paragraphs, in order.

    """
    found: list[Span] = []
    ends = iter(paragraph.end for paragraph in paragraphs)
    limit = next(ends, len(text))
    first: int | None = None
    for i, token in enumerate(tokens):
        first = token.start if first is None else first
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        while token.start >= limit:
            limit = next(ends, len(text))
        if following is None or following.start >= limit or _ends_here(text, tokens, i):
            found.append(Span(first, token.end))
            first = None
    return tuple(found)


def _ends_here(text: str, tokens: Sequence[Span], i: int) -> bool:
    following = tokens[i + 1]
    if following.start == tokens[i].end:
        return False
    k = i
    while k > 0 and tokens[k].of(text) in _CLOSERS and tokens[k - 1].end == tokens[k].start:
        k -= 1
    word = tokens[k].of(text)
    ends = word in _ENDS or (len(word) > 2 and word.endswith(".") and word not in _ABBREVIATIONS and k == i)
    beginning = following.of(text)[0]
    if word in _ENDS:
        return not beginning.islower()
    return ends and (beginning in '“‘"«' or _sentence_opener(text, tokens, i + 1))


def _sentence_opener(text: str, tokens: Sequence[Span], i: int) -> bool:
    """Whether the word after an abbreviation ("U.S.") opens a sentence: a function word with a capital."""
    return tokens[i].of(text) in {"The", "A", "An", "In", "On", "But", "He", "She", "It", "They", "We", "This", "That"}
