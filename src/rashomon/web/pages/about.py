"""How to read the pages: the marks, the voices, the days; the twins, and all addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fastapi import APIRouter, Request

from rashomon.web.answering import At, page
from rashomon.web.shown import Shown

router: Final = APIRouter()
_TWINS: Final = (".json", ".csv")
KEYS: Final = (
    ("/", "to the search"),
    ("j", "next row"),
    ("k", "row before"),
    ("Enter", "from a row to its words"),
    ("c", "copy the row’s first citation: the words, and where they stand"),
    ("?", "these keys"),
)
"""What keys do, where scripts may run."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the app.

    Attributes:
        path: as the description of the interface writes it.
        method: GET, or POST where it changes something.
        told: what is there, in words.
        twins: the endings by which programs get the same.

    """

    path: str
    method: str
    told: str
    twins: tuple[str, ...] = ()


@page(router, "/about", twins=False)
def about(request: Request, at: At) -> Shown:
    """How to read these pages, and all their addresses."""
    return Shown(
        "about.html",
        "How to read these pages",
        {
            "addresses": addresses(request.app.openapi()["paths"]),
            "keys": KEYS,
            "articles": at.edition.count("articles"),
            "statements": at.edition.count("statements"),
        },
    )


def addresses(paths: Mapping[str, Mapping[str, Any]]) -> list[Address]:
    """List the addresses that a description of the interface has, in the order of the alphabet, each with its twins.

    Args:
        paths: of OpenAPI: by path and method, what is there.

    Examples:
        >>> told = {"get": {"summary": "Actors"}}
        >>> addresses({"/actors": told, "/actors.json": told, "/actors.csv": told})
        [Address(path='/actors', method='GET', told='Actors', twins=('.json', '.csv'))]

    """
    found = []
    for path, ways in sorted(paths.items()):
        ending = next((one for one in _TWINS if path.endswith(one)), "")
        if ending and _page_of(path.removesuffix(ending)) in paths:
            continue
        stem = "/overview" if path == "/" else path
        twins = tuple(one for one in _TWINS if stem + one in paths)
        for method, told in ways.items():
            found.append(Address(path, method.upper(), told.get("summary", ""), twins if method == "get" else ()))
    return found


def _page_of(stem: str) -> str:
    return "/" if stem == "/overview" else stem
