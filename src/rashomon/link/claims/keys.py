"""Keys: by what the words of two tellings are known to be alike, whatever their endings, and by families of words."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.codebook.word_families import family_by_form
from rashomon.link.event_words import by_stem, content_words
from rashomon.link.names import fold
from rashomon.model import Span

_CAPITAL: Final = re.compile(r"[^\W\d_a-z][\w-]+")
_OPENS: Final = re.compile(r"(?:^|[.!?:;“\"‘*\n–—])\s*$")
_BEFORE: Final = 6
"""Characters before a word in which a sentence may be seen to begin."""


def keys_of(words: str) -> frozenset[str]:
    """Give the keys of the words that say something.

    Args:
        words: of an article.

    Examples:
        >>> sorted(keys_of("The protesters were taken into custody in the docks"))
        ['arrest', 'dock', 'into', 'protest', 'taken']

    """
    return frozenset(key_of(word) for word in content_words(words))


def key_of(word: str) -> str:
    """Give the key of one word: its family's name, or else its stem.

    Examples:
        >>> key_of("Detained"), key_of("harbours")
        ('arrest', 'harbour')

    """
    return _key(word.casefold())


def cue_key(words: str) -> str:
    """Give the key of a predicate: that of its verb with the particle behind it, where a family knows them together.

    Args:
        words: the predicate's, and what follows; at least one.

    Examples:
        >>> cue_key("passed away"), cue_key("swore in"), cue_key("passed by")
        ('kill', 'oath', 'pass')

    """
    first, *rest = words.casefold().split()
    return family_by_form().get(" ".join((first, *rest[:1]))) or key_of(first)


@lru_cache(maxsize=100_000)
def _key(word: str) -> str:
    return family_by_form().get(word) or next(iter(by_stem([word])), word)


def name_words(span: Span, known: Iterable[Span], text: str) -> frozenset[str]:
    """Give the words of names in a span, folded: those of known names, and whatever is capitalised within a sentence.

    Args:
        span: of an article.
        known: where somebody is mentioned by name in it.
        text: its text.

    Examples:
        >>> sorted(name_words(Span(0, 33), [], "They left Tern Harbour on Monday."))
        ['harbour', 'tern']

    """
    names = [one for one in known if one.overlaps(span)]
    found = set[str]()
    for word in _CAPITAL.finditer(text, span.start, span.end):
        inside = any(one.start <= word.start() < one.end for one in names)
        if inside or not _OPENS.search(text, max(0, word.start() - _BEFORE), word.start()):
            found.add(fold(word[0]))
    return frozenset(one for one in found if one and one not in _calendar())


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return frozenset(fold(form) for sort in Sort for form in calendar_codes(sort))


def outside(span: Span, taken: Iterable[Span], text: str) -> str:
    """Give the words of a span that stand in none of some others.

    Args:
        span: of an article.
        taken: other spans of it.
        text: its text.

    Examples:
        >>> outside(Span(0, 14), [Span(4, 8)], "the grey heron")
        'the   heron'

    """
    kept, start = list[str](), span.start
    for one in sorted(each for each in taken if each.overlaps(span)):
        kept.append(text[start : max(start, one.start)])
        start = max(start, one.end)
    return " ".join([*kept, text[start : span.end]])
