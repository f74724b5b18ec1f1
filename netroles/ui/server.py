"""What the web server adds to Streamlit: the files the map is drawn with, how far long work is,
and safe headers.

No file comes from another host, and the policy below makes the browser refuse any that would.
"""

import base64
import hashlib
import re
from collections.abc import Awaitable, Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pyvis
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from netroles.ui import how_far
from netroles.ui.addresses import below_base

_OWN = Path(__file__).parent / "graph_assets"
_SCRIPTS = {
    **{each.name: each for each in sorted(_OWN.glob("*.js")) if each.name != "loader.js"},
    "vis-network.js": Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js",
}
_A_YEAR = 31_536_000
_HOST = re.compile(r"([\w.-]+|\[[\da-f:]+\])(:\d+)?", re.ASCII | re.IGNORECASE)


def routes() -> list[Route]:
    """The scripts of the map, side by side so that they find each other, and how far work is."""
    return [*_routes(), how_far.route()]


def middleware() -> list[Middleware]:
    """Sets the headers on every answer of the server."""
    return [Middleware(SafeHeaders)]


def script_address(name: str) -> str:
    """Where the browser finds a script of the map, below `server.baseUrlPath`.

    The address changes when any script does, so that a browser may keep them for good.
    """
    return below_base(f"{_digest()}/{name}")


class SafeHeaders:
    """Adds the headers to whatever the wrapped application answers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and its answer back with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        policy = content_security_policy(Headers(scope=scope).get("host", ""))

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = policy
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Referrer-Policy"] = "no-referrer"
            await send(message)

        await self._app(scope, receive, send_with_headers)


def content_security_policy(host: str) -> str:
    """What the browser may load and run: this server, and what Streamlit makes in the page.

    host is the address the browser used; its web socket is named because Safari does not count
    it as 'self'. A component's script and its style reach the page as blob and as text.
    """
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", "blob:", *_inline_scripts())),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": f"'self'{sockets}",
        "media-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "frame-src": "'self' blob: data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{what} {whence}" for what, whence in rules.items())


@cache
def _routes() -> tuple[Route, ...]:
    return tuple(Route(script_address(name), _sender(name)) for name in _SCRIPTS)


def _sender(name: str) -> Callable[[Request], Awaitable[Response]]:
    content = _script(name)

    async def send(_: Request) -> Response:
        return Response(
            content,
            media_type="text/javascript",
            headers={"Cache-Control": f"public, max-age={_A_YEAR}, immutable"},
        )

    return send


@cache
def _script(name: str) -> bytes:
    return _SCRIPTS[name].read_bytes()


@cache
def _digest() -> str:
    return hashlib.sha256(b"".join(_script(name) for name in _SCRIPTS)).hexdigest()[:16]


@cache
def _inline_scripts() -> tuple[str, ...]:
    """The digests of the scripts that stand in Streamlit's own page, read from the page."""
    page = Path(st.__file__).parent / "static" / "index.html"
    found = _InlineScripts()
    found.feed(page.read_text(encoding="utf-8"))
    digests = (hashlib.sha256(text.encode()).digest() for text in found.scripts)
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


class _InlineScripts(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script" and "src" not in dict(attrs)

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts.append(data)
