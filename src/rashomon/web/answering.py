"""Turns a page into what was asked for: HTML, its JSON twin or its CSV twin. Pages are registered once for all."""

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response, StreamingResponse

from rashomon.export.answers import answer_record, answers_csv, tables_csv
from rashomon.export.writing import as_json
from rashomon.model import Answer
from rashomon.web.asking import SAID
from rashomon.web.links import Addresses
from rashomon.web.pages_made import PagesMade, key_of
from rashomon.web.reader import Reader, reader
from rashomon.web.shown import Shown
from rashomon.web.telling import seen
from rashomon.web.templating import render

At = Annotated[Reader, Depends(reader)]
"""What a page's function takes, to be given the edition."""
LINKS: Final = Addresses()
OK: Final = 200
_CSV: Final = "text/csv; charset=utf-8"
_AT_ONCE: Final = 500
_NOT_IN_NAMES: Final = re.compile(r"[^A-Za-z0-9._-]+")

Show = Callable[..., Shown | Response]


def page(router: APIRouter, path: str, *, twins: bool = True) -> Callable[[Show], Show]:
    """Register a function that makes a page, under its path and, with `.json` and `.csv` behind it, as its twins.

    The function takes a `Request` named `request`, an `At` named `at`, and whatever stands in the path. What it gives
    may be an answer already: a way to another page.

    Args:
        router: of the page's module.
        path: the address, as FastAPI writes it.
        twins: whether the page stands on answers that other programs may want.

    """

    def registered(show: Show) -> Show:
        names = (show.__doc__ or path).splitlines()[0].rstrip(".")
        add = functools.partial(router.add_api_route, response_model=None)
        if twins:
            stem = "/overview" if path == "/" else path
            for kind, turn in (("json", _json), ("csv", _csv)):
                summary = f"{names}, as {kind.upper()}"
                add(f"{stem}.{kind}", _twin(show, turn), summary=summary, name=f"{path}.{kind}")
        add(path, _page(show), summary=names, response_class=HTMLResponse, name=path)
        return show

    return registered


def _twin(show: Show, turn: Callable[[Shown, Request, Reader], Response]) -> Callable[..., Response]:
    """Make a route that shows a page in one of its forms, with the signature that FastAPI reads."""

    @functools.wraps(show)
    def answer(*args: Any, **given: Any) -> Response:  # noqa: ANN401 - whatever the page takes
        shown = show(*args, **given)
        return shown if isinstance(shown, Response) else turn(shown, given["request"], given["at"])

    answer.__annotations__ = {**show.__annotations__, "return": Response}
    return answer


def _page(show: Show) -> Callable[..., Response]:
    """Make a route that shows a page as HTML, and gives it again while nothing that it shows has changed."""
    made = _twin(show, _html)

    @functools.wraps(show)
    def answer(*args: Any, **given: Any) -> Response:  # noqa: ANN401 - whatever the page takes
        request, at = given["request"], given["at"]
        kept: PagesMade = request.app.state.pages
        key = key_of(request, at)
        if key and (page := kept.given(key)) is not None:
            return HTMLResponse(page)
        answered = made(*args, **given)
        if key and answered.status_code == OK and not at.looked:
            kept.keep(key, bytes(answered.body))
        return answered

    answer.__annotations__ = {**show.__annotations__, "return": Response}
    return answer


def _html(shown: Shown, request: Request, at: Reader) -> Response:
    return HTMLResponse(render(shown.template, LINKS, {**shown.values, **frame(shown, request, at)}))


def frame(shown: Shown, request: Request, at: Reader) -> dict[str, Any]:
    """Give what every page has around it: its title, twins, place in the menu, and how fresh it is."""
    path = "/overview" if request.url.path == "/" else request.url.path
    query = here(request)[len(request.url.path) :]
    return {
        "title": seen(shown.title),
        "path": request.url.path,
        "here": here(request),
        "twins": {kind: f"{path}.{kind}{query}" for kind in ("json", "csv")} if shown.tables else {},
        "query": request.query_params,
        "state": at.state,
        "settings": at.settings,
        "story_name": seen(at.settings.story.stem),
    }


def here(request: Request) -> str:
    """Give the address of a page without what was just said on it: that is where its forms lead back to."""
    pairs = [(name, value) for name, value in request.query_params.multi_items() if name != SAID]
    return f"{request.url.path}?{urlencode(pairs)}" if pairs else request.url.path


def _json(shown: Shown, _request: Request, _at: Reader) -> Response:
    return StreamingResponse(_written(shown), media_type="application/json")


def _written(shown: Shown) -> Iterator[str]:
    """Write the tables of a page as one JSON object, piece by piece."""
    yield "{"
    for at, (name, answers) in enumerate(shown.tables.items()):
        rest, lead = iter(answers), f"{',' if at else ''}\n{as_json(name)}: [\n  "
        while some := list(itertools.islice(rest, _AT_ONCE)):
            yield lead + ",\n  ".join(as_json(answer_record(one)) for one in some)
            lead = ",\n  "
        yield "\n]" if lead.startswith(",\n  ") else f"{lead.rstrip()}\n]"
    yield "\n}\n"


def _csv(shown: Shown, request: Request, _at: Reader) -> Response:
    if len(shown.tables) == 1:
        written = _pieces(*shown.tables.values())
    else:
        written = iter((tables_csv({name: list(answers) for name, answers in shown.tables.items()}),))
    name = _NOT_IN_NAMES.sub("-", request.url.path.strip("/"))
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(written, media_type=_CSV, headers=headers)


def _pieces(answers: Iterable[Answer]) -> Iterator[str]:
    """Write answers as one CSV, piece by piece: all of a large story at once would not fit into memory."""
    rest = iter(answers)
    yield answers_csv(list(itertools.islice(rest, _AT_ONCE)))
    while some := list(itertools.islice(rest, _AT_ONCE)):
        _, _, rows = answers_csv(some).partition("\r\n")
        yield rows
