"""The vocabulary of official names of bodies that news calls by a shorter one."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.countries import countries_in
from rashomon.codebook.loading import Vocabulary, load

_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class OfficialName:
    """One body.

    Attributes:
        name: its official name.
        country: ISO 3166 alpha-3 code of its state.
        short: what news calls it, in lower case, without the state.
        example: a text that has a short name.
        counter_example: a text that has none.

    """

    name: str
    country: str
    short: tuple[str, ...]
    example: str
    counter_example: str


def official_name(words: str, extra: Path | None = None) -> OfficialName | None:
    """Give the body that a short name means; None for other names, and where another state is named.

    Args:
        words: a body's name, with or without its state.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> official_name("U.S. State Department").name
        'United States Department of State'
        >>> official_name("Georgian State Department") is None
        True

    """
    named = countries_in(words)
    bare = words
    for _, span in reversed(named):
        bare = bare[: span.start] + bare[span.end :].removeprefix("'s").removeprefix("’s")
    key = _SPACES.sub(" ", bare).strip(" .").casefold().removeprefix("the ").replace("’", "'").strip(" .")
    found = _by_short(extra).get(key)
    if found is None or any(country.alpha3 != found.country for country, _ in named):
        return None
    return found


@lru_cache(maxsize=8)
def _by_short(extra: Path | None) -> dict[str, OfficialName]:
    return {short: entry for entry in load(OFFICIAL_NAMES, extra) for short in entry.short}


def _matches(entry: OfficialName, text: str) -> bool:
    return any(re.search(rf"\b{re.escape(short)}\b", text.casefold()) for short in entry.short)


OFFICIAL_NAMES: Final = Vocabulary("official_names", OfficialName, _matches)
