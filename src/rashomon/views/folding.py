"""Compares words as a person asks for them: without case, accents or the shape of quotation marks and dashes."""

import unicodedata
from typing import Final

_SHAPES: Final = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"})


def folded(words: str) -> str:
    """Return the words without case and accents, with one blank between them.

    Folding twice changes nothing more.

    Examples:
        >>> folded("Peña’s  OFFICE")
        "pena's office"

    """
    apart = unicodedata.normalize("NFKD", words.translate(_SHAPES)).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", apart) if not unicodedata.combining(c))
    return " ".join(bare.translate(_SHAPES).split())


def mentions(words: str | None, wanted: str | None) -> bool:
    """Say whether what is wanted stands in the words; with nothing wanted, anything does.

    Examples:
        >>> mentions("Ana Solís", "solis"), mentions(None, "solis"), mentions(None, None)
        (True, False, True)

    """
    return wanted is None or (words is not None and folded(wanted) in folded(words))
