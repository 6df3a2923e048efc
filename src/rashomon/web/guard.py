"""What stands before every page: who may ask, from where something may be changed, and what a page may load.

What it keeps true: nothing is shown under a foreign name of this machine (DNS rebinding), or without the token where
one is needed; nothing is changed on the word of another site's page; a page loads nothing but the app's own files.
"""

import hashlib
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Final
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.web.settings import LOOPBACK, Settings

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
_PRIVATE: Final = "private, no-cache"
"""Pages of a story are for one reader, and are asked for anew; the app's own files may be kept."""
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
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": "there are none here"})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answered = _with_headers(send, scope)
        refused = self._refusal(scope)
        if refused is not None:
            await refused(scope, receive, answered)
            return
        # What is answered to GET is answered to HEAD, but for the body.
        asked = {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope
        await self._app(asked, receive, answered)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self._settings.token is None and _name(host) not in LOOPBACK:
            return _no(400, f"this is not {host}: open the address that `rashomon serve` printed")
        if scope["method"] not in _SAFE and not _from_here(headers, host):
            return _no(403, "this comes from another site's page, and changes nothing")
        return None if self._settings.token is None else self._entry(scope, headers, self._settings.token)

    def _entry(self, scope: Scope, headers: Headers, token: str) -> Response | None:
        """Let in who knows the token; remember it in a cookie, and keep it out of the address."""
        name, word = _cookie(token)
        bearer = headers.get("authorization", "").partition(" ")[2].strip()
        if _same(cookie_parser(headers.get("cookie", "")).get(name, ""), word) or _same(bearer, token):
            return None
        asked = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        if scope["method"] not in _SAFE or not any(key == TOKEN and _same(value, token) for key, value in asked):
            return _no(401, "this story is not open to everybody: add ?token=..., as `rashomon serve` printed it")
        rest = urlencode([pair for pair in asked if pair[0] != TOKEN])
        path = "/" + quote(scope["path"].lstrip("/"))
        entered = RedirectResponse(f"{path}?{rest}" if rest else path, status_code=303)
        # Lax: a link in a mail leads in; a form of another site brings no cookie.
        entered.set_cookie(name, word, httponly=True, samesite="lax", secure=scope["scheme"] == "https")
        return entered


def _cookie(token: str) -> tuple[str, str]:
    """Give the name and value of the cookie of who knows a token: another story's, on another port, is another."""
    told = hashlib.sha256(f"rashomon {token}".encode()).hexdigest()
    return f"rashomon-{told[:8]}", told[8:]


def _with_headers(send: Send, scope: Scope) -> Callable[[Message], Awaitable[None]]:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = message.get("headers", ())
            own = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
            if not scope["path"].startswith("/static/"):
                own.append((b"cache-control", _PRIVATE.encode()))
            names = {name for name, _ in own}
            kept = [(name, value) for name, value in given if name.lower() not in names]
            message = {**message, "headers": [*kept, *own]}
        elif message["type"] == "http.response.body" and scope["method"] == "HEAD":
            message = {**message, "body": b""}
        await send(message)

    return sent


def _from_here(headers: Headers, host: str) -> bool:
    """Say whether a request that changes something comes from a page of this app, or from no page at all."""
    origin, site = headers.get("origin"), headers.get("sec-fetch-site")
    return (origin is None or (host != "" and _place(origin) == host)) and (site is None or site in _OWN)


def _place(origin: str) -> str | None:
    """Give the name and port of an origin; None where it is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _name(host: str) -> str:
    """Give the name in a Host header, without the port; empty where it is none.

    Examples:
        >>> _name("localhost:8000"), _name("[::1]:8000"), _name("me@localhost"), _name("[")
        ('localhost', '::1', '', '')

    """
    try:
        return (urlsplit(f"//{host}").hostname or "") if "@" not in host else ""
    except ValueError:
        return ""


def _same(given: str, token: str) -> bool:
    return secrets.compare_digest(given.encode(errors="replace"), token.encode(errors="replace"))


def _no(status: int, why: str) -> Response:
    return PlainTextResponse(f"{why}\n", status_code=status)
