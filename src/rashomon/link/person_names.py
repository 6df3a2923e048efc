"""How two names of persons compare, as reasons in log odds.

The surname comes last in most names, first in Chinese, Hungarian and official lists, and is the last but one of two in
Spanish: every reading is tried, the likeliest first, and the reason says which one it was.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rashomon.link.first_names import FirstNames, compare_first_names
from rashomon.link.names import PersonName, person_name, spelled_out
from rashomon.link.sounds import nearly_alike, sound_alike
from rashomon.model import Reason

SAME_NAME, SAME_BUT_SCRIPT, OTHER_ORDER, TWO_SURNAMES = 5.0, 4.6, 4.0, 1.6
SURNAME = {"same": 2.2, "same sound": 1.3, "a letter apart": 0.6}
FIRST_NAME = {
    FirstNames.SAME: 2.6,
    FirstNames.SPELLING: 1.8,
    FirstNames.NICKNAME: 1.6,
    FirstNames.INITIAL: 0.6,
    FirstNames.CLASH: -7.0,
}
MIDDLE_AGREES, MIDDLE_CLASHES, GENERATION_CLASHES = 0.5, -5.0, -5.0
ALONE_BOTH, ALONE_ELSEWHERE = 1.8, 1.0


@dataclass(frozen=True, slots=True)
class NamesCompared:
    """What two names are to each other.

    Attributes:
        reasons: what speaks for and against, at least one.
        clash: whether the two can be no one person's.
        alone: whether one of them is a single word, so that the first name is not known.

    """

    reasons: tuple[Reason, ...]
    clash: bool = False
    alone: bool = False


@lru_cache(maxsize=500_000)
def compare_person_names(left: str, right: str) -> NamesCompared | None:
    """Compare two names of persons.

    Args:
        left: as the one article writes it.
        right: as the other does.

    Returns:
        None where the names have no surname in common.

    Examples:
        >>> def show(left, right):
        ...     found = compare_person_names(left, right)
        ...     return found and [(one.feature, one.weight) for one in found.reasons]
        >>> show("Pell Odera", "pell odera"), show("Pell Odera", "Ana Quispe")
        ([('name', 5.0)], None)
        >>> show("Pell Odera", "P. Oderra")
        [('surname', 1.3), ('first name', 0.6)]
        >>> show("Ana Quispe", "Quispe Ana"), show("Ana Quispe", "Quispe")
        ([('name', 4.0)], [('surname', 2.2)])

    """
    readings = (_compared(*pair, left, right) for pair in product(_readings(left), _readings(right)))
    found = [one for one in readings if one]
    return max(found, key=lambda one: sum(reason.weight for reason in one.reasons), default=None)


def _readings(name: str) -> tuple[PersonName, ...]:
    """Read a name with its accents left out, and with its letters spelled out where that differs."""
    spelled = spelled_out(name)
    return (person_name(name),) if spelled == name else (person_name(name), person_name(spelled))


def _compared(one: PersonName, other: PersonName, left: str, right: str) -> NamesCompared | None:
    if not one.words or not other.words:
        return None
    words = f"{left} ~ {right}"
    found = _alone(one, other, words) if one.alone or other.alone else _full(one, other, words)
    if found and one.generation and other.generation and one.generation != other.generation:
        against = Reason("generation", f"{one.generation} and {other.generation} clash", GENERATION_CLASHES)
        return NamesCompared((*found.reasons, against), clash=True, alone=found.alone)
    if found and one.joined == other.joined and not found.alone:
        return NamesCompared((_same_name(left, right),))
    return found


def _same_name(left: str, right: str) -> Reason:
    if left == right:
        return Reason("name", f"{left}: same name", SAME_NAME)
    if left.isascii() and right.isascii():
        return Reason("name", f"{left} ~ {right}: same name", SAME_NAME)
    return Reason("name", f"{left} ~ {right}: same but for accents or alphabet", SAME_BUT_SCRIPT)


def _alone(one: PersonName, other: PersonName, words: str) -> NamesCompared | None:
    """Compare a single word with a name."""
    if one.joined == other.joined:
        if one.alone and other.alone:
            reason = Reason("surname", f"{words}: same, first name not known", ALONE_BOTH)
            return NamesCompared((reason,), alone=True)
        return NamesCompared((Reason("name", f"{words}: same but for a space", SAME_BUT_SCRIPT),))
    short, long = (one, other) if one.alone else (other, one)
    how = surnames_alike(short.words[0], long.words[-1])
    if how:
        return NamesCompared((Reason("surname", f"{words}: {how}", SURNAME[how]),), alone=True)
    if short.words[0] in long.words[:-1]:
        reason = Reason("surname", f"{words}: another part of the name", ALONE_ELSEWHERE)
        return NamesCompared((reason,), alone=True)
    return None


def _full(one: PersonName, other: PersonName, words: str) -> NamesCompared | None:
    """Compare two names of several words."""
    how = surnames_alike(one.words[-1], other.words[-1])
    if how:
        reasons = (Reason("surname", f"{words}: {how}", SURNAME[how]), *_first_and_middle(one, other))
        return NamesCompared(reasons, clash=any(reason.weight <= MIDDLE_CLASHES for reason in reasons))
    if sorted(one.words) == sorted(other.words):
        return NamesCompared((Reason("name", f"{words}: same words in another order", OTHER_ORDER),))
    short, long = sorted((one, other), key=lambda name: len(name.words))
    if len(long.words) > 2 and short.words[-1] in long.words[1:-1]:
        reasons = (
            Reason("surname", f"{words}: one of two surnames", TWO_SURNAMES),
            *_first_and_middle(
                PersonName(short.words, ""), PersonName(long.words[: -1 if len(long.words) > 2 else 0], "")
            ),
        )
        return NamesCompared(reasons, clash=any(reason.weight <= MIDDLE_CLASHES for reason in reasons))
    return None


@lru_cache(maxsize=200_000)
def surnames_alike(left: str, right: str) -> str:
    """Say how two folded surnames are alike, as a key of `SURNAME`; empty where they are not.

    A surname with an "a" at its end beside one without is a woman's of the same family, and so another person's.

    Examples:
        >>> surnames_alike("shchetinin", "schetinin"), surnames_alike("odera", "quispe")
        ('same sound', '')
        >>> surnames_alike("shchetinin", "shchetinina")
        ''

    """
    if left == right:
        return "same"
    if len(left) == 1 or len(right) == 1 or f"{left}a" == right or f"{right}a" == left:
        return ""
    if sound_alike(left, right):
        return "same sound"
    return "a letter apart" if nearly_alike(left, right) else ""


def _first_and_middle(one: PersonName, other: PersonName) -> Iterator[Reason]:
    """Compare what stands before the surnames."""
    left, right = one.words[0], other.words[0]
    how = compare_first_names(left, right)
    if how is FirstNames.CLASH and (left in other.words[1:-1] or right in one.words[1:-1]):
        yield Reason("first name", f"{left} ~ {right}: the one goes by a middle name", FIRST_NAME[FirstNames.NICKNAME])
        return
    if how is FirstNames.CLASH and _run_together(one, other):
        yield Reason("first name", f"{left} ~ {right}: same but for a space", FIRST_NAME[FirstNames.SPELLING])
        return
    yield Reason("first name", f"{left} ~ {right}: {how.value}", FIRST_NAME[how])
    if len(one.words) > 2 and len(other.words) > 2:
        agrees = compare_first_names(one.words[1], other.words[1]) is not FirstNames.CLASH
        middle = f"{one.words[1]} ~ {other.words[1]}"
        yield (
            Reason("middle name", f"{middle}: agree", MIDDLE_AGREES)
            if agrees
            else Reason("middle name", f"{middle}: clash", MIDDLE_CLASHES)
        )


def _run_together(one: PersonName, other: PersonName) -> bool:
    """Say whether first names are the same but for how they are divided ("Jong Un", "Jongun")."""
    return "".join(one.words[:-1]) == "".join(other.words[:-1])


def known_names(name: str) -> int:
    """Count the words of a name that are no initials: how full it is.

    Examples:
        >>> known_names("P. Odera"), known_names("Pell Odera"), known_names("Odera")
        (1, 2, 1)

    """
    return sum(len(word) > 1 for word in person_name(name).words)
