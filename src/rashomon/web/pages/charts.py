"""Charts as files of their own: SVG without links, and the specification by which Vega-Lite draws them anew."""

from collections.abc import Callable, Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from rashomon.web.answering import LINKS, At
from rashomon.web.asking import wanted
from rashomon.web.charting import articles_chart, copies_chart, positions_chart, timeline_chart, voices_chart
from rashomon.web.charts import Chart
from rashomon.web.reader import Reader

router: Final = APIRouter()
Make = Callable[[Request, Reader], Chart | None]


def _positions(request: Request, at: Reader) -> Chart | None:
    target = request.query_params.get("target_id")
    actor = target or request.query_params.get("holder_id", "")
    return positions_chart(at.edition, actor, LINKS, "target" if target else "holder")


MADE: Final[Mapping[str, Make]] = {
    "timeline": lambda request, at: timeline_chart(at.edition, wanted(request, "timeline"), LINKS),
    "articles": lambda _, at: articles_chart(at.edition, LINKS),
    "copies": lambda _, at: copies_chart(at.edition, LINKS),
    "positions": _positions,
    "voices": lambda request, at: voices_chart(at.edition, request.query_params.get("outlet", ""), LINKS),
}
"""The charts by name; `positions` is asked by `holder_id` or `target_id`, `voices` by `outlet`."""


@router.get("/charts/{name}.svg")
def drawing(request: Request, name: str, at: At) -> Response:
    """Give a chart as a picture."""
    return Response(_chart(request, name, at).file, media_type="image/svg+xml", headers=_headers(f"{name}.svg"))


@router.get("/charts/{name}.vl.json")
def specification(request: Request, name: str, at: At) -> Response:
    """Give a chart as Vega-Lite's specification, with its data."""
    return JSONResponse(_chart(request, name, at).spec, headers=_headers(f"{name}.vl.json"))


def _chart(request: Request, name: str, at: Reader) -> Chart:
    made = MADE[name](request, at) if name in MADE else None
    if made is None:
        raise HTTPException(404, f"there is no chart {name} of this" if name in MADE else f"there is no chart {name}")
    return made


def _headers(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
