"""Which statements two articles both carry, and which only one of several does.

Two statements are one where the words of the one were copied into the other, whoever is named as the speaker there; or
where most of their content words are alike and nothing speaks against one speaker. It is said of these articles alone;
elsewhere in the story it may stand all the same.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from rashomon.codebook.function_words import FUNCTION_WORDS
from rashomon.codebook.loading import load
from rashomon.model import Article, Span, Statement
from rashomon.views.aligned import Alignment
from rashomon.views.folding import folded

_WORD: Final = re.compile(r"[^\W_]+")
_STEM: Final = 6
_ALIKE: Final = 0.6
"""Share of the content words of the shorter one that must stand in the other."""
_LEAST: Final = 3
"""So many of them at the least; a shorter content must be the same whole."""
_COPIED: Final = 0.5
"""Share of the characters of a content that must be kept in the other."""


@cache
def _small() -> frozenset[str]:
    """Give the words that any two English texts have in common."""
    return frozenset(word for entry in load(FUNCTION_WORDS) if entry.name == "en" for word in entry.words)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of one of the articles that are compared.

    Attributes:
        article: its article.
        statement: the statement.
        speaker: id of the actor that speaks, or else the article's own words; None where it is not known.

    """

    article: Article
    statement: Statement
    speaker: str | None

    @property
    def words(self) -> frozenset[str]:
        """The beginnings of its content words, without case and accents."""
        content = " ".join(span.of(self.article.text) for span in self.statement.content)
        return frozenset(word[:_STEM] for word in _WORD.findall(folded(content)) if word not in _small())


def carried(columns: Sequence[Sequence[Said]], alignments: Sequence[Alignment]) -> dict[str, tuple[str, ...]]:
    """Find, for each statement, the statements of the other articles that are the same.

    Args:
        columns: the statements of each article.
        alignments: of those of the articles that share passages.

    Returns:
        by the id of each statement that has some, the ids of the others, in the order of the articles.

    """
    by_pair = {(one.left.id, one.right.id): one for one in alignments}
    found: dict[str, list[str]] = {}
    for n, left in enumerate(columns):
        for right in columns[n + 1 :]:
            for one, other in _pairs(left, right, by_pair):
                found.setdefault(one.statement.id, []).append(other.statement.id)
                found.setdefault(other.statement.id, []).append(one.statement.id)
    return {record: tuple(dict.fromkeys(many)) for record, many in found.items()}


def _pairs(
    left: Sequence[Said], right: Sequence[Said], alignments: dict[tuple[str, str], Alignment]
) -> Iterator[tuple[Said, Said]]:
    """Pair what two articles both carry; each statement with the most alike one of the other."""
    if not left or not right:
        return
    shared = alignments.get((left[0].article.id, right[0].article.id))
    words = {one.statement.id: one.words for one in (*left, *right)}
    scored = []
    for n, one in enumerate(left):
        copied = [each for span in one.statement.content for each in shared.carried(span)] if shared else []
        for m, other in enumerate(right):
            score = _kept(copied, other)
            if not score and not (one.speaker and other.speaker and one.speaker != other.speaker):
                score = _alike(words[one.statement.id], words[other.statement.id])
            if score:
                scored.append((-score, n, m))
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, n, m in sorted(scored):
        if n not in taken[0] and m not in taken[1]:
            taken[0].add(n)
            taken[1].add(m)
            yield left[n], right[m]


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how alike two contents are, by their words; 0 where they are two."""
    common, least = len(one & other), min(len(one), len(other))
    if not least or common < min(_LEAST, max(len(one), len(other))):
        return 0.0
    return common / least if common >= _ALIKE * least else 0.0


def _kept(copied: Sequence[Span], other: Said) -> float:
    """Say how much of a content was copied from the one; 0 where it is not enough."""
    spans = other.statement.content
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in copied for b in spans)
    share = common / sum(map(len, spans))
    return 1.0 + share if share >= _COPIED else 0.0
