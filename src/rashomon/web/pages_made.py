"""Pages that were made, to be given again while nothing that they show has changed.

What it keeps true: a page that looked into the story file itself is never kept, for that may change between two
editions; what is kept follows from the edition, the address, and what the frame says of the two.
"""

import threading
from collections import OrderedDict
from typing import Final

from fastapi import Request

from rashomon.web.asking import SAID
from rashomon.web.reader import Reader

MOST: Final = 32_000_000
"""Bytes that are kept at the most."""

Key = tuple[str, ...]


class PagesMade:
    """The last pages that were made."""

    def __init__(self, most: int = MOST) -> None:
        """Keep so many bytes at the most."""
        self._most = most
        self._pages: OrderedDict[Key, bytes] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def given(self, key: Key) -> bytes | None:
        """Give a page again; None where it is not kept."""
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def keep(self, key: Key, page: bytes) -> None:
        """Keep a page, in place of those that were asked for longest ago."""
        with self._lock:
            self._size += len(page) - len(self._pages.pop(key, b""))
            self._pages[key] = page
            while self._size > self._most:
                _, old = self._pages.popitem(last=False)
                self._size -= len(old)


def key_of(request: Request, at: Reader) -> Key | None:
    """Say by what a page is known; None for one that must be made for this reader alone.

    Args:
        request: what is asked.
        at: what it is asked of.

    """
    if SAID in request.query_params:
        return None
    about, state = at.edition.about, at.state
    edition = (about.get("mark", ""), about.get("seconds", ""))
    return *edition, str(state.fresh), str(state.making), request.url.path, request.url.query
