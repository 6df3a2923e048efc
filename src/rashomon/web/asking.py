"""What a request asks: filters, words, days and the page, read from its address and written back into one."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final
from urllib.parse import urlencode

from fastapi import Request

from rashomon.edition import Order, Wanted
from rashomon.edition.sections import SECTIONS
from rashomon.errors import CallError

TEXT, SINCE, UNTIL, PAGE, SIZE = "text", "since", "until", "page", "size"
SAID: Final = "said"
"""Which verdict was just given: it is shown above the page."""
ORDER: Final = "order"
_OWN: Final = frozenset({TEXT, SINCE, UNTIL, PAGE, SIZE, ORDER, SAID})
MOST: Final = 500
"""Rows of a page at the most."""
_FACETS: Final[Mapping[str, frozenset[str]]] = {
    one.name: frozenset(facet.name for facet in one.facets) for one in SECTIONS
}


def wanted(request: Request, section: str, also: frozenset[str] = frozenset()) -> Wanted:
    """Read which rows of a section a request asks for.

    Args:
        request: the request; a facet may be given several times, and any of its values is then enough.
        section: the section's name.
        also: what else the page may be asked.

    Raises:
        CallError: it asks by something that the section does not have, or for no number.

    """
    facets = _FACETS[section]
    filters: dict[str, tuple[str, ...]] = {}
    for name in request.query_params:
        if name in facets:
            filters[name] = tuple(request.query_params.getlist(name))
        elif name not in _OWN | also:
            near = ", ".join(get_close_matches(name, facets | _OWN, n=2))
            message = f"{section} cannot be asked by {name!r}"
            raise CallError(message, f"did you mean {near}?" if near else f"ask by {', '.join(sorted(facets | _OWN))}")
    asked = request.query_params.get
    return Wanted(
        filters,
        (asked(TEXT) or "").strip() or None,
        asked(SINCE) or None,
        asked(UNTIL) or None,
        _number(asked(PAGE), PAGE, 1, 10**9),
        _number(asked(SIZE), SIZE, Wanted().size, MOST),
        _order(asked(ORDER)),
    )


def _order(given: str | None) -> Order | None:
    if not given:
        return None
    if given not in list(Order):
        message = f"there is no order {given!r}"
        raise CallError(message, f"ask for order={' or order='.join(Order)}")
    return Order(given)


def _number(given: str | None, name: str, otherwise: int, most: int) -> int:
    if not given:
        return otherwise
    if not given.isascii() or not given.isdigit() or not 1 <= int(given[:12]) <= most:
        message = f"{name}={given!r} is no number from 1 to {most}"
        raise CallError(message, f"leave out {name}")
    return int(given)


def asked_again(wanted: Wanted, **instead: str | int | None) -> list[tuple[str, str]]:
    """Write what is asked as pairs for an address, with something else instead; any change leads to the first page.

    Args:
        wanted: what is asked.
        instead: what to ask instead, by name; None leaves it out.

    Examples:
        >>> asked_again(Wanted({"form": ("direct",)}, text="vote", number=3), form=None)
        [('text', 'vote')]
        >>> asked_again(Wanted({"form": ("direct",)}, number=3), page=4)
        [('form', 'direct'), ('page', '4')]

    """
    pairs = [(name, value) for name, values in wanted.filters.items() for value in values]
    pairs += [(TEXT, wanted.text or ""), (SINCE, wanted.since or ""), (UNTIL, wanted.until or "")]
    if wanted.size != Wanted().size:
        pairs.append((SIZE, str(wanted.size)))
    if wanted.order:
        pairs.append((ORDER, wanted.order.value))
    kept = [pair for pair in pairs if pair[0] not in instead and (pair[1] or pair[0] in wanted.filters)]
    return [*kept, *((name, str(value)) for name, value in instead.items() if value is not None)]


def again(wanted: Wanted, **instead: str | int | None) -> str:
    """Write what is asked as the query of an address, with something else instead.

    Examples:
        >>> again(Wanted({"form": ("direct",)}, text="two words"), page=2)
        'form=direct&text=two+words&page=2'

    """
    return urlencode(asked_again(wanted, **instead))
