"""Who may ask what: the host, the token, where a change comes from, how much is sent. And what every answer bears.

A page of somebody else's, open in the same browser, must neither read nor change anything here: it can make a browser
send requests to 127.0.0.1, also under a name of its own (DNS rebinding), so that neither the address nor a cookie is
enough.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from hearsay.desk.desk import Desk

_log = logging.getLogger("hearsay.desk")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST = 64 << 20  # bytes of a request
COOKIE = "hearsay-token"
READS = frozenset(("GET", "HEAD"))
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Guard:
    """Around the whole application."""

    def __init__(self, app: App, desk: Desk) -> None:
        self._app, self._desk = app, desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal:
            await refusal(scope, receive, _bearing(send))
            return
        bearing = _bearing(send)
        try:
            await self._app(scope, _counted(receive), bearing)
        except Exception:  # noqa: BLE001 - no word of what went wrong leaves; the server's log has it
            _log.exception("%s %s failed", scope["method"], scope["path"])
            await _no(500, "Something went wrong in hearsay itself; its log on that machine says what.")(
                scope, receive, bearing
            )

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if _name_of(headers.get("host", "")) not in self._desk.hosts:
            return _no(421, "This address is not one of the desk's own names.")
        if entry := self._entry(scope, headers):
            return entry
        if scope["method"] not in READS and not _from_here(scope, headers):
            return _no(403, "Changes are taken from the desk's own pages only.")
        if int(_number(headers.get("content-length"))) > MOST:
            return _no(413, f"That is more than {MOST >> 20} MB: add it on the command line, with hearsay add.")
        return None

    def _entry(self, scope: Scope, headers: Headers) -> Response | None:
        """With a token once in the address, by cookie from then on."""
        if not self._desk.token:
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((v for k, v in query if k == "token"), None)
        if given is not None and scope["method"] in READS and self._is_token(given):
            left = urlencode([(k, v) for k, v in query if k != "token"])
            answer = RedirectResponse(scope["path"] + (f"?{left}" if left else ""), 303)
            answer.set_cookie(COOKIE, given, httponly=True, samesite="strict", path="/")
            return answer
        if self._is_token(_cookie(headers)):
            return None
        return _no(401, "Open the address with the token that hearsay serve printed.")

    def _is_token(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(), (self._desk.token or "").encode())


def _name_of(host: str) -> str:
    """Without the port."""
    name, colon, port = host.rpartition(":")
    return (name if colon and port.isdigit() else host).lower().rstrip(".")


def _from_here(scope: Scope, headers: Headers) -> bool:
    """By both of what browsers tell, as far as they tell it; who tells neither is not let in."""
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    own = f"{scope['scheme']}://{headers.get('host', '')}"
    told = (site in (None, "same-origin"), origin in (None, own))
    return all(told) and (site is not None or origin is not None)


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() else 0


def _no(status: int, words: str) -> Response:
    return PlainTextResponse(words, status)


def _counted(receive: Receive) -> Receive:
    """What is sent without saying how much is cut off where it is too much."""
    seen = 0

    async def counting() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        return {"type": "http.disconnect"} if seen > MOST else message

    return counting


def _bearing(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return sending
