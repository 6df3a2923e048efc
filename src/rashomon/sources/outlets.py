"""The outlet of an article, as its page names it: a sign-off, a credit, a copyright line, a title, a masthead."""

import re
from collections.abc import Iterator

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Fact, Origin, Span
from rashomon.sources.bylines import BYLINE, people
from rashomon.sources.days_in_text import days_in
from rashomon.sources.headline import outlet_suffix
from rashomon.sources.layout import LONGEST, Layout
from rashomon.sources.masthead import COPYRIGHT, OUTLET_ALONE, copyright_name, invited_to, is_masthead, squeezed

_RESERVED = re.compile(r"\brights? reserved\b", re.IGNORECASE)


def find_outlet(layout: Layout, title: Span | None) -> Fact | None:
    """Find who publishes the article.

    What shows it best comes first: a sign-off, a credit line, a copyright line, the title's last part, the masthead,
    an invitation to subscribe.
    """
    named = [*_signed_off(layout), *_credited(layout), *_copyrighted(layout), *_suffixed(layout, title)]
    named += [*_mastheads(layout), *_invited(layout)]
    for span in named:
        value = " ".join(span.of(layout.text).split())
        if not _is_agency(value) and not has_credit_word("no outlet", value):
            return Fact(value, Origin.TEXT, span)
    return None


def _signed_off(layout: Layout) -> Iterator[Span]:
    """Yield a name in bold type, or one that an outlet could have, that stands alone at the very end."""
    for at in range(max(layout.last + 1, len(layout.lines) - 2), len(layout.lines)):
        line = layout.words(at)
        raw = layout.lines[at].span.of(layout.text)[:LONGEST].strip()
        bold = raw.startswith(("**", "__")) and raw.endswith(("**", "__"))
        if not OUTLET_ALONE.fullmatch(line) or len(line) > LONGEST or layout.lines[at].kind:
            continue
        if bold or (has_credit_word("outlet", line) and layout.ends_text(at) and layout.lines[at].words > 1):
            yield layout.content(at)


def _credited(layout: Layout) -> Iterator[Span]:
    """Yield outlets that stand in a credit line: beside a day, or behind the writer's name."""
    for at in [*layout.head()[::-1], *(at for at in layout.tail() if layout.ends_text(at))]:
        line, begin = layout.words(at), layout.content(at).start
        if len(line) > LONGEST:
            continue
        byline = BYLINE.fullmatch(line)
        if not byline and not days_in(line):
            continue
        offset = byline.start("names") + len(people(byline["names"])) if byline else 0
        for piece in re.finditer(r"[^|•·,/()\n–—]+", line[offset:]):
            words = piece[0].strip()
            lead = len(piece[0]) - len(piece[0].lstrip())
            start = begin + offset + piece.start() + lead
            the = bool(byline) and words.startswith("The ")
            if OUTLET_ALONE.fullmatch(words) and (has_credit_word("outlet", words) or the) and not days_in(words):
                yield Span(start, start + len(words))


def _copyrighted(layout: Layout) -> Iterator[Span]:
    """Yield who holds the copyright, where the lines around the article show that it is an outlet.

    A person or a company may hold it too: so the name has an outlet's word, or it has an article and stands with a
    year or a reservation of rights, or the page calls itself so elsewhere.
    """
    invited = {squeezed(span.of(layout.text)) for span in _invitations(layout)}
    for at in layout.tail():
        line = layout.words(at)
        bounds, found = copyright_name(line), COPYRIGHT.match(line)
        if not bounds or not found:
            continue
        name = line[slice(*bounds)]
        formal = found["years"] or _RESERVED.search(line)
        if has_credit_word("outlet", name) or (formal and name.startswith("The ")) or squeezed(name) in invited:
            start = layout.content(at).start
            yield Span(start + bounds[0], start + bounds[1])


def _suffixed(layout: Layout, title: Span | None) -> Iterator[Span]:
    """Yield the outlet's name that the headline, or the same headline in the page's first line, ends with."""
    for at in sorted({0, layout.headline}) if layout.headline is not None else ():
        line, begin = layout.words(at), layout.content(at).start
        found = outlet_suffix(line) if len(line) <= 2 * LONGEST else None
        if found and title and line[: found[0]].strip()[:40] == title.of(layout.text)[:40]:
            yield Span(begin + found[1], begin + len(line))


def _mastheads(layout: Layout) -> Iterator[Span]:
    """Yield the page's name above its menu."""
    yield from (layout.content(at) for at in layout.head() if is_masthead(layout.lines, at))


def _invited(layout: Layout) -> Iterator[Span]:
    """Yield the one outlet that the lines below the article ask the reader to subscribe to, to follow, to support."""
    spans = [span for span in _invitations(layout) if _is_outlet(span.of(layout.text))]
    if len({squeezed(span.of(layout.text)) for span in spans}) == 1:
        yield spans[0]


def _invitations(layout: Layout) -> Iterator[Span]:
    for at in layout.tail():
        bounds = invited_to(layout.words(at))
        if bounds:
            start = layout.content(at).start
            yield Span(start + bounds[0], start + bounds[1])


def _is_outlet(name: str) -> bool:
    """Say whether a name that readers are invited to can only be an outlet's: not a letter or a channel of it."""
    words = name.split()
    closes = len(words) > 1 and (has_credit_word("outlet", words[-1]) or has_credit_word("outlet", words[0]))
    return closes and not has_credit_word("product", words[-1])


def _is_agency(name: str) -> bool:
    named = find_agency(name)
    return named is not None and named[2] - named[1] >= len(name) - len("The ")
