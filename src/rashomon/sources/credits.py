"""Credit lines around an article: who publishes it, whose copy it is, who wrote it, when it was published.

Only lines outside the prose are looked at, and of them only what is plainly of its kind: a sentence that names an
outlet, a day or an agency says something about them, and nothing about the article.
"""

import re
from collections.abc import Iterator

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Fact, Origin, Span
from rashomon.sources.days_in_text import StatedDay, days_in
from rashomon.sources.headline import outlet_suffix
from rashomon.sources.layout import Layout

_LONGEST = 160
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.'’-]*"
_PARTICLE = r"(?:de|del|da|di|van|von|der|den|bin|ben|al|el|la|le|ter|dos|du)"
_PERSON = rf"{_NAME}(?:\s(?:{_PARTICLE}\s)*{_NAME}){{1,4}}"
_PEOPLE = rf"{_PERSON}(?:(?:,\s|\s(?:and|&|with)\s|,\sand\s){_PERSON}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:(?:written|posted|published|story|text|words|reported)\s)?by:?\s(?-i:(?P<names>{_PEOPLE}))"
    r"(?P<rest>\s?(?:$|[,|(/•·–—-].{0,120}|(?:for|in|at|on|updated|published|posted)\b.{0,120}|\d.{0,60}))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?P<name>[^,&]+?)(?:,\s(?:and\s)?|\s(?:and|&|with)\s|$)")
_BY_ALONE = re.compile(r"(?:written |posted |published |story |text )?by:?", re.IGNORECASE)
_PERSON_ALONE = re.compile(_PERSON)
_OUTLET = rf"(?:(?:The|the|El|La|Le|Die|Der|Das)\s)?{_NAME}(?:\s(?:(?:of|the|and|&|de|du|for|in)\s)*{_NAME}){{0,5}}"
_OUTLET_ALONE = re.compile(_OUTLET)
_COPYRIGHT = re.compile(
    rf"(?:(?:copyright|©|\(c\))[\s:©-]*){{1,3}}(?P<years>(?:\d{{4}}\s?[-–]\s?)?\d{{4}})?,?\s?(?:by\s)?(?-i:(?P<name>{_OUTLET}))"
    r"(?P<rest>[\s,.|–-].*|$)",
    re.IGNORECASE,
)
_COMPANY = re.compile(r"[,\s]+(?:Ltd|Inc|LLC|Limited|PLC|plc|Pvt|GmbH|Corp|Co|AG|S\.A|Pty|All|Rights)\b.*$")
_FROM = re.compile(
    r"(?:source|from|via|courtesy(?: of)?|with (?:agency )?inputs from|©|copyright|by|\(c\))?[\s:]*", re.IGNORECASE
)
_PICTURE = re.compile(
    r"\b(?:photo|photograph|image|picture|pic|video|graphic|illustration|caption|getty|file)\b", re.IGNORECASE
)
_END_CREDIT = re.compile(r"(?:[–—-]\s?|[(\[/])(?P<credit>[^()\[\]/–—]{2,60}?)[)\]/]?\.?\s*$")
_PUBLISHED = re.compile(r"\b(?:first published|published|posted|publication date|date|issued|created)\b", re.IGNORECASE)
_UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified|edited|accessed|retrieved|captured)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?"
    r"|\b(?:GMT|UTC|BST|IST|MSK|CET|CEST|[ECMP][SD]?T)\b(?:[+-]\d+)?"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b|\b(?:at|on)\b|\b\d+ min(?:ute)?s? read\b",
    re.IGNORECASE,
)
_MARKS = " \t|,.:;•·/–—-()[]<>*_#\u00a0"
_FEW = 4


def find_outlet(layout: Layout, title: Span | None) -> Fact | None:
    """Find who publishes the article: a sign-off, a credit line, a copyright line, or the title's last part."""
    named = [*_signed_off(layout), *_credited(layout), *_copyrighted(layout), *_suffixed(layout, title)]
    for span in named:
        value = " ".join(span.of(layout.text).split())
        if not _is_agency(value) and not has_credit_word("no outlet", value):
            return Fact(value, Origin.TEXT, span)
    return None


