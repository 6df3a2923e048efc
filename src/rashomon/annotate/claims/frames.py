"""Frames: who does what a predicate says, and to whom, also where the sentence puts them elsewhere than usual.

Two besides the plain one: what is set apart with "it was" ("it was soldiers at the gate who fired"), and what somebody
has done by others ("the mayor had the market shut"), which counts for whoever has it done.
"""

from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.verbs import doers, subjects, undergoers
from rashomon.codebook.past_forms import is_past_form

_HAD: Final = frozenset({"had", "has", "have", "having", "got"})
_WHO: Final = frozenset({"who", "that", "which"})
_IT: Final = "it"
_STEPS: Final = 4


def sides_of(setting: Setting, at: int) -> tuple[list[int], list[int]]:
    """Give the words for who does what a predicate says, and for those to whom it is done, the likeliest first.

    Args:
        setting: the article.
        at: number of the predicate's token.

    """
    if setting.reading.tokens[at].upos != "VERB":
        return subjects(setting, at), []
    apart = _set_apart(setting, at)
    if apart is not None:
        return [apart], undergoers(setting, at)
    had = _had_done(setting, at)
    if had is not None:
        return doers(setting, had), setting.below(had, "obj") or setting.below(at, "nsubj", "nsubj:pass")
    return doers(setting, at), undergoers(setting, at)


def _set_apart(setting: Setting, at: int) -> int | None:
    """Give the noun behind "it was" that the "who" of a clause stands for; None where the clause has none."""
    who = [one for one in setting.below(at, "nsubj") if setting.words[one] in _WHO]
    if not who or not setting.bare(at).startswith("acl"):
        return None
    noun = setting.head(at)
    for _ in range(_STEPS):
        if any(setting.words[one] == _IT for one in setting.below(noun, "nsubj")) and setting.below(noun, "cop"):
            return noun
        if setting.head(noun) == noun:
            break
        noun = setting.head(noun)
    return None


def _had_done(setting: Setting, at: int) -> int | None:
    """Give the "had" of "had the market shut"; None where nobody has it done."""
    head = setting.head(at)
    causes = setting.words[head] in _HAD and setting.reading.tokens[head].upos == "VERB" and head < at
    owned = setting.bare(at) in {"xcomp", "ccomp", "acl"} and not setting.below(at, "aux", "aux:pass", "mark")
    past = is_past_form(setting.words[at]) and not setting.words[at].endswith("ing")
    return head if causes and owned and past else None
