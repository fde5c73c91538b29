"""Whatever an address, a robots.txt or an answer may be: a report or one clear line, and soon."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.errors import Refused, SourceError
from hearsay.reading.web.coding import Unpacked
from hearsay.reading.web.guard import Guard
from hearsay.reading.web.robots import allows, rules_in
from hearsay.reading.web.target import Target, shown, target_of
from hearsay.types import Report
from tests.reading.web.server import HTML, LOOPBACK, PAGE, QUICK, Server, answer, read

BASE = target_of("https://ridgepost.example/news/a?b")
PIECES = st.sampled_from(
    [
        "http://",
        "https:",
        "//",
        "/",
        "\\",
        "@",
        ":",
        "[",
        "]",
        "::",
        "%",
        "%0a",
        "?",
        "#",
        ".",
        "..",
        "0x7f",
        "127.1",
        "80",
    ]
)
CHARACTERS = st.text(st.characters(exclude_categories=()), max_size=5)  # lone surrogates, as a shell may give them, too
ADDRESSES = st.lists(PIECES | CHARACTERS, max_size=12).map("".join)


@given(ADDRESSES, st.sampled_from([None, BASE]))
def test_any_address(address: str, base: Target | None) -> None:
    try:
        target = target_of(address, base=base)
    except Refused:
        return
    assert target.url.isascii()
    assert target.url.isprintable()
    assert " " not in target.url
    assert target_of(target.url) == target
    assert target.host not in ("localhost", "127.0.0.1")


@given(ADDRESSES)
def test_any_address_can_be_shown(address: str) -> None:
    assert shown(address).isprintable() or not address
    assert len(shown(address)) <= 200


@given(
    st.text() | st.lists(st.sampled_from(["User-agent: *", "Disallow: /*a$", "Allow: ", "*", "\n", "#"])).map("".join)
)
def test_any_robots(text: str) -> None:
    assert allows(rules_in(text), "/a%zz?b") in (True, False)


@given(
    st.binary() | st.just(gzip.compress(PAGE.encode())), st.lists(st.sampled_from(["gzip", "deflate", "br"])), st.data()
)
def test_any_coding(body: bytes, codings: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(body)))
    try:
        unpacked = Unpacked(", ".join(codings), cap=5000)
        unpacked.feed(body[:cut])
        unpacked.feed(body[cut:])
        assert len(unpacked.whole()) <= 5000
    except SourceError:
        return


class Mutable:
    """One server for all examples, which takes long to start."""

    told: bytes = b""


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[Server, Mutable]]:
    mutable = Mutable()
    with Server({"/": lambda connection: connection.sendall(mutable.told)}) as server:
        yield server, mutable


WHOLE = [
    answer(),
    answer(gzip.compress(PAGE.encode()), HTML, "Content-Encoding: gzip"),
    answer(f"{len(PAGE):x}\r\n{PAGE}\r\n0\r\n\r\n", HTML, "Transfer-Encoding: chunked", plain=True),
    answer("", "Location: /elsewhere", status="302 Found"),
]


@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=6)), max_size=5))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_answer(server: tuple[Server, Mutable], told: bytes, changes: list[tuple[int, bytes]]) -> None:
    for at, new in changes:
        told = told[:at] + new + told[at + len(new) :]
    running, mutable = server
    mutable.told = told
    web = replace(
        LOOPBACK, ignore_robots=True, limits=replace(QUICK, silence=0.2, total=0.5), guard=Guard(loopback=True)
    )
    for found in read(running.url(), web=web):
        assert isinstance(found, Report | SourceError)
        assert "\n" not in str(found) or isinstance(found, Report)
