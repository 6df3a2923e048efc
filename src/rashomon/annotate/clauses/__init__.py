"""Clauses: who does what to whom in one, in whose words and how it is put; for positions and for events."""
