"""Events: one article's reading, referents, statements and times -> who did what to whom, when, as its words say."""
