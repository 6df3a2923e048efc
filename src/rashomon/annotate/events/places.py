"""Places: at which words the recipient of an event stands, also below its verb ("refused to help Chile")."""

from collections.abc import Iterator
from typing import Final

from rashomon.annotate.clauses.places import heads_at
from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.clauses.verbs import undergoers
from rashomon.codebook.events import EventPattern

_TOWARDS: Final = frozenset({"to", "with", "against", "on", "upon", "for", "from", "at", "in", "into", "between"})
_BELOW: Final = ("xcomp", "ccomp")
_DEPTH: Final = 2


def recipients_at(setting: Setting, trigger: Trigger[EventPattern], place: str) -> list[int]:
    """Give the words that stand at a place of the recipient.

    Args:
        setting: the article.
        trigger: the words that say the event.
        place: as in the codebook.

    """
    match place:
        case "inner":
            return list(_inner(setting, trigger.at, _DEPTH))
        case "clause":
            clauses = [one for word in trigger.words for one in _clauses(setting, word)]
            return [one for clause in clauses for one in setting.below(clause, "nsubj", "nsubj:pass")]
        case "object":
            own = heads_at(setting, trigger, place)
            return own if len(trigger.words) == 1 else [one for one in own if one not in trigger.words]
        case _:
            return heads_at(setting, trigger, place)


def has_other_object(setting: Setting, trigger: Trigger[EventPattern]) -> bool:
    """Say whether something that is nobody has it done to it: "shot a film", "met the deadline".

    Args:
        setting: the article.
        trigger: the words.

    """
    return "object" in trigger.entry.recipient and bool(recipients_at(setting, trigger, "object"))


def _inner(setting: Setting, verb: int, depth: int) -> Iterator[int]:
    """Give to whom the verb below a verb does something ("refused to help Chile", "plans to meet with Chile")."""
    for clause in _clauses(setting, verb):
        if setting.below(clause, "nsubj", "nsubj:pass"):
            continue
        yield from undergoers(setting, clause)
        yield from (one for one in setting.below(clause, "obl", "nmod") if setting.case(one) in _TOWARDS)
        for noun in setting.below(clause, "obj"):
            yield from (one for one in setting.below(noun, "nmod") if setting.case(one) in _TOWARDS)
        if depth > 1:
            yield from _inner(setting, clause, depth - 1)


def _clauses(setting: Setting, verb: int) -> list[int]:
    """Give the verbs of the clauses that say what is asked, refused or promised, and not when or why."""
    purposes = setting.below(verb, "advcl", "acl")
    return [
        *setting.below(verb, *_BELOW),
        *(one for one in purposes if any(setting.words[mark] == "to" for mark in setting.below(one, "mark"))),
    ]
