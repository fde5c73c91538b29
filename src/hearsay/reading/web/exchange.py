"""One GET over one connection: what is sent is honest, what comes back is bounded in bytes and in time."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import httpcore2

from hearsay.errors import NotAReport, Unreachable, Unreadable
from hearsay.reading.web.agent import user_agent
from hearsay.reading.web.coding import ACCEPTED, Unpacked
from hearsay.reading.web.fetched import REDIRECTS, Body, Exchange, Head
from hearsay.reading.web.guard import Guard
from hearsay.reading.web.settings import Limits
from hearsay.reading.web.target import Target
from hearsay.reading.web.wire import Wire, too_much

_OF_A_REDIRECT = 65_536
_WRAPPING = 100_000  # bytes; a chunk of one byte comes in six and takes as long as a large one
_LATER = "try again later"
_SAVE = "try again, or save the page and read the file"
_GIVE_PAGE = "give the address of the report's own page"
_NO_TEXT = frozenset({"image", "video", "audio", "font"})
_FOR_PROGRAMS = frozenset({"text/css", "text/javascript", "application/javascript", "application/wasm"})
_HEADERS = (
    ("User-Agent", user_agent()),
    ("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"),
    ("Accept-Encoding", ACCEPTED),
    ("Connection", "close"),
)


def get(
    target: Target, *, guard: Guard, limits: Limits, ends: float, wanted: int | None = None, anything: bool = False
) -> Exchange:
    """`ends`: on the monotonic clock; `wanted`: bytes of the body that suffice, None: all or an error; `anything`: also
    what can be no report, such as a picture.
    """
    wire, began = Wire(guard, limits, ends=ends), datetime.now(UTC)
    origin = httpcore2.Origin(target.scheme.encode(), target.host.encode(), target.port)
    with _told(wire), httpcore2.HTTPConnection(origin, network_backend=wire) as connection:
        response = connection.handle_request(_request(target))
        head, wire.cap = _head(response), limits.bytes
        if not anything:
            _refuse_what_is_no_text(head)
        body = _body(response, head, wire, wanted=wanted)
    return Exchange(
        target=target,
        address=wire.address,
        began=began,
        sent=bytes(wire.sent),
        received=bytes(wire.received),
        head=head,
        body=body,
    )


def _head(response: httpcore2.Response) -> Head:
    headers = ((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers)
    return Head(response.status, tuple(headers))


def _request(target: Target) -> httpcore2.Request:
    url = httpcore2.URL(scheme=target.scheme, host=target.host, port=target.port, target=target.path)
    return httpcore2.Request("GET", url, headers=[("Host", target.authority), *_HEADERS])


def _refuse_what_is_no_text(head: Head) -> None:
    kind = head.media_type
    if head.status == 200 and (kind.split("/")[0] in _NO_TEXT or kind in _FOR_PROGRAMS):
        raise NotAReport("", "is no text, says its server, but a picture, a recording or a program", _GIVE_PAGE)


def _body(response: httpcore2.Response, head: Head, wire: Wire, *, wanted: int | None) -> Body:
    """A redirect's own page is nobody's reading: some of it is taken, as it came."""
    redirects = head.status in REDIRECTS
    enough = _OF_A_REDIRECT if redirects else wanted
    if enough is None and (head.length or 0) > wire.cap:
        raise too_much(wire.cap)
    unpacked = Unpacked("" if redirects else head.get("content-encoding"), cap=wire.cap)
    before, came = len(wire.received), 0
    for chunk in response.iter_stream():
        came += len(chunk)
        if len(wire.received) - before > _WRAPPING + 3 * came:
            raise Unreadable("", "sends more wrapping than content", _SAVE)
        unpacked.feed(chunk)
        if enough is not None and unpacked.size >= enough:
            return Body(unpacked.so_far(), cut=True)
    return Body(unpacked.whole(), lied=unpacked.lied)


@contextmanager
def _told(wire: Wire) -> Iterator[None]:
    """What goes wrong on the wire, in words of ours."""
    try:
        yield
    except httpcore2.ConnectTimeout as error:
        raise Unreachable("", "has a server that does not answer", _LATER) from error
    except httpcore2.ConnectError as error:
        raise Unreachable("", _why_unconnected(error), _LATER) from error
    except httpcore2.TimeoutException as error:
        raise Unreadable("", "has a server that has fallen silent", _LATER) from error
    except httpcore2.NetworkError as error:
        raise Unreadable("", "has a server that broke off the connection", _LATER) from error
    except httpcore2.ProtocolError as error:
        raise Unreadable("", _why_no_http(error, begun=bool(wire.received)), _SAVE) from error


def _why_unconnected(error: BaseException) -> str:
    """The system's own error is the cause of the library's."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"has a certificate that does not hold ({cause.verify_message})"
    if isinstance(cause, ssl.SSLError):
        return "has a server that does not speak TLS as it should"
    return "cannot be connected to"


def _why_no_http(error: BaseException, *, begun: bool) -> str:
    """What h11 finds wrong shows in its words alone."""
    if not begun:
        return "has a server that hangs up without a word"
    if "incomplete" in str(error) or "complete message body" in str(error):
        return "breaks off before its declared end"
    return "answers with something that is no valid HTTP"
