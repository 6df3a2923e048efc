"""A name's parts, folded so that accents, case and script make no difference.

What a person is called is kept as words in the order of the name; which of them is the surname is a question that
`person_names` asks of two names at a time, since "Quispe Ana" and "Xi Jinping" look like any other name.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.name_words import name_words

_WORD = re.compile(r"[a-z0-9]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_APOSTROPHE = re.compile(r"['’`]")
_SPELLED_OUT = str.maketrans(
    {"č": "ch", "ć": "ch", "š": "sh", "ś": "sh", "ž": "zh", "ż": "zh", "ç": "ch", "ş": "sh", "ţ": "ts", "ț": "ts"}
    | {"ș": "sh", "ö": "oe", "ü": "ue", "ä": "ae", "å": "aa", "ø": "oe"}
    | {"Č": "Ch", "Ć": "Ch", "Š": "Sh", "Ś": "Sh", "Ž": "Zh", "Ż": "Zh", "Ç": "Ch", "Ş": "Sh", "Ș": "Sh"}
    | {"Ö": "Oe", "Ü": "Ue", "Ä": "Ae", "Å": "Aa", "Ø": "Oe"}
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts.

    Attributes:
        words: folded, in order, without particles, degrees and generation; a single letter is an initial.
        joined: all of them in one, for names that differ by hyphens or spaces.
        generation: "jr", "ii"; empty where none is said.

    """

    words: tuple[str, ...]
    joined: str
    generation: str = ""

    @property
    def alone(self) -> bool:
        """Whether it is one word: most often a surname."""
        return len(self.words) < 2


@lru_cache(maxsize=200_000)
def fold(words: str) -> str:
    """Write words in small ASCII letters, without accents, apostrophes and a possessive ending.

    Examples:
        >>> fold("Щетинин"), fold("Peña’s"), fold("O’Hara")
        ('shchetinin', 'pena', 'ohara')

    """
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", words.strip()))
    return anyascii(plain).lower()


def spelled_out(name: str) -> str:
    """Write letters with accents as papers do that have none: the letters that sound like them.

    Examples:
        >>> spelled_out("Jörg Dravič"), spelled_out("Peña")
        ('Joerg Dravich', 'Peña')

    """
    return unicodedata.normalize("NFC", name).translate(_SPELLED_OUT)


@lru_cache(maxsize=200_000)
def person_name(name: str) -> PersonName:
    """Take a person's name apart.

    Args:
        name: as an article writes it; a surname that stands before a comma is moved to the end.

    Examples:
        >>> person_name("Mr. José Luis de la Orra Jr.")
        PersonName(words=('jose', 'luis', 'orra'), joined='joseluisorra', generation='jr')
        >>> person_name("Quispe, Ana").words, person_name("J.R. Odera").words
        (('ana', 'quispe'), ('j', 'r', 'odera'))
        >>> person_name("Al-Odera").words, person_name("Al Odera").words, person_name("De la Orra").words
        (('odera',), ('al', 'odera'), ('orra',))

    """
    before, comma, after = without_honorifics(name).partition(",")
    generations = name_words("generations")
    if comma and not set(_WORD.findall(fold(after))) <= generations | name_words("degrees"):
        before, after = after, before
    found = _WORD.findall(f"{fold(before)} {fold(after)}")
    generation = next((word for word in found[1:] if word in generations), "")
    kept = _without_particles(found, before.strip()) or tuple(found)
    return PersonName(kept, "".join(kept), generation)


def _without_particles(found: list[str], name: str) -> tuple[str, ...]:
    """Leave out particles; at the head of a name only what is never a first name: Al Odera, but al-Odera."""
    dropped = name_words("generations") | name_words("degrees") | name_words("particles")
    rest = [word for word in found[1:] if word not in dropped]
    leads = name[:1].islower() or name[2:3] == "-"
    if found and found[0] in (name_words("particles") if leads else name_words("leading particles")):
        return tuple(rest)
    return (*found[:1], *rest)


@lru_cache(maxsize=200_000)
def body_words_of(name: str) -> tuple[str, ...]:
    """Give the words of a body's name that tell it from others: without articles, small words and legal forms.

    Examples:
        >>> body_words_of("the Bank of Selm, Ltd."), body_words_of("A.G."), body_words_of("Selm.com")
        (('bank', 'selm'), ('ag',), ('selm', 'com'))

    """
    found = _WORD.findall(_without_stops(fold(name)))
    kept = [word for word in found if word not in name_words("small words")]
    while len(kept) > 1 and kept[-1] in name_words("legal forms"):
        kept.pop()
    return tuple(kept or found)


def _without_stops(folded: str) -> str:
    """Close up abbreviations: "u.n." is one word."""
    return re.sub(r"\b([a-z])\.(?=[a-z]\b|\s|$|,)", r"\1", folded)
