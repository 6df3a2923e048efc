"""Speakers: which referents of an article the words of a source stand for.

The head of the words speaks: not the possessor ("Odera's lawyer" is the lawyer), not who stands behind "of". Several
who are joined by "and" each speak. A pronoun speaks for whom its chain names; where the tie is weak the statement
carries the question whether that is right, and where there is none it stays unknown.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.annotate.behalf import Behalf, on_behalf
from rashomon.annotate.coreference.pronouns import PRONOUNS
from rashomon.annotate.describing import bare
from rashomon.annotate.syntax import head_of, tokens_in
from rashomon.codebook.titles import find_titles
from rashomon.model import Kind, Mention, Naming, Reading, Referent, Span

_WEAK: Final = 0.6
"""Score of a tie: below it, the statement asks whether the pronoun means the one it is tied to."""
_RELATIVE: Final = frozenset({"who", "which", "that", "whom", "whose"})
_POSSESSIVES: Final = ("’s", "'s", "’ ", "' ")
_SEVERAL: Final = 12
_TOGETHER: Final = ("conj", "appos", "flat", "nmod:desc")
"""Relations of words to a source's head that name the same speaker, or one more."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, as one article shows it.

    Attributes:
        name: the fullest name that the article gives, or the speaker's words; None where neither is there.
        id: of the referent; None where none is known.
        doubt: what is not certain, as a question.
        source: the words that are this speaker's own, where several speak; else all of the source.
        behalf: on whose behalf, as the article says.

    """

    name: str | None
    id: str | None = None
    doubt: str = ""
    source: tuple[Span, ...] = ()
    behalf: Behalf | None = None


class Speakers:
    """Names the speakers of one article."""

    def __init__(self, text: str, reading: Reading, referents: Sequence[Referent]) -> None:
        """Look up who is mentioned where.

        Args:
            text: the article's untouched text.
            reading: what the reader found in it.
            referents: whom it speaks of.

        """
        self._text = text
        self._reading = reading
        self._behalf = on_behalf(text, referents)
        rows = ((mention, one) for one in referents for mention in one.mentions)
        self._mentions = sorted(rows, key=lambda row: (row[0].span.start, -row[0].span.end))
        self._dates = [entity.span for entity in reading.entities if entity.type == "date"]

    def of(self, source: Sequence[Span]) -> tuple[Speaker, ...]:
        """Name those that the words of a source stand for.

        Args:
            source: the words for the speaker; may be empty.

        Returns:
            At least one speaker; several where the words join them.

        """
        spans = tuple(source)
        if not spans:
            return (Speaker(None),)
        words = " ".join(self._without_day(span).of(self._text) for span in spans)
        heads = self._heads(spans)
        if not heads:
            return (self._behind(spans, words),)
        if len(heads) == 1 or not self._joined(heads):
            return (self._speaker(*self._principal(heads), spans),)
        return tuple(self._speaker(mention, one, self._own(mention, spans)) for mention, one in heads)

    def inside(self, source: Sequence[Span], outer: Speaker) -> tuple[Speaker, ...]:
        """Name those who speak inside another's words: "I" and "we" are the other."""
        words = " ".join(span.of(self._text) for span in source).casefold()
        pronoun = PRONOUNS.get(words)
        if pronoun and pronoun.person == 1:
            doubt = "" if outer.name else f"who is “{words}”?"
            return (Speaker(outer.name, outer.id, doubt, tuple(source), outer.behalf),)
        return self.of(source)

    def _heads(self, spans: Sequence[Span]) -> list[tuple[Mention, Referent]]:
        """The mentions that speak: those at the head of the source, and those that are joined to it or explain it."""
        inside = [row for row in self._mentions if any(span.contains(row[0].span) for span in spans)]
        inside = inside or [row for row in self._mentions if any(_within(span, row[0].span) for span in spans)]
        tokens = self._head_tokens(spans)
        heading = [row for row in inside if self._root(row[0].span) in tokens]
        widest: list[tuple[Mention, Referent]] = []
        for mention, one in heading or inside:
            if any(other.span.contains(mention.span) for other, _ in widest) or self._possesses(mention, spans):
                continue
            if all(known.id != one.id for _, known in widest):
                widest.append((mention, one))
        widest = [self._named_at_end(row, inside) for row in widest]
        acting = [row for row in widest if row[1].kind is not None]
        return acting or self._possessors(inside, spans) or widest

    def _named_at_end(
        self, row: tuple[Mention, Referent], inside: Sequence[tuple[Mention, Referent]]
    ) -> tuple[Mention, Referent]:
        """Take the name that ends a description after a comma: "the captain of the Maria Lind, Ana Ruiz"."""
        mention, one = row
        if one.named:
            return row
        for other, who in inside:
            ends = other.naming is Naming.NAME and other.span.end == mention.span.end and who.kind is Kind.PERSON
            if ends and self._text[mention.span.start : other.span.start].rstrip().endswith(","):
                return other, who
        return row

    def _head_tokens(self, spans: Sequence[Span]) -> frozenset[int]:
        """The tokens on which a source's other words hang, with those that are joined to them or explain them."""
        tokens = self._reading.tokens
        inside = {i for span in spans for i in tokens_in(self._reading, span)}
        heads = {i for i in inside if tokens[i].head == i or tokens[i].head not in inside}
        while True:
            more = {i for i in inside - heads if tokens[i].head in heads and tokens[i].relation.startswith(_TOGETHER)}
            if not more:
                return frozenset(heads)
            heads |= more

    def _root(self, span: Span) -> int:
        found = head_of(self._reading, span)
        return -1 if found is None else found

    def _possessors(
        self, inside: Sequence[tuple[Mention, Referent]], spans: Sequence[Span]
    ) -> list[tuple[Mention, Referent]]:
        """Whose words speak, where nobody else does: "the ministry's statement"; not the owner of an unknown office."""
        if any(find_titles(span.of(self._text)) for span in spans):
            return []
        owners = [row for row in inside if row[0].naming is not Naming.ADJECTIVE and row[1].kind is not None]
        return [row for row in owners if self._owns(row[0], spans)][:1]

    def _owns(self, mention: Mention, spans: Sequence[Span]) -> bool:
        """Whether a mention is a possessor: "Odera's", "her"."""
        around = next((span for span in spans if span.overlaps(mention.span)), mention.span)
        pronoun = PRONOUNS.get(mention.span.of(self._text).casefold())
        marked = self._text[mention.span.end : mention.span.end + 2].startswith(_POSSESSIVES)
        return mention.span.end + 1 < around.end and (marked or bool(pronoun and pronoun.own))

    def _possesses(self, mention: Mention, spans: Sequence[Span]) -> bool:
        """Whether a mention is only the owner of what speaks, or stands behind a preposition."""
        around = next((span for span in spans if span.overlaps(mention.span)), mention.span)
        after = self._text[mention.span.end : mention.span.end + 2]
        if after.startswith(_POSSESSIVES) and mention.span.end + 2 < around.end:
            return True
        if mention.naming is Naming.ADJECTIVE and mention.span.end < around.end:
            return True
        pronoun = PRONOUNS.get(mention.span.of(self._text).casefold())
        if pronoun and pronoun.own and mention.span.end < around.end:
            return True
        before = self._text[around.start : mention.span.start].split()
        return bool(before) and before[-1].lower() in {"of", "for", "to", "in", "at", "from", "by", "with", "on"}

    def _joined(self, heads: Sequence[tuple[Mention, Referent]]) -> bool:
        """Whether mentions are joined by "and" in the syntax, and no apposition hides among them."""
        if len(heads) > _SEVERAL:
            return False
        return all(self._relation(mention.span) == "conj" for mention, _ in heads[1:])

    def _relation(self, span: Span) -> str:
        at = self._root(span)
        return self._reading.tokens[at].relation if at >= 0 else ""

    @staticmethod
    def _principal(heads: Sequence[tuple[Mention, Referent]]) -> tuple[Mention, Referent]:
        """Choose one of several that are not joined: the first person that is named, else the first name."""
        named = [row for row in heads if row[0].naming is Naming.NAME]
        people = [row for row in named if row[1].kind is Kind.PERSON]
        return (people or named or list(heads))[0]

    def _speaker(self, mention: Mention, one: Referent, source: tuple[Span, ...]) -> Speaker:
        words = mention.span.of(self._text)
        doubt = one.doubt
        if mention.naming is not Naming.NAME and mention.score < _WEAK and one.named:
            doubt = f"is “{words}” {one.name}?"
        if mention.naming is Naming.PRONOUN and not one.named and all(m.naming is Naming.PRONOUN for m in one.mentions):
            return Speaker(None, None, f"who is “{words}”?", source)
        return Speaker(one.name, one.id, doubt, source, self._behalf.get(one.id))

    def _own(self, mention: Mention, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        inside = tuple(span for span in spans if span.contains(mention.span))
        return (mention.span,) if inside else spans

    def _behind(self, spans: tuple[Span, ...], words: str) -> Speaker:
        """Name a speaker whom no mention shows: behind a relative pronoun, or by its words alone."""
        folded = words.strip().casefold()
        if folded in _RELATIVE:
            found = self._antecedent(spans[0]) or self._before_comma(spans[0])
            return self._speaker(*found, spans) if found else Speaker(None, None, f"who is “{words}”?", spans)
        if folded in PRONOUNS:
            return Speaker(None, None, f"who is “{words}”?", spans)
        return Speaker(bare(words), None, "", spans)

    def _antecedent(self, span: Span) -> tuple[Mention, Referent] | None:
        """The mention whose relative clause a pronoun opens."""
        tokens = self._reading.tokens
        at = next((token for token in tokens if token.span.overlaps(span)), None)
        steps = 0
        while at is not None and not at.relation.startswith("acl") and steps < _SEVERAL:
            at, steps = tokens[at.head], steps + 1
        if at is None or not at.relation.startswith("acl"):
            return None
        head = tokens[at.head].span
        around = [row for row in self._mentions if row[0].span.contains(head) and row[0].span.end <= span.start]
        return min(around, key=lambda row: len(row[0].span), default=None)

    def _before_comma(self, span: Span) -> tuple[Mention, Referent] | None:
        """The mention that ends right before a relative pronoun and its comma."""
        ending = [row for row in self._mentions if row[0].span.end <= span.start]
        near = [row for row in ending if self._text[row[0].span.end : span.start].strip() == ","]
        return max(near, key=lambda row: len(row[0].span), default=None)

    def _without_day(self, span: Span) -> Span:
        """Leave out the day that stands behind a speaker ("The Government on Wednesday")."""
        day = next((date for date in self._dates if span.start < date.start < date.end == span.end), None)
        if day is None:
            return span
        before = self._text[span.start : day.start].rstrip()
        kept = re.sub(r"(?:[\s,]+(?:on|in|at|over|late|early|earlier|the|this|last))+\Z", "", before).rstrip(" ,")
        return Span(span.start, span.start + len(kept)) if kept else span


def _within(source: Span, mention: Span) -> bool:
    """Whether a mention belongs to the words of a source: it lies within them, or they are its end or its beginning."""
    if source.contains(mention):
        return True
    return mention.contains(source) and (mention.end == source.end or mention.start == source.start)
