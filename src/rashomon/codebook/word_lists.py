"""Vocabularies that are plain lists of nouns: what an entry of theirs is, and how it is found in a text."""

from dataclasses import dataclass

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary
from rashomon.codebook.matching import Lexicon


@dataclass(frozen=True, slots=True)
class WordList:
    """Nouns of one kind.

    Attributes:
        name: what the entry is called.
        words: singular, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def word_list(name: str) -> Vocabulary[WordList]:
    """Describe the vocabulary of a file that is a list of nouns.

    Args:
        name: of its file, without `.yaml`.

    Examples:
        >>> word_list("representatives").entry.__name__
        'WordList'

    """
    return Vocabulary(name, WordList, _matches)


def lexicon(entries: tuple[WordList, ...]) -> Lexicon[WordList]:
    """Index the words of entries, in the singular and the plural.

    Examples:
        >>> entry = WordList("kin", ("cousin",), "Her cousins left.", "Her house burned.")
        >>> [match.entry.name for match in lexicon((entry,)).search("Two cousins met.")]
        ['kin']

    """
    return Lexicon((form, entry) for entry in entries for word in entry.words for form in noun_forms(word))


def _matches(entry: WordList, text: str) -> bool:
    return any(True for _ in lexicon((entry,)).search(text))
