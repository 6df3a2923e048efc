"""The commands under `rashomon actors`, a module each."""
