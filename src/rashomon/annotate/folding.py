"""Folds case and accents away, to compare words."""

import unicodedata


def fold(text: str) -> str:
    """Fold case and accents away.

    Examples:
        >>> fold("Peña")
        'pena'

    """
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold()
