"""Markup: what a page's elements state about its article, each fact with the element that states it.

Only statements count. The day of publication is one that the page, its schema.org data or its address calls so; a day
that merely stands on the page, the day of its last change, a year of copyright are none.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from lxml import etree
from lxml import html as parser

from rashomon.codebook.page_metadata import page_metadata, stated_in
from rashomon.model import Fact, Metadata, Origin
from rashomon.sources.days import stated_day
from rashomon.sources.fields import Json, credited_agency, declared, is_address, language_code, name_in_byline
from rashomon.sources.schema_org import articles_in

Tree = Any  # lxml ships no types
_BLOCKS: Final = frozenset(
    """address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - readable
)
_SILENT: Final = frozenset(["script", "style", "noscript", "template", "head"])
_FRAGMENT = re.compile(r"</(?:p|div|h[1-6]|li|blockquote)>|<br\s*/?>|<p[ >]", re.IGNORECASE)
_ADDRESS_DAY = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)")
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|SingleFile\s+url:)\s*(https?://\S+)")


def parse(page: str) -> Tree:
    """Parse a page; whatever it holds, a tree comes out.

    The encoding that a page declares is passed over: it has been decoded.
    """
    page = re.sub(r"^\s*<\?xml[^>]*\?>", "", page).replace("\0", "")
    document_parser = parser.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        tree = parser.document_fromstring(page.encode("utf-8", "replace"), parser=document_parser)
    except (etree.ParserError, ValueError):
        return parser.Element("html")
    return tree


def metadata_of(tree: Tree) -> Metadata:
    """Gather what a page states about its article.

    Examples:
        >>> page = '<head><meta property="article:published_time" content="2019-02-12T08:00:00Z"></head><p>They voted.'
        >>> metadata_of(parse(page)).published_on.value, metadata_of(parse(page)).published_on.evidence
        ('2019-02-12', 'meta[property=article:published_time]')

    """
    data = next((declared(each, Origin.MARKUP, "JSON-LD ") for each in articles_in(_schema_org(tree))), Metadata())
    stated: dict[str, list[Fact]] = {}
    for name, fact in data.items():
        stated.setdefault(name, []).append(replace(fact, value=_as_words(fact.value)))
    for entry in page_metadata():
        read = _READ.get(entry.field, _as_words)
        values = (read(value) for value in stated_in(entry, tree))
        stated.setdefault(entry.field, []).extend(
            Fact(value, Origin.MARKUP, evidence=entry.name) for value in values if value
        )
    stated.setdefault("url", []).extend(_saved_from(tree))
    facts = {name: rows[0] for name, rows in stated.items() if rows}
    outlet = _outlet(stated.get("outlet", []))
    title = _title(tree, stated.get("title", []), outlet.value if outlet else "")
    day = facts.get("published_on") or _day_of_address(facts.get("url"))
    credits_ = [facts.get("byline"), *stated.get("outlet", [])]
    agencies = [credited_agency(fact) for fact in credits_ if fact and fact != outlet]
    agency = facts.get("agency") or next((fact for fact in agencies if fact), None)
    return replace(Metadata(**facts), title=title, outlet=outlet, agency=agency, published_on=day)


def language_of_markup(tree: Tree) -> str | None:
    """Return the code of the language that a page says it is in."""
    tag = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang")
    return language_code(tag) if tag else None


def looks_like_markup(text: str) -> bool:
    """Say whether a text is the source of a part of a page.

    Examples:
        >>> looks_like_markup("<p>They voted.</p>"), looks_like_markup("They voted 3 < 5.")
        (True, False)

    """
    return _FRAGMENT.search(text) is not None


def fragment_text(page: str) -> str:
    r"""Return what a reader of a part of a page sees, a paragraph from the next by an empty line.

    Examples:
        >>> fragment_text("<p>They <b>voted</b>.</p>\n<p>Then they<br>left &amp; slept.</p>")
        'They voted.\n\nThen they\nleft & slept.'

    """
    text = "".join(_pieces(parse(page)))
    text = re.sub(r"[ \xa0]*\n[ \n]*", lambda gap: "\n\n" if gap[0].count("\n") > 1 else "\n", text)
    return text.strip()


def _pieces(tree: Tree) -> Iterator[str]:
    """Yield a tree's text, with breaks where a reader sees them."""
    silent = 0
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            silent += tag in _SILENT
            yield "\n\n" if tag in _BLOCKS else "\n" if tag == "br" else ""
            words = node.text
        else:
            silent -= event == "end" and tag in _SILENT
            yield "\n\n" if tag in _BLOCKS else ""
            words = node.tail
        if words and not silent:
            yield re.sub(r"\s+", " ", words)


def _as_words(value: str) -> str:
    return " ".join(html.unescape(value).split())


def _as_name(value: str) -> str | None:
    return None if is_address(value) else name_in_byline(value)


def _as_address(value: str) -> str | None:
    return value if is_address(value) else None


def _as_day(value: str) -> str | None:
    """Read a day that the markup states; htmldate knows forms that we do not."""
    day = stated_day(value)
    if day or not re.search(r"[^\W\d_]{3}", value) or re.search(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}", value):
        return day
    from htmldate import find_date  # noqa: PLC0415 - few pages need it

    page = f'<html><head><meta name="pubdate" content="{html.escape(value[:100])}"></head><body></body></html>'
    found = find_date(page, extensive_search=False, original_date=True, min_date="1600-01-01", max_date="2199-12-31")
    # what the value does not spell out is a guess
    return found if found and found[:4] in value and re.search(rf"(?<!\d)0?{int(found[8:])}(?!\d)", value) else None


_READ: Final = {"byline": _as_name, "outlet": _as_name, "url": _as_address, "published_on": _as_day}


def _schema_org(tree: Tree) -> Iterator[Json]:
    """Yield the page's JSON-LD; what is broken is passed over."""
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        words = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or "")
        try:
            yield json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue


