"""Which actors are named in some words of an article: by a name, a description or a nationality, and by no pronoun."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from rashomon.model import Actor, Answer, Naming, Span
from rashomon.store import StoryFile
from rashomon.views.evidence import Evidence
from rashomon.views.statements import StatementFilter, each_statement

AND = "; "
"""Stands between names, and between ids, where several are shown as one."""


@dataclass(frozen=True, slots=True)
class Named:
    """Where actors are named, article by article.

    Attributes:
        places: by the article's id, where each mention begins, in the order of the text.
        actors: by the article's id, whom the mention at the same place stands for.

    """

    places: Mapping[str, list[int]]
    actors: Mapping[str, list[Actor]]

    @classmethod
    def of(cls, evidence: Evidence) -> Self:
        """Take the mentions of all articles, each once.

        Args:
            evidence: the actors, and the words behind them.

        """
        found = defaultdict[str, list[tuple[int, Actor]]](list)
        for referent in evidence.referents.values():
            actor = evidence.cast.actor(referent.id)
            if actor is not None:
                found[referent.article] += [
                    (one.span.start, actor) for one in referent.mentions if one.naming is not Naming.PRONOUN
                ]
        ordered = {article: sorted(many, key=lambda pair: pair[0]) for article, many in found.items()}
        return cls(
            {article: [start for start, _ in many] for article, many in ordered.items()},
            {article: [actor for _, actor in many] for article, many in ordered.items()},
        )

    def within(self, article: str, spans: Iterable[Span]) -> tuple[Actor, ...]:
        """Give those who are named in words of an article, each once, in the order of the text.

        Args:
            article: its id.
            spans: where the words stand; a mention that begins in them is in them.

        """
        places, actors = self.places.get(article, []), self.actors.get(article, [])
        found = dict[str, Actor]()
        for span in spans:
            for at in range(bisect_left(places, span.start), bisect_left(places, span.end)):
                found.setdefault(actors[at].id, actors[at])
        return tuple(found.values())


def names_and_ids(actors: Iterable[Actor]) -> tuple[str | None, str | None]:
    """Write names as one, and ids as one; None where there is nobody.

    Examples:
        >>> names_and_ids([Actor("x-1", "Pell Odera", None, named=True, referents=("r-1",))]), names_and_ids([])
        (('Pell Odera', 'x-1'), (None, None))

    """
    many = list(actors)
    return AND.join(one.name for one in many) or None, AND.join(one.id for one in many) or None


def statements_with_named(story: StoryFile) -> Iterator[Answer]:
    """Answer who says what, as `statements` does, and whom the content names.

    The columns are those of `statements`, then about and about_id: the actors that are named in the content, in its
    order. Whoever is meant by a pronoun alone is not named.

    Args:
        story: the story file.

    """
    named = Named.of(Evidence.of(story))
    contents = {one.id: (one.article, one.content) for one in story.statements()}
    for answer in each_statement(story, StatementFilter()):
        article, spans = contents[dict(answer.values)["id"] or ""]
        names, ids = names_and_ids(named.within(article, spans))
        yield Answer((*answer.values, ("about", names), ("about_id", ids)), answer.citations)
