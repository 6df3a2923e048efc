"""Exports: a story for other programs, a module for each format. Words are in full and untouched."""
