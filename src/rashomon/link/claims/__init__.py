"""Claims across articles: what is told of one matter, by whom, and how alike two tellings are."""
