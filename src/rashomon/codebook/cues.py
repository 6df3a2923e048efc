"""The vocabulary of cues: words that attribute, and how strongly.

A cue's strength is read off its words alone: the longest known words count, the first verb leads, and what stands
under "not" is never taken for its opposite. A cue that the codebook does not know is `unknown`, not neutral.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import Parts, noun_forms, verb_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon, Match, tokens_of
from rashomon.codebook.strengths import NEUTRAL, UNKNOWN, strengths
from rashomon.codebook.verbs import irregular_forms
from rashomon.errors import CodebookError

_NEGATORS = frozenset({"not", "n't", "never", "no", "nor", "neither", "without", "cannot", "hardly", "nobody", "none"})
_LIMITERS = frozenset({"only", "just", "merely", "simply", "least"})
_CLAUSE_STARTS = frozenset(
    {"and", "but", "that", "who", "which", "because", "while", "when", "if", "so", ":"}
    | {"i", "he", "she", "it", "we", "you", "they"}
)
_REACH = 4
_COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"})
_BEFORE_NOUNS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "these", "those", "no", "any"}
    | {"some", "more", "of", "in", "with", "for", "such", "fresh", "new"}
)


class Kind(StrEnum):
    """What a cue is, as a word."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute alike.

    Attributes:
        name: what the entry is called.
        kind: what its words are.
        strength: a name in the vocabulary of strengths.
        words: lemmas; the first word of a verb's phrase is inflected, the last word of a noun's.
        example: a text that has one of the words.
        counter_example: a text that has none.
        light: whether another cue beside it decides.

    """

    name: str
    kind: Kind
    strength: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    light: bool = False

    def __post_init__(self) -> None:
        """Refuse words that could never match."""
        for word in self.words:
            if word != word.lower() or not tokens_of(word):
                message = f"{word!r} is no lemma in lower case"
                raise ValueError(message)


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


def find_cues(text: str, extra: Path | None = None) -> list[Match[Cue]]:
    """Find all cues in a text; the longest words count, from left to right, without overlap.

    Examples:
        >>> [(match.entry.name, match.start) for match in find_cues("She went on to say that he denied it.")]
        [('go on to say', 4), ('deny', 27)]

    """
    openers = _noun_openers(extra)

    def suits(cue: Cue, before: str) -> bool:
        wanted = Kind.NOUN if before in openers else Kind.ADJECTIVE if before in _COPULAS else Kind.VERB
        return cue.kind is wanted

    return list(_lexicon(extra).search(text, suits))


def is_cue(words: str, extra: Path | None = None) -> bool:
    """Say whether words attribute by themselves: a colon, "in" or "made" does not, "said" and "made clear" do.

    Examples:
        >>> is_cue("has repeatedly said"), is_cue("made"), is_cue("walked")
        (True, False, False)

    """
    return any(not match.entry.light for match in find_cues(words, extra))


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
        if tokens[at] in _NEGATORS:
            return tokens[at + 1] not in _LIMITERS
    return False


@lru_cache(maxsize=8)
def _lexicon(extra: Path | None) -> Lexicon[Cue]:
    return Lexicon(_forms(cues(extra), irregular_forms(extra)))


def _forms(entries: Iterable[Cue], irregular: Parts) -> Iterator[tuple[str, Cue]]:
    """Inflect the words of the entries."""
    for entry in entries:
        for word in entry.words:
            match entry.kind:
                case Kind.VERB:
                    forms = verb_forms(word, irregular)
                case Kind.NOUN:
                    forms = noun_forms(word)
                case _:
                    forms = frozenset({word})
            yield from ((form, entry) for form in forms)


@lru_cache(maxsize=8)
def _noun_openers(extra: Path | None) -> frozenset[str]:
    """Give the words after which a cue is rather a noun: articles and the like, and light verbs ("made claims")."""
    light = [entry for entry in cues(extra) if entry.light and entry.kind is Kind.VERB]
    return _BEFORE_NOUNS | {form for form, _ in _forms(light, irregular_forms(extra))}


def _matches(entry: Cue, text: str) -> bool:
    return any(Lexicon(_forms([entry], irregular_forms())).search(text))


CUES = Vocabulary("cues", Cue, _matches)
