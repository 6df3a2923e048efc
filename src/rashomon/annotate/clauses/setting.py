"""The setting in which positions are looked for: trees with their branches, and who is named by which word."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.annotate.syntax import head_of, sentence_at, tokens_in
from rashomon.model import Kind, Mention, Naming, Reading, Referent, Span, Statement

Row = tuple[Mention, Referent]


@dataclass(frozen=True, slots=True)
class Setting:
    """An article with its branches and names looked up once.

    Attributes:
        text: the article's untouched text.
        reading: what the reader found in it.
        referents: whom and what it speaks of.
        statements: who says what in it.
        kids: by token, the numbers of the tokens that hang on it, in the order of the text.
        named: by token, the mentions whose head it is: names first, of equal ones the longest.
        words: by token, its word in lower case, with a straight apostrophe.

    """

    text: str
    reading: Reading
    referents: tuple[Referent, ...]
    statements: tuple[Statement, ...]
    kids: tuple[tuple[int, ...], ...]
    named: Mapping[int, tuple[Row, ...]]
    words: tuple[str, ...]

    def rows(self, at: int, depth: int = 2) -> tuple[Row, ...]:
        """Give the mentions whose head a token is; where there are none, those of the person that hangs on it."""
        own = self.named.get(at, ())
        if own or depth == 0:
            return self._behind_title(at, own) or own
        inner = (self.rows(kid, depth - 1) for kid in self.below(at, "flat", "nmod:desc", "appos"))
        return next((rows for rows in inner if rows and rows[0][1].kind is Kind.PERSON), ())

    def _behind_title(self, at: int, own: tuple[Row, ...]) -> tuple[Row, ...]:
        """Give the name right behind a title that the tree does not tie to it ("Speaker Ruiz", "the poet Ruiz")."""
        title = (
            own and own[0][1].kind is Kind.PERSON and not own[0][1].named and own[0][0].span.end == self.span(at).end
        )
        after = self.named.get(at + 1, ()) if title and own[0][0].naming is Naming.DESCRIPTION else ()
        return after if after and after[0][1].kind is Kind.PERSON and after[0][0].naming is Naming.NAME else ()

    def relation(self, at: int) -> str:
        """Give a token's relation to its head."""
        return self.reading.tokens[at].relation

    def bare(self, at: int) -> str:
        """Give a token's relation without what stands behind its colon."""
        return self.reading.tokens[at].relation.partition(":")[0]

    def head(self, at: int) -> int:
        """Give the token on which a token hangs."""
        return self.reading.tokens[at].head

    def below(self, at: int, *relations: str) -> list[int]:
        """Give the tokens that hang on a token by one of some relations."""
        return [one for one in self.kids[at] if self.reading.tokens[one].relation in relations]

    def case(self, at: int) -> str:
        """Give the first preposition that hangs on a token; empty where none does."""
        return next((self.words[one] for one in self.kids[at] if self.bare(one) == "case" and one < at), "")

    def tree(self, at: int) -> list[int]:
        """Give a token with all that hangs on it, in the order of the text."""
        found, waiting = {at}, [at]
        while waiting:
            waiting = [kid for one in waiting for kid in self.kids[one] if kid not in found]
            found.update(waiting)
        return sorted(found)

    def span(self, at: int) -> Span:
        """Give where a token stands."""
        return self.reading.tokens[at].span

    def sentence(self, at: int) -> range:
        """Give the tokens of a token's sentence."""
        return tokens_in(self.reading, sentence_at(self.reading, self.span(at).start))


def setting_of(text: str, reading: Reading, referents: Sequence[Referent], statements: Sequence[Statement]) -> Setting:
    """Look up branches and names.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        referents: whom and what it speaks of; those that are nobody who could take a position are left out.
        statements: who says what in it.

    """
    kids: list[list[int]] = [[] for _ in reading.tokens]
    for at, token in enumerate(reading.tokens):
        if token.relation and token.head != at:
            kids[token.head].append(at)
    named: dict[int, list[Row]] = defaultdict(list)
    for one in referents:
        for mention in one.mentions:
            head = head_of(reading, mention.span)
            if head is not None and (one.kind is not None or one.named):
                named[head].append((mention, one))
    return Setting(
        text,
        reading,
        tuple(referents),
        tuple(statements),
        tuple(tuple(row) for row in kids),
        {at: tuple(sorted(rows, key=_rank)) for at, rows in named.items()},
        tuple(token.span.of(text).lower().replace("’", "'") for token in reading.tokens),
    )


def _rank(row: Row) -> tuple[bool, bool, int]:
    mention, one = row
    return mention.naming is not Naming.NAME, not one.named, -len(mention.span)
