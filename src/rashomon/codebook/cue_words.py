"""The vocabulary of cues: words that attribute, found in a text by their forms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import Parts, noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon, Match, tokens_of
from rashomon.codebook.verbs import irregular_forms

_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"})
_BEFORE_NOUNS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "these", "those", "no", "any"}
    | {"some", "more", "of", "in", "with", "for", "such", "fresh", "new"}
)


class Kind(StrEnum):
    """What a cue is, as a word."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute alike.

    Attributes:
        name: what the entry is called.
        kind: what its words are.
        strength: a name in the vocabulary of strengths.
        words: lemmas; the first word of a verb's phrase is inflected, the last word of a noun's.
        example: a text that has one of the words.
        counter_example: a text that has none.
        light: whether another cue beside it decides.

    """

    name: str
    kind: Kind
    strength: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    light: bool = False

    def __post_init__(self) -> None:
        """Refuse words that could never match."""
        for word in self.words:
            if word != word.lower() or not tokens_of(word):
                message = f"{word!r} is no lemma in lower case"
                raise ValueError(message)


def find_cues(text: str, extra: Path | None = None) -> list[Match[Cue]]:
    """Find all cues in a text; the longest words count, from left to right, without overlap.

    Examples:
        >>> [(match.entry.name, match.start) for match in find_cues("She went on to say that he denied it.")]
        [('go on to say', 4), ('deny', 27)]

    """
    openers = _noun_openers(extra)

    def suits(cue: Cue, before: str) -> bool:
        wanted = Kind.NOUN if before in openers else Kind.ADJECTIVE if before in _COPULAS else Kind.VERB
        return cue.kind is wanted

    return list(_lexicon(extra).search(text, suits))


def is_cue(words: str, extra: Path | None = None) -> bool:
    """Say whether words attribute by themselves: a colon, "in" or "made" does not, "said" and "made clear" do.

    Examples:
        >>> is_cue("has repeatedly said"), is_cue("made"), is_cue("walked")
        (True, False, False)

    """
    return any(not match.entry.light for match in find_cues(words, extra))


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> Lexicon[Cue]:
    return Lexicon(_forms(load(CUES, extra), irregular_forms(extra)))


def _forms(entries: Iterable[Cue], irregular: Parts) -> Iterator[tuple[str, Cue]]:
    """Inflect the words of the entries."""
    for entry in entries:
        for word in entry.words:
            match entry.kind:
                case Kind.VERB:
                    forms = verb_forms(word, irregular)
                case Kind.NOUN:
                    forms = noun_forms(word)
                case _:
                    forms = frozenset({word})
            yield from ((form, entry) for form in forms)


@lru_cache(maxsize=8)
def _noun_openers(extra: Path | None) -> frozenset[str]:
    """Give the words after which a cue is rather a noun: articles and the like, and light verbs ("made claims")."""
    light = [entry for entry in load(CUES, extra) if entry.light and entry.kind is Kind.VERB]
    return _BEFORE_NOUNS | {form for form, _ in _forms(light, irregular_forms(extra))}


def _matches(entry: Cue, text: str) -> bool:
    return any(Lexicon(_forms([entry], irregular_forms())).search(text))


CUES = Vocabulary("cues", Cue, _matches)
