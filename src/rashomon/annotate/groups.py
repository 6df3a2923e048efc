"""Groups: whom a text counts among them, and how many it says they are.

A list is read off the text from its first name on, comma by comma; the tree is asked only whose list it is. What is no
name ends a list: nobody is counted whom the text does not name there.
"""

import re
from collections.abc import Iterator
from typing import Final

from rashomon.annotate.syntax import children, head_of, sentence_at, tokens_in, word
from rashomon.codebook.countries import countries_in
from rashomon.codebook.country_words import How
from rashomon.codebook.listings import ListPlace, has_members, listing_at
from rashomon.codebook.quantities import find_quantity
from rashomon.codebook.titles import find_titles
from rashomon.model import Entity, Member, Reading, Span

_NAMED: Final = frozenset({"person", "organisation", "place", "group", "misc"})
_COMMA: Final = re.compile(r"\s*[,;]\s+(?:and\s+|or\s+|as well as\s+)?(?:also\s+)?|\s+(?:and|or|as well as|&)\s+")
_AND: Final = re.compile(r"\b(?:and|or|as well as)\b|&")
_THE: Final = re.compile(r"the\s+", re.IGNORECASE)
_BRACKET: Final = re.compile(r"\s*[–—(:]\s*|\s+--?\s+|,\s+(?=the\s)?")
_OF: Final = re.compile(r"\s+of\s+")
_NEAR: Final = re.compile(r"(?:\s+(?:in|of|from|across|within)\s+[\w\s'’-]{1,40}?)?\s*[,(–—:]?\s*")
_CLOSES: Final = re.compile(r"\s*(?:[.)–—;!?”\"]|--|$|\n|etc)")
_BE: Final = frozenset({"is", "are", "was", "were", "been", "being"})
_PLURALS: Final = frozenset({"people", "children", "police", "personnel", "staff", "dead", "media", "aircraft", "data"})
_GAP: Final = re.compile(r"[,(–—]?\s+|\(")
_GOES_ON: Final = re.compile(r"['’]s\b|-\w")


def members_of(text: str, reading: Reading, span: Span) -> tuple[Member, ...]:
    """List those whom the text counts among the group or body that a mention stands for.

    Args:
        text: the article's text.
        reading: its reading.
        span: the mention ("the group", "countries", "its allies").

    Returns:
        In the order of the text; none where the text lists nobody beside this mention.

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "Countries such as Peru and Chile agreed."
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> [member.name for member in members_of(text, reading, Span(0, 9))]
        ['Peru', 'Chile']


    """
    for own in dict.fromkeys((span, _before_list(text, span))):
        for start, least in _places(text, reading, own):
            found = _listed(text, reading, start)
            if len(found) >= least:
                return tuple(Member(one.of(text), one) for one in found)
    return ()


def _before_list(text: str, span: Span) -> Span:
    """Give the words of a mention before the list that it holds ("Several states[, including Peru]")."""
    for gap in _GAP.finditer(text, span.start + 1, span.end):
        if listing_at(ListPlace.BEHIND, text, gap.end()) is not None:
            return Span(span.start, gap.start())
    return span


def quantity_of(text: str, reading: Reading, span: Span) -> str:
    """Give the words that say how many a mention stands for, as they are written; empty where none do.

    Args:
        text: the article's text.
        reading: its reading.
        span: the mention, from its first word ("more than 50 countries").

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "More than 50 countries agreed."
        >>> reading = ReaderStage()(Sheet(Article("one.txt", text))).reading
        >>> quantity_of(text, reading, Span(0, 22))
        'More than 50'


    """
    found = find_quantity(span.of(text))
    if found is None:
        return ""
    own = Span(span.start + found[0], span.start + found[1])
    head = head_of(reading, span)
    if head is None or not _may_be_counted(text, reading, head, own):
        return ""
    named = [one for one in reading.entities if one.type in _NAMED and one.span.overlaps(own)]
    return "" if any(one.span.contains(own) and len(one.span) > len(own) for one in named) else own.of(text)


def _may_be_counted(text: str, reading: Reading, head: int, quantity: Span) -> bool:
    """Whether a noun is a plural: "the 1998 treaty" and "Seven Network" count nothing."""
    own = word(text, reading, head)
    return own.endswith(("s", "men")) or own in _PLURALS or quantity.overlaps(reading.tokens[head].span)


def _places(text: str, reading: Reading, span: Span) -> Iterator[tuple[int, int]]:
    """Give the places where a list of the mention's members may begin, and how many names make it one."""
    head = head_of(reading, span)
    if head is None:
        return
    own = word(text, reading, head)
    plural = _is_many(text, reading, head) or has_members(own)
    near = _NEAR.match(text, span.end)
    for at in dict.fromkeys([span.end, near.end() if near else span.end, *_ends_of_near(text, span)]):
        start = listing_at(ListPlace.BEHIND, text, at)
        if start is not None and plural:
            yield start, 1
    yield from ((start, 1) for start in _behind_verbs(text, reading, head))
    bracket = _BRACKET.match(text, span.end)
    if bracket and bracket[0].strip() not in {"", ","} and plural:
        yield bracket.end(), 2
    of = _OF.match(text, span.end)
    if of and has_members(own) and not find_titles(own):
        yield of.end(), 2
    yield from ((start, 1) for start in _next_sentence(text, reading, span, head))


