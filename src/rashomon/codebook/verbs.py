"""The vocabulary of irregular verbs: the forms that no rule gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.loading import Vocabulary, load


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb whose past or participle does not follow the rule.

    Attributes:
        name: the verb.
        forms: its past and participle; for "be" and "have" also the other forms that no rule gives.
        example: a text that has one of the forms.
        counter_example: a text that has none.

    """

    name: str
    forms: tuple[str, ...]
    example: str
    counter_example: str


@lru_cache(maxsize=8)
def irregular_forms(extra: Path | None = None) -> Mapping[str, tuple[str, ...]]:
    """Give the irregular forms by verb.

    Examples:
        >>> irregular_forms()["speak"]
        ('spoke', 'spoken')

    """
    return {entry.name: entry.forms for entry in load(VERBS, extra)}


def _matches(entry: Verb, text: str) -> bool:
    return not set(entry.forms).isdisjoint(text.lower().rstrip(".").split())


VERBS = Vocabulary("verbs", Verb, _matches)
