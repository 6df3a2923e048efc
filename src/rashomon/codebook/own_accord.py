"""The vocabulary of own accord: what one does oneself, or is made to undergo by another."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms

_STANDS_FOR: Final = {
    "oneself": r"(?:himself|herself|itself|themselves|ourselves|myself)",
    "one's": r"(?:his|her|its|their|our|my)",
}
_BETWEEN: Final = r"(?:\s+[\w’'-]+){0,5}?"
"""Words that may stand within a deed done to somebody: "drove the last rebels out"."""


@dataclass(frozen=True, slots=True)
class OwnAccord:
    """A change of which accounts may differ in who brought it about.

    Attributes:
        name: the change.
        own: verbs of whoever does it themselves: lemmas, with the words that follow.
        made: verbs of whoever makes another undergo it; the other is their object.
        example: a text that tells of it in either way.
        counter_example: a text that does not.
        open: verbs that leave open whether another had a hand in it.
        moves: whether ships and cars do it too.
        object: whether verbs of `own` and `open` may have an object.

    """

    name: str
    own: tuple[str, ...]
    made: tuple[str, ...]
    example: str
    counter_example: str
    open: tuple[str, ...] = ()
    moves: bool = False
    object: bool = False

    def done(self, text: str, start: int = 0) -> bool:
        """Say whether words at a place are of a deed of one's own.

        Args:
            text: an article's.
            start: where the verb stands.

        Examples:
            >>> office, *_ = own_accord()
            >>> office.done("He stepped down", 3), office.done("He left office", 3), office.done("He was sacked", 7)
            (True, False, False)

        """
        return _pattern(self.own, "").match(text, start) is not None

    def left_open(self, text: str, start: int = 0) -> bool:
        """Say whether words at a place leave open who brought it about."""
        return _pattern(self.open, "").match(text, start) is not None

    def undergone(self, text: str, start: int = 0) -> bool:
        """Say whether words at a place tell what somebody else did.

        Examples:
            >>> office, *_ = own_accord()
            >>> office.undergone("They forced the old man out", 5)
            True

        """
        return _pattern(self.made, _BETWEEN).match(text, start) is not None


def own_accord(extra: Path | None = None) -> tuple[OwnAccord, ...]:
    """Give the changes of which accounts may differ in who brought them about.

    Args:
        extra: a folder of an analyst's own vocabulary.

    """
    return load(OWN_ACCORD, extra)


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[str, ...], between: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_written(one, between) for one in phrases) or '(?!)'})\b", re.IGNORECASE)


def _written(phrase: str, between: str) -> str:
    verb, *rest = phrase.split()
    forms = sorted(verb_forms(verb, irregular_forms()), key=lambda form: (-len(form), form))
    said = "|".join(map(re.escape, forms))
    after = "".join(r"\s+" + _STANDS_FOR.get(word, re.escape(word)) for word in rest)
    return f"(?:{said}){between if after else ''}{after}"


def _matches(entry: OwnAccord, text: str) -> bool:
    starts = [word.start() for word in re.finditer(r"\w+", text)]
    return any(one(text, at) for one in (entry.done, entry.left_open, entry.undergone) for at in starts)


OWN_ACCORD = Vocabulary("own_accord", OwnAccord, _matches)
