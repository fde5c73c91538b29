"""Which addresses are asked at all, and where a connection may go."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address

import pytest

from hearsay.errors import Refused, SourceError, Unreachable
from hearsay.reading.web import Web
from hearsay.reading.web.addresses import not_public
from hearsay.reading.web.guard import Guard, by_system
from hearsay.reading.web.target import shown, target_of
from hearsay.types import Report
from tests.reading.web.server import LOOPBACK, Server, answer, read

PUBLIC = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"]

# Refused by how they are written, before any name is resolved.
HOSTS = """
2130706433 017700000001 0x7f000001 0x7F000001 127.1 127.0.1 0177.0.0.1 0x7f.0.0.1 0x7f.1 0300.0250.1 0xa9fea9fe
2852039166 169.16689662 010.0.0.1 192.168.1 3232235777 127.0.0.0x1 1 0 0x0 1.1 256.1.1.1 1.2.3.4.5 127.0.0.01
a.1 ridgepost.0x1f 999 0x 08.8.8.8 4294967297 localhost LOCALHOST localhost. a.localhost printer.local router.lan
metadata.google.internal intranet db.corp nas.home box.home.arpa ridgepost..example .example -a.example a-.example
ridge%70ost.example 127%2e0.0.1 %31%32%37.0.0.1 127.0.0.1%00.example １２７.０.０.１ ①②⑦.⓪.⓪.① ⓛocalhost
[::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:93.184.215.14] [::127.0.0.1] [::7f00:1] [2002:7f00:1::] [2002:a9fe:a9fe::1]
[64:ff9b::7f00:1] [64:ff9b::8.8.8.8] [64:ff9b:1::1] [::ffff:0:7f00:1] [fe80::1%25eth0] [::1%lo] [127.0.0.1] [v1.fe]
""".split()

# Well written, and of no public network.
ADDRESSES = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 127.0.0.1 127.255.255.254 169.254.169.254 169.254.0.1
172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9
224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 168.63.129.16 :: ::1 fe80::1 fe80::a9fe:a9fe febf::1 fec0::1 fc00::1
fd00:ec2::254 fdff::1 ff02::1 ff0e::1 100::1 2001::1 2001:0:53aa:64c:0:fbff:f5ff:fffe 2001:db8::1 3fff::1 5f00::1
2002:c0a8:101::1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::10.0.0.1 64:ff9b::a00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::a00:1
2606:4700::5efe:a00:1 2606:4700::200:5efe:a00:1
""".split()


def nobody(host: str, port: int) -> list[str]:
    raise AssertionError(f"{host} was to be resolved")


@pytest.mark.parametrize("host", HOSTS)
def test_hosts_that_are_refused_by_how_they_are_written(host: str) -> None:
    [error] = read(f"http://{host}/flood", web=Web(guard=Guard(resolve=nobody)))
    assert isinstance(error, Refused)


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_that_are_not_public_are_refused_typed_or_resolved(address: str) -> None:
    typed = f"[{address}]" if ":" in address else address
    [error] = read(f"https://{typed}/", web=Web(guard=Guard(resolve=nobody)))
    assert isinstance(error, Refused)
    for answers in ([address], [*PUBLIC, address], [address, *PUBLIC]):
        [error] = read("https://ridgepost.example/", web=Web(guard=Guard(resolve=lambda host, port, a=answers: a)))  # type: ignore[misc]
        assert isinstance(error, Refused)
        assert str(ip_address(address)) in error.problem


