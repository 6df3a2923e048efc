"""Finds what articles share word for word, and what was changed."""
