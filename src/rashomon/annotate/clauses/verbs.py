"""Clauses: who does what a verb says and to whom, whatever the verb's form: passives, participles, joined verbs."""

from typing import Final

from rashomon.annotate.clauses.setting import Setting

_SUBJECTS: Final = ("nsubj", "nsubj:outer")
_PASSIVES: Final = ("nsubj:pass",)
_RELATIVES: Final = frozenset({"who", "whom", "which", "that", "whose"})
_HAVE: Final = frozenset({"have", "has", "had", "'ve", "having"})
_FINITE: Final = frozenset({"as", "because", "although", "though", "unless", "if", "that", "whereas"})
_STEPS: Final = 6
"""Clauses: how far up a subject is looked for."""


def is_passive(setting: Setting, verb: int) -> bool:
    """Say whether a verb tells what is done to its subject.

    Args:
        setting: the article.
        verb: number of its token.

    """
    having = any(setting.words[one] in _HAVE for one in setting.below(verb, "aux"))
    if having and not setting.below(verb, "aux:pass"):
        return False  # "Have criticised" is active, whatever the tree makes of its subject; "have been" is not.
    if setting.below(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return True
    if setting.below(verb, *_SUBJECTS, "obj", "mark") or setting.words[verb].endswith("ing"):
        return False
    if setting.bare(verb) in {"conj", "xcomp"} and setting.head(verb) < verb and not setting.below(verb, "aux"):
        return setting.bare(verb) == "conj" and is_passive(setting, setting.head(verb))
    return setting.relation(verb) in {"acl", "amod", "advcl", "root"} and not setting.below(verb, "aux", "cop")


def doers(setting: Setting, verb: int) -> list[int]:
    """Give the words for who does what a verb says, the likeliest first.

    Args:
        setting: the article.
        verb: number of its token.

    """
    if is_passive(setting, verb):
        agents = setting.below(verb, "obl:agent")
        return agents or [one for one in setting.below(verb, "obl", "nmod") if setting.case(one) == "by"]
    return _governing(setting, verb, _STEPS)


def undergoers(setting: Setting, verb: int, *, complemented: bool = False) -> list[int]:
    """Give the words for those to whom it is done, the likeliest first.

    Args:
        setting: the article.
        verb: number of its token.
        complemented: whether the verb also says what they are ("calls Odera a tyrant").

    """
    if is_passive(setting, verb):
        return _passive_subject(setting, verb, _STEPS)
    if _gap(setting, verb, "obj"):
        return [setting.head(verb)]
    found = [one for one in setting.below(verb, "obj", "iobj") if setting.words[one] not in _RELATIVES]
    clauses = setting.below(verb, "xcomp", "ccomp", "obj", "obl") if complemented else []
    found += [one for clause in clauses for one in setting.below(clause, *_SUBJECTS, "nmod:poss") if one > verb]
    return sorted(found)


def _gap(setting: Setting, verb: int, relation: str) -> bool:
    """Whether a relative pronoun stands for the noun that the clause hangs on ("Quispe, whom Peru supports")."""
    pronouns = [one for one in setting.below(verb, relation) if setting.words[one] in _RELATIVES]
    return bool(pronouns) and setting.relation(verb) in {"acl:relcl", "acl"}


def _governing(setting: Setting, verb: int, steps: int) -> list[int]:
    """Give the subject of an active verb: its own, or that of the verb that governs or precedes it."""
    every = setting.below(verb, *_SUBJECTS)
    own = [one for one in every if one < verb] or every  # Behind the verb may be who says it: "..., Peru said".
    if own:
        return [setting.head(verb)] if _gap(setting, verb, "nsubj") else sorted(own, key=lambda one: (one > verb, -one))
    head, relation = setting.head(verb), setting.relation(verb)
    if steps == 0 or head == verb:
        return []
    if relation in {"xcomp", "ccomp"}:
        controlled = setting.below(head, "obj", "iobj")
        governing = controlled or subjects(setting, head, steps - 1)
        # Who says it behind the words ("..., Peru said") does not do what they tell.
        return governing if relation == "xcomp" else [one for one in governing if one < verb]
    if relation in {"conj", "parataxis"}:
        return subjects(setting, head, steps - 1)
    if relation.startswith("acl"):
        return _of_noun(setting, verb, head, steps - 1)
    free = relation == "advcl" and not _has_lost_its_subject(setting, verb)
    return subjects(setting, nearest_verb(setting, verb), steps - 1) if free else []


def _has_lost_its_subject(setting: Setting, verb: int) -> bool:
    """Whether a clause has a subject of its own that the tree gives to another verb: "as pressure threatens to"."""
    marks = {setting.words[one] for one in setting.below(verb, "mark")}
    return bool(marks & _FINITE) and not setting.words[verb].endswith(("ing", "ed", "en"))


def subjects(setting: Setting, verb: int, steps: int = _STEPS) -> list[int]:
    """Give the words for a verb's subject, whether it does or undergoes what the verb says."""
    passive = setting.below(verb, *_PASSIVES)
    if passive:
        return [setting.head(verb)] if _gap(setting, verb, "nsubj:pass") else passive
    return _governing(setting, verb, steps)


def _of_noun(setting: Setting, verb: int, noun: int, steps: int) -> list[int]:
    """Give who does what a clause behind a noun says: the noun, who makes the attempt, or who the sentence is about."""
    if any(setting.words[one] == "to" for one in setting.below(verb, "mark")):
        owners = setting.below(noun, "nmod:poss")
        return owners or above(setting, noun, steps)
    if setting.words[verb - 1] == "," and noun not in setting.named:
        return above(setting, noun, steps)
    return [noun]


def above(setting: Setting, noun: int, steps: int = _STEPS) -> list[int]:
    """Give the subject of the verb that a noun belongs to."""
    for _ in range(steps):
        if setting.reading.tokens[noun].upos in {"VERB", "AUX"} or setting.head(noun) == noun:
            break
        noun = setting.head(noun)
    return subjects(setting, noun, max(steps - 1, 0)) if setting.reading.tokens[noun].upos == "VERB" else []


def nearest_verb(setting: Setting, verb: int) -> int:
    """Give the verb to which "by doing" or "in doing" belongs: the last participle before it, else its head."""
    head = setting.head(verb)
    marks = {setting.words[one] for one in setting.below(verb, "mark")}
    if not marks & {"by", "in"}:
        return head
    between = range(head + 1, verb)
    participles = [
        one
        for one in between
        if setting.words[one].endswith("ing") and setting.relation(one) in {"acl", "advcl"}
        and setting.reading.tokens[one].upos == "VERB"
    ]  # fmt: skip
    return participles[-1] if participles else head


def _passive_subject(setting: Setting, verb: int, steps: int) -> list[int]:
    """Give to whom a passive verb says that it is done."""
    own = setting.below(verb, *_PASSIVES)
    if own:
        return [setting.head(verb)] if _gap(setting, verb, "nsubj:pass") else own
    head, relation = setting.head(verb), setting.relation(verb)
    if relation == "amod" or relation.startswith("acl"):
        return [head]
    if steps and head != verb and relation in {"conj", "xcomp", "advcl"}:
        return subjects(setting, head, steps - 1)
    before = [one for one in setting.sentence(verb) if one < verb and setting.relation(one) in _SUBJECTS]
    return before[-1:]
