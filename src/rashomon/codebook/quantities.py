"""The vocabulary of quantities: words at the head of a mention that say how many there are."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words that stand in one place of a quantity.

    Attributes:
        name: the place.
        words: in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


def find_quantity(words: str, extra: Path | None = None) -> tuple[int, int] | None:
    """Find the quantity at the head of a mention.

    Args:
        words: the mention's words, from its first.
        extra: a folder with the analyst's own vocabulary files.

    Returns:
        Where it starts (behind "the", "these" or "its") and ends, in characters of the words; None where none is said.

    Examples:
        >>> words = "More than 50 countries"
        >>> words[slice(*find_quantity(words))]
        'More than 50'
        >>> find_quantity("The 14 members"), find_quantity("the protesters")
        ((4, 6), None)

    """
    found = _pattern(extra).match(words)
    if found is None:
        return None
    return found.span("count" if found["count"] else "quantity")


def is_most(quantity: str, extra: Path | None = None) -> bool:
    """Say whether a quantity is more than half of all, by its words.

    Args:
        quantity: as `find_quantity` finds it.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> is_most("Most"), is_most("All 14"), is_most("the vast majority of"), is_most("almost 14")
        (True, True, True, False)

    """
    return _most(extra).match(quantity) is not None


@lru_cache(maxsize=8)
def _most(extra: Path | None) -> re.Pattern[str]:
    words = next(entry.words for entry in load(QUANTITIES, extra) if entry.name == "most or all")
    return re.compile(rf"\s*{_any(words)}", re.IGNORECASE)


@lru_cache(maxsize=8)
def _pattern(extra: Path | None) -> re.Pattern[str]:
    places = {entry.name: _any(entry.words) for entry in load(QUANTITIES, extra)}
    number = rf"(?:\d[\d,.]*\d|\d)(?:-\w+)?|{places['number']}|{places['amount']}"
    counted = rf"(?:{places['about']}\s+)*(?:{number})(?:\s+{places['more']})*(?:\s+of\b)?"
    return re.compile(
        rf"(?P<quantity>{places['amount of']})|(?:(?:the|these|those|its|their|his|her|our)\s+)?"
        rf"(?P<count>{counted})(?![\w%-])",
        re.IGNORECASE,
    )


def _any(words: tuple[str, ...]) -> str:
    forms = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)).replace(r"\ ", r"\s+")
    return rf"(?:{forms})(?!\w)"


def _matches(entry: Quantity, text: str) -> bool:
    return bool(re.search(rf"(?<![\w])(?:{_any(entry.words)})", text, re.IGNORECASE))


QUANTITIES = Vocabulary("quantities", Quantity, _matches)
