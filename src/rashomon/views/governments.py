"""Whose government is meant where an article gives it no name: "the regime", "the lawful government", "Ruiz's regime".

It is the government of a state that some article of the story names ("the Government of Peru"). What ties the words to
it is the person beside them, whom the story has at the head of that state's government; or, where nobody's name stands
there, that the article tells of the heads of no other state. Where two contend for the head, nothing is tied by their
names: whose government rules is not the program's to say.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.countries import country_of
from rashomon.codebook.loaded_words import loaded_in, words_for_government
from rashomon.codebook.name_words import name_words
from rashomon.codebook.standings import marks_in
from rashomon.model import Actor, Kind, Naming, Referent, Role, Span
from rashomon.views.evidence import Evidence, bare
from rashomon.views.folding import folded
from rashomon.views.offices import place_of

_OF_STATE: Final = re.compile(r"(?:the\s+)?(?:government|cabinet)\s+of\s+(?:the\s+)?(?P<state>.+)\Z", re.IGNORECASE)
_STATES_OWN: Final = re.compile(r"(?:the\s+)?(?P<state>.+?)(?:['’]s?)?\s+government\Z", re.IGNORECASE)
_LEADS: Final = re.compile(
    r"[”\"’]*,?\s+(?:who\s+)?(?:leads|heads|runs|led|headed|leading|heading|running)\s+(?:an?\s+|the\s+)?[“\"‘]?\Z",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"(?:the|this|that)\s", re.IGNORECASE)
_MARKS: Final = "“”\"‘’' "
_REACH: Final = 40
_ALONE: Final = "the article tells of the heads of no other state"
_NOW: Final = frozenset({"held", "interim", "claimed", "legitimate", "disputed"})
_HELD: Final = frozenset({"held", "legitimate"})
_SIMPLY: Final = "held"
_OF_MANY: Final = frozenset({"administration"})
"""Words that by themselves may mean the head office of anything."""


@dataclass(frozen=True, slots=True)
class Governing:
    """A government without a name, and whose it is.

    Attributes:
        actor: the state's government, as an article names it.
        why: what ties the words to it.

    """

    actor: Actor
    why: str


@dataclass(frozen=True, slots=True)
class _Head:
    """Somebody who is said to head a state or its government.

    Attributes:
        actor: who.
        place: the state, as `offices.place_of` has it.
        role: what an article says.
        sure: whether it is the head of a government, simply held, for which nobody else is named.

    """

    actor: Actor
    place: str
    role: Role
    sure: bool


def governments(evidence: Evidence) -> dict[str, Governing]:
    """Find whose government each one without a name is.

    Args:
        evidence: the actors, and the words behind them.

    Returns:
        By the id of the referent; of those of which nothing tells it there is none.

    """
    named = _named(evidence)
    places = _places(evidence)
    heads = _heads(evidence, places)
    found = dict[str, Governing]()
    for article, many in _by_article(evidence).items():
        people = [one for one in many if one.kind is Kind.PERSON]
        for one in many:
            if not one.named and one.kind is Kind.ORGANISATION and _is_government(one.name):
                tie = _tied(list(_owners(evidence, one, people)), heads)
                if tie is None and _says_no_more(evidence, one, people):
                    tie = (places.get(article, ""), _ALONE)
                own = (named.get(tie[0]) or _described(evidence, many, tie[0])) if tie else None
                if tie and own and own is not evidence.cast.actor(one.id):
                    found[one.id] = Governing(own, tie[1])
    return found


def _described(evidence: Evidence, many: Iterable[Referent], place: str) -> Actor | None:
    """Give the government that an article itself calls a state's, without a name ("the Peruvian government")."""
    own = (one for one in many if place and one.kind is Kind.ORGANISATION and _state_in(one.name) == place)
    actors = [evidence.cast.actor(one.id) for one in own]
    return actors[0] if len(actors) == 1 else None


def _by_article(evidence: Evidence) -> Mapping[str, list[Referent]]:
    found = defaultdict[str, list[Referent]](list)
    for one in evidence.referents.values():
        found[one.article].append(one)
    return found


def _is_government(name: str) -> bool:
    words = folded(name).strip(_MARKS).split()
    return bool(words) and words[-1].strip(_MARKS) in words_for_government()


def _named(evidence: Evidence) -> dict[str, Actor]:
    """Give the one body that articles name as a state's government, by the state."""
    found = defaultdict[str, list[Actor]](list)
    for actor in evidence.cast.actors:
        if actor.named and actor.kind is Kind.ORGANISATION and (place := _state_in(actor.name)):
            found[place].append(actor)
    return {place: actors[0] for place, actors in found.items() if len(actors) == 1}


def _state_in(name: str) -> str:
    """Give the state whose government a name means; empty for other bodies."""
    words = _OF_STATE.match(name) or _STATES_OWN.match(name)
    known = words is not None and (words.re is _OF_STATE or country_of(words["state"]) is not None)
    return _place(words["state"]) if words and known else ""


def _place(words: str) -> str:
    """Write a state as the place of an office is written: by its code, or by the stem of its name."""
    country = country_of(words)
    return place_of(Role("", Span(0, 1), body=words, country=country.alpha3 if country else None))


