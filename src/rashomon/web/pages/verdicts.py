"""Verdicts: all that people said, with who and when, and what became of it."""

from typing import Final
from urllib.parse import unquote

from fastapi import APIRouter, Request

from rashomon.model import Answer
from rashomon.views.all_verdicts import SaidOf, all_verdicts
from rashomon.web.answering import At, page
from rashomon.web.pages.judging import WHO
from rashomon.web.shown import Shown

router: Final = APIRouter()


@page(router, "/verdicts")
def verdicts(request: Request, at: At) -> Shown:
    """What people said, the latest first."""
    who = request.query_params.get("who") or None
    with at.story() as story:
        found = all_verdicts(story, who)[::-1]
    return Shown(
        "verdicts.html",
        "What people said",
        {"found": found, "who": who, "named": unquote(request.cookies.get(WHO, "")), "by": at.settings.by},
        {"verdicts": [_answer(one) for one in found if one.citations]},
    )


def _answer(one: SaidOf) -> Answer:
    values = (
        ("id", one.id),
        ("of", one.of),
        ("judgement", one.judgement),
        ("who", one.who),
        ("when", one.when),
        ("words", one.words),
        ("reason", one.reason or None),
        ("state", one.state),
        ("record", one.record or None),
    )
    return Answer(values, one.citations)
