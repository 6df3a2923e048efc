"""Which version of the comparison made what is stored."""

from typing import Final

VERSION: Final = "1"
"""Changes whenever the same two texts would give other passages or candidates."""
