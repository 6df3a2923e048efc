"""Nouns for reports in a denial: whose report it is ("the lawyer's account", "claims in NAME"), and what it is of."""

import re
from typing import Final

from rashomon.codebook.denial_words import Use, denial_words, has_denial_word
from rashomon.link.claims.keys import key_of
from rashomon.model import Span

_OF: Final = re.compile(r"\s*\b(?:of|about|over|regarding|concerning)\s+")
_ABOUT: Final = re.compile(r"\b(?:about|over|regarding|concerning)\s+")
_BY: Final = re.compile(r"\s*\b(?:by|in|from|of)\s+")
_ENDS: Final = re.compile(r"[“\",;]|\b(?:as|that|which|who|on|over|is|are|was|were|about)\b|\n")
_DEFINITE: Final = frozenset(
    {"the", "this", "that", "these", "those", "such", "his", "her", "their", "its", "it", "them"}
)
_ARTICLES: Final = _DEFINITE | {"a", "an", "any", "all", "as", "false", "so-called"}
_TOLD_ENDS: Final = re.compile(r"[“\"]|\b(?:as|is|are|was|were|has|have|had)\b|\n")
_PREPOSITION: Final = re.compile(r"\s(?:of|in|at|on|by|from|with|to|for|against|during|after|before|and|that|,)\b")
_SHORT: Final = 8
"""Characters at the start of words, within which a pronoun stands."""
_POSSESSIVE: Final = re.compile(r"['’]s?$")


def owner_of(text: str, region: Span) -> Span | None:
    """Give the words for whose report it is; None where none are given.

    Args:
        text: of an article.
        region: of the text, in which a noun for a report stands.

    Examples:
        >>> text = "rejected the envoy's claims in The Ledger on Sunday"
        >>> owner_of(text, Span(9, 51)).of(text), owner_of(text, Span(21, 51)).of(text)
        ('envoy', 'The Ledger')

    """
    words = region.of(text)
    noun = next(iter(denial_words(Use.REPORT).search(words)), None)
    if noun is None:
        return None
    before = [one for one in re.finditer(r"\S+", words[: noun.start]) if not _is_no_owner(one[0])]
    if before:
        end = before[-1].start() + len(_POSSESSIVE.sub("", before[-1][0]))
        return Span(region.start + before[0].start(), region.start + end) if end > before[0].start() else None
    behind = _BY.match(words, noun.end)
    if behind is None or (behind[0].strip() == "of" and not words[behind.end() : behind.end() + 3].istitle()):
        return None
    end = next((one.start() for one in _ENDS.finditer(words, behind.end())), len(words))
    told = words[behind.end() : end].rstrip()
    return Span(region.start + behind.end(), region.start + behind.end() + len(told)) if told else None


def told_of(text: str, region: Span) -> Span | None:
    """Give what a report is said to be of, without what it is called; None where it is not said.

    Args:
        text: of an article.
        region: of the text, in which a noun for a report stands.

    Examples:
        >>> text = "called reports of mass arrests baseless"
        >>> told_of(text, Span(7, 39)).of(text)
        'mass arrests'

    """
    words = region.of(text)
    noun = next(iter(denial_words(Use.REPORT).search(words)), None)
    found = (_OF.match(words, noun.end) or _ABOUT.search(words, noun.end)) if noun else None
    if found is None:
        return None
    ends = [match.start for use in (Use.FALSE, Use.UNTRUE) for match in denial_words(use).search(words)]
    ends += [one.start() for one in _TOLD_ENDS.finditer(words)]
    end = min((one for one in ends if one > found.end()), default=len(words))
    told = words[found.end() : end].rstrip()
    return Span(region.start + found.end(), region.start + found.end() + len(told)) if told else None


def is_definite(text: str, region: Span) -> bool:
    """Say whether a report is one that was named before: "the report", "his claim", "it".

    Args:
        text: of an article.
        region: of the text, in which a noun for a report stands, or a pronoun.

    Examples:
        >>> text = "denied reports, and denied the report"
        >>> is_definite(text, Span(7, 14)), is_definite(text, Span(27, 37))
        (False, True)

    """
    words = region.of(text)
    noun = next(iter(denial_words(Use.REPORT).search(words)), None)
    before = words[: noun.start] if noun else words[:_SHORT]
    return any(one.strip("“\"'’,.").casefold() in _DEFINITE or _POSSESSIVE.search(one) for one in before.split())


def _is_no_owner(word: str) -> bool:
    said = any(has_denial_word(word, use) for use in (Use.FALSE, Use.UNTRUE))
    return said or word.casefold() in _ARTICLES


def head_of(words: str) -> str:
    """Give the key of the noun that some words are about: the last before a preposition.

    Examples:
        >>> head_of("mass arrests in the docks")
        'arrest'

    """
    first = _PREPOSITION.split(words)[0].split() if words else []
    return key_of(first[-1].strip("“”\"'’,.;:")) if first else ""
