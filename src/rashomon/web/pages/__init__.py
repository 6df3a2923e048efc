"""The pages, a module each: what a request asks becomes what a template shows."""

from typing import Final

from rashomon.web.pages import (
    about,
    actors,
    article,
    articles,
    charts,
    compare,
    conflicts,
    copies,
    judging,
    labels,
    outlets,
    overview,
    positions,
    questions,
    record,
    search,
    statement,
    statements,
    stories,
    timeline,
    verdicts,
)

ROUTERS: Final = (
    article.router,
    compare.router,
    actors.router,
    conflicts.router,
    labels.router,
    outlets.router,
    statements.router,
    statement.router,
    record.router,
    search.router,
    questions.router,
    verdicts.router,
    judging.router,
    about.router,
    overview.router,
    articles.router,
    positions.router,
    timeline.router,
    copies.router,
    stories.router,
    charts.router,
)
"""All pages, in the order in which their addresses are tried."""
