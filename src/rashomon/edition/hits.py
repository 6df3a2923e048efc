"""Where, in words that a search has found, the words asked for stand.

The index of an edition keeps no text, so it cannot say it. This takes a text apart as the index does: by whatever is no
letter and no number, without case and accents. What the index finds is marked here, but for some rare scripts.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

from rashomon.model import Span
from rashomon.store.search import terms

_WORD: Final = frozenset({"L", "N"})
"""What a word is made of, by the first letter of Unicode's categories."""
_PRIVATE: Final = "Co"


def hits(text: str, asked: str) -> tuple[Span, ...]:
    """Find the words of a query in a text, in the order of the text; those that touch are one.

    Args:
        text: what was found.
        asked: words, "phrases" and beginnings*.

    Examples:
        >>> text = "The Senate’s interim President"
        >>> [span.of(text) for span in hits(text, "senat* president")]
        ['Senate', 'President']

    """
    tokens = _tokens(text)
    found: list[tuple[int, int]] = []
    for term, begins in terms(asked):
        wanted = [word for word, _ in _tokens(term)]
        found += [
            (tokens[at][1].start, tokens[at + len(wanted) - 1][1].end)
            for at in range(len(tokens) - len(wanted) + 1 if wanted else 0)
            if _stands([word for word, _ in tokens[at : at + len(wanted)]], wanted, begins=begins)
        ]
    return tuple(_joined(sorted(found)))


def _stands(words: Sequence[str], wanted: Sequence[str], *, begins: bool) -> bool:
    """Say whether words are those of a term; of a beginning, the last may go on."""
    if not begins:
        return list(words) == list(wanted)
    return list(words[:-1]) == list(wanted[:-1]) and words[-1].startswith(wanted[-1])


def _tokens(text: str) -> list[tuple[str, Span]]:
    """Take a text apart into words without case and accents, each with where it stands."""
    tokens: list[tuple[str, Span]] = []
    start, word = -1, ""
    for at, character in enumerate(f"{text} "):
        category = unicodedata.category(character)
        if category[0] in _WORD or category == _PRIVATE or (category[0] == "M" and start >= 0):
            start = at if start < 0 else start
            word += _plain(character)
        elif start >= 0:
            tokens.append((word, Span(start, at)))
            start, word = -1, ""
    return tokens


def _plain(character: str) -> str:
    """Give a letter without case and accents."""
    if character.isascii():
        return character.lower()
    lower = character.lower().replace("ς", "σ")
    return "".join(one for one in unicodedata.normalize("NFD", lower) if not unicodedata.combining(one))


def _joined(found: Sequence[tuple[int, int]]) -> list[Span]:
    joined: list[Span] = []
    for start, end in found:
        if joined and start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(end, joined[-1].end))
        else:
            joined.append(Span(start, end))
    return joined
