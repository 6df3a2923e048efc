"""What can never be one actor, whatever else ties it together; only a person may say otherwise."""

from functools import lru_cache

from rashomon.link.body_names import is_plain
from rashomon.link.names import body_words_of, person_name
from rashomon.link.person_names import compare_person_names
from rashomon.link.profiles import name_and_country
from rashomon.model import Kind, Referent

Form = tuple[Kind | None, str, str | None]
"""What a referent looks like as far as clashes go: kind, name, country."""


def form_of(one: Referent) -> Form | None:
    """Give what may clash in a referent; None for one that has no name."""
    return (one.kind, *name_and_country(one)) if one.named else None


@lru_cache(maxsize=200_000)
def clash(left: Form, right: Form) -> bool:
    """Say whether two forms can never be one actor's.

    Examples:
        >>> def person(name):
        ...     return (Kind.PERSON, name, None)
        >>> clash(person("Ana Odera"), person("Pell Odera")), clash(person("A. Odera"), person("Odera"))
        (True, False)
        >>> clash((Kind.STATE, "Peru", "PER"), (Kind.STATE, "Chile", "CHL"))
        True

    """
    kinds = {left[0], right[0]}
    if kinds == {Kind.PERSON}:
        return _persons_clash(*sorted((left[1], right[1])))
    if kinds == {Kind.STATE}:
        return left[2] != right[2] or (left[2] is None and body_words_of(left[1]) != body_words_of(right[1]))
    if Kind.PERSON in kinds and None not in kinds:
        return True
    plain = is_plain(body_words_of(left[1])) and is_plain(body_words_of(right[1]))
    return plain and None not in {left[2], right[2]} and left[2] != right[2]


def _persons_clash(left: str, right: str) -> bool:
    found = compare_person_names(left, right)
    if found is None:
        return not (person_name(left).alone or person_name(right).alone)
    return found.clash
