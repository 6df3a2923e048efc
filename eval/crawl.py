"""Goes through a web app by its links, as far as it is told, with no address of another place asked for."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from lxml import html

_ID: Final = re.compile(r"/[a-z]-[0-9a-z]+(?=$|[/.])")
_SORTS: Final = 8
"""Of the many ways in which a page can be asked, so many times `each` are tried."""
_HOME: Final = "http://home.invalid"


@dataclass(frozen=True, slots=True)
class Seen:
    """An answer of the app.

    Attributes:
        address: path and query.
        status: its code.
        kind: its media type.
        text: what was sent.
        found_on: the page whose link led here; empty where it was given.

    """

    address: str
    status: int
    kind: str
    text: str
    found_on: str = ""


Ask = Callable[[str], tuple[int, str, str]]
"""Takes an address; gives the code, the media type and the text."""


def signature(address: str) -> str:
    """Say of which kind an address is: its path without ids, and by what it asks.

    Examples:
        >>> signature("/actor/x-abc2.json?page=2&form=direct"), signature("/actor/x-def3.json?form=mixed&page=9#a")
        ('/actor/*.json?form&page', '/actor/*.json?form&page')

    """
    path, query = urlsplit(address).path, urlsplit(address).query
    asked = "&".join(sorted({name for name, _ in parse_qsl(query, keep_blank_values=True)}))
    return f"{_ID.sub('/*', path)}{'?' if asked else ''}{asked}"


def links(page: str, address: str) -> list[str]:
    """Give the addresses within the app that a page leads to, each once, without what stands behind `#`.

    Args:
        page: HTML.
        address: its path and query.

    """
    found = dict[str, None]()
    for element, attribute, link, _ in html.fromstring(page).iterlinks():
        says = element.tag == "form" and element.get("method", "get").lower() != "get"
        if attribute in {"href", "src", "action"} and link.strip() and not says:
            whole = urldefrag(urljoin(_HOME + address, link)).url
            if whole.startswith(f"{_HOME}/"):
                found[whole.removeprefix(_HOME)] = None
    return list(found)


def walk(ask: Ask, start: tuple[str, ...] = ("/",), each: int = 3, records: int | None = None) -> Iterator[Seen]:
    """Go through an app, the nearest pages first.

    Args:
        ask: asks the app.
        start: where to begin.
        each: so many addresses of each kind that have a query.
        records: so many of each kind without one; None for all.

    """
    waiting = deque((address, "") for address in start)
    known, kinds = set(start), Counter[str]()
    while waiting:
        address, found_on = waiting.popleft()
        kind_of = signature(address)
        path, _, asked = kind_of.partition("?")
        kinds[kind_of] += 1
        if asked:
            kinds[f"{path}?"] += 1
            if kinds[kind_of] > each or kinds[f"{path}?"] > each * _SORTS:
                continue
        elif records is not None and kinds[kind_of] > records:
            continue
        status, kind, text = ask(address)
        yield Seen(address, status, kind, text, found_on)
        if kind.startswith("text/html") and text.strip():
            new = [one for one in links(text, address) if one not in known]
            known.update(new)
            waiting.extend((one, address) for one in new)
