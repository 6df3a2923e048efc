"""An actor's portrait: the name, kind, country and sector that its referents show together."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rashomon.link.administrations import government_of
from rashomon.link.names import body_words_of, person_name
from rashomon.link.person_names import known_names
from rashomon.model import Kind, Referent


def kind_of(referents: Sequence[Referent]) -> Kind | None:
    """Give the kind that most articles show; None where none does, or as many show another.

    A government that is named after a person is a state's where a state is among the referents.
    """
    kinds = [(one, one.kind) for one in referents if one.kind]
    if any(kind is Kind.STATE for _, kind in kinds):
        kinds = [(one, kind) for one, kind in kinds if not (kind is Kind.ORGANISATION and government_of(one.name))]
    counted = Counter(kind for _, kind in kinds)
    best = counted.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def name_of(referents: Sequence[Referent], kind: Kind | None) -> str:
    """Give the fullest name, of those the one that most articles use, of those the first in the alphabet.

    A state bears the name that most articles use.
    """
    named = [one for one in referents if one.named] or list(referents)
    if kind is Kind.STATE:
        named = [one for one in named if one.kind is Kind.STATE] or named
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for one in named:
        articles[unicodedata.normalize("NFC", one.name)].add(one.article)

    def rank(name: str) -> tuple[bool, tuple[int, ...], int, str]:
        fullness = () if kind is Kind.STATE else tuple(-size for size in _fullness(name, kind))
        return (not _is_latin(name), fullness, -len(articles[name]), name)

    return min(articles, key=rank)


def _fullness(name: str, kind: Kind | None) -> tuple[int, int]:
    if kind is Kind.PERSON:
        return known_names(name), len(person_name(name).words)
    return len(body_words_of(name)), 0


def _is_latin(name: str) -> bool:
    return all(letter < "\u0250" for letter in name if letter.isalpha())


def agreed(values: Iterable[str | None]) -> str | None:
    """Give the one value that all who know it agree on; None where they do not, or nobody knows.

    Examples:
        >>> agreed(["PER", None]), agreed(["PER", "CHL"]), agreed([])
        ('PER', None, None)

    """
    known = {value for value in values if value}
    return known.pop() if len(known) == 1 else None
