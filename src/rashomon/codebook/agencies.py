"""The vocabulary of news agencies: whose wire copy an article says it is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency.

    Attributes:
        name: what it is called here.
        aliases: what else credits call it, letter case as printed.
        example: a credit that names it.
        counter_example: one that does not.

    """

    name: str
    aliases: tuple[str, ...]
    example: str
    counter_example: str


def names_agency(entry: Agency, credit: str) -> bool:
    """Say whether a credit names an agency, in one of its printed forms, as words of their own."""
    forms = sorted((entry.name, *entry.aliases), key=len, reverse=True)
    return bool(re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", credit))


AGENCIES = Vocabulary("agencies", Agency, names_agency, flags=0)


@lru_cache(maxsize=1)
def _forms() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {form: entry.name for entry in load(AGENCIES) for form in (entry.name, *entry.aliases)}
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])"), names


def find_agency(credit: str) -> tuple[str, int, int] | None:
    """Find the first agency that a credit names.

    Args:
        credit: the words of a dateline's brackets or of a credit line; never those of a sentence.

    Returns:
        The agency's name, and where in the credit it is named; None if no agency is.

    Examples:
        >>> find_agency("By Mira Tolen, Associated Press")
        ('AP', 15, 31)

    """
    pattern, names = _forms()
    found = pattern.search(credit)
    return (names[found[0]], found.start(), found.end()) if found else None
