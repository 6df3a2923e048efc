"""Names: the words of a mention that are its name, without articles, forms of address, titles and common nouns."""

from typing import Final

from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.titles import find_titles, without_titles

_ARTICLES: Final = frozenset({"the", "a", "an", "this", "our", "their", "its", "his", "her"})
_JOINED: Final = ("-", "'", "’")
_WITHIN: Final = frozenset(
    {"of", "de", "del", "della", "di", "du", "des", "da", "do", "sans", "von", "für", "la", "les"}
)
"""Words in lower case after which another one belongs to a name: "Médecins sans frontières"."""


def name_bounds(words: str, kind: str) -> tuple[int, int]:
    """Say where in the words of a mention its name starts and ends.

    Words in lower case before a name's first capital ("city of Selm") and after its last ("Selm officials") are no part
    of it, unless a hyphen joins them to it ("al-Watan"); of a person, neither is what says who it is.

    Args:
        words: the words of the mention.
        kind: its entity type.

    Returns:
        Characters before the name, and before what follows it; the same number twice where a title is all they hold.
        Words without a capital are left as they are.

    Examples:
        >>> [name_bounds(*one) for one in (("the city of Selm", "place"), ("Mr. Odera", "person"), ("odera", "person"))]
        [(12, 16), (4, 9), (0, 5)]
        >>> name_bounds("al-Watan officials", "organisation"), name_bounds("Prime Minister Ana Ruiz", "person")
        ((0, 8), (15, 23))

    """
    if not any(letter.isupper() for letter in words):
        return 0, len(words)
    start, end = _start(words), _end(words)
    if kind == "person":
        bare = without_honorifics(without_titles(without_honorifics(words[start:end])))
        start = max(start, end - len(bare)) if words[:end].endswith(bare) else start
        if any(len(title) == len(bare) for title in find_titles(bare)):
            return end, end
    return start, end


def _start(words: str) -> int:
    at = 0
    while at < len(words):
        word, _, rest = words[at:].partition(" ")
        if word.lower() not in _ARTICLES and not (word.islower() and not _is_joined(word, rest)):
            break
        at += len(word) + (1 if rest else 0)
    return at


def _end(words: str) -> int:
    end = len(words)
    while True:
        before, _, word = words[:end].rpartition(" ")
        last = before.rpartition(" ")[2]
        if not before or not word.islower() or any(mark in word for mark in _JOINED) or last.lower() in _WITHIN:
            return end
        if last.endswith(_JOINED):
            return end
        end = len(before)


def _is_joined(word: str, rest: str) -> bool:
    return any(mark in word for mark in _JOINED) or rest.startswith(_JOINED)
