"""Owners: whose a government, a deed, a word or a country is, and whose ruling "the ruling" is."""

from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.syntax import sentence_at
from rashomon.codebook.stand_ins import StandInKind
from rashomon.model import Kind, Referent

_OF: Final = {
    StandInKind.OFFICE: frozenset({"of"}),
    StandInKind.DEED: frozenset({"by"}),
    StandInKind.WORDS: frozenset({"by", "of", "from", "in"}),
    StandInKind.RULING: frozenset({"of", "by"}),
    StandInKind.MEANS: frozenset({"of", "by"}),
    StandInKind.COUNTRY: frozenset(),
}
"""Behind a deed, "of" mostly names whom it is done to ("the invasion of Kestria")."""
_BENCH: Final = frozenset({"judges", "justices", "magistrates", "jurors", "arbitrators"})
_RULERS: Final = frozenset({"JUD", "LEG"})
_BACK: Final = 3
"""Sentences: how far before "the ruling" the body that made it is looked for, its own among them."""


def owner_of(setting: Setting, at: int, kind: StandInKind) -> int | None:
    """Give the word for whose a thing is, as the words name it.

    Args:
        setting: the article.
        at: number of the thing's token.
        kind: what the thing is.

    """
    owners = setting.below(at, "nmod:poss")
    if owners:
        return owners[0]
    behind = [one for one in setting.below(at, "nmod", "obl", "nmod:desc") if setting.case(one) in _OF[kind]]
    behind = [one for one in behind if kind is not StandInKind.OFFICE or _is_person(setting, one)]
    beside = ("amod",) if kind is StandInKind.DEED else ("amod", "compound")
    before = [one for one in setting.below(at, *beside) if one in setting.named]
    before = [one for one in before if kind is not StandInKind.OFFICE or _is_person(setting, one)]
    return next(iter((*behind, *before)), None) or _in_name(setting, at, kind)


def _in_name(setting: Setting, at: int, kind: StandInKind) -> int | None:
    """Give the person's name within a name that is called after him ("the Odera administration")."""
    if kind is not StandInKind.OFFICE:
        return None
    before = [one for one in range(max(0, at - 2), at) if one in setting.named and setting.head(one) == at]
    return next((one for one in before if _is_person(setting, one)), None)


def _is_person(setting: Setting, at: int) -> bool:
    return any(one.kind is Kind.PERSON for _, one in setting.named.get(at, ()))


def state_of(setting: Setting, owner: int) -> Referent | None:
    """Give the state of whoever a country belongs to; none where the article has no such state."""
    countries = {one.country for _, one in setting.named.get(owner, ()) if one.country and one.kind is not Kind.STATE}
    states = [one for one in setting.referents if one.kind is Kind.STATE and one.country in countries]
    return states[0] if len(states) == 1 else None


def ruling_body(setting: Setting, at: int) -> Referent | None:
    """Give the court, judges or assembly that last did something before "the ruling"; none where none is told of."""
    here = setting.span(at).start
    start = here
    for _ in range(_BACK):
        start = max(sentence_at(setting.reading, start).start - 1, 0)
    rows = [
        (setting.span(token).start, one)
        for token, named in setting.named.items()
        for _, one in named
        if _rules(one) and setting.relation(token) == "nsubj"
    ]
    before = [(place, one) for place, one in rows if start <= place < here]
    return max(before, key=lambda row: row[0])[1] if before else None


def _rules(one: Referent) -> bool:
    """Whether somebody may make a ruling: a court, an assembly, "a handful of judges"."""
    if one.kind is Kind.GROUP:
        return one.name.split()[-1].casefold() in _BENCH
    return one.kind is Kind.ORGANISATION and one.sector in _RULERS
