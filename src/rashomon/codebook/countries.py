"""Countries' names, from CLDR (Unicode's locale data, by way of Babel), and short forms that it lacks."""

from functools import lru_cache
from typing import Final

from babel import Locale

_SHORT_FORMS: Final = frozenset(
    {"u.s.", "us", "u.s.a.", "usa", "u.k.", "uk", "britain", "uae", "turkey", "holland", "america"}
)


def is_country(name: str) -> bool:
    """Say whether a name is a country's.

    Examples:
        >>> [is_country(name) for name in ("France", "UNITED STATES", "U.S.", "Northway")]
        [True, True, True, False]

    """
    return name.casefold() in _names()


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    territories = Locale("en").territories
    return _SHORT_FORMS | {name.casefold() for code, name in territories.items() if len(code) == 2 and code.isalpha()}
