"""Voices: in whose words a position is said: the innermost statement that holds it, or nobody's but the narrator's."""

from collections.abc import Sequence
from typing import Final

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.syntax import head_of
from rashomon.model import Form, Span, Statement

_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "DET"})
_CLAUSES: Final = frozenset({"ccomp", "acl", "advcl", "csubj", "xcomp"})


def voices_of(setting: Setting, at: int, cue: Span, over: frozenset[int] = frozenset()) -> tuple[Statement | None, ...]:
    """Give the statements in which a position is said.

    Args:
        setting: the article.
        at: number of the token that says it.
        cue: the words that say it; a statement that they themselves attribute is not around them.
        over: numbers of the tokens on which they hang; nor is one that these attribute ("refused to recognise").

    Returns:
        The innermost; several where several say the same together; None alone where the narrator says it.

    """
    own = [cue, *(setting.span(one) for one in over)]
    around = [one for one in setting.statements if _is_around(setting, at, own, one)]
    if not around:
        return (None,)
    least = min(around, key=lambda one: sum(len(span) for span in one.content))
    return tuple(one for one in around if one.content == least.content)


def _is_around(setting: Setting, at: int, own: Sequence[Span], one: Statement) -> bool:
    span = next((span for span in one.content if span.contains(own[0])), None)
    if span is None or any(other.overlaps(word) for other in one.cue for word in own):
        return False
    return one.form is not Form.INDIRECT or _is_told(setting, at, span)


def _is_told(setting: Setting, at: int, content: Span) -> bool:
    """Whether a content tells something: one that only names somebody ("supports the ousted president") does not."""
    head = head_of(setting.reading, content)
    if head is None or setting.reading.tokens[head].upos not in _NOMINAL or setting.below(head, "cop", "nsubj"):
        return True
    for _ in setting.sentence(at):
        if at == head or setting.head(at) == at:
            break
        if setting.bare(at) in _CLAUSES:
            return True
        at = setting.head(at)
    return False
