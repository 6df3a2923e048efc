"""Finds the mentions of an article: heads in the syntax, and what each shows of itself.

A mention is found by its head in the syntax. Its span is the head's whole phrase, without what is coordinated with it;
its core is without relative clauses and appositions, which is how a person would cite it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate, harmonised
from rashomon.annotate.coreference.pronouns import PRONOUNS, Pronoun
from rashomon.annotate.entities import is_unknown_adjective
from rashomon.annotate.folding import fold
from rashomon.annotate.states import StateMention
from rashomon.codebook.bodies import is_body
from rashomon.codebook.genders import gender_of_name, gender_of_noun
from rashomon.codebook.honorifics import without_honorifics
from rashomon.codebook.nouns import singular
from rashomon.codebook.person_nouns import is_person_noun
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.codebook.standings import marks_in
from rashomon.codebook.titles import find_titles
from rashomon.model import Naming, Reading, Span, Token, hull

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_PERSONAL: Final = frozenset({"person"})
_TYPES: Final = frozenset({"person", "organisation", "place", "group", "event", "misc"})
_OUTSIDE: Final = ("conj", "cc", "case", "cop", "mark", "parataxis", "discourse", "orphan", "advcl", "aux", "csubj")
"""Relations, at a head, of words that are no part of its phrase."""
_OUTSIDE_OF_ROOTS: Final = ("nsubj", "obl", "advmod", "punct", "vocative", "expl", "ccomp", "dislocated", "obj")
_APART: Final = ("acl:relcl", "appos", "acl", "parataxis", "advcl:relcl", "dep")
_WITHIN_NAMES: Final = ("flat", "compound", "fixed", "goeswith")
_DEFINITE: Final = {"the": "the", "a": "a", "an": "a", "this": "this", "that": "this", "these": "this", "those": "this"}
_MANY: Final = frozenset({"people", "folk", "police", "media", "audience", "crowd"})
"""Nouns that are several without an ending that says it."""
_SOME_NAME: Final = "Odera"
_OF_A_PLACE: Final = ("ian", "an", "er", "ese", "ite")
"""What a word for somebody from a place ends in ("Texan", "New Yorker")."""
_EXPLETIVE: Final = "expl"


def candidates_of(text: str, reading: Reading, states: Mapping[Span, StateMention]) -> tuple[Candidate, ...]:
    """Find the mentions of an article.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        states: the words that stand for states.

    Returns:
        In the order of their heads.

    """
    return harmonised(list(Finder(text, reading, states).all()))


class Finder:
    """Finds the candidates of one article, at given heads or wherever there may be one."""

    def __init__(self, text: str, reading: Reading, states: Mapping[Span, StateMention]) -> None:
        """Look up what stands where.

        Args:
            text: the article's untouched text.
            reading: what the reader found in it.
            states: the words that stand for states.

        """
        self._states = states
        self._named = sorted(states)
        self._places = [span.start for span in self._named]
        self._text = text
        self._reading = reading
        self._tokens = reading.tokens
        self._children: list[list[int]] = [[] for _ in self._tokens]
        for i, token in enumerate(self._tokens):
            if token.head != i:
                self._children[token.head].append(i)
        self._titles = find_titles(text)

    def all(self) -> Iterator[Candidate]:
        """Find all mentions."""
        heads = [i for i, token in enumerate(self._tokens) if self._may_head(i, token)]
        for number, head in enumerate(heads):
            yield self.at(head, number)

    def at(self, head: int, number: int, span: Span | None = None) -> Candidate:
        """Describe the mention with a head.

        Args:
            head: index of the token.
            number: the mention's place among the others.
            span: the words that it is known to have; found by the syntax where None.

        """
        token = self._tokens[head]
        whole = span or self._whole(self._phrase(head, apart=True), self._entity_at[head])
        entity = self._entity_at[head]
        core = self._with_mark(self._whole(self._phrase(head, apart=False), entity), head)
        pronoun = PRONOUNS.get(token.span.of(self._text).casefold()) if token.upos in {"PRON", "DET", "ADJ"} else None
        name = self._name(head, entity) if pronoun is None else ()
        counted = self._counted(head)
        kind = self._type(counted, self._entity_at[counted], core)
        naming = Naming.PRONOUN if pronoun else Naming.NAME if name else Naming.DESCRIPTION
        noun = fold(token.span.of(self._text)) if name else singular(fold(self._tokens[counted].span.of(self._text)))
        words, determiner = self._words(head, core)
        return Candidate(
            number=number,
            head=head,
            span=whole,
            core=core,
            naming=naming,
            words=words,
            noun=noun,
            name=name,
            type=kind,
            gender=self._gender(pronoun, name, words, kind),
            plural=True if counted != head else self._plural(token, pronoun, name, noun),
            modifiers=self._modifiers(head),
            pronoun=pronoun,
            determiner=determiner,
            sentence=self._sentence_at[head],
            relation=token.relation,
            governor=token.head,
            quotation=self._quotation_at[head],
            entity=entity,
            country=self._country(entity) if name else "",
            capitals=token.span.of(self._text).isupper(),
            lands=self._lands(core),
            predicative=not name and self._predicative(head),
        )

    def _may_head(self, i: int, token: Token) -> bool:
        relation = token.relation
        if token.upos == "PRON":
            word = token.span.of(self._text).casefold()
            return relation != _EXPLETIVE and word in PRONOUNS
        if token.upos not in _NOUNS:
            return False
        entity = self._entity_at[i]
        if entity >= 0:
            return self._head_of(self._reading.entities[entity].span) == i
        if relation.startswith(_WITHIN_NAMES) or relation in {"nmod:desc", "discourse"} or self._inside_title(i):
            return False
        if token.upos != "PROPN":
            return True
        return not (self._precedes_name(i) or is_unknown_adjective(self._text, self._reading, i))

    def _inside_title(self, i: int) -> bool:
        """Whether a noun is a part of a title without being its head ("state" in "secretary of state")."""
        span = self._tokens[i].span
        return any(title.contains(span) and self._noun_of(title) != i for title in self._titles)

    def _noun_of(self, title: Span) -> int:
        """The head of a title; its last noun where a tree takes "acting" for a verb."""
        head = self._head_of(title)
        nouns = [k for k in self._tokens_in(title) if self._tokens[k].upos in _NOUNS]
        return nouns[-1] if nouns and self._tokens[head].upos == "VERB" else head

    def _head_of(self, span: Span) -> int:
        inside = [k for k in self._tokens_in(span) if not span.contains(self._tokens[self._tokens[k].head].span)]
        roots = [k for k in self._tokens_in(span) if self._tokens[k].head == k]
        found = inside or roots or list(self._tokens_in(span))
        return found[0] if found else -1

    def _tokens_in(self, span: Span) -> range:
        return range(self._token_from(span.start), self._token_from(span.end))

    def _token_from(self, at: int) -> int:
        low, high = 0, len(self._tokens)
        while low < high:
            middle = (low + high) // 2
            if self._tokens[middle].span.start < at:
                low = middle + 1
            else:
                high = middle
        return low

    def _phrase(self, head: int, *, apart: bool) -> Span:
        """The characters of a head's phrase, with or without clauses and appositions."""
        inside, waiting = [head], [head]
        while waiting:
            i = waiting.pop()
            for child in self._children[i]:
                relation = self._tokens[child].relation
                if i == head and relation.startswith(_OUTSIDE):
                    continue
                if i == head and self._is_predicate(head) and relation.startswith(_OUTSIDE_OF_ROOTS):
                    continue
                if not apart and i == head and relation.startswith(_APART):
                    continue
                inside.append(child)
                waiting.append(child)
        left, right = self._contiguous(sorted(inside), head)
        while left < head and self._tokens[left].upos in {"PUNCT", "ADP", "CCONJ", "SCONJ"}:
            left += 1
        while right > head and self._tokens[right].upos in {"PUNCT", "CCONJ"} and not self._closes(left, right):
            right -= 1
        if right > head and self._tokens[right].upos == "PART":
            right -= 1
        return Span(self._tokens[left].span.start, self._tokens[right].span.end)

    def _whole(self, phrase: Span, entity: int) -> Span:
        """A phrase with all words of the name at its head, wherever the syntax hangs them."""
        return hull((phrase, self._reading.entities[entity].span)) if entity >= 0 else phrase

    def _with_mark(self, core: Span, head: int) -> Span:
        """A phrase with a word on how an office is held that a tree takes for a verb: "the title of [acting mayor]"."""
        before = self._tokens[head].head
        if before != head - 1 or self._tokens[before].upos != "VERB":
            return core
        mark = self._tokens[before].span
        return hull((core, mark)) if any(len(one.span) == len(mark) for one in marks_in(mark.of(self._text))) else core

    def _precedes_name(self, i: int) -> bool:
        """Whether a proper noun is an unknown title: a person's name follows and hangs on it ("Sister")."""
        end = self._tokens[i].span.end
        return any(
            self._tokens[child].relation.startswith(("flat", "compound")) and self._starts_person(child, end)
            for child in self._children[i]
        )

    def _starts_person(self, i: int, after: int) -> bool:
        entity = self._entity_at[i]
        if entity < 0 or self._reading.entities[entity].type != "person":
            return False
        start = self._reading.entities[entity].span.start
        return after <= start and not self._text[after:start].strip(" .")

    def _is_predicate(self, head: int) -> bool:
        token = self._tokens[head]
        return token.head == head or any(self._tokens[c].relation == "cop" for c in self._children[head])

    def _closes(self, left: int, right: int) -> bool:
        """Whether the last mark belongs to the phrase: a bracket or a full stop of initials that opened within it."""
        mark = self._tokens[right].span.of(self._text)
        return mark in {")", "]"} and any(self._tokens[k].span.of(self._text) in {"(", "["} for k in range(left, right))

    @staticmethod
    def _contiguous(inside: Sequence[int], head: int) -> tuple[int, int]:
        """The run of tokens around the head in which nothing is left out."""
        known = set(inside)
        left = right = head
        while left - 1 in known:
            left -= 1
        while right + 1 in known:
            right += 1
        return left, right

    def _name(self, head: int, entity: int) -> tuple[str, ...]:
        if self._is_one_of_a_group(head, entity):
            return ()
        if entity >= 0 and self._reading.entities[entity].type in _TYPES:
            words = self._reading.entities[entity].span.of(self._text)
        elif self._tokens[head].upos == "PROPN" and not self._is_title(head):
            words = self._tokens[head].span.of(self._text)
            if without_honorifics(f"{words} {_SOME_NAME}") == _SOME_NAME:
                return ()
        else:
            return ()
        if not any(letter.isupper() for letter in words):
            return ()
        return tuple(word for word in fold(words).replace("-", " ").replace("’", "'").split() if word != "the")

    def _predicative(self, head: int) -> bool:
        if self._tokens[head].relation in {"xcomp", "advcl"}:
            return True
        hung = [self._tokens[child] for child in self._children[head]]
        return any(one.relation == "cop" or one.span.of(self._text).lower() == "as" for one in hung)

    def _is_one_of_a_group(self, head: int, entity: int) -> bool:
        """Whether a name of many stands for one of them: "the Republican said", "the Texan added"."""
        word = self._tokens[head].span.of(self._text).lower()
        determined = any(self._tokens[child].relation == "det" for child in self._children[head])
        if not determined or word.endswith("s"):
            return False
        if entity >= 0 and self._reading.entities[entity].type == "group":
            return self._entity_is(head, entity)
        nobody = entity < 0 or self._reading.entities[entity].type in {"place", "misc"}
        return nobody and self._tokens[head].span.of(self._text)[:1].isupper() and word.endswith(_OF_A_PLACE)

    def _entity_is(self, head: int, entity: int) -> bool:
        return self._reading.entities[entity].span.end == self._tokens[head].span.end

    def _is_title(self, head: int) -> bool:
        return any(title.contains(self._tokens[head].span) for title in self._titles)

    def _counted(self, head: int) -> int:
        """What a noun of quantity counts ("judges" in "a handful of judges"); the noun itself for others."""
        if singular(fold(self._tokens[head].span.of(self._text))) not in plain_nouns("counting"):
            return head
        return next((child for child in self._children[head] if self._tokens[child].relation == "nmod"), head)

    def _type(self, head: int, entity: int, core: Span) -> str:
        token = self._tokens[head].span
        if self._is_one_of_a_group(head, entity) or (entity < 0 and self._is_title(head)):
            return "person"
        if entity >= 0 and self._reading.entities[entity].type in _TYPES:
            return self._reading.entities[entity].type
        if is_body(Span(min(core.start, token.start), token.end).of(self._text)):
            return "organisation"
        if is_person_noun(singular(fold(token.of(self._text)))):
            return "person"
        return "date" if entity >= 0 and self._reading.entities[entity].type == "date" else ""

    def _lands(self, core: Span) -> frozenset[str]:
        first = bisect_left(self._places, core.start)
        last = bisect_left(self._places, core.end)
        return frozenset(self._states[span].alpha3 for span in self._named[first:last] if core.contains(span))

    def _country(self, entity: int) -> str:
        state = self._states.get(self._reading.entities[entity].span) if entity >= 0 else None
        return state.alpha3 if state else ""

    def _words(self, head: int, core: Span) -> tuple[tuple[str, ...], str]:
        inside = list(self._tokens_in(core))
        determiner = ""
        for i in inside:
            word = self._tokens[i].span.of(self._text).casefold()
            if i >= head or self._tokens[i].head != head:
                continue
            if self._tokens[i].relation == "det" and not determiner:
                determiner = _DEFINITE.get(word, "")
            if self._tokens[i].relation == "nmod:poss":
                determiner = "poss"
        words = tuple(
            fold(self._tokens[i].span.of(self._text))
            for i in inside
            if self._tokens[i].upos not in {"DET", "PUNCT", "ADP", "PART"}
        )
        return words, determiner

    def _modifiers(self, head: int) -> frozenset[str]:
        kept, waiting = [head], [head]
        while waiting:
            for child in self._children[waiting.pop()]:
                if child < head and self._tokens[child].relation in {"amod", "compound", "flat"}:
                    kept.append(child)
                    waiting.append(child)
        return frozenset(singular(fold(self._tokens[i].span.of(self._text))) for i in kept)

    def _gender(self, pronoun: Pronoun | None, name: Sequence[str], words: Sequence[str], kind: str) -> str:
        if pronoun:
            return pronoun.gender
        for word in words:
            if gender := gender_of_noun(word):
                return gender
        if name and kind in _PERSONAL:
            return gender_of_name(name[0]) if len(name) > 1 else ""
        return "n" if kind in {"organisation", "place", "event", "misc"} else ""

    def _plural(self, token: Token, pronoun: Pronoun | None, name: Sequence[str], noun: str) -> bool | None:
        if pronoun:
            return pronoun.plural
        if name and token.upos == "PROPN":
            return None
        return noun in _MANY or fold(token.span.of(self._text)) != noun

    @cached_property
    def _entity_at(self) -> list[int]:
        found = [-1] * len(self._tokens)
        for k, entity in enumerate(self._reading.entities):
            for i in self._tokens_in(entity.span):
                found[i] = k
        return found

    @cached_property
    def _sentence_at(self) -> list[int]:
        found = [0] * len(self._tokens)
        for k, sentence in enumerate(self._reading.sentences):
            for i in self._tokens_in(sentence):
                found[i] = k
        return found

    @cached_property
    def _quotation_at(self) -> list[int]:
        found = [-1] * len(self._tokens)
        for k, quotation in enumerate(self._reading.quotations):
            for i in self._tokens_in(quotation.span):
                found[i] = k
        return found
