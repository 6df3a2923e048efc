"""Which articles, and which of their sentences, are one account: forty prints of one wire report are one.

What it keeps true: a passage that was copied has the account of all that print it; what an outlet put in itself, or
changed a number of, is its own account. Quotations that two articles both print make no account of the narrators.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from rashomon.link.copies.units import linked, units_of
from rashomon.model import Article, Span, content_id
from rashomon.model.copy import Copy, PassageKind

_ONE_ACCOUNT: Final = 0.5
"""Share of one of two articles' words that is kept in the other, from which on the two are one account."""
_HALF: Final = 2


Place: TypeAlias = tuple[str, int]
"""A sentence: id of its article, and its place there."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Which sentences are copies of which, and which articles are one account.

    It is made of the pairs: once for the articles, and for sentences where they are asked for.

    Attributes:
        articles: by id.
        by_article: the pairs of each article.
        kept: for each article, the words that stand in another one too, in order and not overlapping.
        units: the sentences of each article.
        roots: for each article, one that stands nearer to the head of its group.
        links: for each pair that was asked for, which sentences are copies of which.
        rings: for each sentence that was asked for, all that are copies of it, itself among them.
        heads: for each of these sentences, the head of the groups of its ring, the first in the order of ids.

    """

    articles: Mapping[str, Article]
    by_article: Mapping[str, list[Copy]]
    kept: Mapping[str, list[Span]]
    units: Mapping[str, list[Span]]
    roots: dict[str, str]
    links: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    rings: dict[Place, frozenset[Place]] = field(default_factory=dict)
    heads: dict[Place, str] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: tuple[Copy, ...], articles: Mapping[str, Article]) -> "Accounts":
        """Put the pairs in order.

        Args:
            pairs: what articles share.
            articles: those of the pairs, by id.

        """
        by_article, spans = defaultdict[str, list[Copy]](list), defaultdict[str, list[Span]](list)
        made = cls(articles, by_article, {}, _Units(articles), {})
        for copy in pairs:
            if copy.kind is not PassageKind.REPORT:
                continue
            by_article[copy.left].append(copy)
            by_article[copy.right].append(copy)
            for passage in copy.of_kind(PassageKind.REPORT):
                spans[copy.left] += [one.left for one in passage.kept]
                spans[copy.right] += [one.right for one in passage.kept]
            if max(copy.left_share, copy.right_share) >= _ONE_ACCOUNT:
                made.join(copy.left, copy.right)
        kept = {article: _merged(many) for article, many in spans.items()}
        return cls(articles, by_article, kept, made.units, made.roots)

    def of_passage(self, article: str, span: Span) -> str:
        """Return whose account a passage is; see `Copies.account_of`.

        Args:
            article: id of the article.
            span: where the passage stands.

        """
        kept = sum(_common(span, one) for one in self.kept.get(article, ()))
        if kept * _HALF < len(span):
            return article
        units = self.units[article]
        at = max(range(len(units)), key=lambda one: (_common(span, units[one]), -one), default=None)
        if at is None or len(ring := self.ring((article, at))) == 1:
            return article
        if (article, at) not in self.heads:
            self.heads.update(dict.fromkeys(ring, min(self.group(each) for each, _ in ring)))
        return content_id("y", "account", self.heads[article, at])

    def group(self, article: str) -> str:
        """Return the head of an article's group: of its members, the first in the order of ids."""
        while (above := self.roots.get(article, article)) != article:
            self.roots[article] = self.roots.get(above, above)
            article = above
        return article

    def groups(self) -> list[tuple[str, ...]]:
        """Return the articles that are one account, by ids, the largest groups first; single articles are left out."""
        found = defaultdict[str, list[str]](list)
        for article in self.articles:
            found[self.group(article)].append(article)
        many = [tuple(sorted(one)) for one in found.values() if len(one) > 1]
        return sorted(many, key=lambda one: (-len(one), one))

    def join(self, one: str, other: str) -> None:
        """Put the groups of two articles together."""
        low, high = sorted((self.group(one), self.group(other)))
        self.roots[high] = low

    def ring(self, place: Place) -> frozenset[Place]:
        """Return all sentences that are copies of one, over any number of articles."""
        if place not in self.rings:
            reached, waiting = {place}, [place]
            while waiting:
                for other in self._next(waiting.pop()):
                    if other not in reached:
                        reached.add(other)
                        waiting.append(other)
            whole = frozenset(reached)
            self.rings.update(dict.fromkeys(whole, whole))
        return self.rings[place]

    def _next(self, place: Place) -> Iterator[Place]:
        article, at = place
        for copy in self.by_article.get(article, ()):
            for left, right in self._links(copy):
                if copy.left == article and left == at:
                    yield copy.right, right
                elif copy.right == article and right == at:
                    yield copy.left, left

    def _links(self, copy: Copy) -> list[tuple[int, int]]:
        if copy.id not in self.links:
            texts = (self.articles[copy.left].text, self.articles[copy.right].text)
            self.links[copy.id] = linked(copy, self.units[copy.left], self.units[copy.right], texts)
        return self.links[copy.id]


class _Units(dict[str, list[Span]]):
    """The sentences of articles, made where they are asked for."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        super().__init__()
        self._articles = articles

    def __missing__(self, article: str) -> list[Span]:
        self[article] = units_of(self._articles[article].text)
        return self[article]


def _common(one: Span, other: Span) -> int:
    """Return how many characters two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _merged(spans: list[Span]) -> list[Span]:
    made: list[Span] = []
    for span in sorted(spans):
        if made and span.start <= made[-1].end:
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
        else:
            made.append(span)
    return made