@pytest.mark.parametrize("address", [*PUBLIC, "8.8.8.8", "1.1.1.1", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_public_addresses_pass(address: str) -> None:
    assert not_public(ip_address(address)) is None
    assert Guard(resolve=lambda host, port: [address]).addresses("ridgepost.example", 443) == [ip_address(address)]


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("ftp://ridgepost.example/a", "no http"),
        ("file:///etc/passwd", "no http"),
        ("gopher://ridgepost.example:70/_a", "no http"),
        ("javascript://ridgepost.example/%0aalert(1)", "no http"),
        ("https://anna:secret@ridgepost.example/", "password"),
        ("https://anna@ridgepost.example/", "password"),
        ("https://ridgepost.example\\@127.0.0.1/", "password"),
        ("https://ridgepost.example:25/", "port"),
        ("https://ridgepost.example:99999/", "port"),
        ("https:///flood", "host name"),
        ("https://ridge post.example/", "host name"),
        ("https://ridgepost.example/\x00", "valid"),
        ("https://ridge\tpost.example/", "valid"),
        ("https://[::1/", "valid"),
        ("www.ridgepost.example/flood", "no whole"),
        ("https://ridgepost.example/" + "a" * 9000, "too long"),
    ],
)
def test_addresses_that_no_page_has(address: str, problem: str) -> None:
    [error] = read(address, web=Web(guard=Guard(resolve=nobody)))
    assert isinstance(error, Refused)
    assert problem in error.problem
    assert "secret" not in str(error)
    assert "\n" not in str(error)


def test_parts_of_an_address() -> None:
    target = target_of("HTTPS://Möwe.Example:443/brücke?q=ö#top")
    assert target.url == "https://xn--mwe-sna.example/br%C3%BCcke?q=%C3%B6"
    assert (target.authority, target.port) == ("xn--mwe-sna.example", 443)
    assert target_of("http://[2606:4700::6810:1]:8080/").authority == "[2606:4700::6810:1]:8080"
    assert target_of("../b", base=target_of("https://ridgepost.example/x/a")).url == "https://ridgepost.example/b"
    assert target_of("//tesk.example", base=target).url == "https://tesk.example/"
    assert shown("https://ridgepost.example/" + "a" * 500).endswith("…")


def test_the_system_knows_this_machine() -> None:
    assert {"127.0.0.1", "::1"} & set(by_system("localhost", 80))


def unknown(host: str, port: int) -> list[str]:
    raise socket.gaierror(-2, "Name or service not known")


@pytest.mark.parametrize("resolve", [unknown, lambda host, port: [], lambda host, port: ["nonsense"]])
def test_names_that_lead_nowhere(resolve: object) -> None:
    guard = replace(LOOPBACK.guard, resolve=resolve)  # type: ignore[arg-type]
    [error] = read("http://ridgepost.example/", web=replace(LOOPBACK, guard=guard))
    assert isinstance(error, Unreachable)


def test_a_name_that_changes_its_mind_is_asked_once_for_each_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rebinding: checked while it is public, connected to once it is private."""
    connected: list[str] = []

    def refuse(address: tuple[str, int], *rest: object, **more: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError

    answers: Iterator[list[str]] = iter([PUBLIC[:1], ["127.0.0.1"], ["127.0.0.1"]])
    monkeypatch.setattr(socket, "create_connection", refuse)
    web = Web(guard=Guard(resolve=lambda host, port: next(answers)), ignore_robots=True)
    [error] = read("http://rebinding.example/", web=web)
    assert isinstance(error, Unreachable)
    assert connected == PUBLIC[:1]
    [error] = read("http://rebinding.example/", web=web)
    assert isinstance(error, Refused)
    assert connected == PUBLIC[:1]


def test_rebinding_between_robots_and_page() -> None:
    """The guard lets this machine pass under one name only while the test wants it to."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    guard = Guard(resolve=lambda host, port: next(answers), loopback=True)
    with Server(answer()) as server:
        [error] = read(server.url(host="rebinding.example"), web=replace(LOOPBACK, guard=guard))
        assert isinstance(error, Refused)
        assert server.requests == []


def test_no_proxy_of_the_environment_comes_between(monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(answer("wrong")) as trap, Server(answer()) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, trap.url())
        [found] = read(server.url())
        assert isinstance(found, Report)
        assert trap.requests == []


def test_one_dead_address_of_several_is_passed_over() -> None:
    guard = Guard(resolve=lambda host, port: ["127.0.0.9", "127.0.0.1"], loopback=True)
    with Server(answer()) as server:
        [found] = read(server.url(host="two.example"), web=replace(LOOPBACK, guard=guard))
    assert isinstance(found, Report)


def test_no_option_of_the_command_line_opens_the_guard() -> None:
    with Server(answer()) as server:
        [found] = read(server.url(), web=Web())
        assert isinstance(found, SourceError)
        assert "this machine's own" in found.problem
        assert server.requests == []
