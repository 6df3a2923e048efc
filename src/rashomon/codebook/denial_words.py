"""The vocabulary of denial: words by which somebody says that what another says is not so."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon
from rashomon.codebook.verbs import irregular_forms


class Use(StrEnum):
    """What a word does in a denial."""

    DENY = "deny"
    """Takes the fact that is denied."""
    REFUSE = "refuse"
    """Denies where a report is refused; refusing an offer denies nothing."""
    NAME = "name"
    """Gives a report a name, which may be one that says false."""
    FALSE = "false"
    """Says of a report that it is not so."""
    UNTRUE = "untrue"
    """Says so of anything told, of a bare "it" too."""
    TRUE = "true"
    """Says so under "not"."""
    REPORT = "report"
    """Is a noun for what somebody has said."""
    MISREPORT = "misreport"
    """Says that somebody told it wrongly."""
    WITHHELD = "withheld"
    """Is a noun for what is denied to somebody, and no fact."""
    MEDIUM = "medium"
    """Is a noun for who tells what others read."""
    ATTITUDE = "attitude"
    """Is a predicate of which the negation refutes no report."""


@dataclass(frozen=True, slots=True)
class DenialWord:
    """Words of one use.

    Attributes:
        name: what the entry is called.
        use: what they do.
        verbs: lemmas, in lower case.
        nouns: in the singular.
        others: words that stand as they are.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    use: Use
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    others: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=32)
def denial_words(use: Use, extra: Path | None = None) -> Lexicon[DenialWord]:
    """Give the words of one use, in all their forms.

    Args:
        use: what they do.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> [match.start for match in denial_words(Use.FALSE).search("The rumours are pure fiction")]
        [21]

    """
    return _lexicon(entry for entry in load(DENIAL_WORDS, extra) if entry.use is use)


@lru_cache(maxsize=50_000)
def has_denial_word(words: str, use: Use) -> bool:
    """Say whether some words have one of a use.

    Examples:
        >>> has_denial_word("the newspaper's report", Use.REPORT), has_denial_word("the offer", Use.REPORT)
        (True, False)

    """
    return any(True for _ in denial_words(use).search(words))


def _lexicon(entries: Iterable[DenialWord]) -> Lexicon[DenialWord]:
    return Lexicon((form, entry) for entry in entries for form in _forms(entry))


def _forms(entry: DenialWord) -> Iterable[str]:
    for verb in entry.verbs:
        yield from sorted(verb_forms(verb, irregular_forms()))
    for noun in entry.nouns:
        yield from sorted(noun_forms(noun))
    yield from entry.others


def _matches(entry: DenialWord, text: str) -> bool:
    return any(True for _ in _lexicon((entry,)).search(text))


DENIAL_WORDS = Vocabulary("denial_words", DenialWord, _matches)
