"""Scores: every figure has a command that prints it and a floor that it keeps."""
