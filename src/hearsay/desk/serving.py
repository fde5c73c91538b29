"""The server: one process, on this machine unless told otherwise."""

from __future__ import annotations

import ipaddress
import secrets
import socket
from collections.abc import Callable

from hearsay.desk.app import application
from hearsay.desk.desk import LOCAL, desk
from hearsay.errors import HearsayError
from hearsay.ledger import Ledger
from hearsay.reading import Web

LOOK = 15.0


class AddressTaken(HearsayError):
    pass


def serve(ledger: Ledger, *, host: str, port: int, web: Web, told: Callable[[str], None]) -> None:
    """Until it is stopped. Beyond this machine only with a token, which `told` is given once, in the address."""
    import uvicorn

    local = is_local(host)
    token = None if local else secrets.token_urlsafe(24)
    hosts = LOCAL if local else LOCAL | {_in_address(host), socket.gethostname().lower(), *_own(host)}
    with _bound(host, port) as bound:
        port = bound.getsockname()[1]
        shown = _in_address(host if not _is_any(host) else socket.gethostname().lower())
        told(f"http://{shown}:{port}/" + (f"?token={token}" if token else ""))
        of = desk(ledger, web=web, hosts=hosts, token=token, look=LOOK)
        of.jobs.trace()
        app = application(of)
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, proxy_headers=False)
        uvicorn.Server(config).run(sockets=[bound])


def is_local(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    return host in ("0.0.0.0", "::")  # noqa: S104 - compared with, not bound to


def _own(host: str) -> set[str]:
    """Addresses by which this machine is reached where all of them are bound."""
    if not _is_any(host):
        return set()
    try:
        return {_in_address(str(info[4][0])) for info in socket.getaddrinfo(socket.gethostname(), None)}
    except OSError:
        return set()


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host.lower()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen()  # who comes before the pages are ready waits
    except OSError as error:
        made.close()
        problem = f"{host}:{port}: cannot be served on ({error.strerror or error})"
        raise AddressTaken(f"{problem}; name another with --port or --host") from error
    return made
