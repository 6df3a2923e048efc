"""In whose mouth words stand: a speaker's, where they are part of what a statement says, or else the outlet's own.

Whose word a thing is and whose wording are two things: in 'the minister said that the usurper had fled' it is the
narrator who chose "usurper", or perhaps the minister. What a speaker says is said to be in another's words, unless it
stands in quotation marks.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.codebook.manners import Manner, manner_of
from rashomon.model import Article, Form, Quotation, Span, Statement
from rashomon.store import StoryFile
from rashomon.views.asked_once import kept
from rashomon.views.cast import Cast


@dataclass(frozen=True, slots=True)
class Voices:
    """The statements of a story and who makes them.

    Attributes:
        statements: by article.
        quotations: the words in quotation marks, by article.
        cast: who is who.
        told: ids of the statements by which somebody takes a stance and says no word: what is told of the stance is the
            article's own wording ("supports the self-styled president").

    """

    statements: Mapping[str, Sequence[Statement]]
    quotations: Mapping[str, Sequence[Quotation]]
    cast: Cast
    told: frozenset[str] = frozenset()

    @classmethod
    @kept
    def of(cls, story: StoryFile, cast: Cast) -> "Voices":
        """Ask a story file for its statements."""
        groups = defaultdict[str, list[Statement]](list)
        texts = {one.id: one.text for one in story.articles()}
        told = set[str]()
        for one in story.statements():
            groups[one.article].append(one)
            cue = " ".join(span.of(texts[one.article]) for span in one.cue)
            if one.form is Form.INDIRECT and manner_of(cue, one.strength) is Manner.STANCE:
                told.add(one.id)
        return cls(groups, story.quotations(), cast, frozenset(told))

    def behind(self, article: Article, span: Span) -> str:
        """Say in whose mouth words stand, and in whose words where they are another's.

        Args:
            article: the article.
            span: where the words stand in it.

        Returns:
            "Pell Odera"; "Pell Odera, in the words of the narrator"; "narrator of" and the outlet.

        """
        around = self.around(article.id, span)
        if not around:
            outlet = article.metadata.value("outlet")
            return f"narrator of {outlet}" if outlet else "the article's narrator"
        teller = self.teller(article, span)
        return f"{self.name(around[0])}, in the words of {teller}" if teller else self.name(around[0])

    def teller(self, article: Article, span: Span) -> str:
        """Name in whose words a speaker's words are told; empty where they are the speaker's own, or nobody's.

        Args:
            article: the article.
            span: where the words stand in it.

        """
        around = self.around(article.id, span)
        if not around:
            return ""
        worded = self.worded_by(around, span)
        teller = self.name(worded) if worded else "the narrator"
        return "" if teller == self.name(around[0]) else teller

    def worded_by(self, around: Sequence[Statement], span: Span) -> Statement | None:
        """Give the statement whose speaker chose the words; None where it is the narrator.

        Whoever cites another within words that are quoted of him or her cites in words of his or her own.

        Args:
            around: the statements that the words are part of, the innermost first.
            span: where the words stand.

        """
        return next((one for one in around if self._is_wording(one, span)), None)

    def around(self, article: str, span: Span) -> list[Statement]:
        """Give the statements that words are part of, the innermost first.

        Args:
            article: id of the article.
            span: where the words stand in it.

        """
        around = [
            (len(part), one.inside is None, one.id, one)
            for one in self.statements.get(article, ())
            if one.id not in self.told
            for part in one.content
            if part.contains(span)
        ]
        return [one for *_, one in sorted(around, key=lambda row: row[:3])]

    def _is_wording(self, one: Statement, span: Span) -> bool:
        """Whether words within a statement's content are the speaker's own."""
        if one.form is not Form.MIXED:
            return one.form is Form.DIRECT
        return any(
            quoted.span.contains(span) and any(part.start <= quoted.span.start + 1 < part.end for part in one.content)
            for quoted in self.quotations.get(one.article, ())
        )

    def name(self, one: Statement) -> str:
        """Name whoever makes a statement."""
        return self.cast.name(one.speaker_id, one.speaker) or "a speaker who is not named"
