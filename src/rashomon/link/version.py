"""The version of what links: a story whose actors were made by another one is linked anew at the next reading."""

from typing import Final

VERSION: Final = "1"
"""Changes when the same referents and verdicts may come out as other matches or actors."""
