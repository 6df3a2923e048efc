"""Positions: one article's reading, referents and statements -> who stands where on whom, as its words say."""
