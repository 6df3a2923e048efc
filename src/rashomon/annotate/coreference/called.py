"""Whom a description is said of by a verb that calls, names or holds somebody to be something.

"Calling Odera a tyrant", "recognised her as the rightful leader", "he remains the mayor": what stands behind the verb
says something of its object, or of its subject, and names nobody else. Only the sentence decides; what it says under
"not", "if" or "would" is said of nobody here.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rashomon.annotate.coreference.candidates import Candidate
from rashomon.annotate.role_phrases import Hedge, hedged
from rashomon.annotate.syntax import bare_relation, children, first_conjunct, word
from rashomon.codebook.standings import Holder, holding_of, marks_in, naming_of
from rashomon.model import Naming, Reading

_COMPLEMENTS: Final = frozenset({"xcomp", "obj", "ccomp", "obl", "advcl", "nmod", "dep", "appos"})
_BARE: Final = frozenset({"xcomp", "obj", "ccomp"})
"""Relations of what is said of somebody without "as"."""
_NEGATIONS: Final = frozenset({"not", "n't", "never", "without", "nor", "neither"})
_REFUSING: Final = frozenset(
    {"refuse", "refused", "refuses", "refusing", "decline", "declined", "stop", "stopped", "quit"}
)
_RELATIVE: Final = frozenset({"who", "whom", "that", "which"})
_JOINED: Final = 4
"""Verbs that "and" joins and that share a subject."""
_VERBAL: Final = frozenset({"VERB", "AUX"})


def called_of(text: str, reading: Reading, candidates: Sequence[Candidate]) -> Mapping[int, int]:
    """Find the descriptions that a verb says of somebody, by number, with the number of whom it says them.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        candidates: its mentions.

    """
    at_head = {one.head: one for one in candidates}
    rows = ((one, _holder(text, reading, one, at_head)) for one in candidates if _may_be_said(one))
    return {one.number: other.number for one, other in rows if other is not None and _agree(one, other)}


def _may_be_said(one: Candidate) -> bool:
    """Whether a mention says what a person is: "a tyrant", "the leader of the island"; a body is left alone."""
    return one.naming is Naming.DESCRIPTION and one.type == "person"


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether one is said of one, and several of several."""
    several = {found.plural for found in (one, other) if found.plural is not None}
    return one.number != other.number and len(several) < 2 and not other.predicative


def _holder(text: str, reading: Reading, one: Candidate, at_head: Mapping[int, Candidate]) -> Candidate | None:
    """Give the mention of which the verb above a description says it."""
    head = _above_mark(text, reading, first_conjunct(reading, one.head))
    verb = reading.tokens[head].head
    if _names_office(text, reading, head, verb):
        head, verb = verb, reading.tokens[verb].head
        found = holding_of(word(text, reading, verb), word(text, reading, head))
        entry = found if bare_relation(reading, head) == "obj" else None
    else:
        entry = naming_of(word(text, reading, verb)) if _is_complement(text, reading, head, verb) else None
    if entry is None or verb >= head or reading.tokens[verb].upos not in _VERBAL or _is_denied(text, reading, verb):
        return None
    inside = _inside(text, reading, head, verb, at_head) if entry.holder is Holder.OBJECT else None
    if inside is not None:
        return inside
    for at in _holders(text, reading, verb, head, entry.holder):
        if hedged(text, reading, verb, at) is Hedge.OPEN:
            return None
        if at in at_head:
            return at_head[at]
    return None


def _above_mark(text: str, reading: Reading, head: int) -> int:
    """Step from an office to the word before it that says how it is held, where a tree takes that for a verb."""
    before = reading.tokens[head].head
    marked = (
        before == head - 1 and reading.tokens[before].upos == "VERB" and bool(marks_in(word(text, reading, before)))
    )
    return before if marked else head


def _names_office(text: str, reading: Reading, head: int, noun: int) -> bool:
    """Whether a description says which office a noun means: "the title of acting president"."""
    below = [at for at in children(reading, head) if at < head and bare_relation(reading, at) in {"case", "mark"}]
    return noun < head and reading.tokens[noun].upos == "NOUN" and [word(text, reading, at) for at in below] == ["of"]


def _is_complement(text: str, reading: Reading, head: int, verb: int) -> bool:
    """Whether a noun stands behind "as", or bare behind a verb that needs no "as"."""
    prepositions = [
        at for at in children(reading, head) if bare_relation(reading, at) in {"case", "mark"} and at < head
    ]
    if bare_relation(reading, head) not in _COMPLEMENTS:
        return False
    if prepositions:
        return all(word(text, reading, at) in {"as", "to"} for at in prepositions) and any(
            word(text, reading, at) == "as" for at in prepositions
        )
    return bare_relation(reading, head) in _BARE and verb < head


def _is_denied(text: str, reading: Reading, verb: int) -> bool:
    if any(word(text, reading, at) in _NEGATIONS for at in children(reading, verb)):
        return True
    above = reading.tokens[verb].head
    return (
        above < verb and word(text, reading, above) in _REFUSING and reading.tokens[verb].relation in {"xcomp", "ccomp"}
    )


def _holders(text: str, reading: Reading, verb: int, head: int, holder: Holder) -> Iterator[int]:
    """Go through the words that may stand for the one who is called so, before the description."""
    below = [at for at in children(reading, verb) if at < head and at != head]
    if holder is Holder.SUBJECT:
        yield from (_meant(text, reading, at, verb) for at in _subjects(reading, verb, head))
        return
    objects = [at for at in below if bare_relation(reading, at) in {"obj", "iobj"}]
    yield from (_meant(text, reading, at, verb) for at in objects)
    if not objects:
        passive = [at for at in below if reading.tokens[at].relation == "nsubj:pass"]
        yield from (_meant(text, reading, at, verb) for at in passive)
        if reading.tokens[verb].relation == "acl" and not passive and not word(text, reading, verb).endswith("ing"):
            yield reading.tokens[verb].head


def _subjects(reading: Reading, verb: int, head: int) -> Iterator[int]:
    """Go through a verb's subjects: its own, one that a tree hangs on the description, one that it shares."""
    for _ in range(_JOINED):
        for above in (verb, head):
            yield from (at for at in children(reading, above) if at < verb and reading.tokens[at].relation == "nsubj")
        if reading.tokens[verb].relation != "conj":
            return
        verb = reading.tokens[verb].head


def _meant(text: str, reading: Reading, at: int, verb: int) -> int:
    """Give the noun that "who" or "whom" stands for; other words stand for themselves."""
    clause = reading.tokens[verb]
    relative = word(text, reading, at) in _RELATIVE and clause.relation == "acl:relcl"
    return clause.head if relative else at


def _inside(text: str, reading: Reading, head: int, verb: int, at_head: Mapping[int, Candidate]) -> Candidate | None:
    """Give whom a tree hangs on the description that is said of him: "calls [Odera the] tyrant"."""
    first = at_head.get(verb + 1)
    if first is None or first.head == head or not (first.name or first.pronoun):
        return None
    inside = reading.entities[first.entity].span if first.entity >= 0 and first.name else first.core
    behind = next((at for at in range(verb + 1, head) if reading.tokens[at].span.start >= inside.end), head)
    marks = behind < head and reading.tokens[behind].upos == "PUNCT" and word(text, reading, behind) in {'"', "“"}
    behind += marks
    opens = behind < head and word(text, reading, behind) in {"a", "an", "the"}
    return first if opens and reading.tokens[first.head].head == head else None
