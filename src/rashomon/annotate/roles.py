"""Roles: what the article's words say somebody is, with country, sector and standing, and the words that show it.

Nothing is known here of the world: that a man is president is a thing that an article says, and how it says it
("interim", "self-proclaimed", "legitimate", "so-called") is kept beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from rashomon.annotate.role_phrases import Phrase, phrases_beside
from rashomon.annotate.role_verbs import phrases_of_verbs
from rashomon.annotate.syntax import bare_relation, children, head_of, sentence_at, tokens_in, word
from rashomon.codebook.bodies import body_words, is_body, qualifiers_fill
from rashomon.codebook.countries import Country, countries_in, country_of
from rashomon.codebook.country_words import How
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.standings import Mark, Standing, marks_in, office_of, strongest
from rashomon.codebook.titles import find_titles, role_of
from rashomon.model import Reading, Role, Span, hull

_BETWEEN_MARKS: Final = re.compile(r"(?:[\s,]|\band\b|\bbut\b)*")
_LEADS: Final = re.compile(r"\b(?:of|for|to|at)\s+(?:the\s+)?")
_LEADS_ON: Final = re.compile(r"\s+(?:of|for|to|at)\s.*[A-Z][\w’'.-]*\s*\Z", re.DOTALL)
_ORIGIN: Final = re.compile(r"-(?:born|based|trained|educated|raised)\b")
"""Where somebody lives or comes from says nothing of whose office it is: "a Kenyan-born singer"."""
_OF: Final = re.compile(r" of (?:the )?")
_NATION: Final = re.compile(r"-|[A-Z]\w+(?:ian|an|ish|ese|ch|i)")
"""What stands between "the government of" and a title that is not the government's."""
_NO_OWN: Final = re.compile(r"\b(?:to|on|in|against)\s+(?:the\s+)?\Z")
_POSSESSIVE: Final = ("'s", "’s")


def roles_of(text: str, reading: Reading, name: Span) -> tuple[Role, ...]:
    """Read the roles that the words around one mention of a name give to who is named.

    Args:
        text: the article's text.
        reading: its reading.
        name: where a person or an organisation is named, without titles.

    Returns:
        In the order of the text, each once; none where the words around this mention give none.

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "The self-proclaimed interim president Luis Arana spoke."
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> role = roles_of(text, reading, Span(38, 48))[0]
        >>> role.title, role.standing, role.marks, role.span.of(text)
        ('president', 'claimed', 'self-proclaimed interim', 'self-proclaimed interim president')


    """
    phrases = [*phrases_beside(text, reading, name), *phrases_of_verbs(text, reading, name)]
    phrases += [earlier for one in phrases if one.close and (earlier := _earlier(text, one.span)) is not None]
    found = [role for phrase in phrases if (role := _role(text, reading, name, phrase)) is not None]
    found += _offices(text, reading, name)
    kept: list[Role] = []
    for role in sorted(found, key=lambda one: (one.span.start, -len(one.span))):
        if not any(one.span.overlaps(role.span) and one.title == role.title for one in kept):
            kept.append(role)
    return tuple(kept)


def _role(text: str, reading: Reading, name: Span, phrase: Phrase) -> Role | None:
    """Read the role that a phrase holds."""
    if phrase.close:
        shorter = _beside_name(text, reading, name, phrase.span)
        if shorter is None:
            return _kind_of_body(text, reading, name, phrase.span)
        phrase = replace(phrase, span=shorter)
    words, start = phrase.span.of(text), phrase.span.start
    role = role_of(words)
    if role is None or (_is_plural(role.title) and not _is_shared(reading, name)):
        return None
    body = _bare_body(words, role.body_span)
    marks = [one for one in marks_in(words) if _is_of_title(words, one.span, role.title_span, body)]
    country, named = _country(words, role.title_span, body)
    shown = [role.title_span, *(one.span for one in marks)]
    shown += [span for span in (body, named) if span is not None]
    spans = [Span(one.start + start, one.end + start) for one in shown]
    owner = body.of(words) if body else None
    if phrase.close and body is None and (behind := _behind_name(text, name)) is not None:
        country, where = behind
        spans.append(where)
        owner = where.of(text)
    standing = strongest(iter([*(one.standing for one in marks), *([phrase.standing] if phrase.standing else [])]))
    own = [Span(one.span.start + start, one.span.end + start) for one in marks]
    outside = [phrase.marks] if phrase.marks else []
    bare = _bare_title(role.title, role.title_span, marks)
    return Role(
        title=bare,
        span=hull([*spans, *outside]),
        body=owner,
        country=country.alpha3 if country else None,
        sector=role.sector or _sector(bare),
        standing=standing.value,
        marks=_joined(text, [*outside, *own]),
    )


