"""The commands under `rashomon verdicts`, a module each."""
