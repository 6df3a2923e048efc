"""The vocabulary of past forms that do not end in -ed."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load
from rashomon.codebook.verbs import irregular_forms


@dataclass(frozen=True, slots=True)
class PastForm:
    """A verb with its past and its participle.

    Attributes:
        name: the verb.
        forms: its past and participle.
        example: a text that has one of the forms.
        counter_example: a text that has none.

    """

    name: str
    forms: tuple[str, ...]
    example: str
    counter_example: str


_NOT_PAST = frozenset(
    {"am", "is", "are", "been", "being", "'s", "'re", "'m", "has", "have", "'ve", "'d", "does", "goes"}
)


def is_past_form(word: str, extra: Path | None = None) -> bool:
    """Say whether a word, if it is a verb, is a past form or a participle.

    Examples:
        >>> [is_past_form(word) for word in ("met", "denied", "said", "meets", "are")]
        [True, True, True, False, False]

    """
    plain = word.lower()
    return plain.endswith("ed") or plain in _irregular(extra)


@lru_cache(maxsize=8)
def _irregular(extra: Path | None) -> frozenset[str]:
    own = {form for entry in load(PAST_FORMS, extra) for form in entry.forms}
    return frozenset(own | {form for forms in irregular_forms().values() for form in forms}) - _NOT_PAST


def _matches(entry: PastForm, text: str) -> bool:
    return not set(entry.forms).isdisjoint(text.lower().rstrip(".").split())


PAST_FORMS = Vocabulary("past_forms", PastForm, _matches)
