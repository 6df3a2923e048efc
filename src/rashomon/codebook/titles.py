"""The vocabulary of titles: role nouns that introduce speakers, and the body or country that a role speaks for.

A role is read off the words of a speaker alone, and gives back words of the text with their offsets: which country
"Peruvian" belongs to, and who fills the office, is not decided here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from rashomon.codebook.bodies import Body, body_words, qualifiers
from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.matching import Lexicon, Match, Token, tokens_of
from rashomon.model import Span

_LEADS_TO_BODY = frozenset({"of", "for", "at", "with"})
_DETERMINERS = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these", "those", "each", "every", "no"}
    | {"most", "both", "many", "some", "several", "all", "few", "other", "more", "two", "three", "dozens", "hundreds"}
)
_CONNECTORS = frozenset({"of", "and", "the", "for", "de", "del", "la", "on", "&"})
_PLAIN_WORDS = 2
"""How many words in lower case may stand in a body before the noun that names it ("Russian state space agency")."""


@dataclass(frozen=True, slots=True)
class Title:
    """Role nouns of one sector.

    Attributes:
        name: what the entry is called.
        words: singular, in lower case.
        example: a text that has one of them.
        counter_example: a text that has none.
        sector: PLOVER's code; empty where the role does not tell it.
        surnames: those of the words that are surnames too.

    """

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str
    sector: str = ""
    surnames: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A role, as the words of a speaker give it.

    Attributes:
        title: the words for the role.
        title_span: where they stand in the given words.
        body: the words for the body, country or person that the role belongs to; None where there are none.
        body_span: where they stand.
        sector: PLOVER's code, from the title or else the body; None where neither tells it.

    """

    title: str
    title_span: Span
    body: str | None
    body_span: Span | None
    sector: str | None


def role_of(words: str, person: Span | None = None, extra: Path | None = None) -> Role | None:
    """Read the role off the words for a speaker.

    Args:
        words: the words, as the article has them.
        person: where the speaker's name stands in them, if that is known: it is then no part of a body.
        extra: a folder with the analyst's own vocabulary files.

    Returns:
        The role that introduces the speaker: not the one of a possessor ("the president’s lawyer" is a lawyer, the
        president's). None where the words name no role.

    Examples:
        >>> role = role_of("the Peruvian Foreign Minister Ana Quispe")
        >>> role.title, role.body, role.sector
        ('Foreign Minister', 'Peruvian', 'GOV')
        >>> role_of("Pell Odera, head of the Fisheries Department of the Trade Ministry").body
        'Fisheries Department of the Trade Ministry'
        >>> role_of("Ana Quispe") is None
        True

    """
    tokens = tokens_of(words)
    found = [match for match in _titles(extra).search(words) if not _is_surname(match, words, tokens)]
    title = _speaking(found, words, tokens)
    if title is None:
        return None
    bodies = list(body_words(extra).search(words))
    possessors = [match for match in found if match.first < title.first]
    phrase = _Phrase(words, tokens, _numbers([*bodies, *possessors]), person)
    before = phrase.before(_skip_qualifiers(words, title.first, extra))
    span = _with_last_dot(words, _chosen(words, before, phrase.after(title.first + title.size), title))
    sectors = [one.entry.sector for one in bodies if span and span.contains(Span(one.start, one.end))]
    sector = title.entry.sector or (sectors[-1] if sectors else None)
    title_span = Span(title.start, title.end)
    return Role(title_span.of(words), title_span, span.of(words) if span else None, span, sector)


def find_titles(text: str, extra: Path | None = None) -> tuple[Span, ...]:
    """Find the words for roles in a text.

    Examples:
        >>> text = "The prime minister met Prime Minister Odera."
        >>> [span.of(text) for span in find_titles(text)]
        ['prime minister', 'Prime Minister']

    """
    return tuple(Span(match.start, match.end) for match in _titles(extra).search(text))


def titles_in(text: str, extra: Path | None = None) -> tuple[tuple[Span, str], ...]:
    """Find the words for roles in a text, each with the name of its entry.

    Examples:
        >>> [name for _, name in titles_in("The senator met a lawmaker and the mayor.")]
        ['legislator', 'legislator', 'local executive']

    """
    return tuple((Span(match.start, match.end), match.entry.name) for match in _titles(extra).search(text))


def without_titles(words: str, extra: Path | None = None) -> str:
    """Take titles and bodies off the head of a name; a name that is nothing else is left as it is.

    Examples:
        >>> without_titles("Health Minister Ana Ruiz"), without_titles("Foreign Trade Department Pell Odera")
        ('Ana Ruiz', 'Pell Odera')
        >>> without_titles("Foreign Minister"), without_titles("Martin King Jr.")
        ('Foreign Minister', 'Martin King Jr.')

    """
    ends = [match.end for match in _titles(extra).search(words)]
    ends += [match.end for match in body_words(extra).search(words)]
    rests = [words[end:].strip(" ,") for end in sorted(ends, reverse=True)]
    return next((rest for rest in rests if rest[:1].isupper() and not rest.endswith(".")), words)