def _ends_of_near(text: str, span: Span) -> list[int]:
    """Give the places behind a comma or a bracket, where "countries in the region, such as" goes on."""
    window = text[span.end : span.end + 60].partition("\n")[0]
    clause = re.match(r"(?:\s+(?:in|of|from|across|within|on)\s+(?:\w[\w'’-]*\s?){1,5})", window)
    if clause is None:
        return []
    after = re.match(r"\s*[,(–—:]?\s*", window[clause.end() :])
    ends = [clause.end() + (after.end() if after else 0)]
    ends += [found.start() for found in re.finditer(r"\b(?:such|including|like|among|whose)\b", clause[0])]
    return [span.end + end for end in ends]


def _behind_verbs(text: str, reading: Reading, head: int) -> Iterator[int]:
    """Give the places behind the verbs whose subject a mention is, "which" included."""
    verbs = [reading.tokens[head].head] if reading.tokens[head].relation.startswith("nsubj") else []
    for clause in children(reading, head):
        if reading.tokens[clause].relation == "acl:relcl":
            subjects = [one for one in children(reading, clause) if reading.tokens[one].relation.startswith("nsubj")]
            verbs += [clause] if any(word(text, reading, one) in {"which", "that", "who"} for one in subjects) else []
    for verb in verbs:
        auxiliary = [one for one in children(reading, verb) if one < verb and word(text, reading, one) in _BE]
        for at in (verb, *auxiliary):
            start = listing_at(ListPlace.VERB, text, reading.tokens[at].span.start)
            if start is not None:
                yield start


def _next_sentence(text: str, reading: Reading, span: Span, head: int) -> Iterator[int]:
    """Give the place behind "Among them" at the head of the next sentence, for the last plural before it."""
    own = sentence_at(reading, span.start)
    following = next((one for one in reading.sentences if one.start >= own.end), None)
    if following is None or "\n\n" in text[own.end : following.start]:
        return
    start = listing_at(ListPlace.NEXT, text, following.start)
    if start is None:
        return
    of_body = text[following.start : start].lower().startswith(("its", "it ", "the members", "members"))
    if of_body:
        if has_members(word(text, reading, head)):
            yield start
    elif _is_many(text, reading, head):
        rest = [at for at in tokens_in(reading, own) if reading.tokens[at].span.start >= span.end]
        if not any(_is_many(text, reading, at) for at in rest):
            yield start


def _is_many(text: str, reading: Reading, at: int) -> bool:
    """Whether a noun is a plural, or "a number" of them."""
    own, token = word(text, reading, at), reading.tokens[at]
    if own in {"number", "handful", "majority", "series", "group", "people", "dozen", "minority"}:
        return True
    return token.upos in {"NOUN", "PROPN"} and own.endswith("s") and not own.endswith(("ss", "us", "is"))


def _listed(text: str, reading: Reading, start: int) -> list[Span]:
    """Read names from a place on, as long as commas and "and" join them."""
    found: list[Span] = []
    kind, at = "", start
    while (item := _name_at(text, reading, at)) is not None:
        span, own = item
        if found and (own == "person") != (kind == "person"):
            break
        found.append(span)
        kind = kind or own
        comma = _COMMA.match(text, span.end)
        if comma is None:
            break
        at = comma.end()
    return found if len(found) < 2 or _is_whole(text, found) else found[:1]


def _is_whole(text: str, found: list[Span]) -> bool:
    """Whether "and" joins the last name, or the list ends its clause: "such as Cuba, Odera said" has one name."""
    between = text[found[-2].end : found[-1].start]
    return bool(_AND.search(between)) or bool(_CLOSES.match(text, found[-1].end))


def _name_at(text: str, reading: Reading, start: int) -> tuple[Span, str] | None:
    """Give the name that begins at a place, with its article, and what it names."""
    article = _THE.match(text, start)
    first = article.end() if article else start
    entity = next((one for one in reading.entities if one.type in _NAMED and one.span.start == first), None)
    country = _country_at(text, first)
    end = max((one.end for one in (entity.span if entity else None, country) if one), default=None)
    if end is None or not text[first : first + 1].isupper() or _GOES_ON.match(text, end):
        return None
    if _is_modifier(reading, entity, first, end):
        return None
    kind = "place" if country is not None and country.end == end else (entity.type if entity else "place")
    return Span(start, end), kind


def _country_at(text: str, start: int) -> Span | None:
    """Give the country's name that begins at a place."""
    line = text[start : start + 60].partition("\n")[0]
    found = countries_in(line)
    if not found or found[0][1].start != 0 or found[0][0].how is not How.NAME:
        return None
    return Span(start, start + found[0][1].end)


def _is_modifier(reading: Reading, entity: Entity | None, start: int, end: int) -> bool:
    """Whether a name only stands before a noun: "Brazil fans"."""
    inside = tokens_in(reading, Span(start, end))
    if not inside or (entity is not None and entity.type == "person"):
        return False
    last = reading.tokens[inside[-1]]
    return last.head > inside[-1] and last.relation in {"compound", "amod", "nmod:poss"}
