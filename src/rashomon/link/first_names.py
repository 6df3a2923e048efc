"""How two first names compare: the same, an initial of it, another spelling, a nickname, or somebody else's."""

from enum import StrEnum
from functools import lru_cache

from nicknames import NickNamer

from rashomon.codebook.first_name_forms import same_first_names
from rashomon.link.sounds import nearly_alike, simplified, sound_alike

_SHORTEST_STEM = 3
_SHORTEST_SOUND = 5
"""Shorter names that sound alike are too often two: John and Joan."""


class FirstNames(StrEnum):
    """What two first names are to each other."""

    SAME = "same"
    SPELLING = "another spelling"
    NICKNAME = "a form of the same"
    INITIAL = "initial agrees"
    CLASH = "clash"


@lru_cache(maxsize=100_000)
def compare_first_names(left: str, right: str) -> FirstNames:
    """Compare two folded first names.

    Examples:
        >>> [compare_first_names(*pair).value for pair in (("ana", "ana"), ("aleksandr", "alexander"), ("p", "pell"))]
        ['same', 'another spelling', 'initial agrees']
        >>> [compare_first_names(*pair).value for pair in (("bill", "william"), ("ana", "pell"), ("mario", "maria"))]
        ['a form of the same', 'clash', 'clash']

    """
    if left == right:
        return FirstNames.SAME
    if len(left) == 1 or len(right) == 1:
        return FirstNames.INITIAL if left[0] == right[0] else FirstNames.CLASH
    if _spelled_alike(left, right):
        return FirstNames.SPELLING
    if canonicals(left) & canonicals(right):
        return FirstNames.NICKNAME
    short, long = sorted((left, right), key=len)
    if len(short) >= _SHORTEST_STEM and long.startswith(short) and long != f"{short}a":
        return FirstNames.NICKNAME
    return FirstNames.CLASH


def _spelled_alike(left: str, right: str) -> bool:
    """Say whether two first names are one in two spellings; an "a" at the end of one alone is often a woman's name."""
    if left.endswith("a") != right.endswith("a"):
        return False
    if simplified(left) == simplified(right):
        return True
    if min(len(left), len(right)) < _SHORTEST_SOUND:
        return False
    return sound_alike(left, right) or (nearly_alike(left, right) and left[0] == right[0])


@lru_cache(maxsize=100_000)
def canonicals(name: str) -> frozenset[str]:
    """Give the first names that a folded name may stand for, itself among them.

    Examples:
        >>> "margaret" in canonicals("peggy"), sorted(canonicals("pell"))
        (True, ['pell'])

    """
    return frozenset({name, *same_first_names(name), *_nicknames().canonicals_of(name)})


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()
