"""States that no list has: an article shows that a name is a state's where it gives it a head of state.

"Kestria's president", "the Kestrian president" beside "Kestria", "the Republic of Kestria": such a name is a state of
the story, and its own code. A word that only an adjective shows, and no name beside it, stays what it is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rashomon.annotate.folding import fold
from rashomon.codebook.countries import Country, countries_of
from rashomon.codebook.country_words import How
from rashomon.model import Reading

_NAME: Final = r"(?P<name>[A-Z][\w’-]{3,}(?<!['’]s))"
_MARKED: Final = r"(?:\s(?!of\b)[\w-]+){0,3}?"
_FORM: Final = "(?:Republic|Kingdom|Principality|Sultanate|Emirate)"
_AROUND: Final = re.compile(rf"^(?:[Tt]he\s)?(?:{_FORM}\sof\s)?|['’]s?$")
_HEAD: Final = r"(?:presidents?|head of state|king|queen|monarch|emperor|sultan|emir)\b"
_SHOWN: Final = (
    re.compile(rf"\b{_NAME}['’]s{_MARKED}\s{_HEAD}"),
    re.compile(rf"\b{_FORM}\sof {_NAME}\b"),
    re.compile(rf"\bGovernment of {_NAME}\b"),
    re.compile(rf"\b{_NAME}, (?:an?|the)(?:\s[\w-]+){{0,4}}?\s(?:republic|kingdom|nation|country|sovereign state)\b"),
)
_ADJECTIVE: Final = re.compile(rf"\b(?P<name>[A-Z]\w{{3,}}(?:n|ese|ish|i)){_MARKED}\s(?:{_HEAD}|[Pp]resident\b)")
_ENDINGS: Final = ("n", "an", "ian", "ean", "ese", "ish", "i")
_REGIONS: Final = frozenset(
    {"africa", "asia", "europe", "america", "oceania", "arabia", "england", "scotland", "wales"}
)
_CUT: Final = "aeo"
"""Letters that a name may lose before the ending of its adjective ("Selmarka", "Selmarkian")."""


def unlisted_state(text: str, reading: Reading, words: str) -> Country | None:
    """Give the state that words name, if the article shows it to be one; its code is its name.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it: names of persons and bodies are no states'.
        words: the name, or the adjective for it, with or without an article.

    Examples:
        >>> from rashomon.model import Entity, Span
        >>> text = "Kestria's interim president left. Kestrian boats followed."
        >>> reading = Reading("one.txt", (), (), (Entity(Span(0, 7), "place", 1.0),), ())
        >>> unlisted_state(text, reading, "Kestrian")
        Country(alpha3='Kestria', how=<How.DEMONYM: 'demonym'>)

    """
    bare = _AROUND.sub("", words.strip())
    for name in _shown(text):
        if not _is_other(text, reading, name):
            if bare == name:
                return Country(name, How.NAME)
            if _is_adjective_of(bare, name):
                return Country(name, How.DEMONYM)
    return None


@lru_cache(maxsize=8)
def _shown(text: str) -> tuple[str, ...]:
    """List the names that a text gives a head of state, a government or a republic."""
    found = dict.fromkeys(name for name in (*_by_name(text), *_by_adjective(text)) if not _is_known(name))
    return tuple(found)


def _by_name(text: str) -> Iterator[str]:
    for pattern in _SHOWN:
        yield from (found["name"] for found in pattern.finditer(text))


def _by_adjective(text: str) -> Iterator[str]:
    for found in _ADJECTIVE.finditer(text):
        adjective = found["name"]
        for name in re.findall(r"\b[A-Z][\w’-]{3,}\b", text):
            if name != adjective and _is_adjective_of(adjective, name):
                yield name


def _is_known(name: str) -> bool:
    return bool(countries_of(name)) or fold(name) in _REGIONS


def _is_adjective_of(adjective: str, name: str) -> bool:
    one, other = fold(adjective), fold(name)
    stems = (other, other[:-1]) if other[-1] in _CUT else (other,)
    return len(one) > len(stems[-1]) and any(one == stem + ending for stem in stems for ending in _ENDINGS)


def _is_other(text: str, reading: Reading, name: str) -> bool:
    """Whether the article has the name for a person's surname, or mostly for a body's."""
    rows = [(one.type, re.sub(r"['’]s?$", "", one.span.of(text))) for one in reading.entities]
    own = [kind for kind, words in rows if words.removeprefix("the ") == name]
    surname = any(kind == "person" and words.endswith(f" {name}") for kind, words in rows)
    return surname or 2 * own.count("organisation") > len(own)
