"""Where in an article an actor is labelled: the words beside, before or instead of its name that say what it is.

What it keeps true: a label is words of the article, whole: of "the self-proclaimed interim president, Ana Ruiz" it is
"self-proclaimed interim president". A bare name, a pronoun or a noun that says nothing ("the country") is none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.loaded_words import loaded_in, words_for_government
from rashomon.codebook.nouns import singular
from rashomon.codebook.person_nouns import is_relation
from rashomon.codebook.quantities import find_quantity
from rashomon.codebook.standings import Mark, marks_in, office_of
from rashomon.codebook.titles import role_of
from rashomon.model import Actor, Kind, Mention, Naming, Referent, Span
from rashomon.views.folding import folded

_HEAD: Final = re.compile(
    r"(?:an?|the|this|that|these|those|its|his|her|their|our|my|your|what|such|another|them|us|him)\b(?![-'’])"
    r"|[\s\"“”„«»*_.,;:|]+",
    re.IGNORECASE,
)
_CUT: Final = re.compile(r"[,;:()\[\]–—!?]|\n\s*\n|\s(?:who|which|that|whose|when|while|because)\s")
_EDGES: Final = ' \t\r\n"“”„«»*_.,;:|'
_BEGUN: Final = re.compile(r"“(?![^“]*”)|\b(?:him|her|it|them)sel(?:f|ves)\s+(?:as\s+|to\s+be\s+)?", re.IGNORECASE)
_OWNED: Final = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
_WORD: Final = re.compile(r"[^\W_][\w.]*(?:[-'’][\w.]+)*")
_BEFORE: Final = re.compile(r"([^\W_][\w.'’-]*)\s+\Z")
_GOVERNS: Final = r"(?:['’]s?)?\s+((?:[a-z][a-z-]*\s+)?)({})(?![\w-])"
_GOVERNMENT_OF: Final = r"(?<![\w-])({})\s+of\s+(?:the\s+)?\Z"
_CALLED: Final = re.compile(
    r"\s*,?\s+(?:(?:is|was|as|remains|remained|being)\s+)?(?:an?|the)\s+((?:[\w'’-]+\s+){0,2}[\w'’-]+)"
    r"(?=\s*[.,;:!?)”\"]|\s*\Z|\s+(?:who|of|and|or|in|to|that|by|for|with|but|because|while|when|after|before)\s)",
    re.IGNORECASE,
)
_WHO: Final = re.compile(r"\s(?:who|that)\s[^,;:–—()\n“”\"\s]+\s[^,;:–—()\n“”\"]+(?=,\s)")
_FRAGMENT: Final = re.compile(
    r"\s(?:\w+ing|who|whose|with|without|of|from|by|made|\w+ed\sby)\s[^.!?;:“”\"\n]{1,60}(?=[”\"])"
)
_TELLS: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|do|does|did|said|says)\b"
)
_LED: Final = re.compile(r"\b(?:be|been|is|was|are|were|remains|as|an?|the)\s+", re.IGNORECASE)
_SAYS_NOTHING: Final = re.compile(r"\w+ly|even|only|also|just|fellow|both|once|again|now", re.IGNORECASE)
_OWNER: Final = re.compile(r"(?:his|her|their|its|our|my)\b|.*['’]s?\s*\Z", re.IGNORECASE | re.DOTALL)
_LONGEST: Final = 9
_REACH: Final = 60
_MEN: Final = frozenset({Kind.PERSON, None})
_NO_MEN: Final = frozenset({Kind.STATE, Kind.ORGANISATION})
_DENIED: Final = "denied"
_NEGATED: Final = re.compile(r"(?:\b(?:not|never|no|neither|nor)|n['’]t)\s+(?:an?\s+|the\s+)?\Z", re.IGNORECASE)
_OF: Final = ("of", "in", "at", "for", "and", "to", "by", "with", "from")


class How(StrEnum):
    """How words label an actor."""

    ROLE = "role"
    """They give a role."""
    BESIDE = "beside"
    """They stand beside the name."""
    INSTEAD = "instead"
    """They stand instead of the name."""
    GOVERNMENT = "government"
    """They say of what kind the actor's government is."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of an article that label an actor.

    Attributes:
        span: where they stand.
        how: how they label it.

    """

    span: Span
    how: How


def label_words(text: str, actor: Actor, referent: Referent) -> list[Words]:
    """Find the words by which an article labels an actor, in the order of the text, without overlap.

    Where some stand within others, the longest count; but words for somebody's government leave a title in them alone.
    A role that the article denies is no label.

    Args:
        text: the article's.
        actor: who is labelled.
        referent: one of its referents in the article.

    """
    names = _names(actor, referent)
    found = [Words(span, How.ROLE) for span in _roles(text, actor, referent, names)]
    found += [*_descriptions(text, referent, names), *_beside(text, actor, referent, names)]
    found += [Words(span, How.INSTEAD) for span in _called(text, actor, referent)]
    governing = [Words(span, How.GOVERNMENT) for span in _governments(text, referent)]
    governs = _longest(text, governing)
    titles = (
        one
        for one in _longest(text, found)
        if one.how is How.ROLE or not any(one.span.overlaps(other.span) for other in governs)
    )
    return sorted((*titles, *governs), key=lambda row: row.span)


def _longest(text: str, found: Iterable[Words]) -> list[Words]:
    """Leave out what is said not to be so, and what stands within others; what overlaps a role gives one."""
    reached = [Words(_reach(text, one.span), one.how) for one in found]
    roles = [one.span for one in reached if one.how is How.ROLE]
    kept = list[Words]()
    for one in sorted(reached, key=lambda row: (-len(row.span), row.span, row.how)):
        if not any(one.span.overlaps(other.span) for other in kept) and not _negated(text, one.span):
            role = any(one.span.overlaps(span) for span in roles) or _is_role(one.span.of(text))
            kept.append(Words(one.span, How.ROLE if role and one.how is not How.GOVERNMENT else one.how))
    return kept


def trimmed(text: str, span: Span) -> Span | None:
    """Take determiners, possessive endings, and marks off the ends of words; None where nothing is left.

    Examples:
        >>> text = "It was the admiral's, who"
        >>> trimmed(text, Span(7, 25)).of(text)
        'admiral'

    """
    start, end = span.start, span.end
    while found := _HEAD.match(text, start, end):
        start = found.end()
    cut = _CUT.search(text, start, end)
    words = text[start : cut.start() if cut else end]
    while (shorter := _OWNED.sub("", words.rstrip(_EDGES))) != words:
        words = shorter
    begun = [found.end() for found in _BEGUN.finditer(words)]
    if begun:
        return trimmed(text, Span(start + begun[-1], start + len(words))) if begun[-1] < len(words) else None
    if words.count("”") > words.count("“") and text[:start].endswith("“"):
        start, words = start - 1, "“" + words
    return Span(start, start + len(words)) if _WORD.search(words) else None


def _negated(text: str, span: Span) -> bool:
    """Whether words are said not to be so: "we are not rebels" calls nobody a rebel."""
    return bool(_NEGATED.search(text, max(0, span.start - _REACH), span.start))


def _is_role(words: str) -> bool:
    plain = " ".join(words.split())
    return any(role_of(one) is not None for one in (plain, plain.lower()))


def _names(actor: Actor, referent: Referent) -> frozenset[str]:
    """Return the words of an actor's names, without case and accents."""
    named = (name for name in (referent.name if referent.named else "", actor.name if actor.named else ""))
    return frozenset(folded(word[0]) for name in named for word in _WORD.finditer(name)) - frozenset(_OF) - {"the"}


