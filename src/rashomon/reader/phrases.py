"""Phrases: what hangs on a word, in the syntax of a reading."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from rashomon.model import Span, Token

_ASIDE: Final = frozenset({"acl:relcl", "appos", "parataxis", "advcl", "dep"})
"""What stands beside a name and is no part of it."""


class Phrases:
    """Answers which words belong together."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Take a text's tokens, in order."""
        self.tokens = tokens
        self._starts = [token.span.start for token in tokens]

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for i, token in enumerate(self.tokens):
            if token.head != i:
                found.setdefault(token.head, []).append(i)
        return found

    def within(self, span: Span) -> range:
        """Give the tokens that stand in a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def base(self, i: int) -> str:
        """Give a word's relation without its subtype: `nsubj` for `nsubj:pass`, and for other schemes' `nsubjpass`.

        Examples:
            >>> Phrases([Token(Span(0, 2), "PRON", 1, "nsubj:pass"), Token(Span(3, 7), "VERB", 1, "root")]).base(0)
            'nsubj'

        """
        relation = self.tokens[i].relation
        return "nsubj" if relation == "nsubjpass" else relation.split(":")[0]

    def children(self, i: int) -> list[int]:
        """Give the words that hang on a word, in order."""
        return self._children.get(i, [])

    def subtree(self, i: int) -> list[int]:
        """Give a word and all that hangs on it, in order."""
        found, rest = {i}, [i]
        while rest:
            new = [child for child in self.children(rest.pop()) if child not in found]
            found.update(new)
            rest += new
        return sorted(found)

    def name_of(self, i: int) -> list[int]:
        """Give the words of a name or a noun phrase: without relative clauses and what stands beside it."""
        aside = {
            word for child in self.children(i) if self.tokens[child].relation in _ASIDE for word in self.subtree(child)
        }
        return [word for word in self.subtree(i) if word not in aside]

    def without_case(self, i: int) -> list[int]:
        """Give the words of an owner: without its "of" or "'s"."""
        return [word for word in self.name_of(i) if not (self.base(word) == "case" and self.tokens[word].head == i)]

    def is_passive(self, i: int) -> bool:
        """Say whether a word is the subject of a passive: who is told, and not who tells."""
        return self.tokens[i].relation in {"nsubj:pass", "nsubjpass"}

    def agent_of(self, verb: int, text: str) -> list[int]:
        """Give the words for who does what a passive verb says; none where the text does not name it."""
        for child in self.children(verb):
            cases = [k for k in self.children(child) if self.base(k) == "case"]
            by = any(self.tokens[k].span.of(text).casefold() == "by" for k in cases)
            if self.tokens[child].relation in {"obl:agent", "agent"} or (self.base(child) == "obl" and by):
                return [word for word in self.name_of(child) if word not in cases]
        return []

    def is_owner(self, i: int, text: str) -> bool:
        """Say whether a word owns its head: by a possessive, "of" or "by"."""
        if self.tokens[i].relation in {"nmod:poss", "poss"}:
            return True
        cases = [self.tokens[k].span.of(text).casefold() for k in self.children(i) if self.base(k) == "case"]
        return any(case in {"of", "by", "from"} for case in cases)

    def marked(self, i: int, text: str) -> bool:
        """Say whether a clause opens with "that"."""
        return any(
            self.tokens[k].span.of(text).casefold() == "that" for k in self.children(i) if self.base(k) == "mark"
        )
