"""Counts: how many the words of an article say there are, as the least and the most that they leave room for.

A round number is meant roughly and a number that is not round is meant to the unit (Krifka 2007); what "about" leaves
room for grows with the number and with its roundness (Ferson and others 2015). "At least" leaves open what is above,
and so does "more than 50"; but who rounds to "nearly 60" would not have said "more than 50", which is
taken to mean less than the next round number (Cummins, Sauerland and Solt 2012).
"""

from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import Final

from rashomon.codebook.count_words import Reach

_LEAST_HEDGE: Final = 0.10
_MOST_HEDGE: Final = 0.15
"""Shares of a number between which "about" and "nearly" leave room, whatever its roundness."""
_PLAIN_HALO: Final = 0.05
"""Share of a round number without a hedge that its roundness leaves room for, at the most."""
_ROUND: Final = 100
"""A plain number that is a multiple of this is round."""
_TEN: Final = 10


class Parting(StrEnum):
    """How two counts part."""

    APART = "they leave room for no common number"
    BY_CHOICE = "whoever knew of the one would not have put it as the other does"


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, as words of an article say.

    Attributes:
        number: the number that they name; the middle of a range.
        low: the least that they leave room for.
        high: the most; infinite where it is open.
        reach: what stands before the number; None where nothing does.
        ranged: whether two numbers or an amount ("a few dozen") were named.
        unit: the currency, or "%" for a share; empty where things are counted.
        start: where they begin, in characters of the words read.
        end: where they end.
        definite: whether they are told as known before ("his 900 sailors").

    """

    number: float
    low: float
    high: float
    reach: Reach | None = None
    ranged: bool = False
    unit: str = ""
    start: int = 0
    end: int = 0
    definite: bool = False

    @property
    def value(self) -> str:
        """What they say, in short: "> 50", "~ 60", "40..60", ">= 120", "17".

        Examples:
            >>> counted(50, Reach.ABOVE).value, counted(60, Reach.NEARLY).value, Count(50, 40, 60, ranged=True).value
            ('> 50', '~ 60', '40..60')

        """
        unit = f" {self.unit}" if self.unit else ""
        if self.ranged:
            return (
                f"{_short(self.low)}..{_short(self.high)}{unit}" if self.high < inf else f">= {_short(self.low)}{unit}"
            )
        sign = _SIGNS[self.reach] if self.reach else ""
        return f"{sign}{_short(self.number)}{unit}"

    @property
    def open(self) -> bool:
        """Whether there may be any number more."""
        return self.high == inf


_SIGNS: Final = {
    Reach.ABOVE: "> ",
    Reach.FROM: ">= ",
    Reach.BELOW: "< ",
    Reach.UP_TO: "<= ",
    Reach.NEARLY: "~ ",
    Reach.JUST_ABOVE: "~ ",
    Reach.ABOUT: "~ ",
}


def counted(number: float, reach: Reach | None = None, unit: str = "", places: int = 0) -> Count:
    """Make a count of a number and of what stands before it.

    Args:
        number: as written.
        reach: what stands before it.
        unit: the currency, or "%".
        places: digits behind the decimal point, as written.

    Examples:
        >>> counted(60, Reach.NEARLY).low, counted(20, Reach.ABOUT).high, counted(17).low
        (54.0, 23.0, 17)

    """
    hedge = min(max(granule(number) / 2, _LEAST_HEDGE * number), _MOST_HEDGE * number)
    if reach is None:
        halo = _halo(number, unit, places)
        low, high = number - halo, number + halo
    else:
        low, high = {
            Reach.ABOVE: (number, inf),
            Reach.FROM: (number, inf),
            Reach.BELOW: (0, number),
            Reach.UP_TO: (0, number),
            Reach.NEARLY: (number - hedge, number),
            Reach.JUST_ABOVE: (number, number + hedge),
            Reach.ABOUT: (number - hedge, number + hedge),
        }[reach]
    return Count(number, low, high, reach, unit=unit)


def granule(number: float) -> float:
    """Give the step of the round numbers to which a number belongs, smaller than itself.

    Examples:
        >>> granule(50), granule(400), granule(100), granule(17), granule(15)
        (10, 100, 10, 1, 5)

    """
    if number < 1 or number != int(number):
        return 1
    step = 1
    while number % (step * _TEN) == 0 and step * _TEN < number:
        step *= _TEN
    return step if step > 1 or number % 5 or number <= 5 else 5


def parting(one: Count, other: Count) -> Parting | None:
    """Say how two counts of one thing part.

    Args:
        one: a count.
        other: another, of the same unit.

    Returns:
        None where both may be true, or where the units are not the same.

    Examples:
        >>> parting(counted(49), counted(50, Reach.ABOUT)), parting(counted(34), counted(30, Reach.ABOVE))
        (None, None)
        >>> parting(counted(50, Reach.ABOVE), counted(60, Reach.NEARLY)).name, parting(counted(17), counted(22)).name
        ('BY_CHOICE', 'APART')

    """
    if one.unit != other.unit:
        return None
    if _meets_nothing(one, other) or _meets_nothing(other, one):
        return Parting.APART
    return Parting.BY_CHOICE if _passed_over(one, other) or _passed_over(other, one) else None


def _meets_nothing(under: Count, above: Count) -> bool:
    """Whether one ends before the other begins; "nearly 40" and "40" meet."""
    return under.high < above.low or (
        under.reach is Reach.BELOW and above.reach is Reach.ABOVE and under.high == above.low
    )


def _passed_over(bound: Count, told: Count) -> bool:
    """Whether "more than" was said of a round number where somebody else speaks of a higher one, roughly too."""
    if bound.reach is not Reach.ABOVE or told.ranged or told.reach not in {Reach.NEARLY, Reach.ABOUT, Reach.JUST_ABOVE}:
        return False
    return told.number >= bound.number + granule(bound.number)


def _halo(number: float, unit: str, places: int) -> float:
    """Give the room that a number without a hedge leaves by its roundness."""
    if places and number < _ROUND:
        return float(_TEN**-places / 2)
    if unit == "%":
        return 0.5
    if number >= _ROUND and number % _ROUND == 0:
        return min(granule(number) / 2, _PLAIN_HALO * number)
    return 0


def _short(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"
