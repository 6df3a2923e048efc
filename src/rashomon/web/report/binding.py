"""Binds pages into one: anchors that meet nowhere else, headings a step down, and no link that leads nowhere.

It works on tags alone, which the templates made: in them every `<` and `>` of a story's own words is escaped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from itertools import count
from typing import Final

from rashomon.model import Span

_TAG: Final = re.compile(r"<(/?)(\w+)([^>]*)>")
_HEADING: Final = re.compile(r"h[1-6]")
_OWN: Final = re.compile(r'(\b(?:id|aria-labelledby)="|\bhref="#)(h-|c-?\d|[xco]-\w+-)')
_CITED: Final = re.compile(r'href="#(a-\w+)\.(\d+)-(\d+)"')
_ID: Final = re.compile(r'( class="record")? id="([^"]*)"')
_ANCHOR: Final = re.compile(r' href="#([^"]*)"')
_LABELLED: Final = re.compile(r' aria-labelledby="([^"]*)"')
_PLACE: Final = re.compile(r"(a-\w+)\.(\d+-\d+)")
ACTOR: Final = "x-"
_RECORD: Final = re.compile(r"[a-z]+(-\w+)?")
_PLAIN: Final = re.compile(r' class="cited(?: first)?(?: last)?"')
"""Of a passage that a link may lead to, nothing is seen until then: the anchor alone says that it is one."""
_EDGES: Final = re.compile(r'(class="(?:st|sp|cu|ac))(?: first)?(?: last)?"')
"""Where these begin and end is not drawn."""
_UNASKED: Final = re.compile(r"(?: · )?<a(?: class=\"ask-why\")?>why</a>")
"""An answer that is not in the report is not promised."""
_BETWEEN: Final = re.compile(r">\s*\n\s*<(?!/?(?:span|a|mark|bdi|q|b|i)\b)")


def placed(html: str, record: str) -> str:
    """Put a page's part into the report: its headings go down a step, and the anchors of its own are told apart.

    Args:
        html: what a template made.
        record: the record that it shows.

    Examples:
        >>> placed('<h1 id="h-top">One</h1>', "x-1")
        '<h2 id="x-1.h-top">One</h2>'

    """

    def tag(found: re.Match[str]) -> str:
        close, name, rest = found.groups()
        if _HEADING.fullmatch(name):
            name = f"h{min(6, int(name[1]) + 1)}"
        return f"<{close}{name}{_OWN.sub(lambda own: f'{own[1]}{record}.{own[2]}', rest)}>"

    return _TAG.sub(tag, html)


def cited(pages: Iterable[str]) -> dict[str, list[Span]]:
    """Gather which passages of which articles links lead to, by the articles' ids.

    Args:
        pages: what templates made.

    """
    found = defaultdict[str, set[Span]](set)
    for page in pages:
        for record, start, end in _CITED.findall(page):
            found[record].add(Span(int(start), int(end)))
    return {record: sorted(spans) for record, spans in found.items()}


def bound(page: str) -> str:
    """Leave out links that lead nowhere and anchors to which none leads, and shorten the anchors that are left.

    Articles, conflicts and outlets keep their ids, and passages are known by the number of their article and their
    characters (`3.120-180`), so that an address into a report can be given to somebody.

    Args:
        page: the whole report.

    Examples:
        >>> bound('<p id="a-1x.3-9"><a href="#a-1x.3-9">A</a> <a href="#b">B</a> <i id="m-s-1x">C</i></p>')
        '<p id="1.3-9"><a href="#1.3-9">A</a> <a>B</a> <i>C</i></p>'

    """
    places = [(unescape(name), bool(record)) for record, name in _ID.findall(page)]
    known, records = {name for name, _ in places}, {name for name, record in places if record}
    asked = {unescape(one) for one in _ANCHOR.findall(page)}
    asked |= {name for one in _LABELLED.findall(page) for name in unescape(one).split()}
    names = _names(name for name, _ in places if name in asked)
    taken = set[str]()

    def anchored(found: re.Match[str]) -> str:
        record, name = found[1] or "", unescape(found[2])
        given = names.get(name) or (name if _RECORD.fullmatch(name) and not name.startswith(ACTOR) else "")
        # A row that only names a record gives way to the part of the report that shows it.
        if not given or given in taken or (name in records and not record):
            return record
        taken.add(given)
        return f'{record} id="{given}"'

    page = _ANCHOR.sub(lambda one: f' href="#{names[name]}"' if (name := unescape(one[1])) in known else "", page)
    page = _LABELLED.sub(lambda one: f' aria-labelledby="{names.get(unescape(one[1]), "")}"', page)
    page = _EDGES.sub(r'\1"', _PLAIN.sub("", _ID.sub(anchored, page)))
    return _BETWEEN.sub("><", _UNASKED.sub("", page))


def _names(anchors: Iterable[str]) -> dict[str, str]:
    """Give each anchor the name that it has in the report."""
    articles = dict[str, int]()
    numbers, names = count(1), dict[str, str]()
    for one in anchors:
        if one in names:
            continue
        place = _PLACE.fullmatch(one)
        if place:
            names[one] = f"{articles.setdefault(place[1], len(articles) + 1)}.{place[2]}"
        elif one.startswith(ACTOR) or not _RECORD.fullmatch(one):
            names[one] = f"{'x' if one.startswith(ACTOR) else 'i'}{next(numbers):x}"
        else:
            names[one] = one
    return names
