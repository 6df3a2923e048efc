"""The story file: everything known about one story, in one SQLite file."""

from rashomon.store.search import Hit
from rashomon.store.story import StoryFile
from rashomon.store.verify import Problem, verify

__all__ = ["Hit", "Problem", "StoryFile", "verify"]
