"""The vocabulary of event names: words by which reports name one sort of deed, the plain and the loaded ones.

That a word is listed as loaded is no verdict on it, on the deed or on the outlet; see `about` of the data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon
from rashomon.codebook.verbs import irregular_forms


class Load(StrEnum):
    """What a word adds to a plain one."""

    PLAIN = "plain"
    CONDEMNS = "condemns"
    APPROVES = "approves"
    SOFTENS = "softens"
    HEIGHTENS = "heightens"
    UNLAWFUL = "says that it was unlawful"


class By(StrEnum):
    """What tells two deeds of one family apart."""

    PLACE = "place"
    PEOPLE = "people"


class WordClass(StrEnum):
    """What a word is."""

    NOUN = "noun"
    VERB = "verb"


class Target(StrEnum):
    """Where a verb has what it is done to."""

    OBJECT = "object"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class EventName:
    """Words that name one sort of deed alike.

    Attributes:
        name: what the entry is called.
        family: the sort of deed.
        by: what tells two deeds of the family apart.
        part: what the words are.
        words: lemmas; of a verb's phrase the first word is inflected, of a noun's the last.
        why: what the entry rests on, for a person to read.
        example: a text that has one of them.
        counter_example: a text that has none.
        loads: what they add to a plain word.
        target: where a verb has its target.

    """

    name: str
    family: str
    by: By
    part: WordClass
    words: tuple[str, ...]
    why: str
    example: str
    counter_example: str
    loads: Load = Load.PLAIN
    target: Target = Target.OBJECT


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of an event name.

    Attributes:
        entry: what it belongs to.
        lemma: the word, or words.
        others: the words of a phrase besides the one that is inflected: before a noun, behind a verb.

    """

    entry: EventName
    lemma: str
    others: tuple[str, ...] = ()


def names_by_form(part: WordClass, extra: Path | None = None) -> Mapping[str, tuple[NameForm, ...]]:
    """Give the names by the form of the word that is inflected, phrases first.

    Args:
        part: nouns, or verbs.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> [one.lemma for one in names_by_form(WordClass.VERB)["detained"]]
        ['detain']
        >>> [one.lemma for one in names_by_form(WordClass.NOUN)["grabs"]]
        ['power grab']

    """
    return _by_form(part, extra)


@lru_cache(maxsize=8)
def _by_form(part: WordClass, extra: Path | None) -> Mapping[str, tuple[NameForm, ...]]:
    found: dict[str, list[NameForm]] = {}
    for entry in load(EVENT_NAMES, extra):
        for word in entry.words if entry.part is part else ():
            pieces = word.split()
            noun = part is WordClass.NOUN
            head, others = (pieces[-1], pieces[:-1]) if noun else (pieces[0], pieces[1:])
            for form in noun_forms(head) if noun else verb_forms(head, irregular_forms(extra)):
                found.setdefault(form, []).append(NameForm(entry, word, tuple(others)))
    return {form: tuple(sorted(many, key=lambda one: -len(one.others))) for form, many in found.items()}


def _matches(entry: EventName, text: str) -> bool:
    noun = entry.part is WordClass.NOUN
    forms = (
        form for word in entry.words for form in (noun_forms(word) if noun else verb_forms(word, irregular_forms()))
    )
    return any(True for _ in Lexicon((form, entry) for form in forms).search(text))


EVENT_NAMES: Final = Vocabulary("event_names", EventName, _matches)
