"""What the web app is told once, when it starts."""

import secrets
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of the machine itself: who asks by another name was led here by somebody else's page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a story is served.

    Attributes:
        story: the story file.
        token: what a reader must know; None only where nobody but this machine can ask.
        by: who is said to have said what is said on the pages.
        cache: where editions are kept; None takes the user's cache.
        form_token: what a form must carry; a page of another site cannot know it.

    """

    story: Path
    token: str | None = None
    by: str = "somebody"
    cache: Path | None = None
    form_token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
