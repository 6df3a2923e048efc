"""The vocabulary of counts: words that say how a number is meant, and amounts that are no plain number."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


class Reach(StrEnum):
    """What a word does to the number behind it."""

    ABOVE = "above"
    FROM = "from"
    BELOW = "below"
    UP_TO = "up to"
    NEARLY = "nearly"
    JUST_ABOVE = "just above"
    ABOUT = "about"


class Use(StrEnum):
    """What a word tells of a number beside it."""

    NO_COUNT = "no count"
    """The number behind it is a name ("flight 27")."""
    FIGURE = "figure"
    """It stands for a number told before ("put the number at 17")."""
    RECKON = "reckon"
    """A verb whose object may be a bare figure ("counts 22")."""
    ANYBODY = "anybody"
    """A noun that says nothing of who is counted."""
    FURTHER = "further"
    """It tells of a part that is counted apart ("another 20")."""
    TALLY = "tally"
    """A verb that gives a figure and tells of no deed."""
    MEASURE = "measure"
    """A unit of measure, or of something that is counted for each alone; what is measured, its noun does not say."""
    WHOLE = "whole"
    """It tells that a count is of a longer time ("this year")."""
    FATE = "fate"
    """The name of a family whose nouns count the people to whom it happens ("40 arrests")."""


@dataclass(frozen=True, slots=True)
class CountWord:
    """Words that bear on a number in one way; exactly one of the ways is filled.

    Attributes:
        name: what the entry is called; for money, what the currency is called.
        words: in lower case; nouns in the singular and verbs as lemmas under `use`.
        example: a text that has one of them.
        counter_example: a text that has none.
        reach: what they do to the number behind them.
        amount: the least and the most that they stand for, with a blank between them; the most may be missing.
        times: what they multiply the number before them by.
        money: whether they are a currency.
        share: whether they make a share of a hundred.
        use: what else they tell of a number.

    Raises:
        ValueError: none of the ways is filled, or more than one.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    reach: Reach | None = None
    amount: str = ""
    times: str = ""
    money: bool = False
    share: bool = False
    use: Use | None = None

    def __post_init__(self) -> None:
        """Refuse an entry that says nothing of a number, or two things at once."""
        ways = (self.reach, self.amount, self.times, self.money, self.share, self.use)
        if sum(map(bool, ways)) != 1:
            message = "one of reach, amount, times, money, share and use is wanted"
            raise ValueError(message)

    @property
    def bounds(self) -> tuple[float, float | None]:
        """The least and the most of an amount."""
        least, _, most = self.amount.partition(" ")
        return float(least), float(most) if most else None


@lru_cache(maxsize=8)
def count_words(extra: Path | None = None) -> tuple[CountWord, ...]:
    """Give all entries."""
    return load(COUNT_WORDS, extra)


@lru_cache(maxsize=8)
def reaches(extra: Path | None = None) -> Mapping[str, Reach]:
    """Give what words do to the number behind them.

    Examples:
        >>> reaches()["no fewer than"].value, reaches()["close to"].value
        ('from', 'nearly')

    """
    return {word: entry.reach for entry in count_words(extra) if entry.reach for word in entry.words}


@lru_cache(maxsize=8)
def words_used(use: Use, extra: Path | None = None) -> frozenset[str]:
    """Give the words, in all their forms, that are used in one way.

    Examples:
        >>> "people" in words_used(Use.ANYBODY), "counted" in words_used(Use.RECKON)
        (True, True)

    """
    return frozenset(form for entry in count_words(extra) if entry.use is use for form in _forms(entry))


def _forms(entry: CountWord) -> frozenset[str]:
    if entry.use in {Use.RECKON, Use.TALLY}:
        return frozenset(form for word in entry.words for form in verb_forms(word, irregular_forms()))
    if entry.use is not None:
        return frozenset(form for word in entry.words for form in noun_forms(word))
    return frozenset(entry.words)


def any_of(words: tuple[str, ...] | frozenset[str]) -> str:
    r"""Give a regular expression for any of some words, the longest first.

    Examples:
        >>> any_of(("over", "well over"))
        '(?:well\\s+over|over)'

    """
    ordered = sorted(words, key=lambda one: (-len(one), one))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _matches(entry: CountWord, text: str) -> bool:
    expression = rf"(?<!\w){any_of(_forms(entry))}"
    return any(
        not found[0][-1].isalpha() or not text[found.end() : found.end() + 1].isalpha()
        for found in re.finditer(expression, text, re.IGNORECASE)
    )


COUNT_WORDS = Vocabulary("count_words", CountWord, _matches)
