"""Belongings: whose a thing is, where the noun at a place of an event is nobody ("a Chilean bridge")."""

from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.codebook import patterns
from rashomon.codebook.events import EventPattern, events_by_form
from rashomon.codebook.stand_ins import StandInKind, stand_in
from rashomon.model import EventType

_OWNED: Final = ("nmod:poss", "amod", "compound")
_OF: Final = frozenset({"of", "by", "from", "in", "on", "against", "to", "with", "for"})
_FROM: Final = frozenset({"of", "by", "from", "in", "with"})
"""Behind what is blamed or refused: whose it is. Whom it is done to ("the attack on Chile") is not blamed."""
_AT_WORDS: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.REQUEST})
_FORCE: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION})
_WITH_OWN: Final = frozenset({EventType.RETREAT, EventType.MOBILIZE, EventType.AGREE, EventType.AID})
"""Types that are done with one's own people and things, and not to them."""
_THEIRS: Final = frozenset({"its", "their", "his", "her", "our", "my"})
_DEPTH: Final = 2


def owners_of(setting: Setting, trigger: Trigger[EventPattern], head: int) -> list[int]:
    """Give the words for whose a thing is or where it is, the likeliest first; those of the event itself are left out.

    Args:
        setting: the article.
        trigger: the words that say the event.
        head: number of the thing's token.

    """
    behind = _FROM if trigger.entry.type in _AT_WORDS else _OF
    return [one for one in _owners(setting, head, behind) if one not in trigger.words]


def without_own(setting: Setting, trigger: Trigger[EventPattern], heads: list[int]) -> list[int]:
    """Leave out the doer's own things, where they are what it is done with: "withdrew its troops".

    Args:
        setting: the article.
        trigger: the words that say the event.
        heads: numbers of tokens.

    """
    if trigger.entry.type not in _WITH_OWN:
        return heads
    means = [one for one in heads if stand_in(setting.words[one]) is StandInKind.MEANS]
    return [one for one in heads if one not in means and not _is_own(setting, one)]


def _owners(setting: Setting, head: int, prepositions: frozenset[str], depth: int = _DEPTH) -> list[int]:
    """Give the words for whose a thing is or where it is, the nearest first, down to what belongs to what belongs."""
    cases = prepositions - {"of"} if prepositions is _FROM and _is_done_to(setting.words[head]) else prepositions
    beside = setting.below(head, *_OWNED)
    before = [one for one in beside if one in setting.named]
    before = before or [own for one in beside for own in setting.below(one, *_OWNED) if own in setting.named]
    behind = [one for one in setting.below(head, "nmod", "obl", "nmod:desc") if setting.case(one) in cases]
    deeper = [one for inner in behind if depth > 1 for one in _owners(setting, inner, prepositions, depth - 1)]
    return [*reversed(before), *behind, *deeper]


def _is_done_to(noun: str) -> bool:
    """Whether "of" behind a noun names whom it is done to: "the invasion of Chile", and not "the plan of Chile"."""
    known = (form.entry for form in events_by_form().get(noun, ()))
    return any(entry.part is patterns.Part.NOUN and entry.type in _FORCE for entry in known)


def _is_own(setting: Setting, head: int) -> bool:
    """Whether a thing is the doer's own: "withdrew its troops" is done to nobody of his."""
    return any(setting.words[one] in _THEIRS for one in setting.below(head, "nmod:poss"))