def _saved_from(tree: Tree) -> Iterator[Fact]:
    """Yield the address that a browser notes in a page when it saves it."""
    comments = [*tree.xpath("//comment()"), *tree.xpath("preceding-sibling::comment()")]
    for comment in comments[:50]:
        if match := _SAVED_FROM.search(comment.text or ""):
            yield Fact(match[1], Origin.MARKUP, evidence="the browser's note in the saved page")


def _outlet(stated: list[Fact]) -> Fact | None:
    """Choose the outlet's name: the site's, in the spelling of its schema.org data.

    Where the two are not the same name, the data often name an agency or the platform as the publisher.
    """
    site = next((fact for fact in stated if not fact.evidence.startswith("JSON-LD")), None)
    if site is None or not stated:
        return stated[0] if stated else None
    return stated[0] if _is_same_name(stated[0].value, site.value) else site


def _is_same_name(one: str, other: str) -> bool:
    """Say whether two names are forms of one: in one word, as a domain, with or without an article, as initials."""
    short, long = sorted((re.sub(r"\W", "", name).casefold() for name in (one, other)), key=len)
    initials = "".join(word[0] for name in (one, other) if len(name.split()) > 1 for word in name.split())
    return short in long or short == initials.casefold()


def _title(tree: Tree, stated: list[Fact], outlet: str) -> Fact | None:
    """Choose the headline: the heading that a stated title repeats, or the first stated title, or the one heading."""
    headings = [" ".join(" ".join(each.itertext()).split()) for each in tree.iterfind(".//h1")]
    headings = [heading for heading in headings if heading and heading.casefold() != outlet.casefold()]
    for fact in stated:
        for heading in headings:
            if heading == fact.value or (len(heading.split()) > 2 and fact.value.startswith(heading)):
                return Fact(heading, Origin.MARKUP, evidence="h1")
    if stated:
        return replace(stated[0], value=_without_outlet(stated[0].value, outlet))
    return Fact(headings[0], Origin.MARKUP, evidence="h1") if len(headings) == 1 else None


def _without_outlet(title: str, outlet: str) -> str:
    """Cut the outlet's name from the end of a title."""
    if not outlet:
        return title
    return re.sub(rf"\s+[-–—|·•:»]\s*{re.escape(outlet)}$", "", title, flags=re.IGNORECASE) or title


def _day_of_address(url: Fact | None) -> Fact | None:
    """Read the day that an address states (`/2019/02/12/`)."""
    match = _ADDRESS_DAY.search(url.value) if url else None
    day = stated_day("-".join(match.groups())) if match else None
    return Fact(day, Origin.MARKUP, evidence="the day in the address") if day else None
