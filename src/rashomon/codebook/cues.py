"""Cues, as other rooms ask for them: is this one, where are they, how strongly does it attribute."""

from rashomon.codebook.cue_words import Cue, Kind, find_cues, is_cue
from rashomon.codebook.strengths import Strength, cues, strength_of, strengths

__all__ = ["Cue", "Kind", "Strength", "cues", "find_cues", "is_cue", "strength_of", "strengths"]
