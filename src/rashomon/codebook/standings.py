"""The vocabularies of how a role is held: words beside a title, and verbs that give somebody a role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rashomon.codebook.inflection import noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms
from rashomon.model import Span


class Standing(StrEnum):
    """How a role is held, by the article's words; where several are said, the first of these counts."""

    DENIED = "denied"
    FORMER = "former"
    DISPUTED = "disputed"
    CLAIMED = "claimed"
    LEGITIMATE = "legitimate"
    FUTURE = "future"
    INTERIM = "interim"
    HELD = "held"


class Holder(StrEnum):
    """Who gets the role that a verb gives: whom it names, or who does it ("she served as minister")."""

    OBJECT = "object"
    SUBJECT = "subject"


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Words that give one standing.

    Attributes:
        name: what the entry is called.
        standing: what they give.
        words: in lower case; a prefix ends in a hyphen, a suffix begins with one.
        example: a text that has one of them.
        counter_example: a text that has none.

    """

    name: str
    standing: Standing
    words: tuple[str, ...]
    example: str
    counter_example: str


@dataclass(frozen=True, slots=True)
class Naming:
    """Verbs that give a role, or nouns for an office.

    Attributes:
        name: what the entry is called.
        standing: of the role that they give.
        example: a text that has one of them.
        counter_example: a text that has none.
        verbs: the verb's own form, in lower case.
        nouns: singular, in lower case.
        title: what the nouns' holder is; empty where there are no nouns.
        holder: who gets the role.
        deeds: nouns for what the verbs say ("recognition"), singular, in lower case.
        posts: nouns for an office whose object of the verbs they are ("took the title of"); without one of them, the
            verbs of such an entry give nothing.

    """

    name: str
    standing: Standing
    example: str
    counter_example: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    title: str = ""
    holder: Holder = Holder.OBJECT
    deeds: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()


class Mark(NamedTuple):
    """Words of a text that give a standing."""

    standing: Standing
    span: Span


def marks_in(text: str, extra: Path | None = None) -> tuple[Mark, ...]:
    """Find the words that say how a role is held.

    Examples:
        >>> [str(mark.standing) for mark in marks_in("the self-proclaimed interim president")]
        ['claimed', 'interim']
        >>> [mark.span for mark in marks_in("ex-president")]
        [Span(start=0, end=3)]

    """
    found = [
        Mark(entry.standing, Span(*match.span()))
        for entry in load(STANDINGS, extra)
        for match in _pattern(entry.words).finditer(text)
    ]
    return tuple(sorted(found, key=lambda mark: (mark.span.start, -mark.span.end)))


def strongest(standings: Iterator[Standing]) -> Standing:
    """Give the standing that counts where several are said; a role with none is simply held.

    Examples:
        >>> str(strongest(iter([Standing.INTERIM, Standing.CLAIMED])))
        'claimed'

    """
    order = list(Standing)
    return min(standings, key=order.index, default=Standing.HELD)


def naming_of(verb: str, extra: Path | None = None) -> Naming | None:
    """Give the entry of a verb that gives a role, whatever its form; None where it gives none.

    Examples:
        >>> naming_of("recognised").name, naming_of("walked")
        ('hold to be', None)

    """
    return _verbs(extra).get(verb.lower())


def holding_of(verb: str, noun: str, extra: Path | None = None) -> Naming | None:
    """Give the entry of a verb by which somebody takes or holds what a noun for an office means; None for others.

    Examples:
        >>> holding_of("assumed", "post").name, holding_of("assumed", "risk"), naming_of("assumed")
        ('take an office', None, None)

    """
    rows = (entry for entry in load(NAMINGS, extra) if noun.lower() in entry.posts)
    return next((entry for entry in rows if verb.lower() in set(_forms(entry))), None)


def office_of(noun: str, extra: Path | None = None) -> str | None:
    """Give the title of who holds an office that a noun names.

    Examples:
        >>> office_of("presidency"), office_of("harbour")
        ('president', None)

    """
    return _nouns(extra).get(noun.lower())


def is_naming_noun(noun: str, extra: Path | None = None) -> bool:
    """Say whether a noun tells that somebody is made or held to be something.

    Examples:
        >>> is_naming_noun("recognition"), is_naming_noun("resignation")
        (True, False)

    """
    return any(noun.lower() in noun_forms(deed) for entry in load(NAMINGS, extra) for deed in entry.deeds)


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = []
    for word in sorted(words, key=len, reverse=True):
        if word.endswith("-"):
            parts.append(rf"(?<![\w-]){re.escape(word)}(?=\w)")
        elif word.startswith("-"):
            parts.append(rf"(?<=\w){re.escape(word)}(?![\w-])")
        else:
            before = r"(?<=\w)" if word == "n't" else r"(?<![\w-])"
            parts.append(before + r"\s+".join(map(re.escape, word.split())).replace("'", "['’]") + r"(?![\w-])")
    return re.compile("|".join(parts), re.IGNORECASE)


@lru_cache(maxsize=8)
def _verbs(extra: Path | None) -> dict[str, Naming]:
    return {form: entry for entry in load(NAMINGS, extra) if not entry.posts for form in _forms(entry)}


@lru_cache(maxsize=8)
def _nouns(extra: Path | None) -> dict[str, str]:
    return {noun: entry.title for entry in load(NAMINGS, extra) for noun in entry.nouns}


def _forms(entry: Naming) -> Iterator[str]:
    """Give the forms of the first words of the verbs: "in" of "swear in" is left to the sentence."""
    for verb in entry.verbs:
        yield from verb_forms(verb.partition(" ")[0], irregular_forms())


def _matches_words(entry: StandingWords, text: str) -> bool:
    return bool(_pattern(entry.words).search(text))


def _matches_naming(entry: Naming, text: str) -> bool:
    words = set(re.findall(r"[\w-]+", text.lower()))
    return not words.isdisjoint({*_forms(entry), *entry.nouns, *entry.deeds})


STANDINGS = Vocabulary("standings", StandingWords, _matches_words)
NAMINGS = Vocabulary("namings", Naming, _matches_naming)
