"""Triggers: the words of an article that the codebook knows to say a position or an event."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from rashomon.annotate.clauses.setting import Setting
from rashomon.codebook.patterns import Form, Part, Pattern
from rashomon.model import Span, hull

_REACH: Final = 4
"""Tokens: how far from the first word of a phrase the others may stand."""
_DOING: Final = ("to",)
"""What an entry needs that asks somebody to do something: the "to" of a verb, and not of a noun."""
_TAGS: Final = {
    Part.VERB: frozenset({"VERB"}),
    Part.NOUN: frozenset({"NOUN", "PROPN"}),
    Part.ADJECTIVE: frozenset({"ADJ", "VERB"}),
    Part.STATE: frozenset({"ADJ"}),
    Part.AUXILIARY: frozenset({"AUX"}),
    Part.SUFFIX: frozenset({"VERB", "ADJ", "NOUN", "PROPN"}),
}


E_co = TypeVar("E_co", bound=Pattern, covariant=True)
Known = Mapping[str, tuple[Form[E_co], ...]]


@dataclass(frozen=True, slots=True)
class Trigger(Generic[E_co]):
    """Words that say a position or an event.

    Attributes:
        at: number of the first word's token, on which the clause hangs.
        entry: the codebook's.
        words: numbers of all its tokens.
        cue: where they stand.

    """

    at: int
    entry: E_co
    words: tuple[int, ...]
    cue: Span


def triggers_of(setting: Setting, known: Known[E_co]) -> Iterator[Trigger[E_co]]:
    """Find what may say a position or an event, in the order of the text; several entries may know one word.

    Args:
        setting: the article.
        known: the codebook's entries by the forms of their first words.

    """
    for at, token in enumerate(setting.reading.tokens):
        if not token.relation:
            continue
        for form in _forms(setting, known, at):
            words = _phrase(setting, at, form)
            if words and token.upos in _TAGS[form.entry.part] and _has_needs(setting, at, form.entry):
                yield Trigger(at, form.entry, words, hull(setting.span(one) for one in words))


def _forms(setting: Setting, known: Known[E_co], at: int) -> tuple[Form[E_co], ...]:
    word = setting.words[at]
    first, hyphen, last = word.rpartition("-")
    if hyphen and first:
        return known.get(f"-{last}", ())
    if setting.words[at - 1] == "-" and at > 1:
        return known.get(f"-{word}", ())
    return known.get(word, ())


def _phrase(setting: Setting, at: int, form: Form[E_co]) -> tuple[int, ...]:
    """Give the tokens of a phrase; none where its other words do not follow and hang together with the first."""
    found = [at]
    for word in form.rest:
        behind = range(found[-1] + 1, min(found[-1] + 1 + _REACH, setting.sentence(at).stop))
        nexts = [one for one in behind if setting.words[one] == word]
        if not nexts or not _hangs(setting, nexts[0], found, form.rest):
            return ()
        found.append(nexts[0])
    return tuple(found)


def _hangs(setting: Setting, at: int, others: list[int], rest: tuple[str, ...]) -> bool:
    head = setting.head(at)
    if setting.relation(at) == "compound" and head > at and setting.words[head] not in rest:
        return False  # "Launched a missile attack" launches no missile.
    return setting.head(at) in others or setting.head(setting.head(at)) in others


def _above(setting: Setting, at: int) -> tuple[int, ...]:
    """Give the words on which a clause hangs, by its mark: its head, and above a noun the head of that."""
    head = setting.head(setting.head(at))
    verbal = setting.reading.tokens[head].upos in {"VERB", "AUX"}
    return (head,) if verbal else (head, setting.head(head))


def _has_needs(setting: Setting, at: int, entry: Pattern) -> bool:
    """Whether a word that the entry needs stands in the clause, behind its verb."""
    if not entry.needs:
        return True
    if entry.needs == _DOING:
        marks = [
            one for one in setting.tree(at) if setting.words[one] == "to" and setting.bare(one) == "mark" and one > at
        ]
        return any(at in _above(setting, one) for one in marks)
    clause = setting.tree(at) if entry.part is not Part.STATE else setting.tree(setting.head(at))
    undergone = {one for head in setting.below(at, "nsubj:pass") for one in setting.tree(head)}
    behind = " ".join(setting.words[one] for one in clause if one > at or one in undergone or entry.part is Part.STATE)
    return any(f" {words} " in f" {behind} " for words in entry.needs)
