"""Where an article names a deed, by the codebook's event names, and what the words round it say it is done to.

What it keeps true: only what hangs on the word tells its target ("their blockade of Port Selm"); that a place is named
in the same sentence says nothing. Names of others are left out of the label: "the Port Selm blockade" is "blockade".
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.codebook.event_names import By, NameForm, Target, WordClass, names_by_form
from rashomon.codebook.nouns import singular
from rashomon.codebook.plain_nouns import plain_nouns
from rashomon.model import Article, Entity, Reading, Span, hull
from rashomon.views.folding import folded

_NOUNS: Final = frozenset({"NOUN", "PROPN"})
_VERBS: Final = frozenset({"VERB", "ADJ", "AUX"})
_TO: Final = frozenset({"of", "on", "against", "in", "at", "over", "upon"})
_WITHIN: Final = frozenset({"of", "at", "in", "near", "off", "around"})
_LABELS: Final = frozenset({"amod", "compound"})
_PLACES: Final = frozenset({"place"})
_BEHIND: Final = _TO | {"toward", "towards", "for", "to", "by", "between"}
_DEFINITE: Final = frozenset({"the", "this", "that", "its", "their", "his", "her", "these", "those"})
_REACH: Final = 4


@dataclass(frozen=True, slots=True)
class Named:
    """Words of an article that name a deed.

    Attributes:
        form: of the codebook.
        span: the label, with what is said of the deed before it ("lawful blockade").
        head: the word that names it.
        targets: the words that say what it is done to.
        places: the names of places within them, folded.
        definite: whether it is spoken of as known, and nothing behind it says of what ("the blockade").

    """

    form: NameForm
    span: Span
    head: Span
    targets: tuple[Span, ...]
    places: tuple[str, ...]
    definite: bool


def named_events(article: Article, reading: Reading) -> tuple[Named, ...]:
    """Find where an article names deeds, in the order of its text; words that were dropped name none.

    Args:
        article: the article.
        reading: what was read in it.

    """
    syntax = _Syntax(article, reading)
    return tuple(one for at in range(len(reading.tokens)) if (one := syntax.named(at)))


class _Syntax:
    """The words of an article, and what hangs on each."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self.tokens = reading.tokens
        self.words = [token.span.of(article.text).lower().replace("’", "'") for token in reading.tokens]
        self.dropped = [one.span for one in article.dropped]
        self.text = article.text
        children = defaultdict[int, list[int]](list)
        for at, token in enumerate(reading.tokens):
            if token.head != at:
                children[token.head].append(at)
        self.children: Mapping[int, Sequence[int]] = children
        self.places = [one for one in reading.entities if one.type in _PLACES]

    def named(self, at: int) -> Named | None:
        """Say how a word names a deed; None where it names none."""
        token = self.tokens[at]
        part = WordClass.NOUN if token.upos in _NOUNS else WordClass.VERB if token.upos in _VERBS else None
        if part is None or any(one.overlaps(token.span) for one in self.dropped):
            return None
        for form in names_by_form(part).get(self.words[at], ()):
            pieces = self._pieces(at, form)
            if pieces is not None:
                return self._made(at, form, pieces)
        return None

    def _made(self, at: int, form: NameForm, pieces: Sequence[int]) -> Named | None:
        noun = form.entry.part is WordClass.NOUN
        heads = list(dict.fromkeys(self._to_noun(at, form) if noun else self._to_verb(at, form)))
        targets = tuple(self._phrase(one) for one in heads)
        if not noun and not targets:
            return None
        label = self._label(at, pieces) if noun else hull(tuple(self.tokens[one].span for one in (at, *pieces)))
        places = tuple(dict.fromkeys(name for one in heads for name in self._places(one)))
        definite = noun and self._is_bare(at)
        return Named(form, label, self.tokens[at].span, targets, places, definite)

    def _is_bare(self, at: int) -> bool:
        """Whether a noun is spoken of as known, and nothing behind it says of what: "the blockade"."""
        hanging = [self.tokens[one] for one in self.children.get(at, ())]
        behind = any(one.relation.startswith("nmod") and one.relation != "nmod:poss" for one in hanging)
        after = self.words[at + 1] if at + 1 < len(self.words) else ""
        joined = at > 0 and self.tokens[at - 1].span.end == self.tokens[at].span.start
        known = any(self.words[one] in _DEFINITE for one in self.children.get(at, ()))
        return known and not (behind or joined or after in _BEHIND)

    def _pieces(self, at: int, form: NameForm) -> list[int] | None:
        """Find the other words of a phrase: right before a noun, within a few words behind a verb."""
        if form.entry.part is WordClass.NOUN:
            start = at - len(form.others)
            return list(range(start, at)) if start >= 0 and tuple(self.words[start:at]) == form.others else None
        found, place = list[int](), at + 1
        for word in form.others:
            ahead = range(place, min(place + _REACH, len(self.words)))
            place = next((one for one in ahead if self.words[one] == word and self._hangs(one, at)), -1)
            if place < 0:
                return None
            found.append(place)
            place += 1
        return found

    def _hangs(self, at: int, verb: int) -> bool:
        return self.tokens[at].head == verb or at == verb + 1

    def _to_noun(self, at: int, form: NameForm) -> Iterator[int]:
        """Give the words for what a noun is done to: behind "of" or "on", before it, or whose it is."""
        for one in self.children.get(at, ()):
            relation = self.tokens[one].relation
            behind = relation.startswith("nmod") and relation != "nmod:poss" and self._case(one) & _TO
            whose = relation == "nmod:poss" and form.entry.by is By.PEOPLE
            if behind or whose or (relation == "compound" and self._place_at(one)):
                yield one
        yield from self._right_behind(at)

    def _right_behind(self, at: int) -> Iterator[int]:
        """Give the place that stands right behind a noun and "of" or "on", whatever it was taken to hang on."""
        place = at + 2
        if at + 1 < len(self.words) and self.words[at + 1] in _TO:
            place += place < len(self.words) and self.words[place] == "the"
            entity = self._place_at(place) if place < len(self.words) else None
            inside = [
                one
                for one, token in enumerate(self.tokens[place:], place)
                if entity and entity.span.contains(token.span)
            ]
            head = next((one for one in inside if self.tokens[one].head not in inside), None)
            if head is not None:
                yield head

    def _to_verb(self, at: int, form: NameForm) -> Iterator[int]:
        """Give the words for what a verb is done to: its object, or its subject where it is passive."""
        found = [(self.tokens[one].relation, one) for one in self.children.get(at, ())]
        wanted = {"obj", "nsubj:pass"} if form.entry.target is Target.OBJECT else {"nsubj"}
        yield from (one for relation, one in found if relation in wanted)
        token = self.tokens[at]
        passive = self.words[at].endswith(("ed", "en")) or self.words[at] == "cut"
        if form.entry.target is Target.OBJECT and passive and token.relation in {"amod", "acl"}:
            yield token.head

    def _case(self, at: int) -> set[str]:
        return {self.words[one] for one in self.children.get(at, ()) if self.tokens[one].relation == "case"}

    def _label(self, at: int, pieces: Sequence[int]) -> Span:
        """Give a noun with what is said of it right before it, without names of places."""
        start = min((at, *pieces))
        while start > 0 and self.tokens[start - 1].head == at and self.tokens[start - 1].relation in _LABELS:
            if self._place_at(start - 1) or self.words[start - 1].isdigit():
                break
            start -= 1
        return Span(self.tokens[start].span.start, self.tokens[at].span.end)

    def _place_at(self, at: int) -> Entity | None:
        return next((one for one in self.places if one.span.contains(self.tokens[at].span)), None)

    def _places(self, at: int) -> Iterator[str]:
        """Give the places that a phrase names, by its own word or by one that hangs on it ("the base at Port Selm")."""
        own = self._place_at(at)
        if own:
            yield folded(own.span.of(self.text))
        for one in self.children.get(at, ()):
            relation = self.tokens[one].relation
            near = relation.startswith("nmod") and self._case(one) & _WITHIN
            named = near and (self._case(one) != {"of"} or singular(self.words[at]) in plain_nouns("places"))
            if named or relation in {"flat", "compound"}:
                inner = self._place_at(one)
                if inner:
                    yield folded(inner.span.of(self.text))

    def _phrase(self, at: int) -> Span:
        """Give a word with the names that are one with it."""
        near = [one for one in self.children.get(at, ()) if self.tokens[one].relation in {"flat", "compound"}]
        return hull(tuple(self.tokens[one].span for one in (at, *near)))
