"""How the reader model is made: from the corpora to a scored model file. Not installed with the package."""
