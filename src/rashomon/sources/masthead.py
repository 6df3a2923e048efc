"""The names that a page gives itself: in its masthead, copyright line, address and invitations.

A name of the page is no headline, and may tell the outlet. Lines are looked at one by one, their heads only.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from rashomon.codebook.credit_words import has_credit_word
from rashomon.sources.cleaning.lines import Line, normal

NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
OUTLET = rf"(?:(?:The|the|El|La|Le|Die|Der|Das)\s)?{NAME}(?:\s(?:(?:of|the|and|&|de|du|for|in)\s)*{NAME}){{0,5}}"
OUTLET_ALONE = re.compile(OUTLET)
COPYRIGHT = re.compile(
    rf"(?:(?:copyright|©|\(c\))[\s:©-]*){{1,3}}(?P<years>(?:\d{{4}}\s?[-–]\s?)?\d{{4}})?,?\s?(?:by\s)?(?-i:(?P<name>{OUTLET}))"
    r"(?P<rest>[\s,.|–-].*|$)",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"[,\s]+(?:Ltd|Inc|LLC|Limited|PLC|plc|Pvt|GmbH|Corp|Co|AG|S\.A|Pty|All|Rights)\b.*$")
_INVITES = re.compile(
    r"\b(?:subscribe to|donate to|support|welcome to|more from|about|follow|like|become a member of)\s"
    rf"(?-i:the\s)?(?-i:(?P<name>(?:The\s)?{NAME}(?:\s(?:(?:of|the|and|&)\s)?{NAME}){{0,5}}))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"()\[\]]{4,300}")
_SKIPS = re.compile(r"(?:skip|jump) to\b.{1,30}", re.IGNORECASE)
_MENU = re.compile(r"(?:main |open |toggle )?(?:menu|navigation|sections)", re.IGNORECASE)
_LONGEST = 160
_EDGE = 20
_FEW = 6


def copyright_name(line: str) -> tuple[int, int] | None:
    """Find who holds the copyright that a line states, without the kind of company.

    Examples:
        >>> line = "© 2021 The Selt Courier. All rights reserved."
        >>> line[slice(*copyright_name(line))]
        'The Selt Courier'

    """
    found = COPYRIGHT.match(line) if len(line) <= _LONGEST else None
    name = _COMPANY.sub("", found["name"]).rstrip(".,") if found else ""
    return (found.start("name"), found.start("name") + len(name)) if found and name else None


def invited_to(line: str) -> tuple[int, int] | None:
    """Find the name that a line invites its readers to subscribe to, to follow, to support.

    Examples:
        >>> line = "Subscribe to the Selt Courier and get the valley's news every week."
        >>> line[slice(*invited_to(line))]
        'Selt Courier'
        >>> invited_to("Subscribe to our newsletter") is None
        True

    """
    found = _INVITES.search(line) if len(line) <= _LONGEST else None
    return (found.start("name"), found.start("name") + len(found["name"].rstrip(".,"))) if found else None


def is_masthead(lines: Sequence[Line], at: int) -> bool:
    """Say whether a line is the page's name above its menu, or behind the link that skips it.

    The last word has to be one that closes outlets' names, and what stands before it no section ("Local News").
    """
    line = lines[at]
    if not has_outlet_shape(line) or line.kind is not None:
        return False
    before = lines[at - 1].text if at else ""
    after = lines[at + 1].text if at + 1 < len(lines) else ""
    return bool(_SKIPS.fullmatch(before) or (at <= _FEW and _MENU.fullmatch(after)))


def has_outlet_shape(line: Line) -> bool:
    """Say whether a line could be an outlet's name and nothing else: capitals, few words, the last one an outlet's."""
    words = line.text.split()
    if not 1 < len(words) <= _FEW or not OUTLET_ALONE.fullmatch(line.text):
        return False
    return has_credit_word("outlet", words[-1]) or has_credit_word("outlet", words[0])


def own_names(text: str, lines: Sequence[Line]) -> frozenset[str]:
    """Collect the names that a page gives itself at its edges, each as `squeezed` makes it."""
    edges = range(len(lines)) if len(lines) <= 2 * _EDGE else [*range(_EDGE), *range(len(lines) - _EDGE, len(lines))]
    names: set[str] = set()
    for at in edges:
        line = lines[at]
        if not line.is_prose or line.kind is not None:
            names.update(_names_in(line.text))
        if is_masthead(lines, at):
            names.add(squeezed(line.text))
        names.update(_hosts(line.span.of(text)[: 2 * _LONGEST]))
    return frozenset(names - {""})


def _names_in(line: str) -> Iterator[str]:
    for found in (copyright_name(line), invited_to(line)):
        if found:
            yield squeezed(line[found[0] : found[1]])


def _hosts(line: str) -> Iterator[str]:
    """Yield the labels of a host in an address that stands alone: `www.valley-news.example` gives `valleynews`."""
    if "://" not in line or len(line.split()) > 2:
        return
    for found in _ADDRESS.finditer(line):
        try:
            host = urlsplit(found[0]).hostname or ""
        except ValueError:
            continue
        if not has_credit_word("elsewhere", host.removeprefix("www.")):
            yield from (squeezed(label.replace("-", "")) for label in host.split(".")[:-1] if label != "www")


def squeezed(name: str) -> str:
    """Return a name without case, spaces, signs and leading article: what an address keeps of it.

    Examples:
        >>> squeezed("The Selt Courier"), squeezed("seltcourier")
        ('seltcourier', 'seltcourier')

    """
    return normal(name).removeprefix("the ").replace(" ", "")
