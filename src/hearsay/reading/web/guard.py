"""A host → the addresses that a connection to it may go to.

Every address that the resolver gives is checked, and the connection goes to one of these very addresses: a name that
is resolved anew for the connection could lead elsewhere by then (DNS rebinding).
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass

from hearsay.errors import Refused, Unreachable
from hearsay.reading.web.addresses import Address, address_of, not_public

Resolver = Callable[[str, int], list[str]]


def by_system(host: str, port: int) -> list[str]:
    """All A and AAAA records, as the system resolves names."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """`loopback` lets this machine's own addresses pass: for tests, and no option of the command line sets it."""

    resolve: Resolver = by_system
    loopback: bool = False

    def addresses(self, host: str, port: int) -> list[Address]:
        """All of the host's, each of them public; one that is not refuses them all."""
        try:
            addresses = _literal(host) or [address_of(text) for text in self.resolve(host, port)]
        except (OSError, UnicodeError, ValueError) as error:
            raise Unreachable(host, "has a host that no name server knows", "check the spelling") from error
        for address in addresses:
            what = None if self.loopback and address.is_loopback else not_public(address)
            if what:
                problem = f"leads to an address that is {what} ({address})"
                raise Refused(host, problem, "hearsay fetches from the public web only")
        if not addresses:
            raise Unreachable(host, "has a host without an address", "check the spelling")
        return addresses


def _literal(host: str) -> list[Address]:
    """The address that the host is, which no resolver has a say in."""
    try:
        return [address_of(host)]
    except ValueError:
        return []


PUBLIC_ONLY = Guard()
