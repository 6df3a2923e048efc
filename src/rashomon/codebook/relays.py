"""The vocabulary of relays: voices and means between a speaker and the outlet that reports him.

A name counts only in a frame that makes it a relay ("told NAME", "on NAME"), with its case and never inside another
name, so that "AP" is not found in "APEC". Offsets are those of the given text, which is not changed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.agencies import AGENCIES
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.voices import Named, VoiceKind, names_by_suffix

_REACH = 90
_STOP = r"(?!(?:that|who|which|of|to|by|in|on|and|or|but|when|as|for|with|at|from|if|it|he|she|they|not)\b)"
_BEFORE_NAME = (
    r"(?-i:(?:(?:[Tt]he|an?|his|her|its|their|our|my|[\w.]+(?:['’]s|s['’]))\s(?:[A-Z][\w-]+\s)?)?"
    rf"(?:{_STOP}[A-Z][\w-]+\s(?=[a-z]))?(?:{_STOP}[a-z][\w-]*\s){{0,4}}[“\"'‘]?)\Z"
)


@dataclass(frozen=True, slots=True)
class KnownRelay:
    """A voice or a means that the codebook knows.

    Attributes:
        name: what it is called in statements.
        kind: what it is.
        example: a text that has it.
        counter_example: a text that looks like it and does not have it.
        names: how texts call it; they count in a frame.
        patterns: what shows it without a frame.
        literal: whether statements call it by the words of the text, and not by the entry's name.

    """

    name: str
    kind: VoiceKind
    example: str
    counter_example: str
    names: tuple[str, ...] = ()
    patterns: tuple[re.Pattern[str], ...] = ()
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Words around a name that make it a relay.

    Attributes:
        name: what the frame is called.
        kinds: which kinds of name it takes.
        pattern: a regular expression in which NAME stands for the name.
        example: a text that has the frame.
        counter_example: a text that has it around another word.

    """

    name: str
    kinds: tuple[VoiceKind, ...]
    pattern: str
    example: str
    counter_example: str

    def __post_init__(self) -> None:
        """Refuse a frame without a place for the name."""
        if self.pattern.count("NAME") != 1:
            message = f"the pattern {self.pattern!r} has no NAME, or several"
            raise ValueError(message)
        try:
            _sides(self.pattern)
        except re.error as error:
            message = f"{self.pattern!r} is no regular expression on both sides of NAME ({error})"
            raise ValueError(message) from error


def find_relays(text: str, extra: Path | None = None) -> list[Named]:
    """Find the relays in a sentence or a part of one, in the order of the text, without overlap.

    Args:
        text: the words to look through.
        extra: a folder with the analyst's own vocabulary files.

    Returns:
        Name, start, end and kind of each; the span is the name's, or that of the words that show a means.

    Examples:
        >>> text = "He told the state-run news agency TASS in an interview, and then on Facebook, that he was well."
        >>> [(relay.name, relay.start, relay.kind.value) for relay in find_relays(text)]
        [('TASS', 34, 'agency'), ('interview', 39, 'medium'), ('Facebook', 68, 'platform')]
        >>> find_relays("He told the APEC summit that time was short.")
        []

    """
    return _found(text, _lexicon(extra), load(FRAMES, extra), names_by_suffix(text, extra))


@lru_cache(maxsize=1)
def _outlets() -> frozenset[str]:
    return frozenset(name for entry in load(RELAYS) if entry.kind is VoiceKind.OUTLET for name in entry.names)


def is_known_outlet(name: str) -> bool:
    """Say whether a name, in its printed case, is that of an outlet that the codebook knows.

    Examples:
        >>> is_known_outlet("BBC"), is_known_outlet("AFP")
        (True, False)

    """
    return name in _outlets()


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Names, compiled to one expression; what each stands for; and patterns with what they show."""

    names: re.Pattern[str]
    known: Mapping[str, tuple[str, VoiceKind]]
    patterns: tuple[tuple[re.Pattern[str], str, VoiceKind], ...]


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> _Lexicon:
    agencies = load(AGENCIES, extra)
    return _compiled(load(RELAYS, extra), {alias: one.name for one in agencies for alias in (one.name, *one.aliases)})


def _compiled(entries: Iterable[KnownRelay], agencies: Mapping[str, str]) -> _Lexicon:
    """Compile entries and the names of agencies, the longest name first."""
    rows = list(entries)
    known = {alias: (name, VoiceKind.AGENCY) for alias, name in agencies.items()}
    known |= {alias: (entry.name, entry.kind) for entry in rows for alias in entry.names}
    alternatives = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)) or r"(?!)"
    names = re.compile(rf"(?<![\w@#.-])(?:{alternatives})(?![\w-])")
    return _Lexicon(
        names,
        known,
        tuple((p, "" if entry.literal else entry.name, entry.kind) for entry in rows for p in entry.patterns),
    )


def _found(text: str, lexicon: _Lexicon, frames: Iterable[Frame], others: Iterable[Named]) -> list[Named]:
    """Find names in frames, then means; what overlaps something found before is left out."""
    rows = list(frames)
    longer = {other.start: other for other in sorted(others, key=lambda one: one.end)}
    named = [one._replace(end=max(one.end, longer.get(one.start, one).end)) for one in _known(text, lexicon)]
    named += longer.values()
    framed = [name for name in named if any(_stands_in(frame, name, text) for frame in rows)]
    means = [Named(n or found[0], *found.span(), kind) for p, n, kind in lexicon.patterns for found in p.finditer(text)]
    kept: list[Named] = []
    for one in (*framed, *means):
        described = any(one.kind is VoiceKind.REPORT and one.end == other.start - 1 for other in framed)
        if not described and all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _known(text: str, lexicon: _Lexicon) -> Iterator[Named]:
    """Find the names that the codebook knows."""
    for found in lexicon.names.finditer(text):
        name, kind = lexicon.known[found[0]]
        common = name == f"The {found[0]}" and " " not in found[0]
        follows_capital = re.match(r"\s[A-Z]", text[found.end() : found.end() + 2]) is not None
        if follows_capital and (common or kind is VoiceKind.PLATFORM):
            continue
        if not common or re.search(r"(?:\b[Tt]he|['’]s?)\s$", text[: found.start()]):
            yield Named(name, *found.span(), kind)


@lru_cache(maxsize=256)
def _sides(pattern: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Compile what stands before and after NAME."""
    left, right = pattern.split("NAME")
    before = re.compile(left.rstrip() + r"\s" + _BEFORE_NAME, re.IGNORECASE) if left else None
    return before, re.compile(right.replace(" ", r"\s"), re.IGNORECASE) if right else None


def _stands_in(frame: Frame, name: Named, text: str) -> bool:
    """Say whether a name stands in a frame."""
    if name.kind not in frame.kinds:
        return False
    before, after = _sides(frame.pattern)
    if before and not before.search(text, max(0, name.start - _REACH), name.start):
        return False
    return after is None or after.match(text, name.end) is not None


def _matches_relay(entry: KnownRelay, text: str) -> bool:
    return bool(_found(text, _compiled([entry], {}), load(FRAMES), ()))


def _matches_frame(entry: Frame, text: str) -> bool:
    lexicon = _lexicon(None)
    return any(_stands_in(entry, name, text) for name in _known(text, lexicon))


RELAYS = Vocabulary("relays", KnownRelay, _matches_relay)
FRAMES = Vocabulary("relay_frames", Frame, _matches_frame)
