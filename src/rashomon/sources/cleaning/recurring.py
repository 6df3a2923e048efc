"""Lines that recur: what stands in several articles of a story is seldom what any of them reports."""

import hashlib
from collections import Counter

from rashomon.sources.cleaning.lines import normal, split_lines

_SHORTEST = 2
_DIGEST = 8


class LineCounts:
    """How many of the texts seen so far have a line; lines are kept as hashes, so a pile of texts costs little.

    Lines are compared without case, digits, punctuation and spare white space. Wire copy recurs too: so the predicate
    is evidence, and prose is never dropped for it alone.
    """

    def __init__(self, least: int = 3) -> None:
        """Begin with no text.

        Args:
            least: in how many texts, the article's own among them, a line has to stand to be called recurring.

        """
        self.least = least
        self._counts: Counter[bytes] = Counter()

    def add(self, text: str) -> None:
        """Count the lines of one more article, each line once."""
        self._counts.update({_digest(key) for line in split_lines(text) if (key := _key(line.text))})

    def recurring(self, line: str) -> bool:
        r"""Say whether a line stands in at least `least` of the texts.

        Examples:
            >>> counts = LineCounts(least=2)
            >>> for body in ("The harbour froze.", "The bridge fell."):
            ...     counts.add(body + "\nMore from the Ledger")
            >>> counts.recurring("MORE FROM THE LEDGER"), counts.recurring("The bridge fell.")
            (True, False)

        """
        key = _key(line)
        return bool(key) and self._counts[_digest(key)] >= self.least


def _key(line: str) -> str:
    key = normal(line)
    return key if len(key) > _SHORTEST else ""


def _digest(key: str) -> bytes:
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).digest()
