"""The vocabulary of general agents: who may stand for many others, so that no other agent is set against them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from rashomon.codebook.inflection import noun_forms
from rashomon.codebook.loading import Vocabulary, load


class AgentKind(StrEnum):
    """Whom a word does not exclude."""

    ANYBODY = "anybody"
    STATE = "state"
    """Whoever else acts for a state."""


@dataclass(frozen=True, slots=True)
class GeneralAgents:
    """Words of one kind.

    Attributes:
        name: what the entry is called.
        kind: whom they do not exclude.
        words: in lower case, nouns in the singular.
        example: a word of it.
        counter_example: one that is none.

    """

    name: str
    kind: AgentKind
    words: tuple[str, ...]
    example: str
    counter_example: str


def kind_of_agent(word: str, extra: Path | None = None) -> AgentKind | None:
    """Say whom a word for an agent does not exclude; None where it excludes others.

    Examples:
        >>> kind_of_agent("officials").value, kind_of_agent("soldiers").value, kind_of_agent("gunmen")
        ('anybody', 'state', None)

    """
    return _kinds(extra).get(word.lower())


@lru_cache(maxsize=8)
def _kinds(extra: Path | None) -> Mapping[str, AgentKind]:
    entries = load(GENERAL_AGENTS, extra)
    return {form: entry.kind for entry in entries for word in entry.words for form in noun_forms(word)}


def _matches(entry: GeneralAgents, text: str) -> bool:
    return any(text.lower() in noun_forms(word) for word in entry.words)


GENERAL_AGENTS = Vocabulary("general_agents", GeneralAgents, _matches)
