"""What one telling says of who brought a change about: whoever underwent it, or somebody else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.accord_words import Accord, accord_words
from rashomon.codebook.general_agents import AgentKind, kind_of_agent
from rashomon.codebook.own_accord import OwnAccord, own_accord
from rashomon.codebook.past_forms import is_past_form
from rashomon.link.claims.likeness import is_told
from rashomon.link.claims.telling import Phrase, Telling
from rashomon.link.conflicts.beside import sentence_round
from rashomon.link.conflicts.finite import is_finite
from rashomon.model import Place, Span

_TO_DO: Final = re.compile(r"\b(?:to|into)\s+(?=\w)", re.IGNORECASE)
_SELF: Final = re.compile(r"\w*sel(?:f|ves)\Z", re.IGNORECASE)
_STEERED: Final = frozenset({"it", "she", "her"})
_WORD: Final = re.compile(r"\w+")
_REACH: Final = 400
"""Characters ahead of "she" in which the ship that is meant may stand."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A change that a telling tells of.

    Attributes:
        telling: what tells of it.
        change: what sort of change.
        who: whoever undergoes it.
        by: whoever made them; None where they did it themselves.
        sure: whether the words themselves leave no room for another's hand, or name it.
        thing: the words for what "it" or "she" is, the nearest ahead; None where nobody asks.

    """

    telling: Telling
    change: OwnAccord
    who: Phrase
    by: Phrase | None = None
    sure: bool = True
    thing: Span | None = None


def brought_about(one: Telling) -> Iterator[Brought]:
    """Read from a telling which changes somebody brought about, by themselves or by others.

    Args:
        one: the telling; what it tells as planned, denied or asked for is no change.

    """
    if not is_told(one) or not is_past_form(one.claim.cue.of(one.article.text).split()[0]):
        return
    yield from _by_others(one)
    if is_finite(one):
        yield from _by_themselves(one)


def _by_themselves(one: Telling) -> Iterator[Brought]:
    subject, text, start = one.at(Place.SUBJECT), one.article.text, one.claim.cue.start
    if not subject:
        return
    bare = all(_SELF.match(phrase.head) for phrase in one.at(Place.OBJECT))
    willing = accord_words(Accord.WILLING).search(one.words()) is not None
    for change in own_accord():
        sure = change.done(text, start)
        if (sure or change.left_open(text, start)) and (bare or change.object):
            yield Brought(one, change, subject[0], None, sure or willing, _thing(one, change, subject[0]))


def _by_others(one: Telling) -> Iterator[Brought]:
    undergone, text, start = one.at(Place.OBJECT), one.article.text, one.claim.cue.start
    by = next((phrase for phrase in one.at(Place.SUBJECT) if _is_somebody(one, phrase)), None)
    if not undergone or by is None or by.span == undergone[0].span or _SELF.match(undergone[0].head):
        return
    for change in own_accord():
        if change.undergone(text, start) or _is_compelled(one, change):
            yield Brought(one, change, undergone[0], by, True, _thing(one, change, undergone[0]))


def _is_compelled(one: Telling, change: OwnAccord) -> bool:
    """Whether somebody makes another do it: "forced it to turn back"."""
    text, cue = one.article.text, one.claim.cue
    if not accord_words(Accord.COMPELLING).match(text, cue.start):
        return False
    follows = _TO_DO.finditer(text, cue.end, max(one.whole.end, cue.end))
    first = next(follows, None)
    return first is not None and (change.done(text, first.end()) or change.left_open(text, first.end()))


def _is_somebody(one: Telling, phrase: Phrase) -> bool:
    """Whether words name or describe who does it, and not a pronoun or anybody at all."""
    word = one.words((phrase.argument.head,))
    described = bool(phrase.referents) or accord_words(Accord.CRAFT).fullmatch(word.removesuffix("s")) is not None
    return bool(phrase.actors) or (described and kind_of_agent(word) is not AgentKind.ANYBODY)


def undergone_in(one: Telling) -> Iterator[tuple[OwnAccord, Phrase]]:
    """Give the changes that a telling has somebody undergo, whoever made them, and however it is put.

    Args:
        one: the telling.

    """
    for change in own_accord():
        if change.undergone(one.article.text, one.claim.cue.start) or _is_compelled(one, change):
            yield from ((change, phrase) for phrase in one.at(Place.OBJECT)[:1])


def _thing(one: Telling, change: OwnAccord, who: Phrase) -> Span | None:
    """Give the nearest word ahead for something steered that "it" or "she" may be."""
    text, at = one.article.text, who.span.start
    if not change.moves or who.actors or who.head not in _STEERED:
        return None
    found = list(accord_words(Accord.CRAFT).finditer(text, max(0, at - _REACH), at))
    return Span(*found[-1].span()) if found else None


def is_joined(one: Brought) -> bool:
    """Say whether the sentence itself joins both: "resigned after being told to", "sacked him as he stepped down".

    Args:
        one: the change.

    """
    text, whole = one.telling.article.text, one.telling.whole
    sentence = sentence_round(text, one.telling.claim.cue)
    starts = [sentence.start + word.start() for word in _WORD.finditer(sentence.of(text))]
    if one.by is not None:
        return any(one.change.done(text, at) for at in starts if not whole.start <= at < whole.end)
    pressed = accord_words(Accord.PRESSED).search(sentence.of(text)) is not None
    return pressed or any(one.change.undergone(text, at) for at in starts if at != one.telling.claim.cue.start)
