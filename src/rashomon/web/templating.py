"""Jinja, set up once: everything is escaped, and a name that is not there is an error."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from rashomon.model import Span
from rashomon.version import VERSION
from rashomon.views.citing import cite
from rashomon.web.asking import again
from rashomon.web.calling import by_name, country_in_words
from rashomon.web.facing import faces, sides_of, value_in_words
from rashomon.web.gathering import by_outlet, gather
from rashomon.web.links import Links
from rashomon.web.telling import exact, one_line, own_marks, seen, short_name, told
from rashomon.web.wording import day_in_words, number


@cache
def environment() -> Environment:
    """Give the one environment of all templates."""
    made = Environment(
        loader=PackageLoader("rashomon.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "t": told,
        "seen": seen,
        "exact": exact,
        "place": lambda article, start, end: cite(article, Span(start, end)),
        "line": one_line,
        "own_marks": own_marks,
        "day": day_in_words,
        "number": number,
        "short": short_name,
    }
    made.filters |= {"row": lambda answer: dict(answer.values), "gather": gather, "by_outlet": by_outlet}
    made.filters |= {
        "faces": faces,
        "sides": sides_of,
        "says": value_in_words,
        "country": country_in_words,
        "by_name": by_name,
    }
    made.globals |= {"version": VERSION, "again": again}
    return made


def render(template: str, links: Links, values: Mapping[str, Any]) -> str:
    """Fill in a template.

    Args:
        template: its file in `templates/`.
        links: where things are: addresses in the web app, or anchors in the report.
        values: its values.

    """
    return environment().get_template(template).render(links=links, **values)
