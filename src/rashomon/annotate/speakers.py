"""Speakers, as far as one article shows them: a surname stands for the full name that the article gives elsewhere.

A pronoun is not a name. It is resolved to the person who spoke or was named last, and the statement then carries the
question whether that is right. A role ("the spokeswoman") stays as it is written: who fills it is for a later room.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.bodies import is_body
from rashomon.codebook.titles import find_titles, role_of, without_titles
from rashomon.model import Entity, Reading, Span

_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "who", "i", "we"})
_POSSESSIVE_PRONOUNS: Final = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
_RESOLVED: Final = frozenset({"he", "she", "who"})
_ARTICLES: Final = frozenset({"the", "a", "an"})
_OF: Final = re.compile(r"\bof(?: the)?\s\Z")
_POSSESSIVES: Final = ("’s", "'s", "’", "'")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as one article shows it.

    Attributes:
        name: the fullest name that the article gives, or the speaker's words; None where neither is there.
        doubt: what is not certain, as a question.
        person: where the speaker's own name stands among the words, if it does.

    """

    name: str | None
    doubt: str = ""
    person: Span | None = None


class Speakers:
    """Names the speakers of one article."""

    def __init__(self, text: str, reading: Reading) -> None:
        """Collect the persons that the article names."""
        self._text = text
        self._titles = find_titles(text)
        self._dates = [entity.span for entity in reading.entities if entity.type == "date"]
        self._people = [e for e in reading.entities if e.type == "person" and self._is_name(e.span)]
        self._full: dict[str, str] = {}
        for person in self._people:
            name = without_titles(_bare(person.span.of(text)))
            key = _surname(name)
            if key and len(name.split()) > max(1, len(self._full.get(key, "").split())):
                self._full[key] = name
        self._ambiguous = {key for key in self._full if len(set(self._first_names(key))) > 1}

    def of(self, source: Sequence[Span], previous: str | None) -> Speaker:
        """Name the speaker that the words of a source stand for.

        Args:
            source: the words for the speaker; may be empty.
            previous: the name of the person who spoke last, if any.

        """
        if not source:
            return Speaker(None)
        words = " ".join(self._without_day(span).of(self._text) for span in source)
        folded = words.strip().casefold()
        folded = _POSSESSIVE_PRONOUNS.get(folded, folded)
        if folded in _RESOLVED:
            return self._behind(words, source[0].start, previous)
        if folded in _PRONOUNS:
            return Speaker(None, f"who is “{words}”?")
        people = [person for person in self._people if any(span.contains(person.span) for span in source)]
        if people:
            head = _head(people, self._text)
            if self._is_part_of_name(head, source):
                return Speaker(_bare(words))
            return Speaker(self._fullest(head.of(self._text)), person=head)
        return Speaker(_bare(words))

    def _is_name(self, span: Span) -> bool:
        """Whether what the reader takes for a person can be one: no role, no part of a role, no body."""
        words = span.of(self._text)
        return not (_is_role(words) or is_body(words) or any(title.contains(span) for title in self._titles))

    def _is_part_of_name(self, person: Span, source: Sequence[Span]) -> bool:
        """Whether a lone word taken for a person belongs to the name of an outlet ("Radio Dommarin")."""
        if len(person.of(self._text).split()) > 1:
            return False
        around = next(span for span in source if span.contains(person))
        words = [word for word in around.of(self._text).split() if word.casefold() not in _ARTICLES]
        named = all(word[:1].isupper() for word in words) and len(words) > 1
        return named and not any(title.overlaps(around) for title in self._titles)

    def _without_day(self, span: Span) -> Span:
        """Leave out the day that stands behind a speaker ("The Government on Wednesday")."""
        day = next((date for date in self._dates if span.start < date.start < date.end == span.end), None)
        if day is None:
            return span
        before = self._text[span.start : day.start].rstrip()
        kept = re.sub(r"(?:[\s,]+(?:on|in|at|over|late|early|earlier|the|this|last))+\Z", "", before).rstrip(" ,")
        return Span(span.start, span.start + len(kept)) if kept else span

    def inside(self, source: Sequence[Span], outer: str | None) -> Speaker:
        """Name a speaker inside another's words: "I" is the other; "he" is nobody yet."""
        words = " ".join(span.of(self._text) for span in source)
        folded = _POSSESSIVE_PRONOUNS.get(words.casefold(), words.casefold())
        if folded in {"i", "we"}:
            return Speaker(outer, "" if outer else f"who is “{words}”?")
        if folded in _PRONOUNS:
            return Speaker(None, f"who is “{words}”?")
        return self.of(source, None)

    def may_be_meant(self, name: str) -> bool:
        """Say whether "he" or "she" may mean a speaker: a named person, or a role where the article names nobody."""
        if not self._people:
            return role_of(name) is not None
        written = {_bare(person.span.of(self._text)) for person in self._people}
        return name in written or name in self._full.values()

    def _behind(self, words: str, start: int, previous: str | None) -> Speaker:
        before = [person for person in self._people if person.span.end <= start]
        if words.casefold() == "who" and before:
            return Speaker(self._fullest(before[-1].span.of(self._text)))
        name = previous or (self._fullest(before[-1].span.of(self._text)) if before else None)
        return Speaker(name, f"is “{words}” {name}?" if name else f"who is “{words}”?")

    def _fullest(self, name: str) -> str:
        written = _bare(name)
        bare = without_titles(written)
        key = _surname(bare)
        if len(bare.split()) > 1:
            return bare
        return written if key in self._ambiguous else self._full.get(key, written)

    def _first_names(self, key: str) -> Iterator[str]:
        for person in self._people:
            words = without_titles(_bare(person.span.of(self._text))).split()
            if len(words) > 1 and _surname(" ".join(words)) == key:
                yield fold(words[0])


def _head(people: Sequence[Entity], text: str) -> Span:
    """Choose the person who speaks: the first that is no possessor ("Odera’s lawyer", "the widow of Odera")."""
    free = [
        one
        for one in people
        if not text.startswith(("’s", "'s"), one.span.end)
        and not _OF.search(text, max(0, one.span.start - 8), one.span.start)
    ] or people[-1:]
    whole = [one for one in free if " " in one.span.of(text)]
    return (whole or free)[0].span


def _is_role(words: str) -> bool:
    """Whether a supposed name is a role and nothing else ("Foreign Minister")."""
    role = role_of(words)
    return role is not None and len(role.title) + len(role.body or "") >= len(words.strip()) - 4


def _bare(name: str) -> str:
    name = " ".join(name.split()).strip(' ,;:"“”')
    for ending in _POSSESSIVES:
        name = name.removesuffix(ending)
    return name


def _surname(name: str) -> str:
    words = [word for word in fold(name).split() if word.rstrip(".") not in {"jr", "sr", "ii", "iii"}]
    return words[-1] if words else ""


def fold(text: str) -> str:
    """Fold case and accents away, to compare names.

    Examples:
        >>> fold("Peña")
        'pena'

    """
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()
