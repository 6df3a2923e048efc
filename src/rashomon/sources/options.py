"""Options: how inputs are read, and what somebody says about the articles in them."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import BinaryIO

from rashomon.errors import CallError
from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.cleaning import never
from rashomon.sources.days import is_day
from rashomon.sources.feed import Limits
from rashomon.sources.formats import Format


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """How inputs are read.

    Attributes:
        format: the format of all inputs; None to tell it from names and contents.
        corrections: what somebody says about the articles, by flags (see `corrections_from_flags`).
        language: the language of all inputs, if somebody says so; None to tell it from the text.
        recurring: says whether a line recurs across the story's articles: evidence that it is boilerplate.
        limits: how much is read.
        standard_input: gives what `-` stands for.

    """

    format: Format | None = None
    corrections: Metadata = field(default_factory=Metadata)
    language: str | None = None
    recurring: Callable[[str], bool] = never
    limits: Limits = field(default_factory=Limits)
    standard_input: Callable[[], BinaryIO] = _standard_input

    def __post_init__(self) -> None:
        """Refuse a day of publication that is none."""
        day = self.corrections.value("published_on")
        if day is not None and not is_day(day):
            message = f"{day!r} is no day"
            raise CallError(message, "give the day of publication as year-month-day, for example 2019-02-12")


def corrections_from_flags(flags: Mapping[str, str | None]) -> Metadata:
    """Turn what flags say into metadata; a flag that is not given, or empty, says nothing.

    Args:
        flags: by the name of the field (`outlet`, `published_on`, ...).

    Raises:
        CallError: a flag is for no field, or its day is none.

    Examples:
        >>> corrections_from_flags({"outlet": "The Ledger", "byline": None}).outlet
        Fact(value='The Ledger', origin=<Origin.FLAG: 'flag'>, span=None, evidence='--outlet')

    """
    known = [each.name for each in fields(Metadata)]
    unknown = sorted(set(flags) - set(known))
    if unknown:
        message = f"an article has no {unknown[0]!r}"
        raise CallError(message, f"what can be set is {', '.join(known)}")
    facts = {
        name: Fact(value.strip(), Origin.FLAG, evidence=f"--{name.removeprefix('dateline_').removesuffix('_on')}")
        for name, value in flags.items()
        if value and value.strip()
    }
    return IntakeOptions(corrections=Metadata(**facts)).corrections
