"""The vocabulary of modal words: verbs, auxiliaries and adverbs over a position, and what they make of it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import tokens_of
from rashomon.codebook.verbs import irregular_forms


class Makes(StrEnum):
    """What becomes of the position."""

    CARRIED = "carried"
    """Nothing: the word only carries it ("expressed its support")."""
    TURNED = "turned"
    """Its opposite ("refused to recognise", "withdrew its support")."""
    PLANNED = "planned"
    THREATENED = "threatened"
    """A plan that is told as a threat."""
    CALLED_FOR = "called for"
    HYPOTHETICAL = "hypothetical"
    FORMER = "former"


@dataclass(frozen=True, slots=True)
class ModalWords:
    """Words that do the same.

    Attributes:
        name: what the entry is called.
        makes: what they make of the position that hangs on them or beside which they stand.
        words: verbs in their first form, or other words as they are.
        example: a text that has one of them.
        counter_example: a text that has none.
        near: whether they stand beside the word that says the position, and not over it ("might", "no longer").

    """

    name: str
    makes: Makes
    words: tuple[str, ...]
    example: str
    counter_example: str
    near: bool = False


def modal_word(word: str, *, near: bool = False, extra: Path | None = None) -> Makes | None:
    """Say what a word makes of a position.

    Args:
        word: in any of its forms.
        near: whether it stands beside the word that says the position, else over it.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> modal_word("refused").value, modal_word("might", near=True).value, modal_word("ate")
        ('turned', 'hypothetical', None)

    """
    return _makes(near, extra).get(word.lower())


@lru_cache(maxsize=8)
def _makes(near: bool, extra: Path | None) -> dict[str, Makes]:  # noqa: FBT001 - a cache takes no keywords cheaply
    entries = (entry for entry in load(MODAL_WORDS, extra) if entry.near is near)
    return {form: entry.makes for entry in entries for form in _forms(entry)}


def _forms(entry: ModalWords) -> frozenset[str]:
    if entry.near:
        return frozenset(entry.words)
    return frozenset(form for word in entry.words for form in verb_forms(word, irregular_forms()))


def _matches(entry: ModalWords, text: str) -> bool:
    forms = _forms(entry)
    return any(token.word in forms for token in tokens_of(text))


MODAL_WORDS = Vocabulary("modal_words", ModalWords, _matches)