def _behind_name(text: str, name: Span) -> tuple[Country, Span] | None:
    """Give the country behind a name: "President [Ana Quispe] of Peru"."""
    of = _OF.match(text, name.end)
    found = countries_in(text[of.end() : of.end() + 60].partition("\n")[0]) if of else ()
    if of is None or not found or found[0][1].start != 0 or found[0][0].how is not How.NAME:
        return None
    return found[0][0], Span(of.end(), of.end() + found[0][1].end)


def _earlier(text: str, span: Span) -> Phrase | None:
    """Give the words up to the first of two titles before a name: "[Supreme Leader] Ayatollah Odera".

    The second is in capitals, a rank or a dignity: "the Foreign Minister's spokesman" is no minister.
    """
    words = span.of(text)
    titles = find_titles(words)
    if len(titles) < 2 or words[titles[-2].end : titles[-1].start].strip() or not words[titles[-1].start].isupper():
        return None
    start = _cut(words, titles[-2].start, at_head=False)
    return Phrase(Span(span.start + start, span.start + titles[-2].end))


def _beside_name(text: str, reading: Reading, name: Span, span: Span) -> Span | None:
    """Cut the words before a name down to those of its title; None where their title is not the name's."""
    words = _without_tail(span.of(text))
    titles = find_titles(words)
    if not titles:
        return None
    last = titles[-1]
    suffix = any(last.end <= one.span.start <= last.end + 1 and one.span.end == len(words) for one in marks_in(words))
    if suffix or not words[last.end :].strip():
        start = _cut(words, last.start, at_head=_begins_sentence(reading, span))
        own = words[start:]
        role = role_of(own)
        if role is not None and role.title_span.end + start < last.start:
            start += role.title_span.end
        tied = own[:1].isupper() or words[last.start].isupper() or _is_tied(reading, name, span.start + last.end)
        return Span(span.start + start, span.start + len(words)) if tied else None
    first = titles[0]
    return Span(span.start, span.start + len(words)) if _LEADS_ON.match(words, first.end) else None


def _without_tail(words: str) -> str:
    """Leave out forms of address and opening marks between a title and a name."""
    bare = words.rstrip(" \t\n\u00a0“\"‘'(")
    head, _, last = bare.rpartition(" ")
    if head and without_honorifics(f"{last} Odera") != f"{last} Odera" and not find_titles(last):
        return head
    return bare


def _cut(words: str, title: int, *, at_head: bool) -> int:
    """Give where the words for a title begin, behind a preposition that belongs to somebody else's words."""
    start = 0
    for lead in _LEADS.finditer(words, 0, title):
        before = words[start : lead.start()].rstrip()
        last = before.rpartition(" ")[2]
        named = last[:1].isupper() and not (at_head and " " not in before)
        whole = _NATION.fullmatch(words[lead.end() : title].strip() or "-")
        if whole or not (named or is_body(before)) or any(one.end == len(before) for one in find_titles(before)):
            start = lead.end()
    return start


def _begins_sentence(reading: Reading, span: Span) -> bool:
    return sentence_at(reading, span.start).start == span.start


def _is_tied(reading: Reading, name: Span, end: int) -> bool:
    """Whether the tree ties a title to a name: not in "told the minister [Ana Quispe] had left"."""
    head = head_of(reading, name)
    before = [at for at in tokens_in(reading, sentence_at(reading, name.start)) if reading.tokens[at].span.end <= end]
    if head is None or not before:
        return False
    title, own = reading.tokens[before[-1]], reading.tokens[head]
    inside = tokens_in(reading, name)
    alike = title.head == own.head and title.relation == own.relation
    return title.head in inside or own.head == before[-1] or alike or own.head == title.head == before[-1]


def _kind_of_body(text: str, reading: Reading, name: Span, span: Span) -> Role | None:
    """Read what kind of body stands before its name: "Russian defence conglomerate [Rostavia]"."""
    words = span.of(text).rstrip(" “\"‘'(")
    found = [one for one in body_words().search(words) if one.end == len(words)]
    if not found or not words[found[0].start].islower() or not _is_tied(reading, name, span.start + len(words)):
        return None
    body = found[0]
    title = Span(body.start, body.end)
    country, named = _country(words, title, None)
    shown = [title, named] if named else [title]
    if country is None:
        country = _country_of_noun(text, reading, span.start + title.start)
    return Role(
        title=title.of(words),
        span=hull([Span(one.start + span.start, one.end + span.start) for one in shown]),
        body=named.of(words) if named else None,
        country=country.alpha3 if country else None,
        sector=body.entry.sector,
    )


def _country_of_noun(text: str, reading: Reading, start: int) -> Country | None:
    """Give the state that the tree ties to a noun, however far before it: "Russian gas and oil conglomerate"."""
    for at in tokens_in(reading, Span(start, start + 1)):
        for below in children(reading, at):
            if below < at and bare_relation(reading, below) in {"amod", "compound", "nmod"}:
                found = country_of(reading.tokens[below].span.of(text))
                if found is not None and found.how is not How.CAPITAL:
                    return found
    return None


