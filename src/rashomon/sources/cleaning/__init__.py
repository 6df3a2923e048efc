"""Cleaning: which passages of a pasted text are no part of its article, and why. The text itself is never changed."""

from rashomon.sources.cleaning.dropping import find_dropped, never
from rashomon.sources.cleaning.recurring import LineCounts

__all__ = ["LineCounts", "find_dropped", "never"]
