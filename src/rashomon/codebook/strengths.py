"""The vocabulary of strengths: the closed set of what a cue tells about the words it attributes, and how it is read.

A cue's strength is read off its words alone: the longest known words count, the first verb leads, and what stands
under "not" is never taken for its opposite. A cue that the codebook does not know is `unknown`, not neutral.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.cue_words import CUES, Cue, Kind, find_cues
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Match, tokens_of
from rashomon.errors import CodebookError

NEUTRAL = "neutral"
UNKNOWN = "unknown"
_NEGATORS = frozenset({"not", "n't", "never", "no", "nor", "neither", "without", "cannot", "hardly", "nobody", "none"})
_LIMITERS = frozenset({"only", "just", "merely", "simply", "least"})
_CLAUSE_STARTS = frozenset(
    {"and", "but", "that", "who", "which", "because", "while", "when", "if", "so", ":"}
    | {"i", "he", "she", "it", "we", "you", "they"}
)
_REACH = 4


@dataclass(frozen=True, slots=True)
class Strength:
    """A class of cues.

    Attributes:
        name: what statements carry.
        means: what it tells about the outlet or the speaker.
        negated: the class that its cues come to under "not".
        after: the work that the class follows.
        example: a cue of the class.
        counter_example: a cue of another one.

    """

    name: str
    means: str
    negated: str
    after: str
    example: str
    counter_example: str


@lru_cache(maxsize=8)
def strengths(extra: Path | None = None) -> Mapping[str, Strength]:
    """Load the strengths by name; refuse one whose negation is none.

    Examples:
        >>> strengths()["wanted"].negated
        'unwilling'

    """
    known = {entry.name: entry for entry in load(STRENGTHS, extra)}
    for entry in known.values():
        if entry.negated not in known:
            message = f"strength {entry.name!r} is negated as {entry.negated!r}, which is no strength"
            raise CodebookError(message, f"known are: {', '.join(known)}")
    return known


@lru_cache(maxsize=8)
def cues(extra: Path | None = None) -> tuple[Cue, ...]:
    """Load the cues; refuse one whose strength is none."""
    entries = load(CUES, extra)
    known = strengths(extra)
    for entry in entries:
        if entry.strength not in known:
            message = f"cue {entry.name!r} has the strength {entry.strength!r}, which is not in strengths.yaml"
            raise CodebookError(message, f"known are: {', '.join(known)}")
    return entries


def strength_of(words: str, before: str = "", extra: Path | None = None) -> str:
    """Say how strongly a cue attributes: a name in the vocabulary of strengths.

    An adverb of hearsay decides ("reportedly told"), then the first verb ("said ... had denied"), then a noun or an
    adjective ("issued a denial"). No cue at all, as where a quotation goes on, is neutral: the outlet adds nothing.

    Args:
        words: the cue's words, in the order of the text, with its auxiliaries and negation if they belong to it.
        before: words that stand just before the cue, where a negation may be.
        extra: a folder with the analyst's own vocabulary files.

    Examples:
        >>> strength_of("was forced to admit"), strength_of("did not deny"), strength_of("was quoted as saying")
        ('admitted', 'withheld', 'quoted')
        >>> strength_of("confirm", before="The minister would not")
        'withheld'
        >>> strength_of("harrumphed")
        'unknown'

    """
    cues(extra)
    if not words.strip():
        return NEUTRAL
    tail = " ".join(token.word for token in tokens_of(before)[-_REACH:])
    text = f"{tail} {words}" if tail else words
    offset = len(tail)
    matches = [match for match in find_cues(text, extra) if match.end > offset]
    if not matches:
        return UNKNOWN if tokens_of(words) else NEUTRAL
    head = min(matches, key=_precedence)
    tokens = [token.word for token in tokens_of(text)]
    return strengths(extra)[head.entry.strength].negated if _negated(tokens, head) else head.entry.strength


def _precedence(match: Match[Cue]) -> tuple[bool, int, int]:
    """Order matches: what attributes by itself first, adverbs before verbs before the rest, then by place."""
    rank = {Kind.ADVERB: 0, Kind.VERB: 1, Kind.PHRASE: 1}.get(match.entry.kind, 2)
    return match.entry.light, rank, match.first


def _negated(tokens: Sequence[str], head: Match[Cue]) -> bool:
    """Say whether a negation stands shortly before a cue, in the same clause, and is not "not only"."""
    for at in range(head.first - 1, max(-1, head.first - 1 - _REACH), -1):
        if tokens[at] in _CLAUSE_STARTS:
            return False
        if tokens[at : at + 2] == ["yet", "to"]:
            return True
        if tokens[at] in _NEGATORS:
            return tokens[at + 1] not in _LIMITERS
    return False


def _matches(entry: Strength, text: str) -> bool:
    return strength_of(text) == entry.name


STRENGTHS = Vocabulary("strengths", Strength, _matches)
