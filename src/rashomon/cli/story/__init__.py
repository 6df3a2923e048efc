"""The commands under `rashomon stories`, a module each."""
