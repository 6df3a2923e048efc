"""Damage a text as pasting does, keeping every character's place.

People paste pages: quotation marks change kind or get lost, line breaks vanish, headlines are in capitals and end
without a full stop. Each kind of damage puts one character for another, so that gold spans stay where they are.
"""

import random
import re
from typing import Final

_DOUBLE_OPEN: Final = "“«"
_DOUBLE_CLOSE: Final = "”»"
_DOUBLE: Final = re.compile("[\"“”«»]|(?<=\\w)''|``")
KINDS: Final = {"straight": ('"', '"'), "curly": ("“", "”"), "guillemets": ("«", "»"), "single": ("‘", "’")}


def damage(text: str, chance: random.Random, rate: float = 0.25) -> str:
    """Return a text of the same length, damaged in one or more ways with probability `rate` each."""
    damaged = text
    if chance.random() < rate:
        damaged = change_quotes(damaged, KINDS[chance.choice(list(KINDS))])
    if chance.random() < rate:
        damaged = lose_quotes(damaged, chance, share=chance.choice((0.1, 0.3, 1.0)))
    if chance.random() < rate / 2:
        damaged = damaged.replace("\n", " ")
    headline = damaged.find("\n")
    if headline > 0:
        if chance.random() < 2 * rate and damaged[headline - 1] == ".":
            damaged = damaged[: headline - 1] + " " + damaged[headline:]
        if chance.random() < rate / 4:
            damaged = upper(damaged[:headline]) + damaged[headline:]
    return damaged


def upper(text: str) -> str:
    """Put a text in capitals, where a letter has one of a single character."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def change_quotes(text: str, kind: tuple[str, str]) -> str:
    """Put marks of another kind, opening and closing, for all double quotation marks."""

    def other(match: re.Match[str]) -> str:
        mark = match.group()
        if len(mark) > 1:
            return mark
        before = text[match.start() - 1 : match.start()]
        opening = mark in _DOUBLE_OPEN or (mark not in _DOUBLE_CLOSE and (not before or not before.strip()))
        return kind[0] if opening else kind[1]

    return _DOUBLE.sub(other, text)


def lose_quotes(text: str, chance: random.Random, share: float) -> str:
    """Put spaces for a share of the double quotation marks."""
    return _DOUBLE.sub(lambda m: " " * len(m.group()) if chance.random() < share else m.group(), text)
