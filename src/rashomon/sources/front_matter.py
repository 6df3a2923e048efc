"""Front matter: what a Markdown file says about itself in the YAML between two `---` lines at its head."""

import re
from dataclasses import replace

import yaml

from rashomon.model import Dropped, Fact, Metadata, Origin, Span
from rashomon.sources.draft import Draft
from rashomon.sources.fields import declared, declared_language

_FENCED = re.compile(r"---[ \t]*\r?\n(.*?)(?:\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_LONGEST = 20_000


def from_markdown(text: str) -> Draft:
    r"""Read Markdown: the text is its source, untouched; front matter is metadata, and dropped.

    Examples:
        >>> draft = from_markdown("---\noutlet: The Ledger\n---\nThey voted.\n")
        >>> draft.declared.outlet.value, draft.dropped[0].reason
        ('The Ledger', 'front matter')

    """
    match = _FENCED.match(text)
    if not match or match.end() > _LONGEST:
        return Draft(text)
    try:
        fields = yaml.load(match[1], yaml.BaseLoader)  # noqa: S506 - the base loader makes texts, lists and mappings only
    except (yaml.YAMLError, RecursionError):
        return Draft(text)
    if not isinstance(fields, dict) or not all(isinstance(name, str) for name in fields):
        return Draft(text)
    metadata = declared(fields, Origin.RECORD, "front matter: ")
    shown = {name: _shown(text, match.span(1), match.end(), name, fact) for name, fact in metadata.items()}
    dropped = (Dropped(Span(0, match.end()), "front matter"),)
    return Draft(text, Metadata(**shown), dropped, declared_language(fields))


def _shown(text: str, fence: tuple[int, int], body: int, field: str, fact: Fact) -> Fact:
    """Say where a fact stands in the text: a title at the head of the body, else the line of the front matter."""
    if field == "title" and (heading := re.compile(r"\s*(?:#+[ \t]+)?").match(text, body)):
        end = heading.end() + len(fact.value)
        if text[heading.end() : end] == fact.value and text[end : end + 1] in ("", "\n", "\r"):
            return replace(fact, span=Span(heading.end(), end))
    name = fact.evidence.rpartition(": ")[2]
    line = re.compile(rf"^{re.escape(name)}[ \t]*:.*$", re.MULTILINE).search(text, *fence)
    at = text.find(fact.value, line.start() + len(name), line.end()) if line else -1
    return replace(fact, span=Span(at, at + len(fact.value))) if at >= 0 else fact