def find_agency_credit(layout: Layout) -> Fact | None:
    """Find the agency that a credit line, or a credit behind the last sentence, names."""
    for at in [*layout.head()[::-1], *layout.tail()]:
        line = layout.words(at)
        if len(line) > _LONGEST or _PICTURE.search(line) or layout.lines[at].is_prose:
            continue
        named = find_agency(line)
        if named and _is_credit(line, named):
            start = layout.content(at).start
            return Fact(named[0], Origin.TEXT, Span(start + named[1], start + named[2]))
    return _agency_at_end(layout)


def find_byline(layout: Layout) -> Fact | None:
    """Find who wrote the article."""
    for at in [*layout.head()[::-1], *layout.tail()]:
        line = layout.words(at)
        if len(line) > _LONGEST:
            continue
        found = _BYLINE.fullmatch(line)
        start = layout.content(at).start
        names = _people(found["names"]) if found else ""
        if found and names:
            span = Span(start + found.start("names"), start + found.start("names") + len(names))
            return Fact(" ".join(names.split()), Origin.TEXT, span)
        if _BY_ALONE.fullmatch(line) and at + 1 < layout.first:
            name = layout.words(at + 1)
            if _PERSON_ALONE.fullmatch(name) and not _is_house(name):
                return Fact(" ".join(name.split()), Origin.TEXT, layout.content(at + 1))
    return None


def find_published(layout: Layout) -> Fact | None:
    """Find the whole day that the text states as its own.

    A day under "published" counts before one under no label; a day under "updated" is another day. Days that
    disagree, and a day that could be two, leave the question open.
    """
    labelled: list[tuple[StatedDay, Span]] = []
    plain: list[tuple[StatedDay, Span]] = []
    for at in [*layout.head(), *layout.tail()]:
        line = layout.words(at)
        if len(line) > _LONGEST:
            continue
        begin = layout.content(at).start
        for day, label in _own_days(line):
            if label == "" and at > layout.last and not _ends_text(layout, at):
                continue
            (labelled if label else plain).append((day, Span(begin + day.start, begin + day.end)))
    for days in (labelled, plain):
        if days:
            values = {day.value for day, _ in days}
            value = days[0][0].value
            return Fact(value, Origin.TEXT, days[0][1]) if value and len(values) == 1 else None
    return None


def _own_days(line: str) -> Iterator[tuple[StatedDay, str]]:
    """Yield the days of a credit line with their labels; nothing where the line says something else."""
    days = days_in(line)
    if not days:
        return
    rest = line
    for day in reversed(days):
        rest = rest[: day.start] + "\n" + rest[day.end :]
    around = [_PUBLISHED.sub("", _UPDATED.sub("", _CLOCK.sub("", piece))).strip(_MARKS) for piece in rest.split("\n")]
    before = 0
    for day in days:
        lead = line[before : day.start]
        before = day.end
        updated, published = list(_UPDATED.finditer(lead)), list(_PUBLISHED.finditer(lead))
        if updated and (not published or published[-1].start() < updated[-1].start()):
            continue
        if published:
            yield day, "published"
        elif all(not piece or _is_credit_piece(line, piece) for piece in around):
            yield day, ""


def _is_credit_piece(line: str, piece: str) -> bool:
    """Say whether what stands beside a day is a name, an outlet or an agency, set apart from it or known as such."""
    bare = re.sub(r"^by:?\s", "", piece, flags=re.IGNORECASE)
    if find_agency(bare) or (has_credit_word("outlet", bare) and _OUTLET_ALONE.fullmatch(bare)):
        return True
    apart = bool(re.search(r"\s[|•·–—-]\s|[|•·]", line)) or bare != piece
    return apart and bool(_PERSON_ALONE.fullmatch(bare))


def _ends_text(layout: Layout, at: int) -> bool:
    return len(layout.lines) - at <= _FEW


def _signed_off(layout: Layout) -> Iterator[Span]:
    """Yield a name in bold type, or one that an outlet could have, that stands alone at the very end."""
    for at in range(max(layout.last + 1, len(layout.lines) - 2), len(layout.lines)):
        line = layout.words(at)
        raw = layout.lines[at].span.of(layout.text)[:_LONGEST].strip()
        bold = raw.startswith(("**", "__")) and raw.endswith(("**", "__"))
        if not _OUTLET_ALONE.fullmatch(line) or len(line) > _LONGEST or layout.lines[at].kind:
            continue
        if bold or (has_credit_word("outlet", line) and _ends_text(layout, at) and layout.lines[at].words > 1):
            yield layout.content(at)


