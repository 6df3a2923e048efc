"""The report: a story as one HTML file that needs no network, no script and no other file.

It shows the same parts as the pages, with anchors within the file where those have addresses. Whatever is cited can be
followed to its words in the article, which is in the file, too.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TextIO

from markupsafe import Markup

from rashomon.edition import Edition, Page, make_edition
from rashomon.model import Answer, Span
from rashomon.store import StoryFile
from rashomon.views.article_facts import article_facts, words_in
from rashomon.views.margin import (
    ACTORS,
    CUE,
    DROPPED,
    LABELS,
    POSITIONS,
    SPEAKER,
    STATEMENTS,
    TIMES,
    Annotated,
    annotated,
)
from rashomon.web.article_lines import CITED, article_lines
from rashomon.web.links import Anchors
from rashomon.web.pages import actors, article, conflicts, outlets, overview
from rashomon.web.report.binding import bound, cited, placed
from rashomon.web.templating import render

LINKS: Final = Anchors()
_STATIC: Final = Path(__file__).parents[1] / "static"
_SHEETS: Final = ("rashomon", "judging", "overview", "profiles", "article", "report")
_NONE: Final = Page((), 0, 1, 1, {})
_SHOWN: Final = frozenset({"held", "towards", "changes", "disagreements", "labels"})
"""What of an actor's page is in the report; the rest stands in the articles."""
_MARKS: Final = frozenset({STATEMENTS, SPEAKER, CUE, ACTORS, LABELS, POSITIONS, DROPPED})
"""The layers of an article that the report has."""
_ROWS: Final = 8
_CONFLICTS, _ACTORS, _LITTLE, _LISTED = 100, 60, 1, 300
"""So many conflicts and actors at length, actors of whom more than so little is told; and so many actors in a list."""


def write_report(story: Path, out: TextIO, title: str) -> int:
    """Write a story as one file.

    Args:
        story: the story file.
        out: open for writing text.
        title: what stands above it.

    Returns:
        How many bytes it has, in UTF-8.

    Raises:
        CallError: there is no such story file.

    """
    with TemporaryDirectory(prefix="rashomon-") as folder:
        path = Path(folder, "report.edition")
        make_edition(story, path)
        with Edition(path) as edition, StoryFile.open(story) as opened:
            page = bound(_page(edition, opened, title))
    out.write(page)
    return len(page.encode())


def _page(edition: Edition, story: StoryFile, title: str) -> str:
    parts = list(_parts(edition, story, title))
    passages = cited(html for _, _, html in parts)
    parts.append(("articles", "Articles", "".join(_articles(edition, story, passages))))
    style = "\n".join((_STATIC / f"{name}.css").read_text() for name in _SHEETS)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # What comes out of a template is escaped already, and the style sheets are our own.
    shown = [(name, heading, Markup(html)) for name, heading, html in parts]  # noqa: S704
    values = {"title": title, "parts": shown, "style": Markup(style), "digest": digest}  # noqa: S704
    return render("report.html", LINKS, values)


def _parts(edition: Edition, story: StoryFile, title: str) -> Iterator[tuple[str, str, str]]:
    """Go through the parts of the report but the articles: name, heading and HTML of each."""
    glance = overview.overview_of(edition, story.skipped(), LINKS)
    shown = {**glance.values["shown"], "name": title}
    yield "overview", "Overview", placed(render("report/overview.html", LINKS, {"shown": shown}), "overview")
    yield "conflicts", "Conflicts", _conflicts(edition)
    yield "timeline", "Timeline", render("report/timeline.html", LINKS, {"rows": list(edition.every("timeline"))})
    yield "actors", "Actors", _actors(edition)
    yield "outlets", "Outlets", _outlets(edition)


def _conflicts(edition: Edition) -> str:
    """Show conflicts: both sides in their place, whose word they are, and the reasons."""
    rows = list(edition.every("conflicts"))
    made = []
    for record in _records(rows[:_CONFLICTS]):
        about = conflicts.About.of(edition, record)
        made.append(
            _record("conflict", record, about and replace(about, speakers=(), told=_NONE, between=_NONE, alike=_NONE))
        )
    return "".join(made) + render("report/conflicts.html", LINKS, {"rows": rows[_CONFLICTS:]})


