"""How two names of organisations and groups compare, as reasons in log odds."""

import re
from functools import lru_cache

from rashomon.codebook.name_words import name_words
from rashomon.link.names import body_words_of, fold
from rashomon.link.sounds import nearly_alike
from rashomon.model import Reason

SAME_NAME, SAME_WORDS, A_LETTER_APART = 4.5, 4.0, 2.5
ACRONYM, SHORT_ACRONYM, PART_OF_NAME = 2.4, 1.2, 1.0
_SHORT, _LONG = 2, 4
_WORD = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=500_000)
def compare_body_names(left: str, right: str) -> Reason | None:
    """Compare two names of organisations.

    Returns:
        None where the names have nothing in common that tells organisations apart.

    Examples:
        >>> def show(left, right):
        ...     found = compare_body_names(left, right)
        ...     return found and found.words
        >>> show("the Selm Harbour Board", "Selm Harbour Board Ltd.")
        'the Selm Harbour Board ~ Selm Harbour Board Ltd.: same words'
        >>> show("Oceanic Press Agency", "OPA"), show("Oceanic Press Agency", "Selm Press")
        ('Oceanic Press Agency ~ OPA: initials', None)

    """
    one, other = body_words_of(left), body_words_of(right)
    words = f"{left} ~ {right}"
    if tuple(map(_singular, one)) == tuple(map(_singular, other)):
        same = left.casefold() == right.casefold()
        return Reason("name", f"{words}: same words", SAME_WORDS) if not same else _same(left)
    if "".join(one) == "".join(other):
        return Reason("name", f"{words}: same but for spaces", SAME_WORDS)
    (short, _), (long, full) = sorted(((one, left), (other, right)), key=lambda pair: len(pair[0]))
    if len(short) == 1 and short[0] in acronyms(full):
        weight = ACRONYM if len(short[0]) > _SHORT else SHORT_ACRONYM
        return Reason("acronym", f"{words}: initials", weight)
    if len(one) == len(other) and nearly_alike(" ".join(one), " ".join(other)) and one[0][0] == other[0][0]:
        return Reason("name", f"{words}: a letter apart", A_LETTER_APART) if not _other_word(one, other) else None
    if short in parts(long) and not is_plain(short):
        return Reason("part of name", f"{words}: the one is the beginning or the end of the other", PART_OF_NAME)
    return None


def parts(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Give what a body's name of several words begins and ends with: by these it may be called for short.

    Examples:
        >>> sorted(parts(("selm", "harbour", "board")))
        [('board',), ('harbour', 'board'), ('selm',), ('selm', 'harbour')]

    """
    return frozenset(part for at in range(1, len(words)) for part in (words[:at], words[at:]))


def _same(name: str) -> Reason:
    return Reason("name", f"{name}: same name", SAME_NAME)


def _other_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two names differ by a short word, a number or a known word: "Bank 1" and "Bank 2" are two."""
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    plain = name_words("plain words")
    return any(not nearly_alike(*pair) or {*pair} & plain or any(map(str.isdigit, "".join(pair))) for pair in pairs)


def _singular(word: str) -> str:
    """Leave out a plural ending: "Elections Commission" and "Election Commission" are one."""
    return word[:-1] if len(word) > _LONG and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=100_000)
def acronyms(name: str) -> frozenset[str]:
    """Give the initials of a name's words, with and without small words and legal forms.

    Examples:
        >>> sorted(acronyms("the Office of Press Affairs")), acronyms("Selm")
        (['oopa', 'opa'], frozenset())

    """
    written = [word for word in _WORD.findall(fold(name)) if word != "the"]
    rows = [row for row in (written, body_words_of(name)) if len(row) >= _SHORT]
    return frozenset("".join(word[0] for word in row) for row in rows)


@lru_cache(maxsize=100_000)
def is_plain(words: tuple[str, ...]) -> bool:
    """Say whether a name is made of common nouns alone, so that every country may have a body of this name.

    Examples:
        >>> is_plain(("foreign", "ministry")), is_plain(("selm", "harbour", "board"))
        (True, False)

    """
    return all(word in name_words("plain words") for word in words)