def _credited(layout: Layout) -> Iterator[Span]:
    """Yield outlets that stand in a credit line: beside a day, or behind the writer's name."""
    for at in [*layout.head()[::-1], *(at for at in layout.tail() if _ends_text(layout, at))]:
        line, begin = layout.words(at), layout.content(at).start
        if len(line) > _LONGEST:
            continue
        byline = _BYLINE.fullmatch(line)
        if not byline and not days_in(line):
            continue
        offset = byline.start("names") + len(_people(byline["names"])) if byline else 0
        for piece in re.finditer(r"[^|•·,/()\n–—]+", line[offset:]):
            words = piece[0].strip()
            lead = len(piece[0]) - len(piece[0].lstrip())
            start = begin + offset + piece.start() + lead
            the = bool(byline) and words.startswith("The ")
            if _OUTLET_ALONE.fullmatch(words) and (has_credit_word("outlet", words) or the) and not days_in(words):
                yield Span(start, start + len(words))


def _copyrighted(layout: Layout) -> Iterator[Span]:
    """Yield who holds the copyright, where the line below the article shows that it is an outlet."""
    for at in layout.tail():
        line = layout.words(at)
        found = _COPYRIGHT.match(line) if len(line) <= _LONGEST else None
        if not found:
            continue
        name = _COMPANY.sub("", found["name"])
        sure = has_credit_word("outlet", name) or (found["years"] and name.startswith("The "))
        if sure and name:
            start = layout.content(at).start + found.start("name")
            yield Span(start, start + len(name))


def _suffixed(layout: Layout, title: Span | None) -> Iterator[Span]:
    """Yield the outlet's name that the headline, or the same headline in the page's first line, ends with."""
    for at in sorted({0, layout.headline}) if layout.headline is not None else ():
        line, begin = layout.words(at), layout.content(at).start
        found = outlet_suffix(line) if len(line) <= 2 * _LONGEST else None
        if found and title and line[: found[0]].strip()[:40] == title.of(layout.text)[:40]:
            yield Span(begin + found[1], begin + len(line))


def _is_agency(name: str) -> bool:
    named = find_agency(name)
    return named is not None and named[2] - named[1] >= len(name) - len("The ")


def _people(names: str) -> str:
    """Return the head of a byline's names that are people's: what comes before an outlet, a desk or an agency."""
    end = 0
    for part in _BETWEEN.finditer(names):
        if _is_house(part["name"]) or part["name"].startswith("The "):
            break
        end = part.end("name")
    return names[:end]


def _is_house(names: str) -> bool:
    """Say whether a byline names a desk, an outlet or an agency rather than people."""
    return has_credit_word("outlet", names) or find_agency(names) is not None or has_credit_word("no outlet", names)


def _is_credit(line: str, named: tuple[str, int, int]) -> bool:
    """Say whether a line that names an agency is a credit: nothing but it, a label, a writer, a day."""
    before, after = line[: named[1]], line[named[2] :]
    for day in reversed(days_in(after)):
        after = after[: day.start] + after[day.end :]
    for day in reversed(days_in(before)):
        before = before[: day.start] + before[day.end :]
    after = _CLOCK.sub("", after).strip(_MARKS)
    before = _CLOCK.sub("", before).strip(_MARKS + "©")
    rest_is_small = (
        not after or bool(_PERSON_ALONE.fullmatch(after)) or after.lower() in {"news agency", "news", "staff"}
    )
    label = _FROM.fullmatch(before) or _BYLINE.fullmatch(before) or _PERSON_ALONE.fullmatch(before)
    year = re.fullmatch(r"(?:copyright|©|\(c\))?[\s©]*(?:\d{4})?(?:\sby)?", before, re.IGNORECASE)
    return bool((rest_is_small and (label or year)) or (year and named[1] > 0))


def _agency_at_end(layout: Layout) -> Fact | None:
    """Find an agency that is credited in brackets, or behind a dash, at the end of the last sentence."""
    if layout.last < 0 or not layout.lines:
        return None
    content = layout.content(layout.last)
    begin = max(content.start, content.end - _LONGEST)
    found = _END_CREDIT.search(layout.text[begin : content.end])
    named = find_agency(found["credit"]) if found else None
    if found is None or named is None or named[2] - named[1] < len(found["credit"].strip()) - 4:
        return None
    start = begin + found.start("credit")
    return Fact(named[0], Origin.TEXT, Span(start + named[1], start + named[2]))
