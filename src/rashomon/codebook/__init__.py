"""Vocabulary as data, and one loader. Analysts extend it without writing Python."""
