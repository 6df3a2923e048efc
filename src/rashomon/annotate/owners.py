"""Owners: whom "her" in "her office" means, where coreference leaves it weak.

A possessive with which a narrator presents somebody's voice ("its envoy", "Lind, his spokeswoman") means whom the
sentence has named before it, else whom the sentence before is about. Where that leaves several, it stays unknown.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.annotate.folding import fold
from rashomon.codebook.genders import gender_of_name, gender_of_noun
from rashomon.model import Kind, Mention, Naming, Referent, Span

_SURE: Final = 0.6
"""Score of a tie from which a mention shows whom a sentence names."""
_BREAK: Final = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]*[A-Z])|\n+")
_BACK: Final = 400
"""Characters before a possessive that are looked through: its sentence and the one or two before."""
_LEAD: Final = re.compile(r"(?:(?:on|in|at|by|after|before|asked)\s[^,\n]{1,60},\s+)?[“\"‘'*_\s]*", re.IGNORECASE)
_GENDERS: Final = {Kind.PERSON: frozenset({"m", "f"}), Kind.STATE: frozenset({"n"}), Kind.ORGANISATION: frozenset("n")}
_MARKS: Final = ("“”", "«»")


def owner_before(text: str, pronoun: Span, referents: Sequence[Referent]) -> Referent | None:
    """Find whom a possessive in the narrator's words means.

    Args:
        text: the article's untouched text.
        pronoun: where it stands.
        referents: all of the article.

    Returns:
        None where the words before it name nobody who fits, or several of whom none is the subject.

    Examples:
        >>> text = "Ana Quispe met Pell Odera. Her office denied it."
        >>> rows = [Referent("one.txt", span.of(text), (Mention(span, Naming.NAME),), Kind.PERSON)
        ...         for span in (Span(0, 10), Span(15, 25))]
        >>> owner_before(text, Span(27, 30), rows).name
        'Ana Quispe'

    """
    shown = PRONOUNS.get(pronoun.of(text).casefold())
    if shown is None or not shown.own or not shown.gender or _is_quoted(text, pronoun.start):
        return None
    for sentence in _back(text, pronoun.start):
        rows = [row for row in _named_in(text, sentence, referents) if _fits(text, row[1], shown.gender)]
        if len({one.id for _, one in rows}) == 1:
            return rows[0][1]
        if rows:
            lead = _LEAD.match(text, sentence.start, sentence.end)
            start = lead.end() if lead else sentence.start
            return next((one for mention, one in rows if mention.span.start == start), None)
    return None


def _back(text: str, end: int) -> Iterator[Span]:
    """Go back through the sentences before a place; the first is the beginning of the one that holds it."""
    start = max(0, end - _BACK)
    breaks = [found.end() for found in _BREAK.finditer(text, start, end)]
    for first in (*reversed(breaks), start):
        if first < end:
            yield Span(first, end)
        end = first


def _named_in(text: str, sentence: Span, referents: Sequence[Referent]) -> list[tuple[Mention, Referent]]:
    """List whom the narrator names in a sentence."""
    return [
        (mention, one)
        for one in referents
        for mention in one.mentions
        if sentence.contains(mention.span)
        and mention.naming is not Naming.ADJECTIVE
        and mention.score >= _SURE
        and not _is_quoted(text, mention.span.start)
    ]


def _is_quoted(text: str, place: int) -> bool:
    """Whether a mark that opened in the paragraph is still open; straight marks that are no pairs tell nothing."""
    start = text.rfind("\n", 0, place) + 1
    before, paragraph = text[start:place], text[start:].partition("\n")[0]
    straight = paragraph.count('"') % 2 == 0 and before.count('"') % 2 == 1
    return straight or any(before.count(left) > before.count(right) for left, right in _MARKS)


def _fits(text: str, one: Referent, gender: str) -> bool:
    """Whether somebody may be called by a pronoun of a gender."""
    if one.kind is None or gender not in _GENDERS.get(one.kind, frozenset()):
        return False
    shown = _gender(text, one) if one.kind is Kind.PERSON else gender
    return not shown or shown == gender


def _gender(text: str, one: Referent) -> str:
    """Say of what gender a person's own names, descriptions and pronouns show them to be."""
    first = gender_of_name(fold(one.name).split()[0]) if one.named and " " in one.name else ""
    nouns = (gender_of_noun(fold(role.title).split()[-1]) for role in one.roles if role.title)
    pronouns = (
        PRONOUNS[words].gender
        for mention in one.mentions
        if mention.score >= _SURE and (words := mention.span.of(text).casefold()) in PRONOUNS
    )
    return first or next((found for found in (*nouns, *pronouns) if found), "")