def _country(words: str, title: Span, body: Span | None) -> tuple[Country | None, Span | None]:
    """Give the state whose office it is: named in the body, before the title, or behind "of"; not "to Peru"."""
    found = [
        (country, span)
        for country, span in countries_in(words)
        if not _ORIGIN.match(words, span.end)
        and (
            country.how is not How.CAPITAL or words.startswith(_POSSESSIVE, span.end) or (body and body.contains(span))
        )
    ]
    own = [
        (country, span)
        for country, span in found
        if span.end <= title.start or not _NO_OWN.search(words, title.end, span.start)
    ]
    if not own:
        return None, None
    within = [one for one in own if body is not None and body.contains(one[1])]
    return (within or own)[0]


def _sector(title: str) -> str | None:
    """Give the sector of a title alone: the codebook may have none for "self-proclaimed president"."""
    role = role_of(title)
    return role.sector if role else None


def _bare_body(words: str, body: Span | None) -> Span | None:
    """Take marks and what is no country's off the head of a body: "Former Peruvian", "Newly elected Japanese"."""
    if body is None:
        return None
    first = next((one.span.end for one in marks_in(words) if one.span.start == body.start), body.start)
    while first < body.end and words[first] == " ":
        first += 1
    found = countries_in(words[first : body.end])
    if found and found[0][1].end == body.end - first and qualifiers_fill(words[first : first + found[0][1].start]):
        first += found[0][1].start
    return Span(first, body.end) if first < body.end else None


def _is_of_title(words: str, mark: Span, title: Span, body: Span | None) -> bool:
    """Whether a mark says how the title is held: it is none of the body's words and does not stand behind."""
    within = body is not None and body.contains(mark)
    return not within and mark.start <= title.end and (mark.start < title.start or words[mark.start] != " ")


def _bare_title(title: str, span: Span, marks: Sequence[Mark]) -> str:
    """Take marks off both ends of a title: "interim president", "president-elect", "ex-minister"."""
    start, end = span.start, span.end
    for mark in sorted(marks, key=lambda one: one.span.start):
        if mark.span.start <= start < mark.span.end < end:
            start = mark.span.end
        elif start < mark.span.start < end <= mark.span.end:
            end = mark.span.start
        while start < end and title[start - span.start] in " -":
            start += 1
    return title[start - span.start : end - span.start].rstrip()


def _joined(text: str, spans: Sequence[Span]) -> str:
    """Give the words of the marks: in one piece where nothing but "and" stands between them."""
    if not spans:
        return ""
    ordered = sorted(spans, key=lambda one: one.start)
    words = ordered[0].of(text)
    for left, right in pairwise(ordered):
        between = text[left.end : right.start]
        words += (between if _BETWEEN_MARKS.fullmatch(between) else " ") + right.of(text)
    return " ".join(words.split())


def _is_plural(title: str) -> bool:
    head = title.partition(" of ")[0]
    return head.endswith("s") and not head.endswith("ss")


def _is_shared(reading: Reading, name: Span) -> bool:
    """Whether a name is one of several that "and" joins: "Presidents [Odera] and Quispe"."""
    head = head_of(reading, name)
    if head is None:
        return False
    return bare_relation(reading, head) == "conj" or any(
        bare_relation(reading, one) == "conj" for one in children(reading, head)
    )


def _offices(text: str, reading: Reading, name: Span) -> Iterator[Role]:
    """Read the offices that belong to a name: "[Luis Arana], whose interim presidency", "[Odera]'s presidency"."""
    head = head_of(reading, name)
    for at in tokens_in(reading, sentence_at(reading, name.start)):
        title = office_of(reading.tokens[at].span.of(text))
        if title is None or head is None:
            continue
        for owner in children(reading, at):
            behind = bare_relation(reading, owner) == "nmod" and reading.tokens[owner].relation != "nmod:poss"
            whose = word(text, reading, owner) == "whose" and _is_clause_of(reading, at, head)
            if not whose and (owner != head or (behind and word(text, reading, owner - 1) != "of")):
                continue
            noun = reading.tokens[at].span
            first = noun.start if owner > at else reading.tokens[owner].span.end
            marks = [Mark(one.standing, Span(one.span.start + first, one.span.end + first))
                     for one in marks_in(text[first : noun.start])]  # fmt: skip
            standing = strongest(one.standing for one in marks) if marks else Standing.HELD
            spans = [one.span for one in marks]
            yield Role(title, hull([noun, *spans]), sector="GOV", standing=standing, marks=_joined(text, spans))


def _is_clause_of(reading: Reading, at: int, head: int) -> bool:
    """Whether a noun belongs to a clause that hangs on a name."""
    for _ in range(6):
        if reading.tokens[at].relation == "acl:relcl":
            return reading.tokens[at].head == head
        at = reading.tokens[at].head
    return False
