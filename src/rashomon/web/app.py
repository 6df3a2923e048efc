"""The app: its rooms, its guard, its own files, and what it says when something goes wrong."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from rashomon.edition import Keeper
from rashomon.errors import RashomonError, RetryError
from rashomon.version import VERSION
from rashomon.web.answering import LINKS
from rashomon.web.guard import Guard
from rashomon.web.pages import ROUTERS
from rashomon.web.settings import Settings
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
        yield
        app.state.keeper.close()

    app = FastAPI(title="Rashomon", version=VERSION, description=_ABOUT, docs_url=None, redoc_url=None, lifespan=living)
    app.state.settings = settings
    app.state.keeper = Keeper(settings.story, settings.cache)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    app.add_exception_handler(RashomonError, _told)
    app.add_exception_handler(HTTPException, _missing)
    app.add_middleware(GZipMiddleware, minimum_size=2000, compresslevel=4)
    app.add_middleware(Guard, settings=settings)
    return app


def _told(request: Request, error: Exception) -> Response:
    """Say what went wrong, and what to do about it."""
    remedy = error.remedy if isinstance(error, RashomonError) else ""
    message = error.message if isinstance(error, RashomonError) else str(error)
    waits = isinstance(error, RetryError)
    return _page(request, 503 if waits else 400, message, remedy, again=waits)


def _missing(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    message = str(error.detail) if isinstance(error, HTTPException) else str(error)
    return _page(request, status, "there is no such page" if message == "Not Found" else message, "")


def _page(request: Request, status: int, message: str, remedy: str, *, again: bool = False) -> Response:
    values = {
        "title": "Not yet" if again else "Not found" if status == 404 else "That cannot be shown",
        "message": message,
        "remedy": remedy,
        "again": again,
        "path": request.url.path,
        "twins": {},
        "query": request.query_params,
        "state": None,
        "settings": request.app.state.settings,
        "story_name": request.app.state.settings.story.stem,
    }
    return HTMLResponse(render("error.html", LINKS, values), status, {"Refresh": "2"} if again else None)
