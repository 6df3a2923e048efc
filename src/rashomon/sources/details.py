"""What the words of a text say about their article: title, outlet, agency, byline, address, dateline, day.

Each fact has the words that show it. What the text does not state is not made up: a day without its year stays open,
a day that could be two is none, and a link to something else is no address of this article.
"""

from dataclasses import replace

from rashomon.model import Dropped, Fact, Metadata, Origin, Span
from rashomon.sources.addresses import find_address
from rashomon.sources.agency_letters import agency_by_name, agency_in_credit
from rashomon.sources.bylines import find_byline
from rashomon.sources.cleaning.lines import split_lines
from rashomon.sources.credits import find_agency_credit, find_published
from rashomon.sources.dateline import Dateline, read_dateline
from rashomon.sources.headline import find_headline, title_span
from rashomon.sources.layout import Layout, lay_out
from rashomon.sources.outlets import find_outlet

_AFTER_HEADLINE = 4


def details_from_text(text: str, dropped: tuple[Dropped, ...], declared: Metadata) -> Metadata:
    r"""Fill what is not known of an article from the words of its text.

    Args:
        text: the article's text.
        dropped: what is no part of the article; credits may stand in it.
        declared: what is known already, and stays.

    Returns:
        The declared metadata, with what the text states where they leave a gap.

    Examples:
        >>> text = "Ferry strike goes on\n\nVELL (Reuters) - Dockers refused on Monday to load the night ferry."
        >>> found = details_from_text(text, (), Metadata())
        >>> found.value("title"), found.value("dateline_place"), found.value("agency"), found.value("published_on")
        ('Ferry strike goes on', 'Vell', 'Reuters', None)

    """
    layout = lay_out(text, split_lines(text), dropped)
    headline = find_headline(text, layout.lines, layout.first) if layout.lines else None
    title = title_span(text, layout.lines, headline) if headline is not None else None
    layout = replace(layout, headline=headline)
    dateline, letters = _find_dateline(layout)
    outlet = declared.outlet or find_outlet(layout, title)
    address = find_address(layout, title.of(text) if title else "")
    found = {
        "title": _fact(text, title),
        "dateline_place": dateline.get("place"),
        "dateline_day": dateline.get("day"),
        "agency": dateline.get("agency") or find_agency_credit(layout) or _unknown_agency(layout, letters, outlet),
        "outlet": outlet,
        "byline": find_byline(layout),
        "published_on": find_published(layout),
        "url": address,
    }
    return replace(declared, **{name: fact for name, fact in found.items() if fact and getattr(declared, name) is None})


def _fact(text: str, span: Span | None) -> Fact | None:
    return Fact(" ".join(span.of(text).split()), Origin.TEXT, span) if span else None


def _unknown_agency(layout: Layout, letters: Span | None, outlet: Fact | None) -> Fact | None:
    name = outlet.value if outlet else None
    return (agency_by_name(layout, letters, name) if letters else None) or agency_in_credit(layout, name)


def _find_dateline(layout: Layout) -> tuple[dict[str, Fact], Span | None]:
    """Read the dateline of the first lines of the article that can have one, and where it has unknown initials."""
    start = layout.headline + 1 if layout.headline is not None else max(0, layout.first - 2)
    for at in range(start, min(len(layout.lines), max(layout.first, start) + _AFTER_HEADLINE)):
        if not (layout.kept[at] or at == layout.first):
            continue
        begin = layout.content(at).start
        found = read_dateline(layout.content(at).of(layout.text))
        if found:
            letters = found.letters
            return _dateline_facts(found, begin), Span(begin + letters.start, begin + letters.end) if letters else None
    return {}, None


def _dateline_facts(dateline: Dateline, begin: int) -> dict[str, Fact]:
    parts = {"place": dateline.place, "day": dateline.day, "agency": dateline.agency}
    return {
        name: Fact(part.value, Origin.TEXT, Span(begin + part.start, begin + part.end))
        for name, part in parts.items()
        if part
    }
