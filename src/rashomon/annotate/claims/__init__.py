"""Claims: what each clause of an article says of whom."""
