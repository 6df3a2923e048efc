"""Listens on an address, and serves the app there until it is stopped."""

import socket
from contextlib import suppress
from typing import Final

import uvicorn
from fastapi import FastAPI

from rashomon.errors import CallError
from rashomon.web.settings import LOOPBACK

_WAITING: Final = 256
"""So many readers may wait to be let in."""
_GRACE_S: Final = 3
"""Seconds in which pages that are being sent may end, once the app is stopped."""


def check_host(host: str, token: str | None) -> None:
    """See that nobody else can ask, unless a token is needed.

    Args:
        host: the address to listen on.
        token: what readers must know; None for nothing.

    Raises:
        CallError: others could ask, and no token is given; or the token is one that can be guessed.

    """
    if host not in LOOPBACK and not token:
        message = f"others could open the story at {host}, and no token is given"
        raise CallError(message, 'give one: --token "$(openssl rand -hex 16)"; or leave out --host')
    if token is not None and len(token) < 8:
        message = "the token is shorter than 8 characters and can be guessed"
        raise CallError(message, 'give a longer one: --token "$(openssl rand -hex 16)"')


def listen(host: str, port: int) -> socket.socket:
    """Listen on an address.

    Args:
        host: a name or number.
        port: 0 takes any that is free.

    Raises:
        CallError: the address cannot be had.

    """
    listening = None
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_WAITING)
    except (OSError, UnicodeError) as error:
        if listening is not None:
            listening.close()
        message = f"{host}, port {port}, cannot be listened on ({error})"
        raise CallError(message, "name another with --host and --port; --port 0 takes any that is free") from error
    return listening


def serve(app: FastAPI, listening: socket.socket) -> None:
    """Serve an app until it is interrupted."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_graceful_shutdown=_GRACE_S,
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
