"""The vocabulary of manners: whether a cue tells that somebody speaks, or only where somebody stands."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final

from rashomon.codebook.cue_lemmas import lemmas_in, own_strength
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.strengths import strength_of


class Manner(StrEnum):
    """What a cue tells of whoever is behind it."""

    SPEECH = "speech"
    """He or she speaks or writes."""
    STANCE = "stance"
    """He or she is told to think, feel, want or do something, or to take a side."""
    SILENCE = "silence"
    """He or she is told not to speak."""


@dataclass(frozen=True, slots=True)
class MannerWords:
    """Cues of one manner.

    Attributes:
        name: what the entry is called.
        manner: the manner.
        example: a cue of it.
        counter_example: a cue that is none of it.
        words: lemmas of cues.
        strengths: strengths whose cues are all of it, where no word of another entry is among them.

    """

    name: str
    manner: Manner
    example: str
    counter_example: str
    words: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()


def manner_of(cue: str, strength: str, extra: Path | None = None) -> Manner:
    """Say whether a cue tells that somebody speaks.

    A quotation shows that somebody speaks whatever its cue; so this is asked of words that are not quoted.

    Args:
        cue: its words; empty where a text goes on in somebody's words.
        strength: as the statement has it.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> [manner_of(cue, strength).value for cue, strength in (("said", "neutral"), ("backs", "supported"))]
        ['speech', 'stance']
        >>> manner_of("has expressed its support for", "supported").value, manner_of("would not say", "withheld").value
        ('speech', 'silence')
        >>> manner_of("does not recognise", "withheld").value
        'stance'

    """
    by_word, by_strength = _known(extra)
    if by_strength.get(strength) is Manner.SILENCE:
        turned = by_strength.get(own_strength(cue, extra) or "", Manner.SPEECH)
        return turned if turned is Manner.STANCE else Manner.SILENCE
    said = [by_word[lemma] for lemma in lemmas_in(cue, extra) if lemma in by_word]
    if Manner.SPEECH in said:
        return Manner.SPEECH
    return said[0] if said else by_strength.get(strength, Manner.SPEECH)


@lru_cache(maxsize=8)
def _known(extra: Path | None) -> tuple[dict[str, Manner], dict[str, Manner]]:
    entries = load(MANNERS, extra)
    words = {word: entry.manner for entry in entries for word in entry.words}
    return words, {strength: entry.manner for entry in entries for strength in entry.strengths}


def _matches(entry: MannerWords, text: str) -> bool:
    return strength_of(text) in entry.strengths or not set(entry.words).isdisjoint(lemmas_in(text))


MANNERS: Final = Vocabulary("manners", MannerWords, _matches)
