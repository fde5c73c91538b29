"""Servers that misbehave: each gets its right outcome, in time, within bounds, in one line."""

from __future__ import annotations

import gzip
import socket
import time
import zlib
from collections.abc import Callable
from dataclasses import replace

import brotli
import pytest

from hearsay.reading.web import Limits
from hearsay.reading.web.guard import Guard
from tests.reading.web.server import (
    HTML,
    LOOPBACK,
    PAGE,
    QUICK,
    WORDS,
    Answer,
    Server,
    answer,
    dripping,
    endless,
    problem_of,
    read,
    redirect,
    report_of,
)

MILLION = b"\x00" * 1_000_000
GZIP, BR = (HTML, "Content-Encoding: gzip"), (HTML, "Content-Encoding: br")
CHUNKED = answer("", HTML, "Transfer-Encoding: chunked", plain=True)


def chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def gzip_bomb(megabytes: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(MILLION) for _ in range(megabytes)), packer.flush()])


def broken_off(data: bytes) -> Callable[[socket.socket], None]:
    """With a reset, not a proper end."""

    def send(connection: socket.socket) -> None:
        connection.sendall(data)
        time.sleep(0.1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        connection.close()

    return send


def silent(connection: socket.socket) -> None:
    connection.recv(1)  # until the other side hangs up


def after(data: bytes) -> Callable[[socket.socket], None]:
    def send(connection: socket.socket) -> None:
        connection.sendall(data)
        silent(connection)

    return send


NO_ANSWER: dict[str, tuple[Answer, str]] = {
    "silence": (silent, "fallen silent"),
    "hangs up at once": (b"", "hangs up without a word"),
    "silence within the head": (after(b"HTTP/1.1 200 OK\r\nContent-"), "fallen silent"),
    "silence within the body": (after(answer(length=100_000)), "fallen silent"),
    "slow drip of the head": (dripping(endless(b"X-More: rain\r\n"), every=0.05), "takes too long"),
    "slow drip of the body": (dripping([answer("", length=10**6), *[b"x"] * 200], every=0.05), "takes too long"),
    "endless head": (dripping([b"HTTP/1.1 200 OK\r\n", b"X: " + b"y" * 70 + b"\r\n"] * 5000, every=0), "no valid HTTP"),
    "one header of a megabyte": (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 10**6 + b"\r\n\r\n", "no valid HTTP"),
    "endless interim answers": (dripping(endless(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000), every=0), "more than"),
    "endless chunks of a byte": (dripping([CHUNKED, *[b"1\r\nx\r\n" * 10_000] * 100], every=0), "more wrapping"),
    "no head at all": (PAGE.encode(), "no valid HTTP"),
    "another protocol": (b"SSH-2.0-OpenSSH_9.9\r\n" * 3, "no valid HTTP"),
    "two lengths": (answer(PAGE, HTML, "Content-Length: 5"), "no valid HTTP"),
    "a negative length": (answer(PAGE, HTML, "Content-Length: -5", plain=True), "no valid HTTP"),
    "less than declared": (answer(length=100_000), "before its declared end"),
    "reset half way": (broken_off(answer(length=100_000)), "broke off"),
    "bad chunk": (CHUNKED + chunk(PAGE.encode()) + b"zz\r\nmore", "no valid HTTP"),
    "chunks without an end": (CHUNKED + chunk(PAGE.encode()), "before its declared end"),
    "endless chunks": (dripping([CHUNKED, *[chunk(MILLION)] * 50], every=0), "more than 2 MB"),
    "endless body": (dripping([answer("", plain=True), *[MILLION] * 50], every=0), "more than 2 MB"),
    "too much, as declared": (answer("", length=3_000_000_000), "more than 2 MB"),
    "gzip bomb": (answer(gzip_bomb(500), *GZIP), "unpacks to more"),
    "brotli bomb": (answer(brotli.compress(MILLION * 200, quality=1), *BR), "unpacks to more"),
    "bomb within a bomb": (
        answer(gzip.compress(gzip_bomb(900)), HTML, "Content-Encoding: gzip, gzip"),
        "unpacks to more",
    ),
    "a million empty members": (answer(gzip.compress(b"") * 90_000, *GZIP), "broken compressed"),
    "gzip cut short": (answer(gzip.compress(PAGE.encode())[:-20], *GZIP), "breaks off"),
    "gzip gone bad": (answer(gzip.compress(PAGE.encode() * 500)[:-8] + b"\xff" * 8, *GZIP), "broken compressed"),
    "unknown coding": (answer(PAGE, HTML, "Content-Encoding: zstd"), "packed in a way"),
    "ten codings": (answer(PAGE, HTML, "Content-Encoding: " + ", ".join(["gzip"] * 10)), "packed in a way"),
    "204": (answer("", status="204 No Content", plain=True), "is empty (status 204 No Content)"),
    "205": (answer("", status="205 Reset Content"), "is empty"),
    "206": (answer(status="206 Partial Content"), "no page (status 206"),
    "200 and nothing": (answer(""), "is empty"),
    "200 and blanks": (answer(" \r\n\t\n"), "is empty"),
    "304 without a cache": (answer("", status="304 Not Modified", plain=True), "no page (status 304"),
    "300": (answer("", status="300 Multiple Choices"), "redirects to nowhere"),
    "302 to nowhere": (answer("", status="302 Found"), "redirects to nowhere"),
    "401": (answer(status="401 Unauthorized"), "password"),
    "402": (answer(status="402 Payment Required"), "paid"),
    "403": (answer(status="403 Forbidden"), "closed to programs"),
    "404": (answer(status="404 Not Found"), "does not exist"),
    "410": (answer(status="410 Gone"), "is gone"),
    "429": (answer(status="429 Too Many Requests"), "fewer visits"),
    "451": (answer(status="451 Unavailable For Legal Reasons"), "withheld"),
    "500": (answer(status="500 Internal Server Error"), "fails (status 500"),
    "999": (answer(status="999 Denied"), "fails (status 999)"),
    "101 unasked": (answer("", "Upgrade: websocket", status="101 Switching Protocols", plain=True), "no valid HTTP"),
    "a picture": (answer(b"\x89PNG", "Content-Type: image/png"), "no text"),
    "a script": (answer("alert(1)", "Content-Type: text/javascript"), "no text"),
    "a picture called a page": (answer(b"\x89PNG\r\n\x1a\n" * 9), "PNG"),
}


@pytest.mark.parametrize(("told", "problem"), NO_ANSWER.values(), ids=NO_ANSWER.keys())
def test_no_page_comes_of_it(told: Answer, problem: str) -> None:
    began = time.perf_counter()
    assert problem in problem_of(told)
    assert time.perf_counter() - began < 5


ODD_BUT_READ: dict[str, Answer] = {
    "more than declared": answer(PAGE + "<p>And more.</p>", length=len(PAGE)),
    "no length, no chunks": answer(PAGE, plain=True),
    "HTTP/1.0": answer(PAGE, plain=True).replace(b"HTTP/1.1", b"HTTP/1.0"),
    "bare line feeds": answer().replace(b"\r\n", b"\n"),
    "chunks of one byte": CHUNKED + b"".join(chunk(PAGE[i : i + 1].encode()) for i in range(len(PAGE))) + b"0\r\n\r\n",
    "chunked and a length": answer(
        chunk(PAGE.encode()) + b"0\r\n\r\n", HTML, "Transfer-Encoding: chunked", "Content-Length: 3", plain=True
    ),
    "interim answers": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 3 + answer(),
    "HTML called PDF": answer(PAGE, "Content-Type: application/pdf"),
    "HTML called text": answer(PAGE, "Content-Type: text/plain"),
    "HTML called nothing": answer(PAGE, "X-Nothing: at all"),
    "HTML called nonsense": answer(PAGE, "Content-Type: ;;;==, \xe9"),
    "gzip": answer(gzip.compress(PAGE.encode()), *GZIP),
    "gzip in two members": answer(gzip.compress(PAGE[:99].encode()) + gzip.compress(PAGE[99:].encode()), *GZIP),
    "gzip with rubbish behind": answer(gzip.compress(PAGE.encode()) + b"\x00" * 99, *GZIP),
    "gzip twice": answer(gzip.compress(gzip.compress(PAGE.encode())), HTML, "Content-Encoding: gzip, x-gzip"),
    "deflate": answer(zlib.compress(PAGE.encode()), HTML, "Content-Encoding: deflate"),
    "deflate without its head": answer(zlib.compress(PAGE.encode())[2:-4], HTML, "Content-Encoding: Deflate"),
    "brotli": answer(brotli.compress(PAGE.encode()), *BR),
    "gzip that is none": answer(PAGE, *GZIP),
    "brotli that is none": answer(PAGE, *BR),
    "identity": answer(PAGE, HTML, "Content-Encoding: identity"),
    "cookies": answer(PAGE, HTML, "Set-Cookie: id=7; Domain=.example", "Set-Cookie2: x"),
    "refresh": answer(PAGE, HTML, "Refresh: 0; url=http://169.254.169.254/"),
    "slow, but in time": dripping([answer()[:40], answer()[40:300], answer()[300:]], every=0.1),
    "203": answer(status="203 Non-Authoritative Information"),
}


@pytest.mark.parametrize("told", ODD_BUT_READ.values(), ids=ODD_BUT_READ.keys())
def test_odd_and_read_all_the_same(told: Answer) -> None:
    report = report_of(told)
    assert report.text.count(WORDS) == 6
    assert report.title == "Ferry aground"


def test_oddities_that_a_person_should_know() -> None:
    assert "declared" in report_of(ODD_BUT_READ["more than declared"]).notes[0]
    assert "compressed" in report_of(ODD_BUT_READ["gzip that is none"]).notes[0]
    elsewhere = PAGE.replace("<head>", '<head><link rel="canonical" href="https://tesk-herald.example/ferry">')
    report = report_of(answer(elsewhere))
    assert "https://tesk-herald.example/ferry" in report.notes[0]
    assert report.url == report.name


CYRILLIC = PAGE.replace("Berth", "Причал номер") + " " * 9


@pytest.mark.parametrize(
    ("page", "encoding", "told"),
    [
        (CYRILLIC, "utf-8", "text/html; charset=windows-1251"),
        (CYRILLIC, "utf-8", "text/html; charset=utf-16"),
        (CYRILLIC, "utf-8", 'text/html; charset="no such thing"'),
        (CYRILLIC, "utf-16", "text/html; charset=utf-8"),
        (CYRILLIC, "koi8-r", "text/html; charset=koi8-r"),
        (CYRILLIC.replace("<head>", "<head><meta charset=koi8-r>"), "koi8-r", "text/html; charset=iso-8859-1"),
    ],
)
def test_a_charset_is_a_hint_and_no_more(page: str, encoding: str, told: str) -> None:
    report = report_of(answer(page.encode(encoding), f"Content-Type: {told}"))
    assert "Причал номер 3 stays closed" in report.text


def circle(connection: socket.socket) -> None:
    connection.sendall(redirect("/a#another"))


NOWHERE: dict[str, tuple[str, str]] = {
    "the cloud's secrets": ("http://169.254.169.254/latest/meta-data/", "link-local"),
    "another machine's secrets": ("http://metadata.google.internal/", "no name server"),
    "a private network": ("//10.0.0.1/", "private"),
    "decimal": ("http://167772161/", "as a number"),
    "IPv6 around IPv4": ("http://[::ffff:10.0.0.1]/", "hides"),
    "a file": ("file:///etc/passwd", "no http"),
    "another protocol": ("gopher://ridgepost.example/_x", "no http"),
    "a script": ("javascript:alert(1)", "no http"),
    "data": ("data:text/html,<p>x", "no http"),
    "a password": ("http://anna:secret@ridgepost.example/", "password"),
    "a mail server": ("http://ridgepost.example:25/", "port"),
    "no address": ("http://[", "valid"),
    "a line break": ("http://ridgepost.example/%0d%0aX:1", "no name server"),
    "itself": ("/a", "circle"),
    "itself, at another place on the page": ("/a#b", "circle"),
}


def only_here(host: str, port: int) -> list[str]:
    raise OSError("no such name")


@pytest.mark.parametrize(("to", "problem"), NOWHERE.values(), ids=NOWHERE.keys())
def test_redirects_that_are_not_followed(to: str, problem: str) -> None:
    web = replace(LOOPBACK, guard=Guard(resolve=only_here, loopback=True))
    told = problem_of({"/a": redirect(to)}, "/a", web=web)
    assert problem in told
    assert told.startswith("redirects to ")
    assert "anna" not in told


def test_a_circle_of_three_and_an_endless_way() -> None:
    assert "circle" in problem_of({"/a": redirect("/b"), "/b": redirect("/c"), "/c": redirect("/a")}, "/a")
    way: dict[str, Answer] = {f"/{n}": redirect(f"/{n + 1}") for n in range(9)}
    assert "after 5 redirects" in problem_of(way, "/0")
    assert report_of({**way, "/5": answer()}, "/0").url


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_redirects_that_are_followed(status: str) -> None:
    with Server({"/a": redirect("b/../c?x=1#top", status), "/c": answer()}) as server:
        [found] = read(server.url("/a"))
        assert getattr(found, "url", found) == server.url("/c?x=1")
        assert getattr(found, "name", None) == server.url("/a")


def test_a_redirect_with_an_endless_or_broken_page_of_its_own() -> None:
    long = redirect("/b").replace(b"Content-Length: 0", b"Content-Length: 9000000") + MILLION
    bad = answer(b"no gzip", "Location: /b", "Content-Encoding: gzip", status="301 Moved")
    for told in (long, bad):
        assert report_of({"/a": told, "/b": answer()}, "/a").title == "Ferry aground"


def test_a_path_that_looks_like_a_broken_host() -> None:
    kind = "Content-Type: application/octet-stream"
    assert WORDS in report_of({"//[ridge/a.html": answer(PAGE, kind)}, "//[ridge/a.html").text


def test_no_cookie_is_ever_sent_and_none_is_needed_to_be_honest() -> None:
    told = answer("", "Location: /b", "Set-Cookie: id=7; Path=/", status="302 Found")
    with Server({"/a": told, "/b": answer()}) as server:
        read(server.url("/a"), server.url("/b"))
        assert len(server.requests) == 3
        for head in server.requests:
            lines = head.lower().split("\r\n")
            assert not any(line.startswith(("cookie:", "authorization:", "referer:")) for line in lines)
            assert any(line.startswith("user-agent: hearsay") for line in lines)


def test_the_host_is_named_as_it_was_written() -> None:
    with Server(answer()) as server:
        read(server.url(host="Ridgepost.Example."))
        assert f"Host: ridgepost.example:{server.port}\r\n" in server.requests[0]


@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6")
def test_an_ipv6_host() -> None:
    try:
        server = Server(answer(), host="::1")
    except OSError:
        pytest.skip("no IPv6")
    with server:
        [found] = read(server.url())
        assert getattr(found, "title", found) == "Ferry aground"
        assert f"Host: [::1]:{server.port}\r\n" in server.requests[0]


def test_a_host_that_refuses_connections() -> None:
    with Server(answer()) as server:
        port = server.port
    [error] = read(f"http://127.0.0.1:{port}/")
    assert "cannot be connected to" in str(error)


def test_one_bad_address_costs_no_good_one() -> None:
    with Server({"/a": answer(), "/b": answer(status="500 No"), "/c": answer()}) as server:
        found = read(server.url("/a"), server.url("/b"), server.url("/c"), server.url("/a"))
        assert [getattr(one, "name", "-") for one in found] == [
            server.url("/a"),
            "-",
            server.url("/c"),
            f"{server.url('/a')}-2",
        ]


def test_hosts_are_not_hurried() -> None:
    web = replace(LOOPBACK, limits=replace(QUICK, pace=0.3))
    with Server({"/a": redirect("/b"), "/b": answer()}) as server:
        began = time.perf_counter()
        read(server.url("/a"), server.url("/b"), server.url("/b", host="tesk.example"), web=web)
        assert 0.3 <= time.perf_counter() - began < 3


def test_what_may_be_fetched_by_default_is_bounded() -> None:
    assert Limits() == Limits(bytes=32_000_000, redirects=10, connecting=10, silence=20, total=60, pace=1)
