"""The app: its rooms, its guard, its own files, and what it says when something goes wrong."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from rashomon.edition import Keeper
from rashomon.errors import CallError, RashomonError, RetryError, StoryFileError
from rashomon.version import VERSION
from rashomon.web.answering import LINKS
from rashomon.web.charts import warm
from rashomon.web.guard import HEADERS, Guard
from rashomon.web.pages import ROUTERS
from rashomon.web.pages_made import PagesMade
from rashomon.web.settings import Settings
from rashomon.web.telling import seen
from rashomon.web.templating import render

_STATIC: Final = Path(__file__).with_name("static")
_ABOUT: Final = (
    "Pages of one story: who said what, who stands where, where the accounts part, each with the exact words. "
    "Every page has the same answers as JSON and CSV, under its address with `.json` or `.csv` behind its path."
)


def make_app(settings: Settings) -> FastAPI:
    """Make the app that shows a story.

    Args:
        settings: which story, and who may see it.

    """

    @asynccontextmanager
    async def living(app: FastAPI) -> AsyncIterator[None]:
        app.state.keeper.state()  # whoever comes first waits the less
        threading.Thread(target=warm, name="charts", daemon=True).start()
        yield
        app.state.keeper.close()

    app = FastAPI(title="Rashomon", version=VERSION, description=_ABOUT, docs_url=None, redoc_url=None, lifespan=living)
    app.state.settings = settings
    app.state.pages = PagesMade()
    app.state.keeper = Keeper(settings.story, settings.cache)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(RashomonError, _told)
    app.add_exception_handler(HTTPException, _missing)
    app.add_exception_handler(Exception, _failed)
    app.add_middleware(GZipMiddleware, minimum_size=2000, compresslevel=4)
    app.add_middleware(Guard, settings=settings)
    return app


def _told(request: Request, error: Exception) -> Response:
    """Say what went wrong, and what to do about it."""
    if not isinstance(error, RashomonError):
        return _failed(request, error)
    # Whether the reader can mend it, or only whoever keeps the story.
    theirs = isinstance(error, CallError) and not isinstance(error, StoryFileError)
    again = isinstance(error, RetryError)
    return _answer(request, Told(503 if again else 400 if theirs else 500, error.message, error.remedy, again))


def _missing(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        return _failed(request, error)
    message = "there is no such page" if error.detail == "Not Found" else str(error.detail)
    made = _answer(request, Told(error.status_code, message))
    made.headers.update(error.headers or {})
    return made


def _failed(request: Request, _error: Exception) -> Response:
    """Say that it is our fault; the server's log has the rest. This goes past the guard, so it brings its headers."""
    made = _answer(request, Told(500, "this page could not be made; that is a fault of Rashomon's"))
    made.headers.update(HEADERS)
    return made


@dataclass(frozen=True, slots=True)
class Told:
    """What is said instead of a page."""

    status: int
    message: str
    remedy: str = ""
    again: bool = False

    @property
    def title(self) -> str:
        """What stands above it."""
        return "Not yet" if self.again else "Not found" if self.status == 404 else "That cannot be shown"


def _answer(request: Request, told: Told) -> Response:
    """Say it to a reader, or, where a twin was asked for, to a program."""
    headers = {"Refresh": "2", "Retry-After": "2"} if told.again else None
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": told.message, "remedy": told.remedy}, told.status, headers)
    if request.url.path.endswith(".csv"):
        return PlainTextResponse(f"{told.message}\n", told.status, headers)
    values = {
        "title": told.title,
        "message": told.message,
        "remedy": told.remedy,
        "again": told.again,
        "path": request.url.path,
        "here": request.url.path,
        "twins": {},
        "query": request.query_params,
        "state": None,
        "settings": request.app.state.settings,
        "story_name": seen(request.app.state.settings.story.stem),
    }
    return HTMLResponse(render("error.html", LINKS, values), told.status, headers)
