"""The article's own address among the links of a text: on a line of its own, outside the prose, and the only one."""

import re
from urllib.parse import urlsplit

from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Fact, Origin, Span
from rashomon.sources.layout import Layout

_URL = r"https?://[^\s<>\"()\[\]]{4,2000}"
_ALONE = re.compile(rf"<?(?P<url>{_URL})>?")
_LABELLED = re.compile(
    r"(?:source|url|link|permalink|original(?: article| story)?|from|web|available at|retrieved from"
    r"|(?:first|originally) published at)"
    rf"\s?[:–-]\s?<?(?P<url>{_URL})>?",
    re.IGNORECASE,
)
_MARKDOWN = re.compile(rf"\[(?P<words>[^\[\]]{{1,300}})\]\((?P<url>{_URL})\)")
_SAYS_SOURCE = re.compile(
    r"(?:source|original|link|permalink|url|view original|original (?:article|story|post))\W*", re.IGNORECASE
)
_LONGEST = 2100


def find_address(layout: Layout, title: str) -> Fact | None:
    """Find the article's address.

    Args:
        layout: the text's layout.
        title: the headline; a link that is the headline leads to the article.

    """
    if not layout.lines:
        return None
    found: dict[str, Span] = {}
    for at in range(len(layout.lines)):
        if layout.first < at < layout.last or len(layout.lines[at].span) > _LONGEST:
            continue
        link = _own_link(layout.words(at), title)
        if link:
            start = layout.content(at).start
            found.setdefault(link[0], Span(start + link[1], start + link[2]))
    if len(found) != 1:
        return None
    url, span = next(iter(found.items()))
    return Fact(url, Origin.TEXT, span)


def _own_link(line: str, title: str) -> tuple[str, int, int] | None:
    match = _ALONE.fullmatch(line)
    match = match or _LABELLED.fullmatch(line) or _MARKDOWN.fullmatch(line)
    if match is None or not _leads_to_article(match["url"]):
        return None
    words = match.groupdict().get("words")
    if words is not None and words not in (title, match["url"]) and not _SAYS_SOURCE.fullmatch(words):
        return None
    return match["url"], match.start("url"), match.end("url")


def _leads_to_article(url: str) -> bool:
    """Say whether an address can be an article's: not a home page, not another place where people post."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    return "." in host and (len(parts.path) > 1 or bool(parts.query)) and not has_credit_word("elsewhere", host)
