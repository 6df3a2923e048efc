"""Attributions that the reader overlooks: verbs that attribute only by what stands behind them.

"The ministry put the number at 17" and "the union has offered to mediate" are told by the words of the codebook; the
tree says who is the subject and where what is said ends. What the reader has found itself stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.annotate.entities import with_mended_names
from rashomon.annotate.syntax import bare_relation, children, head_of, sentence_at, tokens_in, word
from rashomon.codebook.bodies import is_body
from rashomon.codebook.cues import Kind, find_cues
from rashomon.codebook.nouns import singular
from rashomon.codebook.person_nouns import is_person_noun
from rashomon.codebook.saying_frames import Framed, Takes, find_frames
from rashomon.codebook.titles import find_titles
from rashomon.model import Attribution, Reading, Span

_UNREAL: Final = frozenset({"would", "could", "should", "might", "may", "must", "to", "if", "unless", "not", "n't"})
_THAT: Final = re.compile(
    r"(?:(?P<owner>\w)(?:['’]s|(?<=s)['’])|\b(?P<own>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir))\s(?:\w+\s)?(?P<cue>\w+)\s(?P<that>that)\b"
)
_UTTERED: Final = frozenset({"neutral", "claimed", "stressed", "admitted", "confirmed", "denied", "warned", "predicted",
                             "accused", "promised", "threatened", "offered"})  # fmt: skip
"""Strengths of nouns for what is said; what is only thought or felt is left to the reader."""
_SCORE: Final = 0.8
_STEPS: Final = 4


def overlooked(text: str, reading: Reading) -> tuple[Attribution, ...]:
    """Find what the reader has overlooked.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.

    Returns:
        In the order of the text; one that stands in another's content names it.

    Examples:
        >>> from rashomon.model import Article, Sheet
        >>> from rashomon.reader.stage import ReaderStage
        >>> text = "The Interior Ministry put the number at 17."
        >>> found = overlooked(text, ReaderStage()(Sheet(Article("one.txt", text))).reading)
        >>> [(one.source[0].of(text), one.content[0].of(text)) for one in found]
        [('The Interior Ministry', '17')]

    """
    known = [span for one in reading.attributions for span in one.cue]
    found = (*_by_frames(text, reading, known), *_by_nouns(text, reading, known))
    return tuple(sorted(found, key=lambda one: one.cue))


def _by_nouns(text: str, reading: Reading, known: Sequence[Span]) -> Iterator[Attribution]:
    """Find whose claim it is ("the station's claim that boats left")."""
    for that in _THAT.finditer(text):
        cue = Span(*that.span("cue"))
        at = tokens_in(reading, cue)[0] if tokens_in(reading, cue) else -1
        if at < 0 or reading.tokens[at].upos != "NOUN" or any(cue.overlaps(span) for span in known):
            continue
        clause = next((one for one in children(reading, at) if reading.tokens[one].span.start > cue.end
                       and bare_relation(reading, one) in {"acl", "ccomp"}), None)  # fmt: skip
        if clause is None or not _is_noun_cue(text, cue):
            continue
        inside = tokens_in(reading, Span(that.start("that"), sentence_at(reading, cue.start).end))
        end = max(one for one in inside if _hangs_on(reading, one, clause) and reading.tokens[one].upos != "PUNCT")
        content = Span(that.start("that"), reading.tokens[end].span.end)
        yield Attribution(
            (_owner(text, reading, max(that.end("owner"), that.end("own"))),),
            (cue,),
            (content,),
            _SCORE,
            _around(reading, cue),
        )


def _is_noun_cue(text: str, cue: Span) -> bool:
    found = find_cues(f"the {cue.of(text)}")
    return any(match.entry.kind is Kind.NOUN and match.entry.strength in _UTTERED for match in found)


def _owner(text: str, reading: Reading, end: int) -> Span:
    """Give a possessor's words: the name that ends before its "'s", else the noun with what belongs to it."""
    last = tokens_in(reading, Span(0, end))[-1]
    span = reading.tokens[last].span
    named = [one.span for one in with_mended_names(text, reading).entities if one.span.contains(span)]
    return Span(named[0].start, end) if named else Span(_phrase(reading, last).start, end)


