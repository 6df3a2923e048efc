"""In whose mouth words stand: a speaker's, where they are part of what a statement says, or else the outlet's own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.model import Article, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.cast import Cast


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says certain words.

    Attributes:
        name: the speaker, or "narrator of" and the outlet; the speaker's words where nobody knows more.
        statement: the innermost statement that the words are part of; None for the narrator.

    """

    name: str
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """The statements of a story, by article, and who makes them."""

    statements: Mapping[str, tuple[Statement, ...]]
    cast: Cast

    @classmethod
    def of(cls, story: StoryFile, cast: Cast) -> "Voices":
        """Ask a story file for its statements."""
        return cls.made_of(story.statements(), cast)

    @classmethod
    def made_of(cls, statements: Iterable[Statement], cast: Cast) -> "Voices":
        """Put statements in order by article."""
        groups = defaultdict[str, list[Statement]](list)
        for one in statements:
            groups[one.article].append(one)
        return cls({article: tuple(many) for article, many in groups.items()}, cast)

    def behind(self, article: Article, span: Span) -> Voice:
        """Say in whose mouth words stand.

        Args:
            article: the article.
            span: where the words stand in it.

        """
        around = [
            (len(part), one)
            for one in self.statements.get(article.id, ())
            for part in one.content
            if part.contains(span)
        ]
        if not around:
            outlet = article.metadata.value("outlet")
            return Voice(f"narrator of {outlet}" if outlet else "the article's narrator")
        _, inner = min(around, key=lambda pair: (pair[0], pair[1].inside is None, pair[1].id))
        name = self.cast.name(inner.speaker_id, inner.speaker)
        return Voice(name or "a speaker who is not named", inner.id)
