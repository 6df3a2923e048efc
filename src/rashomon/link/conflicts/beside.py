"""What stands beside words of an article: its sentence, names, and words that turn it round."""

import re
from functools import lru_cache
from typing import Final

from rashomon.codebook.calendar_names import Sort, calendar_codes
from rashomon.link.event_words import content_words
from rashomon.link.names import fold
from rashomon.model import Span

_NAME: Final = re.compile(r"[^\W\d_a-z][\w’'-]*(?:\s+(?:(?:of|de|da|del|el|al)\s+)?[^\W\d_a-z][\w’'-]*)*")
_WORD: Final = re.compile(r"[^\W\d_][\w’'-]*")
_END: Final = re.compile(r"(?<![A-Z])[.!?][”\"'’)]*\s+(?=[^\W\d_a-z]|[“\"‘])|\n\s*\n")
_PAUSE: Final = re.compile(r"[.;:!?()“”\"\n]|,|\s[–—]\s")
_DENIES: Final = re.compile(
    r"(?:\b(?:not|never|no|neither|nor|hardly)|n['’]t)\s+(?:(?:an?|the|any|really|our|at\s+all)\s+)?[“\"‘']?\Z",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_REACH: Final = 80


def sentence_round(text: str, span: Span) -> Span:
    """Return the sentence in which words stand, by its marks; a blank line ends it too.

    Args:
        text: the article's.
        span: words of it.

    Examples:
        >>> text = "It rained. Then the admiral left. It stopped."
        >>> sentence_round(text, Span(20, 27)).of(text)
        'Then the admiral left.'

    """
    start = max((found.end() for found in _END.finditer(text, 0, span.start + 1)), default=0)
    found = _END.search(text, max(span.start, span.end - 1))
    end = found.start() + 1 if found and text[found.start()] in ".!?" else found.start() if found else len(text)
    return Span(start, max(end, span.end))


def denied(text: str, start: int) -> bool:
    """Say whether the words right before a place deny what begins there.

    Examples:
        >>> denied("We are not rebels", 11), denied("We are rebels", 7)
        (True, False)

    """
    return bool(_DENIES.search(text, max(0, start - _REACH), start))


def names_behind(text: str, span: Span, reach: int) -> tuple[Span, ...]:
    """Give the names that stand within some words behind others, up to a pause.

    Args:
        text: the article's.
        span: words of it.
        reach: how many words.

    Examples:
        >>> text = "the besieged naval town of Port Selm on Friday"
        >>> [one.of(text) for one in names_behind(text, Span(4, 12), 8)]
        ['Port Selm']

    """
    pause = _PAUSE.search(text, span.end)
    words = list(_WORD.finditer(text, span.end, pause.start() if pause else len(text)))[:reach]
    return _names(text, Span(span.end, words[-1].end())) if words else ()


def names_ahead(text: str, span: Span, reach: int) -> tuple[Span, ...]:
    """Give the names that stand within some words ahead of others, back to a pause.

    Args:
        text: the article's.
        span: words of it.
        reach: how many words.

    """
    begin = max((found.end() for found in _PAUSE.finditer(text, 0, span.start)), default=0)
    words = list(_WORD.finditer(text, begin, span.start))[-reach:]
    return _names(text, Span(words[0].start(), span.start)) if words else ()


def names_within(text: str, span: Span) -> tuple[Span, ...]:
    """Give the names within words; none where these are set as a headline."""
    return _names(text, span)


def _names(text: str, span: Span) -> tuple[Span, ...]:
    sentence = sentence_round(text, span)
    if _is_headline(text, sentence):
        return ()
    found = list[Span]()
    for one in _NAME.finditer(text, span.start, span.end):
        words = _OWNED.sub("", one[0])
        start, first = one.start(), words.split()[0]
        if _says_nothing(first):
            rest = words[len(first) :].lstrip()
            start, words = start + len(words) - len(rest), rest
        begins = len(words.split()) == 1 and not text[sentence.start : start].strip("“\"‘'*_ ")
        if words and not begins and not _says_nothing(words.split()[0]):
            found.append(Span(start, start + len(words)))
    return tuple(found)


def _is_headline(text: str, sentence: Span) -> bool:
    words = [one for one in _WORD.findall(sentence.of(text)) if len(one) > 3]
    return len(words) > 3 and sum(one[0].isupper() for one in words) > 0.7 * len(words)


@lru_cache(maxsize=10_000)
def _says_nothing(word: str) -> bool:
    """Whether a capitalised word names nothing: it begins a sentence, or is of the calendar."""
    return not content_words(word) or fold(_OWNED.sub("", word)) in _calendar()


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return frozenset(fold(one.strip(".")) for kind in (Sort.MONTH, Sort.WEEKDAY) for one in calendar_codes(kind))


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, str]:
    return {fold(form.strip(".")): code for form, code in calendar_codes(Sort.WEEKDAY).items()}


def weekdays_in(words: str) -> frozenset[str]:
    """Give the days of the week that words name.

    Examples:
        >>> len(weekdays_in("On Tuesday and on Friday")), weekdays_in("Some day")
        (2, frozenset())

    """
    found = (_weekdays().get(fold(_OWNED.sub("", one))) for one in _WORD.findall(words) if one[0].isupper())
    return frozenset(one for one in found if one)
