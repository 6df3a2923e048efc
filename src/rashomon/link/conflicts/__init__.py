"""Conflicts: where two tellings of one matter part, a module for each kind."""