def _is_head(role: Role) -> bool:
    title = folded(role.title)
    return role.standing in _NOW and (title in name_words("heads of state") or _governs(role))


def _governs(role: Role) -> bool:
    return folded(role.title) in name_words("heads of government")


def _places(evidence: Evidence) -> Mapping[str, str]:
    """Give the one state of whose heads an article tells, by the article's id.

    Where it simply calls two people president, and says of one alone of which state, the other is of another.
    """
    found = defaultdict[str, set[str]](set)
    presidents = defaultdict[str, set[tuple[str, str]]](set)
    for referent in evidence.referents.values():
        for role in filter(_is_head, referent.roles):
            place = _state_of(role)
            if place:
                found[referent.article].add(place)
            if role.standing == _SIMPLY and not _governs(role):
                presidents[referent.article].add((referent.id, place))
    return {
        article: next(iter(places))
        for article, places in found.items()
        if len(places) == 1 and not _several(presidents[article])
    }


def _several(presidents: Iterable[tuple[str, str]]) -> bool:
    """Whether of those who are simply called president one has a state, and another is not said to have the same."""
    placed = {who for who, place in presidents if place}
    return bool(placed) and any(who not in placed for who, _ in presidents)


def _state_of(role: Role) -> str:
    return role.country or (_place(role.body) if role.body else "")


def _heads(evidence: Evidence, places: Mapping[str, str]) -> dict[str, _Head]:
    """Give those who head one state and no other, by the actor's id."""
    rows = defaultdict[str, list[tuple[str, Role]]](list)
    people = dict[str, Actor]()
    for actor in evidence.cast.actors:
        for referent, role in evidence.roles(actor) if actor.named and actor.kind is Kind.PERSON else ():
            place = _state_of(role) or places.get(referent.article, "")
            if _is_head(role) and place:
                people[actor.id] = actor
                rows[actor.id].append((place, role))
    governing = defaultdict[str, set[str]](set)
    for who, said in rows.items():
        for place, role in said:
            if _governs(role):
                governing[place].add(who)
    found = dict[str, _Head]()
    for who, said in rows.items():
        if len({place for place, _ in said}) == 1:
            place, role = next((one for one in said if _governs(one[1])), said[0])
            alone = governing[place] == {who} or not (governing[place] or _rivals(rows, who, place))
            found[who] = _Head(people[who], place, role, alone and role.standing in _HELD)
    return found


def _rivals(rows: Mapping[str, Iterable[tuple[str, Role]]], who: str, place: str) -> bool:
    """Whether others are said to head a state too."""
    return any(one != who and any(other == place for other, _ in said) for one, said in rows.items())


def _tied(owners: Iterable[Actor], heads: Mapping[str, _Head]) -> tuple[str, str] | None:
    """Say of which state a person's government is, and why."""
    own = {owner.id for owner in owners}
    head = heads.get(next(iter(own))) if len(own) == 1 else None
    return (head.place, f"{head.actor.name} is said to be {head.role.title}") if head and head.sure else None


def _says_no_more(evidence: Evidence, referent: Referent, people: Iterable[Referent]) -> bool:
    """Whether no words for a government say whose it is."""
    text = evidence.articles[referent.article].text
    described = (one.span for one in referent.mentions if one.naming is Naming.DESCRIPTION)
    return not any(_owners(evidence, referent, people)) and all(_is_bare(span.of(text)) for span in described)


def _owners(evidence: Evidence, referent: Referent, people: Iterable[Referent]) -> Iterator[Actor]:
    """Go through those whose name stands in the words for a government, or right before "leads a regime"."""
    text = evidence.articles[referent.article].text
    described = [one.span for one in referent.mentions if one.naming is Naming.DESCRIPTION]
    for other in people:
        for mention in other.mentions:
            inside = any(span.contains(mention.span) and span != mention.span for span in described)
            if inside or any(_leads(text, mention.span, span) for span in described):
                actor = evidence.cast.actor(other.id)
                if actor is not None:
                    yield actor


def _leads(text: str, who: Span, what: Span) -> bool:
    start = what.start + len(_article_of(what.of(text)))
    return who.end <= start <= who.end + _REACH and bool(_LEADS.match(text[who.end : start]))


def _article_of(words: str) -> str:
    found = re.match(r"(?:an?|the)\s+[“\"‘]?", words, re.IGNORECASE)
    return found[0] if found else ""


def _is_bare(words: str) -> bool:
    """Whether words mean the government that everybody knows of: "the regime", "the lawful government"."""
    if not _THE.match(words):
        return False
    *before, noun = bare(words.strip(_MARKS)).split()[1:] or [""]
    known = all(any(len(span) == len(word) for span in _telling(word)) for word in before)
    return known and folded(noun).strip(_MARKS) in words_for_government() - _OF_MANY


def _telling(word: str) -> list[Span]:
    """Give where words stand that judge a government, or say how it is held."""
    return [one.span for one in loaded_in(word)] + [one.span for one in marks_in(word)]
