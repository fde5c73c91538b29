"""A web address → its parts, each checked; one parser for what is checked and for what is asked."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, ip_address
from typing import NamedTuple

from hearsay.errors import Refused
from hearsay.reading.extras import needs
from hearsay.reading.web.addresses import holds_ipv4

_DEFAULT = {"http": 80, "https": 443}
_GIVE = "give the address that a browser shows"
# As browsers see it, a host whose last label is a number is an IPv4 address: 127.1, 0x7f000001, 0177.0.0.1.
_NUMBER = re.compile(r"(?:^|\.)(?:0x[0-9a-f]*|[0-9]+)$")
_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
# Names that stand for this machine or its network without any resolver's help.
_INNER = re.compile(r"(?:.*\.)?(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|onion)")
_LONGEST = 8000  # what servers commonly take


class Target(NamedTuple):
    """`url`: the whole address, without a fragment; `host`: a name in ASCII, or an IP address without brackets."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT[self.scheme] else f"{host}:{self.port}"


def target_of(address: str, *, base: Target | None = None, loopback: bool = False) -> Target:
    """Raises where it is no address that a page of the public web can have.

    >>> target_of("https://Ridgepost.example:443/flood?day=1#top").url
    'https://ridgepost.example/flood?day=1'
    >>> target_of("https://0x7f.1/")
    Traceback (most recent call last):
    hearsay.errors.Refused: https://0x7f.1/: writes an IP address as a number; give the address that a browser shows
    """
    with needs("web", where=address):
        from httpx2 import URL, InvalidURL
    try:
        given = URL(address.strip())
        url = URL(base.url).join(given) if base else given
    except (InvalidURL, ValueError, TypeError) as error:
        raise Refused(shown(address), "is no valid web address", _GIVE) from error
    where = shown(address)
    if not url.scheme:
        raise Refused(where, "is no whole web address", "write https:// before it")
    if url.scheme not in _DEFAULT:
        raise Refused(where, "is no http or https address", "save what it leads to, then read the file")
    if url.userinfo:
        raise Refused(where, "has a user name or password in it", "leave it out; hearsay logs in nowhere")
    host = _checked_host(url.raw_host.decode("ascii").lower(), where=where, loopback=loopback)
    port = _checked_port(url.port or _DEFAULT[url.scheme], where=where)
    made = Target("", url.scheme, host, port, url.raw_path.decode("ascii") or "/")
    whole = made.origin + made.path
    if len(whole) > _LONGEST:
        raise Refused(where, "is too long for a web address", _GIVE)
    return made._replace(url=whole)


def shown(address: str) -> str:
    r"""As a message may show it: no control characters, no password, no end of it out of sight.

    >>> shown("http://anna:secret@ridgepost.example/\x1b[2J")
    'http://…@ridgepost.example/\ufffd[2J'
    """
    plain = "".join(c if c.isprintable() else "\ufffd" for c in address)
    plain = re.sub(r"(?<=//)[^/?#]*@", "…@", plain)
    return plain if len(plain) <= 200 else plain[:199] + "…"


def _checked_host(host: str, *, where: str, loopback: bool) -> str:
    name = host.removesuffix(".")
    if ":" in name:
        return _checked_ipv6(name, where=where)
    if _NUMBER.search(name):
        return _checked_ipv4(name, where=where)
    if not _NAME.fullmatch(name):
        raise Refused(where, "has no valid host name", _GIVE)
    if not loopback and (_INNER.fullmatch(name) or "." not in name):
        raise Refused(where, "names a machine of a private network", "hearsay fetches from the public web only")
    return name


def _checked_ipv6(name: str, *, where: str) -> str:
    if "%" in name or holds_ipv4(address := ip_address(name)):
        raise Refused(where, "hides an address within an IPv6 address", _GIVE)
    return str(address)


def _checked_ipv4(name: str, *, where: str) -> str:
    """Python takes four numbers in base ten without leading noughts, and nothing else."""
    try:
        return str(IPv4Address(name))
    except ValueError as error:
        raise Refused(where, "writes an IP address as a number", _GIVE) from error


def _checked_port(port: int, *, where: str) -> int:
    """Mail, telnet and the like listen below 1024; a page's words could be taken for commands there."""
    if port in _DEFAULT.values() or 1024 <= port <= 65_535:
        return port
    raise Refused(where, f"has a port that no page has ({port})", _GIVE)
