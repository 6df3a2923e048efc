"""Claims across articles."""
