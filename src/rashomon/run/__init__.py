"""Runs: stages in order of their needs, over articles, into the story file; progress, interruption, resuming."""
