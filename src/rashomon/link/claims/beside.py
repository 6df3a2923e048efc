"""The tellings of each article by where they stand, so that what is near one is looked up and not looked for."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.link.claims.telling import Telling
from rashomon.model import Span


@dataclass(frozen=True, slots=True)
class Beside:
    """The tellings of each article by their places.

    Attributes:
        told: by article, its tellings in the order of their predicates, each with where that starts.
        ends: by article and the place where they end, tellings in that order.

    """

    told: Mapping[str, tuple[Sequence[int], Sequence[Telling]]]
    ends: Mapping[tuple[str, int], Sequence[Telling]]

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> "Beside":
        """Put tellings by their places.

        Args:
            tellings: of any articles.

        """
        here, ends = defaultdict[str, list[Telling]](list), defaultdict[tuple[str, int], list[Telling]](list)
        for one in sorted(tellings, key=lambda one: one.claim.cue.start):
            here[one.article.id].append(one)
            ends[one.article.id, one.whole.end].append(one)
        told = {article: ([one.claim.cue.start for one in many], many) for article, many in here.items()}
        return cls(told, ends)

    def within(self, article: str, span: Span) -> Iterator[Telling]:
        """Give the tellings whose predicates stand within a span, in the order of the text.

        Args:
            article: its id.
            span: of it.

        """
        starts, many = self.told.get(article, ((), ()))
        for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            if span.contains(many[at].claim.cue):
                yield many[at]

    def before(self, one: Telling, most: int) -> Iterator[Telling]:
        """Give the tellings that end right before another begins.

        Args:
            one: the other.
            most: characters between them, at the most.

        """
        for gap in range(most + 1):
            yield from self.ends.get((one.article.id, one.whole.start - gap), ())
