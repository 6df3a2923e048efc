"""The lemma of a cue: "has long pushed for" is "push for", "earlier this week announced" is "announce"."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from rashomon.codebook.cue_words import CUES, Cue, Kind
from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import load
from rashomon.codebook.matching import Lexicon, Match
from rashomon.codebook.strengths import strengths
from rashomon.codebook.verbs import irregular_forms

_Lemma: TypeAlias = tuple[Cue, str]


def lemmas_in(cue: str, extra: Path | None = None) -> tuple[str, ...]:
    """Give the lemmas of the words that attribute, the one that decides first.

    What attributes by itself comes before what does so only in company, adverbs of hearsay before verbs, verbs before
    nouns, and then the order of the text: as for strengths.

    Args:
        cue: the words of a cue.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> lemmas_in("earlier this week announced"), lemmas_in("has expressed its support for")
        (('announce',), ('support', 'express', 'for'))
        >>> lemmas_in("harrumphed")
        ()

    """
    found = sorted(_lexicon(extra).search(cue, _suits), key=_precedence)
    return tuple(dict.fromkeys(match.entry[1] for match in found if match.entry[0].kind is not Kind.MARK))


def cue_lemma(cue: str, strength: str, extra: Path | None = None) -> str | None:
    """Give the lemma of a cue, with "not" before it where its words are turned round; None where none is known.

    Args:
        cue: its words.
        strength: as the statement has it.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> cue_lemma("did not deny", "withheld"), cue_lemma("was quoted as saying", "quoted"), cue_lemma("hmm", "")
        ('not deny', 'quote as saying', None)

    """
    head = _head(cue, extra)
    if head is None:
        return None
    own = head[0].strength
    turned = strength != own and strength == strengths(extra)[own].negated
    return f"not {head[1]}" if turned else head[1]


def own_strength(cue: str, extra: Path | None = None) -> str | None:
    """Give the strength of the word that decides, whatever turns it round; None where no word is known.

    Args:
        cue: the words of a cue.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> own_strength("did not deny"), own_strength("hmm")
        ('denied', None)

    """
    head = _head(cue, extra)
    return head[0].strength if head else None


def _head(cue: str, extra: Path | None) -> _Lemma | None:
    """Give the word that decides."""
    found = sorted(_lexicon(extra).search(cue, _suits), key=_precedence)
    return next((match.entry for match in found if match.entry[0].kind is not Kind.MARK), None)


def _suits(lemma: _Lemma, before: str) -> bool:
    """Prefer a noun behind an article, and a verb elsewhere: "the claims", "claims"."""
    return (lemma[0].kind is Kind.NOUN) == (before in _BEFORE_NOUNS)


_BEFORE_NOUNS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "no", "any", "some", "in", "of"}
)


def _precedence(match: Match[_Lemma]) -> tuple[bool, int, int]:
    entry = match.entry[0]
    rank = {Kind.ADVERB: 0, Kind.VERB: 1, Kind.PHRASE: 1}.get(entry.kind, 2)
    return entry.light, rank, match.first


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> Lexicon[_Lemma]:
    return Lexicon(_forms(extra))


def _forms(extra: Path | None) -> Iterator[tuple[str, _Lemma]]:
    irregular = irregular_forms(extra)
    for entry in load(CUES, extra):
        for word in entry.words:
            forms = frozenset({word})
            if entry.kind is Kind.VERB:
                forms = verb_forms(word, irregular)
            elif entry.kind is Kind.NOUN:
                forms = noun_forms(word)
            yield from ((form, (entry, word)) for form in forms)