def _around(text: str, span: Span, names: frozenset[str]) -> tuple[Span | None, Span | None]:
    """Return what stands before and behind a name within words; both are None where no name does."""
    at = [word for word in _WORD.finditer(text, span.start, span.end) if folded(_OWNED.sub("", word[0])) in names]
    if not at:
        return None, None
    before, behind = (span.start, at[0].start()), (at[-1].end(), span.end)
    return tuple(Span(*one) if one[0] < one[1] else None for one in (before, behind))  # type: ignore[return-value]  # two


def _roles(text: str, actor: Actor, referent: Referent, names: frozenset[str]) -> Iterator[Span]:
    """Give the words of roles, without the name where it stands among them.

    An office is nobody ("the presidency"), and bodies and states hold none.
    """
    for role in referent.roles:
        words = role.span.of(text).split()
        if role.standing != _DENIED and actor.kind not in _NO_MEN and office_of(words[-1]) is None:
            parts = [part for part in _around(text, role.span, names) if part] or [role.span]
            part = next((part for part in parts if folded(role.title) in folded(part.of(text))), role.span)
            title = part.of(text).casefold().find(role.title.casefold())
            led = [found.end() for found in _LED.finditer(text, part.start, part.start + max(title, 0))]
            if found := trimmed(text, Span(led[-1], part.end) if led else part):
                yield found


