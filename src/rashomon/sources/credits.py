"""Credit lines around an article: whose copy it is, and when it was published.

Only lines outside the prose are looked at, and of them only what is plainly of its kind: a sentence that names an
outlet, a day or an agency says something about them, and nothing about the article.
"""

import re
from collections.abc import Iterator

from rashomon.codebook.agencies import find_agency
from rashomon.codebook.credit_words import has_credit_word
from rashomon.model import Fact, Origin, Span
from rashomon.sources.bylines import BYLINE, PERSON_ALONE
from rashomon.sources.days_in_text import StatedDay, days_in
from rashomon.sources.layout import LONGEST, Layout
from rashomon.sources.masthead import OUTLET_ALONE

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
_APART = re.compile(r"\s[|/–—-]\s|[|•·]")
_MARKS = " \t|,.:;•·/–—-()[]<>*_#\u00a0"


def find_agency_credit(layout: Layout) -> Fact | None:
    """Find the agency that a credit line, or a credit behind the last sentence, names."""
    for at in [*layout.head()[::-1], *layout.tail()]:
        line = layout.words(at)
        if len(line) > LONGEST or _PICTURE.search(line) or layout.lines[at].is_prose:
            continue
        named = find_agency(line)
        if named and _is_credit(line, named):
            start = layout.content(at).start
            return Fact(named[0], Origin.TEXT, Span(start + named[1], start + named[2]))
    return _agency_at_end(layout)


def find_published(layout: Layout) -> Fact | None:
    """Find the whole day that the text states as its own.

    A day under "published" counts before one under no label; a day under "updated" is another day. Days that
    disagree, and a day that could be two, leave the question open.
    """
    labelled: list[tuple[StatedDay, Span]] = []
    plain: list[tuple[StatedDay, Span]] = []
    for at in [*layout.head(), *layout.tail()]:
        line = layout.words(at)
        if len(line) > LONGEST:
            continue
        begin = layout.content(at).start
        for day, label in _own_days(line):
            if label == "" and at > layout.last and not layout.ends_text(at):
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
        elif all(_is_credit_piece(line, part) for piece in around for part in _parts(piece)):
            yield day, ""


def _parts(piece: str) -> Iterator[str]:
    """Part what stands beside a day where bars or dots set names apart."""
    return (part for each in _APART.split(piece) if (part := each.strip(_MARKS)))


def _is_credit_piece(line: str, piece: str) -> bool:
    """Say whether what stands beside a day is a name, an outlet or an agency, set apart from it or known as such."""
    bare = re.sub(r"^by:?\s", "", piece, flags=re.IGNORECASE)
    if find_agency(bare) or (has_credit_word("outlet", bare) and OUTLET_ALONE.fullmatch(bare)):
        return True
    apart = bool(re.search(r"\s[|•·–—-]\s|[|•·]", line)) or bare != piece
    return apart and bool(PERSON_ALONE.fullmatch(bare))


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
        not after or bool(PERSON_ALONE.fullmatch(after)) or after.lower() in {"news agency", "news", "staff"}
    )
    label = _FROM.fullmatch(before) or BYLINE.fullmatch(before) or PERSON_ALONE.fullmatch(before)
    year = re.fullmatch(r"(?:copyright|©|\(c\))?[\s©]*(?:\d{4})?(?:\sby)?", before, re.IGNORECASE)
    return bool((rest_is_small and (label or year)) or (year and named[1] > 0))


def _agency_at_end(layout: Layout) -> Fact | None:
    """Find an agency that is credited in brackets, or behind a dash, at the end of the last sentence."""
    if layout.last < 0 or not layout.lines:
        return None
    content = layout.content(layout.last)
    begin = max(content.start, content.end - LONGEST)
    found = _END_CREDIT.search(layout.text[begin : content.end])
    named = find_agency(found["credit"]) if found else None
    if found is None or named is None or named[2] - named[1] < len(found["credit"].strip()) - 4:
        return None
    start = begin + found.start("credit")
    return Fact(named[0], Origin.TEXT, Span(start + named[1], start + named[2]))
