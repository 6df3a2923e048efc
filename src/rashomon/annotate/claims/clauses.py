"""Clauses: which words of a sentence are predicates, and which words are theirs.

Made for the trees of Universal Dependencies (Nivre et al. 2020): a predicate is a verb, or whatever has a subject or a
copula of its own.
"""

from collections.abc import Iterator
from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.model import Span, hull

_NO_PREDICATES: Final = frozenset(
    {"amod", "aux", "cop", "fixed", "case", "compound", "flat", "det", "nmod", "mark", "cc"}
)
_SUBJECTS: Final = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass")
_APART: Final = frozenset({"parataxis", "advcl", "punct", "discourse", "dislocated"})
_JOINED: Final = "conj"
_PARTICLE: Final = "compound:prt"
_OF_NAMES: Final = frozenset({"PROPN", "NUM", "SYM", "PUNCT"})


def predicates(setting: Setting) -> Iterator[int]:
    """Give the predicates of an article, in the order of the text: the numbers of their tokens.

    Args:
        setting: the article.

    """
    for at, token in enumerate(setting.reading.tokens):
        if token.relation and is_predicate(setting, at):
            yield at


def is_predicate(setting: Setting, at: int) -> bool:
    """Say whether a word is a predicate: a verb that is not before a noun, or what somebody is said to be.

    Args:
        setting: the article.
        at: number of the word's token.

    """
    if setting.bare(at) in _NO_PREDICATES:
        return False
    verb = setting.reading.tokens[at].upos == "VERB"
    return verb or bool(setting.below(at, "cop", *_SUBJECTS)) or _is_fragment(setting, at)


def cue_of(setting: Setting, at: int) -> Span:
    """Give the words of a predicate: its own, with a particle right behind it ("broke off").

    Args:
        setting: the article.
        at: number of the predicate's token.

    """
    behind = [one for one in setting.below(at, _PARTICLE) if one == at + 1]
    return hull(setting.span(one) for one in (at, *behind))


def clause_of(setting: Setting, at: int) -> Span:
    """Give the words of a clause, without clauses that hang on it and could stand by themselves.

    Args:
        setting: the article.
        at: number of the predicate's token.

    """
    own = (setting.span(one) for one in _own(setting, at) if setting.reading.tokens[one].upos != "PUNCT")
    return hull((cue_of(setting, at), *own))


def phrase_of(setting: Setting, at: int) -> Span:
    """Give a noun with what belongs to it, without relative clauses and what is joined to it by a comma.

    Args:
        setting: the article.
        at: number of the noun's token.

    """
    kept = [at]
    for kid in setting.kids[at]:
        if setting.bare(kid) in {"acl", "case", "appos", "cop", "mark", "cc", *_APART} or kid_is_clause(setting, kid):
            continue
        kept += [one for one in setting.tree(kid) if setting.reading.tokens[one].upos != "PUNCT"]
    return hull(setting.span(one) for one in kept)


def kid_is_clause(setting: Setting, kid: int) -> bool:
    """Say whether what hangs on a noun is a clause: its subject, or a verb joined to it."""
    return setting.relation(kid) in _SUBJECTS or (setting.bare(kid) == _JOINED and is_predicate(setting, kid))


def _is_fragment(setting: Setting, at: int) -> bool:
    """Whether a sentence has no verb, as headlines have: then its head says what is said ("No shots at the ferry").

    A name alone says nothing: a dateline's ("PORT SELM, March 3"), or a page's address.
    """
    upos = setting.reading.tokens[at].upos
    if setting.head(at) != at or upos not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return False
    return upos != "PROPN" or not all(_is_of_a_name(setting, one) for one in _own(setting, at))


def _is_of_a_name(setting: Setting, at: int) -> bool:
    capital = setting.span(at).of(setting.text)[0].isupper()
    return capital or setting.reading.tokens[at].upos in _OF_NAMES


def _own(setting: Setting, at: int) -> list[int]:
    kept, waiting = [at], [at]
    while waiting:
        one = waiting.pop()
        for kid in setting.kids[one]:
            apart = setting.bare(kid) in _APART or (setting.bare(kid) == _JOINED and is_predicate(setting, kid))
            if not (apart and one == at) and kid not in kept:
                kept.append(kid)
                waiting.append(kid)
    return kept