def _descriptions(text: str, referent: Referent, names: frozenset[str]) -> Iterator[Words]:
    """Give descriptions that say something: two words at least, or a loaded one; without the name."""
    whole = (*_clauses(text, referent), *_fragments(text, referent))
    yield from (Words(span, How.INSTEAD) for span in whole)
    for mention in _named_by(referent, Naming.DESCRIPTION):
        parts = _around(text, mention.span, names)
        for part in parts if any(parts) else (mention.span,):
            found = trimmed(text, part) if part else None
            if found and (_says(found.of(text)) or _relates(text, mention.span, found)):
                yield Words(found, How.INSTEAD)


def _fragments(text: str, referent: Referent) -> Iterator[Span]:
    """Give a quoted phrase, whole, that is nothing but a description: "a senator hiding behind stolen guns"."""
    for mention in _named_by(referent, Naming.DESCRIPTION):
        opened = mention.span.of(text)[:1].islower() and text[: mention.span.start].endswith(("“", '"'))
        found = _FRAGMENT.match(text, mention.span.end) if opened else None
        own = trimmed(text, mention.span) if found else None
        if found and own and not _TELLS.search(found[0]):
            span = Span(own.start, found.end())
            if len(span.of(text).split()) <= _LONGEST:
                yield span


def _clauses(text: str, referent: Referent) -> Iterator[Span]:
    """Give a description with the clause that stands between it and the name: "admiral who commands the base"."""
    named = (one.span for one in _named_by(referent, Naming.NAME))
    names = [_bare_start(text, span) for span in named if text.startswith((",", ".", ";", ")"), span.end)]
    for mention in _named_by(referent, Naming.DESCRIPTION):
        found = _WHO.match(text, mention.span.end)
        own = trimmed(text, mention.span) if found else None
        if found and own and any(0 <= start - found.end() <= len(",  ") for start in names):
            span = Span(own.start, found.end())
            if len(span.of(text).split()) <= _LONGEST:
                yield span


def _bare_start(text: str, span: Span) -> int:
    """Give where a name begins, without forms of address."""
    return span.end - len(without_honorifics(span.of(text)))


def _relates(text: str, whole: Span, found: Span) -> bool:
    """Whether one word says how an actor stands to another who is named beside it: "his rival"."""
    owner = text[whole.start : found.start]
    return bool(_OWNER.match(owner)) and is_relation(singular(folded(found.of(text))))


def _says(words: str) -> bool:
    """Whether a description says more than a noun does; where all words are capitalised, it is a name or a headline."""
    parts = words.casefold().split()
    whole = parts[0] not in _OF and parts[-1] not in _OF and "not" not in parts
    if words.istitle() and not _is_role(words) and not loaded_in(words):
        return False
    return whole and len(parts) <= _LONGEST and (len(parts) > 1 or bool(loaded_in(words)))


