"""What stands before every page: who may ask, from where something may be changed, and what a page may load.

What it keeps true: nothing is shown under a foreign name of this machine (DNS rebinding), or without the token where
one is needed; nothing is changed on the word of another site's page; a page loads nothing but the app's own files.
"""

import secrets
from collections.abc import Awaitable, Callable, Mapping
from http.cookies import SimpleCookie
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.web.settings import LOOPBACK, Settings

COOKIE: Final = "rashomon"
TOKEN: Final = "token"  # noqa: S105 - the name of a parameter
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_SAFE: Final = frozenset({"GET", "HEAD"})
_OWN: Final = frozenset({"same-origin", "none"})


class Guard:
    """Refuses what must not be answered, and says in each answer what its page may load."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Stand before an app."""
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse to."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, _with_headers(send))
            return
        await self._app(scope, receive, _with_headers(send))

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._settings.token is None and _name(host) not in LOOPBACK:
            return _no(400, f"this is not {host}: open the address that `rashomon serve` printed")
        if scope["method"] not in _SAFE and not _from_here(headers, host):
            return _no(403, "this comes from another site's page, and changes nothing")
        return None if self._settings.token is None else self._entry(scope, headers, self._settings.token)

    def _entry(self, scope: Scope, headers: Headers, token: str) -> Response | None:
        """Let in who knows the token; keep it in a cookie, and out of the address."""
        given = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if _same(given.value if given else "", token) or _same(bearer, token):
            return None
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] not in _SAFE or not any(name == TOKEN and _same(value, token) for name, value in asked):
            return _no(401, "this story is not open to everybody: add ?token=..., as `rashomon serve` printed it")
        rest = urlencode([pair for pair in asked if pair[0] != TOKEN])
        path = "/" + scope["path"].lstrip("/")
        entered = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        entered.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=scope["scheme"] == "https")
        return entered


def _with_headers(send: Send) -> Callable[[Message], Awaitable[None]]:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            message = {**message, "headers": [*message.get("headers", ()), *own]}
        await send(message)

    return sent


def _from_here(headers: Headers, host: str) -> bool:
    """Say whether a request that changes something comes from a page of this app, or from no page at all."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    return (origin is None or urlsplit(origin).netloc == host) and (site is None or site in _OWN)


def _name(host: str) -> str:
    """Give the name in a Host header, without the port.

    Examples:
        >>> _name("localhost:8000"), _name("[::1]:8000")
        ('localhost', '::1')

    """
    return (urlsplit(f"//{host}").hostname or "") if host.count("@") == 0 else ""


def _same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode(errors="replace"), token.encode())


def _no(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status_code=status)
