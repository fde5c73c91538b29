"""A server on the loopback that answers as it is told, however badly."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping

from hearsay.errors import SourceError
from hearsay.reading import read_sources
from hearsay.reading.web import Limits, Web
from hearsay.reading.web.guard import Guard
from hearsay.types import Report

Answer = bytes | Callable[[socket.socket], None]

WORDS = "The ferry ran aground off Lenz because nobody was on watch, Inspector Ilse Brandt said on Monday."
PARAGRAPHS = "".join(f"<p>{WORDS} Berth {number} stays closed until the summer.</p>" for number in range(1, 7))
PAGE = (
    f"<!doctype html><html><head><title>Ferry aground</title></head><body><article>{PARAGRAPHS}</article></body></html>"
)
HTML = "Content-Type: text/html; charset=utf-8"
QUICK = Limits(bytes=2_000_000, redirects=5, connecting=1, silence=0.4, total=1.5, pace=0)


def names(host: str, port: int) -> list[str]:
    """The resolver of a world in which every name is this machine's."""
    return ["127.0.0.1"]


HERE = Guard(resolve=names, loopback=True)
LOOPBACK = Web(guard=HERE, limits=QUICK)


def answer(
    body: bytes | str = PAGE, *headers: str, status: str = "200 OK", length: int | None = None, plain: bool = False
) -> bytes:
    """A right answer, but for what is told otherwise."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", *(headers or (HTML,))]
    lines += [] if plain else [f"Content-Length: {len(data) if length is None else length}"]
    return "\r\n".join([*lines, "", ""]).encode() + data


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer("", f"Location: {to}", status=status)


class Server:
    """`requests`: the heads of all that were made, robots.txt apart; `rude`: answers before it is asked."""

    def __init__(
        self,
        answers: Mapping[str, Answer] | Answer,
        *,
        host: str = "127.0.0.1",
        tls: ssl.SSLContext | None = None,
        rude: bool = False,
    ) -> None:
        self._answers = answers if isinstance(answers, Mapping) else {"/": answers}
        self._tls, self._rude, self.requests = tls, rude, list[str]()
        self._listening = socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
        self.host, self.port = host, self._listening.getsockname()[1]
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]

    def url(self, path: str = "/", *, host: str | None = None) -> str:
        shown = host or (f"[{self.host}]" if ":" in self.host else self.host)
        return f"{'https' if self._tls else 'http'}://{shown}:{self.port}{path}"

    def __enter__(self) -> Server:
        self._threads[0].start()
        return self

    def __exit__(self, *error: object) -> None:
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in list(self._threads):
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._open.append(connection)
            self._threads.append(threading.Thread(target=self._serve, args=(connection,)))
            self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), self._spoken(connection) as spoken:
            head = "GET / HTTP/1.1" if self._rude else _head_of(spoken)
            path = head.split(" ")[1] if head else ""
            if path != "/robots.txt":
                self.requests.append(head)
            told = self._answers.get(path.partition("?")[0], answer("", status="404 Not Found"))
            if callable(told):
                told(spoken)
            else:
                spoken.sendall(told)

    def _spoken(self, connection: socket.socket) -> socket.socket:
        return self._tls.wrap_socket(connection, server_side=True) if self._tls else connection


def _head_of(connection: socket.socket) -> str:
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65_536)
        if not more:
            return ""
        data += more
    return data.decode("latin-1")


def read(*sources: str, web: Web = LOOPBACK) -> list[Report | SourceError]:
    return list(read_sources(sources, web=web))


def read_one(told: Answer | Mapping[str, Answer], path: str = "/", *, web: Web = LOOPBACK) -> Report | SourceError:
    with Server(told) as server:
        [found] = read(server.url(path), web=web)
    return found


def report_of(told: Answer | Mapping[str, Answer], path: str = "/", *, web: Web = LOOPBACK) -> Report:
    found = read_one(told, path, web=web)
    assert isinstance(found, Report), found
    return found


def problem_of(told: Answer | Mapping[str, Answer], path: str = "/", *, web: Web = LOOPBACK) -> str:
    found = read_one(told, path, web=web)
    assert isinstance(found, SourceError), found
    assert "\n" not in str(found)
    return found.problem


def dripping(pieces: Iterable[bytes], *, every: float) -> Callable[[socket.socket], None]:
    def drip(connection: socket.socket) -> None:
        waiting = threading.Event()
        for piece in pieces:
            connection.sendall(piece)
            waiting.wait(every)

    return drip


def endless(piece: bytes) -> Iterator[bytes]:
    while True:
        yield piece