def _actors(edition: Edition) -> str:
    """Show the actors of whom most is told, and list the others; what they say and do stands in the articles."""
    rows = list(edition.every("actors"))
    most = sorted(rows, key=_told_of, reverse=True)[:_ACTORS]
    chosen = {id(one) for one in most if _told_of(one) > _LITTLE}
    drawn = set(_records(most[:_ROWS]))
    made = []
    for record in _records(one for one in rows if id(one) in chosen):
        about = actors.About.of(edition, record, LINKS)
        if about is not None:
            pages = {name: _first(found) if name in _SHOWN else _NONE for name, found in about.pages.items()}
            contests = [(words, rows[:_ROWS]) for words, rows in about.contests[:_ROWS]]
            about = replace(about, pages=pages, drawn=_few(about.drawn), contests=contests)
            if record not in drawn:
                about = replace(about, held_chart=None, towards_chart=None)
        made.append(_record("actor", record, about))
    rest = sorted((one for one in rows if id(one) not in chosen), key=_told_of, reverse=True)
    listed = {id(one) for one in rest[:_LISTED]}
    others = [one for one in rows if id(one) in listed]
    values = {"rows": others, "some": bool(chosen), "more": len(rest) - len(others)}
    return "".join(made) + render("report/actors.html", LINKS, values)


def _outlets(edition: Edition) -> str:
    """Show outlets: whose wording, whom they hear, how they name; the rest stands in conflicts and articles."""
    made = []
    for record in _records(edition.every("outlets")):
        about = outlets.About.of(edition, record, LINKS)
        if about is not None:
            about = replace(
                about,
                voices=about.voices[:_ROWS],
                loaded=about.loaded[:_ROWS],
                alone=_first(about.alone),
                deeds=_first(about.deeds),
                unheard=_first(about.unheard),
                positions=_NONE,
                copies=_NONE,
                parted=_NONE,
                chart=None,
            )
        made.append(_record("outlet", record, about))
    return "".join(made)


def _few(rows: Iterable[Answer]) -> list[Answer]:
    """Keep the first rows of each sort."""
    counted = Counter[str]()
    kept = list[Answer]()
    for one in rows:
        what = dict(one.values)["what"] or ""
        counted[what] += 1
        if counted[what] <= _ROWS:
            kept.append(one)
    return kept


def _first(page: Page) -> Page:
    return replace(page, rows=page.rows[:_ROWS])


def _plainer(text: Annotated) -> Annotated:
    """Keep the layers that tell whose word a thing is, and how it is put."""
    return replace(
        text,
        marks=tuple(one for one in text.marks if one.kind in _MARKS),
        notes=tuple(one for one in text.notes if one.layer in _MARKS),
    )


def _told_of(answer: Answer) -> int:
    """Count in how many articles an actor stands, and how many statements are his or hers."""
    row = dict(answer.values)
    return int(row["articles"] or 0) + int(row["statements"] or 0)


def _records(answers: Iterable[Answer]) -> Iterator[str]:
    for one in answers:
        yield dict(one.values)["id"] or ""


def _record(template: str, record: str, about: object) -> str:
    """Show a record as its page does."""
    html = render(f"report/{template}.html", LINKS, {"about": about})
    return f'<section class="record" id="{record}">{placed(html, record)}</section>'


def _articles(edition: Edition, story: StoryFile, passages: Mapping[str, list[Span]]) -> Iterator[str]:
    """Show each article with its marks, its notes, and a place for whatever is cited of it."""
    for one in story.articles():
        sheet = story.sheet(one.id)
        rows = article.rows_of(edition, sheet)
        text = _plainer(annotated(sheet, story.actors_in(one.id), rows))
        facts: dict[str, Answer] = {dict(row.values)["what"] or "": row for row in article_facts(sheet)}
        values = {
            "article": sheet.article,
            "facts": facts,
            "times": rows[TIMES],
            "bounds": edition.records("written", one.id),
            "size": (len(sheet.article.text), words_in(sheet.article.text)),
            "lines": article_lines(LINKS, sheet.article, text, passages.get(one.id, ()), kind=CITED),
        }
        html = render("report/article.html", LINKS, values)
        yield f'<section class="record" id="{one.id}">{placed(html, one.id)}</section>'
