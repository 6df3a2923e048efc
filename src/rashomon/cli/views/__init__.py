"""The commands under `rashomon show`, a module each."""