def _by_frames(text: str, reading: Reading, known: Sequence[Span]) -> Iterator[Attribution]:
    """Find the verbs that attribute only in company."""
    for frame in find_frames(text):
        verb = tokens_in(reading, frame.cue)[:1]
        if not verb or any(frame.cue.overlaps(span) for span in known):
            continue
        at = verb[0]
        subject = subject_of(text, reading, at)
        content = _content(reading, at, frame) if subject else None
        if (
            subject
            and content
            and may_speak(text, reading, subject)
            and reading.tokens[at].upos == "VERB"
            and not _is_unreal(text, reading, at)
        ):
            yield Attribution((subject,), (frame.cue,), (content,), _SCORE, _around(reading, frame.cue))


def subject_of(text: str, reading: Reading, at: int) -> Span | None:
    """Give the words of a verb's subject; a verb that "and" joins to another has that one's.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        at: index of the verb among the reading's tokens.

    Returns:
        Without clauses and appositions; None where the verb has no subject, or a relative pronoun for one.

    """
    for _ in range(_STEPS):
        for child in children(reading, at):
            if reading.tokens[child].relation == "nsubj" and word(text, reading, child) not in {"which", "that", "who"}:
                return _phrase(reading, child)
        if bare_relation(reading, at) != "conj":
            return None
        at = reading.tokens[at].head
    return None


def may_speak(text: str, reading: Reading, subject: Span) -> bool:
    """Say whether words name somebody or something that has a voice.

    Args:
        text: the article's untouched text.
        reading: what the reader found in it.
        subject: the words.

    """
    head = head_of(reading, subject)
    if head is None or reading.tokens[head].upos in {"PROPN", "PRON"}:
        return head is not None
    noun = singular(word(text, reading, head))
    return is_person_noun(noun) or is_body(noun) or bool(find_titles(noun))


def _phrase(reading: Reading, head: int) -> Span:
    """Give the words of a noun, without clauses, from the first to the last that hangs on it."""
    inside, waiting = [head], [head]
    while waiting:
        one = waiting.pop()
        rows = [child for child in children(reading, one) if not _is_loose(reading, child)]
        inside += rows
        waiting += rows
    return Span(reading.tokens[min(inside)].span.start, reading.tokens[max(inside)].span.end)


def _is_loose(reading: Reading, at: int) -> bool:
    return bare_relation(reading, at) in {"acl", "punct", "appos", "cc", "conj", "parataxis"}


def _content(reading: Reading, at: int, frame: Framed) -> Span | None:
    """Give what is said: from the frame's place on, all that hangs on the word that the verb takes there."""
    inside = [one for one in tokens_in(reading, sentence_at(reading, frame.cue.start))
              if reading.tokens[one].span.start >= frame.said]  # fmt: skip
    wanted = {"obl", "obj"} if frame.takes is Takes.FIGURE else {"xcomp", "ccomp", "advcl"}
    head = next(
        (one for one in inside if reading.tokens[one].head == at and bare_relation(reading, one) in wanted), None
    )
    if head is None:
        return None
    end = max(one for one in inside if _hangs_on(reading, one, head) and reading.tokens[one].upos != "PUNCT")
    return Span(frame.said, reading.tokens[end].span.end)


def _hangs_on(reading: Reading, at: int, head: int) -> bool:
    """Whether a word is a part of what another heads; for a figure no further clause is."""
    for _ in range(len(reading.tokens)):
        if at == head:
            return True
        if reading.tokens[at].head == at or (reading.tokens[at].head == head and bare_relation(reading, at) == "conj"):
            return False
        at = reading.tokens[at].head
    return False


def _is_unreal(text: str, reading: Reading, at: int) -> bool:
    """Whether nothing has been said yet: "would offer to pay", "if it offers to pay"."""
    return any(word(text, reading, child) in _UNREAL for child in children(reading, at) if child < at)


def _around(reading: Reading, cue: Span) -> int | None:
    """Give the innermost attribution within whose content a cue stands."""
    rows = [
        (sum(map(len, one.content)), index)
        for index, one in enumerate(reading.attributions)
        if any(span.contains(cue) for span in one.content)
    ]
    return min(rows)[1] if rows else None
