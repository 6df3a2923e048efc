"""Linking: which referents of all articles are one actor. Pure functions over the nouns of `model`."""
