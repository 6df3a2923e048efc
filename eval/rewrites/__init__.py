"""Rewrites of the example story, with what was copied marked by hand: see `guideline.md`."""
