"""Names: the words of a mention that are its name, without articles, forms of address and titles before it."""

from typing import Final

from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.titles import find_titles, without_titles

_ARTICLES: Final = frozenset({"the", "a", "an", "this", "our", "their", "its", "his", "her"})
_JOINED: Final = ("-", "'", "’")


def name_starts(words: str, kind: str) -> int:
    """Say where in the words of a mention its name starts.

    Words in lower case before a name's first capital are no part of it ("city of Selm"), unless a hyphen joins them to
    it ("al-Watan"); of a person, neither is what says who it is.

    Args:
        words: the words of the mention.
        kind: its entity type.

    Returns:
        Characters before the name; the length of the words where a title is all they hold. Words without a capital are
        left as they are.

    Examples:
        >>> [name_starts(*one) for one in (("the city of Selm", "place"), ("Mr. Odera", "person"), ("odera", "person"))]
        [12, 4, 0]
        >>> name_starts("al-Watan", "organisation"), name_starts("Prime Minister Ana Ruiz", "person")
        (0, 15)

    """
    if not any(letter.isupper() for letter in words):
        return 0
    at = 0
    while at < len(words):
        word, _, rest = words[at:].partition(" ")
        if word.lower() not in _ARTICLES and not (word.islower() and not _is_joined(word, rest)):
            break
        at += len(word) + (1 if rest else 0)
    if kind == "person":
        bare = without_titles(without_honorifics(words[at:]))
        bare = without_honorifics(bare)
        at = len(words) - len(bare) if words.endswith(bare) else at
        if any(len(title) == len(bare) for title in find_titles(bare)):
            return len(words)
    return at


def _is_joined(word: str, rest: str) -> bool:
    return any(mark in word for mark in _JOINED) or rest.startswith(_JOINED)
