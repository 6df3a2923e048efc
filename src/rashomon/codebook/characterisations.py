"""The vocabulary of characterisations: words by which one account affirms what another disputes, on a few axes.

That a word is listed on a pole is no verdict on it; see the `about` of `data/characterisations.yaml`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon
from rashomon.model import Span

_BETWEEN: Final = r"[\"“”'‘’*_]{0,2}(?:\s+[\"“”'‘’*_]{0,2}[^\W\d_][\w'’-]*[\"“”*_]{0,2}){0,3}?\s+[\"“”'‘’*_]{0,2}"
"""What may stand between an adjective and its noun: three words, and quotation marks."""


class Axis(StrEnum):
    """What is in question."""

    RULE = "right to govern"
    VOTE = "fairness of a vote"
    FIGHTERS = "right to fight"
    CROWD = "a crowd's peace"
    ACT = "lawfulness of a deed"
    HAPPENING = "whether it was done or happened"
    PLACE = "whose a place is"
    CALLING = "somebody's trade"


class Pole(StrEnum):
    """What words do on an axis."""

    AFFIRMS = "affirms"
    DISPUTES = "disputes"

    @property
    def opposite(self) -> "Pole":
        """The other one."""
        return Pole.DISPUTES if self is Pole.AFFIRMS else Pole.AFFIRMS


class Force(StrEnum):
    """How words stand on a pole."""

    STRONG = "strong"
    """They are put for it."""
    TITLE = "title"
    """They dispute that somebody holds a title at all; strong, and against the plain title too."""
    PLAIN = "plain"
    """They simply grant a title, and clash only with words that take it away."""
    WEAK = "weak"
    """They are used without thinking as well, and clash only with what is put strongly."""


@dataclass(frozen=True, slots=True)
class Characterising:
    """Words of one pole.

    Attributes:
        name: what the entry is called.
        axis: what they speak of.
        pole: what they do there.
        words: in lower case, nouns in the singular.
        source: what the entry rests on, for a person to read.
        example: a text that has one of them.
        counter_example: a text that has none.
        force: how they stand on the pole.
        nouns: of which one must follow within three words; empty for words that say it alone.
        sort: what their thing is, where an axis has things of several sorts ("blockade").

    """

    name: str
    axis: Axis
    pole: Pole
    words: tuple[str, ...]
    source: str
    example: str
    counter_example: str
    force: Force = Force.STRONG
    nouns: tuple[str, ...] = ()
    sort: str = ""


@dataclass(frozen=True, slots=True)
class PoleWord:
    """Words of a pole in a text.

    Attributes:
        entry: what they belong to.
        word: where the words stand.
        span: the words with the noun that they stand before, where they need one.
        noun: that noun, in lower case, or else the words themselves.

    """

    entry: Characterising
    word: Span
    span: Span
    noun: str


def pole_words(text: str, extra: Path | None = None) -> tuple[PoleWord, ...]:
    """Find the words of a text that stand on a pole, in its order.

    Args:
        text: an article's, or part of it.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> [(text, one.entry.pole.value, one.noun) for text in ["their lawful blockade"] for one in pole_words(text)]
        [('their lawful blockade', 'affirms', 'blockade')]

    """
    found = (one for lexicon in _lexicons(extra).values() for one in _search(lexicon, text))
    return tuple(sorted(found, key=lambda one: (one.span, one.entry.axis, one.entry.name)))


def _search(lexicon: "Lexicon[tuple[Characterising, ...]]", text: str) -> Iterator[PoleWord]:
    for one in lexicon.search(text):
        for entry in one.entry:
            end, noun = one.end, " ".join(text[one.start : one.end].lower().split())
            if entry.nouns:
                found = _noun_behind(entry.nouns).match(text, one.end)
                if not found:
                    continue
                end, noun = found.end(1), _singular(entry.nouns)[" ".join(found[1].lower().split())]
            yield PoleWord(entry, Span(one.start, one.end), Span(one.start, end), noun)


@lru_cache(maxsize=8)
def _lexicons(extra: Path | None) -> Mapping[Axis, "Lexicon[tuple[Characterising, ...]]"]:
    entries = load(CHARACTERISATIONS, extra)
    return {axis: _indexed(one for one in entries if one.axis is axis) for axis in Axis}


def _indexed(entries: Iterable[Characterising]) -> "Lexicon[tuple[Characterising, ...]]":
    """Index by form: an axis may have one word in several entries, before other nouns."""
    forms: dict[str, tuple[Characterising, ...]] = {}
    for entry in entries:
        for word in entry.words:
            for form in {word} if entry.nouns else noun_forms(word):
                forms[form] = (*forms.get(form, ()), entry)
    return Lexicon(forms.items())


@lru_cache(maxsize=256)
def _singular(nouns: tuple[str, ...]) -> Mapping[str, str]:
    return {form.lower(): noun for noun in nouns for form in noun_forms(noun)}


@lru_cache(maxsize=256)
def _noun_behind(nouns: tuple[str, ...]) -> re.Pattern[str]:
    forms = "|".join(sorted(map(re.escape, _singular(nouns)), key=lambda one: (-len(one), one)))
    return re.compile(rf"{_BETWEEN}({forms})(?![\w-])", re.IGNORECASE)


def _matches(entry: Characterising, text: str) -> bool:
    return any(True for _ in _search(_indexed((entry,)), text))


CHARACTERISATIONS: Final = Vocabulary("characterisations", Characterising, _matches)
