"""One article's reading -> chains of mentions that mean the same."""
