"""Bodies that every country has: "the Russian Foreign Ministry" is the Foreign Ministry, of Russia."""

import re
from functools import lru_cache

from rashomon.codebook.countries import countries_in
from rashomon.link.body_names import is_plain
from rashomon.link.names import body_words_of

_LEFT_OVER = re.compile(r"^(?:the\s+)?['’]s?\s+|\s+(?:of|in|for)(?:\s+the)?\s*$|^\s*the\s+", re.IGNORECASE)


@lru_cache(maxsize=200_000)
def national_name(name: str) -> tuple[str, str | None]:
    """Take the country off a body's name, where what is left are common nouns.

    Args:
        name: as an article writes it.

    Returns:
        The name without the country, and the country's ISO 3166 alpha-3 code; the name as it is, and None, where it
        names no country or more than one, or is a name of its own without it.

    Examples:
        >>> national_name("the Peruvian Foreign Ministry"), national_name("Supreme Court of Chile")
        (('Foreign Ministry', 'PER'), ('Supreme Court', 'CHL'))
        >>> national_name("Peruvian Oceanic Fund"), national_name("Foreign Ministry")
        (('Peruvian Oceanic Fund', None), ('Foreign Ministry', None))

    """
    found = countries_in(name)
    if len(found) != 1:
        return name, None
    country, span = found[0]
    rest = " ".join(f"{name[: span.start]} {name[span.end :]}".split())
    while (shorter := _LEFT_OVER.sub("", rest)) != rest:
        rest = shorter
    if not rest or not is_plain(body_words_of(rest)):
        return name, None
    return rest, country.alpha3
