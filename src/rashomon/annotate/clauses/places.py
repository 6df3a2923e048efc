"""Places: at which words a relation's holder and target stand, as its entry in the codebook says."""

from collections.abc import Callable, Mapping
from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.triggers import Trigger
from rashomon.annotate.clauses.verbs import above, doers, subjects, undergoers
from rashomon.codebook.modal_words import modal_word
from rashomon.codebook.patterns import Part, Pattern, is_preposition

_PREMODIFIERS: Final = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "advmod", "case", "flat", "punct", "nsubj", "cc", "conj"}
)
_BEING: Final = frozenset(
    {"remain", "remains", "remained", "remaining", "stay", "stays", "stayed", "is", "was", "be", "been", "being", "are"}
    | {"become", "becomes", "became"}
)
_AT: Final = frozenset({"at", "during", "after", "before", "amid", "since", "until", "for", "over", "despite"})
"""Prepositions behind which a noun says when or why, and not what the verb carries."""
_PHRASE: Final = frozenset({"obj", "obl", "nmod", "xcomp", "conj"})


def heads_at(setting: Setting, trigger: Trigger[Pattern], place: str) -> list[int]:
    """Give the words that stand at a place of a relation.

    Args:
        setting: the article.
        trigger: the words that say the relation.
        place: as in the codebook, but for those that no word stands at (`speaker`, `prefix`).

    Returns:
        Numbers of tokens, the likeliest first; none where nothing stands there.

    """
    if is_preposition(place):
        return _behind(setting, trigger, place)
    finder = _FINDERS.get((trigger.entry.part, place))
    return finder(setting, trigger) if finder else []


def _behind(setting: Setting, trigger: Trigger[Pattern], preposition: str) -> list[int]:
    """Give the words behind a preposition that belongs to the trigger."""
    found = []
    roots = {*trigger.words, *(one for word in trigger.words for one in setting.below(word, "obj", "iobj", "xcomp"))}
    if trigger.entry.part is Part.NOUN:
        roots |= set(setting.below(trigger.at, "acl:relcl", *(["nmod"] if preposition == "by" else [])))
    for at in setting.sentence(trigger.at):
        if at <= trigger.words[-1] or setting.words[at] != preposition or setting.bare(at) == "fixed":
            continue
        head = setting.head(at)
        if setting.bare(at) == "mark":
            inner = [
                one for one in (head, *setting.below(head, "xcomp")) if head in roots or setting.head(head) in roots
            ]
            found += [who for one in inner for who in setting.below(one, "nsubj") if who > at and preposition == "for"]
        else:
            noun = _noun_at(setting, at + 1, trigger.at)
            if noun >= 0 and {head, setting.head(head), setting.head(noun)} & roots:
                found.append(noun)
    return found


def _noun_at(setting: Setting, at: int, trigger: int) -> int:
    """Give the noun to which the word at a place leads ("Odera" to "government" in "Odera's government")."""
    sentence = setting.sentence(trigger)
    while at in sentence and setting.bare(at) in _PREMODIFIERS and setting.head(at) > at:
        at = setting.head(at)
    return at if at in sentence else -1


def _doing(setting: Setting, trigger: Trigger[Pattern]) -> list[int]:
    """Give who does what a verb says; behind a name, a verb that takes no object is no passive."""
    noun = setting.head(trigger.at)
    if setting.relation(trigger.at) == "acl" and trigger.at == noun + 2 and "object" not in trigger.entry.to:
        return [noun]
    return doers(setting, trigger.at)


def _carrier(setting: Setting, noun: int) -> list[int]:
    """Give the subject of the verb that carries a noun ("Peru expressed its support")."""
    verb, relation = setting.head(noun), setting.bare(noun)
    if setting.case(noun) in _AT:
        return []
    relative = [one for one in setting.below(noun, "acl:relcl") if modal_word(setting.words[one]) is not None]
    if relative:
        return subjects(setting, relative[0])
    if relation == "conj":
        return _carrier(setting, verb) if verb < noun else []
    if modal_word(setting.words[verb]) is None or setting.reading.tokens[verb].upos != "VERB":
        return []
    if setting.relation(noun) == "nsubj:pass":
        return doers(setting, verb)
    return subjects(setting, verb) if relation in _PHRASE else []


def _owners(setting: Setting, trigger: Trigger[Pattern]) -> list[int]:
    """Give whose a noun is: "Peru's support", "Peruvian support"; of "Peru expressed its support", Peru."""
    owners = setting.below(trigger.at, "nmod:poss")
    if any(setting.reading.tokens[one].upos == "PRON" for one in owners):
        # Whose allies "its allies" are, the words around seldom tell; whose support "its support" is, the verb does.
        return [] if "self" in trigger.entry.by else _carrier(setting, trigger.at) or owners
    return owners + [one for one in setting.below(trigger.at, "amod", "compound") if one in setting.named]


def _bearers(setting: Setting, adjective: int) -> list[int]:
    """Give of what an adjective says something: "Peru is loyal", "is the lawful president", "forces loyal to"."""
    at = adjective
    if setting.relation(at) == "amod" and setting.head(at) > at:
        at = setting.head(at)
    own = setting.below(at, "nsubj", "nsubj:outer", "nsubj:pass")
    if own:
        return sorted(own, reverse=True)
    if setting.relation(at) in {"xcomp", "obj", "conj", "advcl", "ccomp"}:
        return above(setting, setting.head(at))
    return [setting.head(at)] if at == adjective and setting.relation(at).startswith("acl") else []


def _is_said(setting: Setting, adjective: int) -> bool:
    """Whether an adjective is what is said: "is the lawful president", and not "met the lawful president"."""
    noun = setting.head(adjective) if setting.relation(adjective) == "amod" else adjective
    verb = setting.head(noun)
    return bool(setting.below(noun, "cop", "nsubj")) or (verb < noun and setting.words[verb] in _BEING)


def _modified(setting: Setting, at: int) -> list[int]:
    """Give the noun before which a word with a hyphen stands."""
    for _ in range(3):
        if setting.bare(at) not in {"amod", "compound", "punct", "advmod", "nmod"} or setting.head(at) < at:
            break
        at = setting.head(at)
    return [at]


_FINDERS: Final[Mapping[tuple[Part, str], Callable[[Setting, Trigger[Pattern]], list[int]]]] = {
    (Part.VERB, "subject"): _doing,
    (Part.VERB, "object"): lambda setting, trigger: undergoers(
        setting, trigger.at, complemented=bool(trigger.entry.needs)
    ),
    (Part.VERB, "possessor"): lambda setting, trigger: setting.below(trigger.words[-1], "nmod:poss"),
    (Part.NOUN, "subject"): lambda setting, trigger: _carrier(setting, trigger.at),
    (Part.NOUN, "possessor"): _owners,
    (Part.NOUN, "self"): lambda _, trigger: [trigger.at],
    (Part.ADJECTIVE, "self"): lambda setting, trigger: _bearers(setting, trigger.at),
    (Part.STATE, "subject"): lambda setting, trigger: (
        _bearers(setting, trigger.at) if _is_said(setting, trigger.at) else []
    ),
    (Part.AUXILIARY, "subject"): lambda setting, trigger: setting.below(
        setting.head(trigger.at), "nsubj", "nsubj:pass"
    ),
    (Part.SUFFIX, "object"): lambda setting, trigger: _modified(setting, trigger.at),
}
