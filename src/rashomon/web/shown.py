"""What a page shows, before it is HTML, JSON or CSV: a template with its values, and the answers that it stands on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rashomon.model import Answer


@dataclass(frozen=True, slots=True)
class Shown:
    """A page.

    Attributes:
        template: its file in `templates/`.
        title: for the window and the head of the page.
        values: what the template is given.
        tables: the answers behind it, by view, which are its JSON and CSV; all of them, not only those of one page.

    """

    template: str
    title: str
    values: Mapping[str, Any] = field(default_factory=dict)
    tables: Mapping[str, Iterable[Answer]] = field(default_factory=dict)