def _speaking(found: list[Match[Title]], words: str, tokens: list[Token]) -> Match[Title] | None:
    """Choose the title that introduces the speaker: not a possessor's, nor the first part of "government official"."""
    for match, following in pairwise([*found, None]):
        if match is None or following is None:
            return match
        after = match.first + match.size
        possessor = tokens[after].word in {"'s", "'"}
        if not possessor and not (following.first == after and words[following.start].islower()):
            return match
    return None


def _numbers(matches: Iterable[Match[Body] | Match[Title]]) -> frozenset[int]:
    """Give the numbers of the tokens that matches take."""
    return frozenset(at for match in matches for at in range(match.first, match.first + match.size))


def _is_surname(match: Match[Title], words: str, tokens: list[Token]) -> bool:
    """Say whether what may be a title is a surname: "Ann King said", and not "King Ann" or "the king"."""
    name = words[match.start : match.end]
    if name.lower() not in match.entry.surnames or not name[0].isupper():
        return False
    after = tokens[match.first + 1] if match.first + 1 < len(tokens) else None
    if after is not None and words[after.start].isupper():
        return False
    before = tokens[match.first - 1] if match.first else None
    return before is None or (words[before.start].isupper() and before.word not in _DETERMINERS)


def _skip_qualifiers(words: str, first: int, extra: Path | None) -> int:
    """Return where the words before a title end, without "senior", "former" and the like."""
    ends = {match.first + match.size: match.first for match in qualifiers(extra).search(words)}
    while first in ends:
        first = ends[first]
    return first


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words for a speaker: which stand together, which are in capitals, which name bodies."""

    words: str
    tokens: list[Token]
    named: frozenset[int]
    person: Span | None

    def before(self, end: int) -> Span | None:
        """Find the body that ends at a token: words in capitals, or names of bodies with words before them."""
        at, first, last, plain = end - 1, end, end, 0
        if at >= 0 and self._together(at, end) and self.tokens[at].word in {"'s", "'"}:
            at, last = at - 1, at
            first = last
        while at >= 0 and self._together(at, at + 1):
            if self._names(at):
                first, plain = at, 0
            elif self.tokens[at].word in _DETERMINERS or not self._may_join(at, plain, first < last):
                break
            else:
                plain += 1
            at -= 1
        return Span(self.tokens[first].start, self.tokens[last - 1].end) if first < last else None

    def after(self, start: int) -> Span | None:
        """Find the body that "of" or "for" leads to."""
        if start >= len(self.tokens) or self.tokens[start].word not in _LEADS_TO_BODY:
            return None
        at = start + 1
        while at < len(self.tokens) and self._together(at - 1, at) and self.tokens[at].word in _DETERMINERS:
            at += 1
        first, last, plain = at, at, 0
        while at < len(self.tokens) and self._together(at - 1, at):
            if self._names(at):
                last, plain = at + 1, 0
            elif not self._may_join(at, plain, begun=True):
                break
            else:
                plain += self.tokens[at].word not in _CONNECTORS
            at += 1
        return Span(self.tokens[first].start, self.tokens[last - 1].end) if first < last else None

    def _names(self, at: int) -> bool:
        token = self.tokens[at]
        capital = self.words[token.start].isupper() and token.word not in _DETERMINERS
        return capital or at in self.named

    def _may_join(self, at: int, plain: int, begun: bool) -> bool:  # noqa: FBT001 - private, one caller each
        word = self.tokens[at].word
        return word in _CONNECTORS | {"'s"} or (begun and plain < _PLAIN_WORDS and word.isalpha())

    def _together(self, left: int, right: int) -> bool:
        """Say whether nothing but white space stands between two tokens."""
        pair = self.tokens[left : right + 1]
        if self.person and any(self.person.overlaps(Span(token.start, token.end)) for token in pair):
            return False
        if right >= len(self.tokens):
            return True
        return not self.words[self.tokens[left].end : self.tokens[right].start].strip(" \t\n\u00a0.")


def _chosen(words: str, before: Span | None, after: Span | None, title: Match[Title]) -> Span | None:
    """Choose between a body before and after a title: what follows says more than a lone word before ("Russian")."""
    if before is None or after is None:
        return before or after
    possessive = words[before.end : title.start].startswith(("'s", "’s"))
    return before if possessive or " " in before.of(words) else after


def _with_last_dot(words: str, span: Span | None) -> Span | None:
    """Take in the last dot of an abbreviation: "U.S." is no "U.S"."""
    if span is None or not words.startswith(".", span.end) or words[span.end - 2 : span.end - 1] != ".":
        return span
    return Span(span.start, span.end + 1)


@lru_cache(maxsize=8)
def _titles(extra: Path | None) -> Lexicon[Title]:
    return Lexicon(_forms(load(TITLES, extra)))


def _forms(entries: Iterable[Title]) -> Iterator[tuple[str, Title]]:
    """Give the singular and plural of the titles; of "secretary of state" also "secretaries of state"."""
    for entry in entries:
        for word in entry.words:
            head, middle, tail = word.partition(" of ")
            yield from ((form + middle + tail, entry) for form in noun_forms(head))


def _matches(entry: Title, text: str) -> bool:
    return any(Lexicon(_forms([entry])).search(text))


TITLES = Vocabulary("titles", Title, _matches)