def _beside(text: str, actor: Actor, referent: Referent, names: frozenset[str]) -> Iterator[Words]:
    """Give what stands before a name: titles and modifiers, and loaded words beyond what the reader took for it."""
    for mention in _named_by(referent, Naming.NAME):
        before, _ = _around(text, mention.span, names)
        found = trimmed(text, before) if before else None
        if found:
            plain = without_honorifics(text[found.start : mention.span.end])
            start = mention.span.end - len(plain)
            found = Span(start, found.end) if start < found.end else None
        if found and _modifies(found.of(text)) and not _is_of_name(actor, found.of(text)):
            yield Words(found, How.BESIDE)
            continue
        start = mention.span.start
        if not found and (reached := _reach(text, Span(start, start + 1))).start < start:
            yield Words(Span(reached.start, len(text[:start].rstrip())), How.BESIDE)


def _modifies(before: str) -> bool:
    """Whether words before a name say something of its owner, and not only how many there are or where it stands."""
    return not _SAYS_NOTHING.fullmatch(before) and find_quantity(before) is None


def _is_of_name(actor: Actor, before: str) -> bool:
    """Whether the words before a name belong to it ("Government of"), or to another whose part it is."""
    words = before.split()
    return words[-1].casefold() in _OF or (actor.kind not in _MEN and words[0][:1].isupper() and not loaded_in(before))


def _governments(text: str, referent: Referent) -> Iterator[Span]:
    """Give the words for who governs with somebody's name beside them: "Ruiz's regime", "government of Ruiz"."""
    nouns = "|".join(sorted(map(re.escape, words_for_government()), key=len, reverse=True))
    governs = re.compile(_GOVERNS.format(nouns), re.IGNORECASE)
    of = re.compile(_GOVERNMENT_OF.format(nouns), re.IGNORECASE)
    for mention in _named_by(referent, Naming.NAME, Naming.ADJECTIVE):
        own = trimmed(text, mention.span)
        if own is None:
            continue
        behind = governs.match(text, own.end, min(len(text), own.end + _REACH))
        if behind and (not behind[1] or loaded_in(behind[1]) or marks_in(behind[1])):
            yield Span(own.start, behind.end())
        before = of.search(text, max(0, own.start - _REACH), own.start)
        if before:
            yield Span(before.start(1), own.end)


def _called(text: str, actor: Actor, referent: Referent) -> Iterator[Span]:
    """Give a loaded word that is put behind a mention of a person: "called him a tyrant", "Ruiz, the usurper"."""
    if actor.kind is not Kind.PERSON:
        return
    for mention in referent.mentions:
        found = _CALLED.match(text, mention.span.end, min(len(text), mention.span.end + _REACH))
        loaded = loaded_in(found[1]) if found else ()
        last = loaded[-1] if loaded else None
        if found and last and last.span.end == len(found[1]) and last.span.of(found[1]).lower() in last.entry.words:
            yield Span(*found.span(1))


def _reach(text: str, span: Span) -> Span:
    """Reach back over loaded words, and over those that say how a role is held, right before a label."""
    start = span.start
    while found := _BEFORE.search(text, max(0, start - _REACH), start):
        word = found[1]
        spans = (*(one.span for one in loaded_in(word)), *(one.span for one in _holding(word)))
        whole = any(len(one) == len(word) for one in spans)
        if not whole or "\n\n" in found[0]:
            break
        start = found.start()
    return Span(start, span.end)


def _holding(word: str) -> Iterable[Mark]:
    return (one for one in marks_in(word) if one.standing != _DENIED)


def _named_by(referent: Referent, *namings: Naming) -> Iterable[Mention]:
    return (one for one in referent.mentions if one.naming in namings)
