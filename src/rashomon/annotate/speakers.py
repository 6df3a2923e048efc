"""Speakers, as far as one article shows them: a surname stands for the full name that the article gives elsewhere.

A pronoun is not a name. It is resolved to the person who spoke or was named last, and the statement then carries the
question whether that is right. A role ("the spokeswoman") stays as it is written: who fills it is for a later room.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.titles import role_of, without_titles
from rashomon.model import Entity, Reading, Span

_PRONOUNS: Final = frozenset({"he", "she", "they", "it", "who", "i", "we"})
_RESOLVED: Final = frozenset({"he", "she", "who"})
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
        self._people = [e for e in reading.entities if e.type == "person" and not _is_role(e.span.of(text))]
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
        words = " ".join(span.of(self._text) for span in source)
        folded = words.strip().casefold()
        if folded in _RESOLVED:
            return self._behind(words, source[0].start, previous)
        if folded in _PRONOUNS:
            return Speaker(words, f"who is “{words}”?")
        people = [person for person in self._people if any(span.contains(person.span) for span in source)]
        if people:
            head = _head(people, self._text)
            return Speaker(self._fullest(head.of(self._text)), person=head)
        return Speaker(_bare(words))

    def inside(self, source: Sequence[Span], outer: str | None) -> Speaker:
        """Name a speaker inside another's words: "I" is the other; "he" is nobody yet."""
        words = " ".join(span.of(self._text) for span in source)
        if words.casefold() in {"i", "we"}:
            return Speaker(outer or words)
        if words.casefold() in _PRONOUNS:
            return Speaker(words, f"who is “{words}”?")
        return self.of(source, None)

    def is_person(self, name: str) -> bool:
        """Say whether the article names a person so."""
        written = {_bare(person.span.of(self._text)) for person in self._people}
        return name in written or name in self._full.values()

    def _behind(self, words: str, start: int, previous: str | None) -> Speaker:
        before = [person for person in self._people if person.span.end <= start]
        if words.casefold() == "who" and before:
            return Speaker(self._fullest(before[-1].span.of(self._text)))
        name = previous or (self._fullest(before[-1].span.of(self._text)) if before else None)
        return Speaker(name or words, f"is “{words}” {name}?" if name else f"who is “{words}”?")

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
    """Choose the person who speaks: the first that is no possessor ("Trump’s lawyer John Roe")."""
    for person in people:
        after = text[person.span.end : person.span.end + 2]
        if not after.startswith(("’s", "'s")):
            return person.span
    return people[-1].span


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
        >>> fold("Guaidó")
        'guaido'

    """
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()
