"""Connections that go where the guard lets them, end in time, and remember every byte."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable

from httpcore2 import (
    SOCKET_OPTION,
    ConnectError,
    ConnectTimeout,
    NetworkBackend,
    NetworkStream,
    ReadTimeout,
    SyncBackend,
)

from hearsay.errors import TooLarge, Unreadable
from hearsay.reading.web.guard import Guard
from hearsay.reading.web.settings import Limits

_MOST_ADDRESSES = 4
_HEAD = 300_000  # bytes of an answer's head, interim answers included; its library stops at 100,000 for any one


class Wire(NetworkBackend):
    """One connection for one exchange. `cap`: how many bytes may come; more than a head's once the head is there."""

    def __init__(self, guard: Guard, limits: Limits, *, ends: float) -> None:
        self.limits, self.ends, self.cap = limits, ends, min(_HEAD, limits.bytes)
        self.address, self.sent, self.received = "", bytearray(), bytearray()
        self._guard, self._system = guard, SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """To the first of the host's addresses that answers; no name goes to the system from here on."""
        failed: Exception | None = None
        for address in self._guard.addresses(host, port)[:_MOST_ADDRESSES]:
            self.address = str(address)
            try:
                return Recorded(self._system.connect_tcp(self.address, port, self.left(self.limits.connecting)), self)
            except (ConnectError, ConnectTimeout) as error:
                failed = error
        raise failed or ConnectError(host)

    def left(self, most: float) -> float:
        """Seconds that the next step may take."""
        left = self.ends - time.monotonic()
        if left <= 0:
            problem = f"takes too long (more than {self.limits.total:g} seconds)"
            raise Unreadable("", problem, "try again later, or save the page and read the file")
        return min(most, left)

    def note(self, data: bytes) -> None:
        self.received += data
        if len(self.received) > self.cap:
            raise too_much(self.cap)


class Recorded(NetworkStream):
    """A stream whose plain bytes, beneath HTTP and above TLS, are noted both ways."""

    def __init__(self, stream: NetworkStream, wire: Wire) -> None:
        self._stream, self._wire = stream, wire

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            data = self._stream.read(max_bytes, self._wire.left(self._wire.limits.silence))
        except ReadTimeout:
            self._wire.left(0)  # says so where all of the time is over and not only this step's
            raise
        self._wire.note(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._wire.sent += buffer
        self._stream.write(buffer, self._wire.left(self._wire.limits.silence))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        left = self._wire.left(self._wire.limits.connecting)
        return Recorded(self._stream.start_tls(ssl_context, server_hostname, left), self._wire)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def too_much(cap: int) -> TooLarge:
    most = f"{cap / 1_000_000:g} MB"
    return TooLarge("", f"sends more than {most}, the most that is fetched", "save what you need of it")
