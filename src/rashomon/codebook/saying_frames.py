"""The vocabulary of verbs that attribute only in company: "put the toll at 17", "offered to mediate"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from rashomon.codebook.inflection import verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms
from rashomon.model import Span

_NUMBER: Final = (
    r"(?:(?:about|around|some|nearly|almost|over|only|just|at least|(?:more|fewer|less) than|up to|between)\s)?"
    r"(?:\d[\d,.]*(?<![,.])|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|dozens|hundreds|thousands|millions|several|a few|a dozen|a hundred|a thousand)\b"
)
_ADVERB: Final = r"(?:\s\w+ly)?"
_WORD: Final = r"(?!(?:to|that|for|of|and|nobody)\b)[\w’'-]+"
_SOMEBODY: Final = rf"{_WORD}(?:\s{_WORD}){{0,5}}"


class Takes(StrEnum):
    """What stands behind a verb and is what is said."""

    FIGURE = "figure"
    TO = "to"
    SOMEBODY_TO = "somebody to"


@dataclass(frozen=True, slots=True)
class SayingFrame:
    """A verb with what makes it attribute.

    Attributes:
        name: what the entry is called.
        verb: its lemma, in lower case.
        takes: what stands behind it.
        example: a text that has the frame.
        counter_example: a text that has the verb without it.
        noun: what may stand between verb and preposition.
        behind: the preposition before a figure.

    """

    name: str
    verb: str
    takes: Takes
    example: str
    counter_example: str
    noun: tuple[str, ...] = ()
    behind: str = ""


class Framed(NamedTuple):
    """A frame in a text.

    Attributes:
        cue: the words that attribute, from the verb on.
        said: where what is said begins.
        takes: what it is.

    """

    cue: Span
    said: int
    takes: Takes


def find_frames(text: str, extra: Path | None = None) -> list[Framed]:
    """Find the verbs that attribute by their company, in the order of the text.

    Examples:
        >>> text = "He put the number at 17 and offered to pay."
        >>> [(found.cue.of(text), text[found.said :][:2]) for found in find_frames(text)]
        [('put the number at', '17'), ('offered', 'to')]

    """
    found = (Framed(Span(*row.span("cue")), row.start("said"), takes) for pattern, takes in _patterns(extra)
             for row in pattern.finditer(text))  # fmt: skip
    return sorted(found)


@lru_cache(maxsize=8)
def _patterns(extra: Path | None) -> tuple[tuple[re.Pattern[str], Takes], ...]:
    return tuple((_pattern(entry), entry.takes) for entry in load(SAYING_FRAMES, extra))


def _pattern(entry: SayingFrame) -> re.Pattern[str]:
    verb = _any(verb_forms(entry.verb, irregular_forms()))
    return re.compile(rf"\b(?P<cue>{verb}{_between(entry)})\s(?P<said>{_said(entry)})", re.IGNORECASE)


def _between(entry: SayingFrame) -> str:
    noun = rf"(?:\s(?:the|its|their|his|her|that))?\s{_any(entry.noun)}" if entry.noun else ""
    return noun + (rf"\s{re.escape(entry.behind)}" if entry.behind else "")


def _said(entry: SayingFrame) -> str:
    match entry.takes:
        case Takes.FIGURE:
            return _NUMBER if entry.behind else _NUMBER + r"(?=\s*[.;:,!?]|\s+(?:and|but|while)\b)"
        case Takes.TO:
            return rf"to{_ADVERB}\s[a-z]"
        case Takes.SOMEBODY_TO:
            return rf"{_SOMEBODY}\sto\s\w"


def _any(words: frozenset[str] | tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda one: (-len(one), one))) + ")"


def _matches(entry: SayingFrame, text: str) -> bool:
    return _pattern(entry).search(text) is not None


SAYING_FRAMES: Final = Vocabulary("saying_frames", SayingFrame, _matches)
