"""One article's reading -> statements."""
