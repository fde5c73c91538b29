"""robots.txt: what it closes stays closed, and a site without one is open."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from hearsay.reading.web.robots import Rule, allows, rules_in
from tests.reading.web.server import (
    LOOPBACK,
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

TEXT = "Content-Type: text/plain"
CLOSED = answer("User-agent: *\nDisallow: /\n", TEXT)


@pytest.mark.parametrize(
    ("rules", "path", "open_"),
    [
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("user-AGENT : *\ndisallow : /a # not this", "/abc", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: hearsay\nDisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Hearsay/2.0\nAllow: /", "/b", True),
        ("User-agent: other\nUser-agent: hearsay\nDisallow: /a\nUser-agent: third\nDisallow: /b", "/b", True),
        (
            "User-agent: hearsay\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: hearsay\nDisallow: /b",
            "/b",
            False,
        ),
        ("User-agent: hearsays\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /*.php$", "/x/a.php", False),
        ("User-agent: *\nDisallow: /*.php$", "/x/a.php?b", True),
        ("User-agent: *\nDisallow: /a$", "/a", False),
        ("User-agent: *\nDisallow: /a*c*d", "/abd", True),
        ("User-agent: *\nSitemap: /a\nCrawl-delay: 9\nDisallow: /a", "/a", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: *day=*&x", "/a?day=1&x", False),
        ("User-agent: *\nDisallow: /br%c3%bccke", "/br%C3%BCcke", False),
        ("User-agent: *\nDisallow: /brücke", "/br%C3%BCcke", False),
        ("User-agent: *\nDisallow: /%61", "/a", False),
        ("User-agent: *\nDisallow: /a%2Fb", "/a/b", True),
        ("\ufeffUser-agent: *\r\rDisallow: /a", "/a", False),
        ("Disallow: /", "/a", True),
        ("<!doctype html><p>Not found: /a</p>", "/a", True),
        ("", "/", True),
    ],
)
def test_rules(rules: str, path: str, open_: bool) -> None:
    assert allows(rules_in(rules), path) is open_


def test_no_rule_takes_long() -> None:
    began = time.perf_counter()
    rules = (Rule(False, "/" + "*a" * 5000 + "b$"),) * 20
    assert allows(rules, "/" + "a" * 8000)
    assert time.perf_counter() - began < 1


SHUT: dict[str, tuple[Answer, str]] = {
    "closed": (CLOSED, "closed to programs by the site's robots.txt"),
    "closed behind a redirect": (redirect("/r.txt"), "closed to programs"),
    "broken": (answer("", status="503 No"), "cannot be read (status 503)"),
    "silent": (dripping(endless(b""), every=0.05), "cannot be read"),
    "dripping": (dripping([answer("", TEXT, length=99), *[b"x"] * 60], every=0.05), "cannot be read"),
    "no HTTP": (b"User-agent: *\nAllow: /\n\n" * 9, "cannot be read"),
    "a circle": (redirect("/robots.txt"), "cannot be read"),
    "led to a private network": (redirect("http://10.0.0.1/robots.txt"), "private"),
}


@pytest.mark.parametrize(("robots", "problem"), SHUT.values(), ids=SHUT.keys())
def test_pages_that_are_left_alone(robots: Answer, problem: str) -> None:
    answers = {"/": answer(), "/robots.txt": robots, "/r.txt": CLOSED}
    assert problem in problem_of(answers)
    assert report_of(answers, web=replace(LOOPBACK, ignore_robots=True)).title == "Ferry aground"


OPEN: dict[str, Answer] = {
    "none": answer(status="404 Not Found"),
    "closed itself": answer(status="403 Forbidden"),
    "a page": answer(),
    "empty": answer("", TEXT),
    "open": answer("User-agent: *\nDisallow: /admin/\n", TEXT),
    "endless": dripping([answer(b"# rain\n" * 100_000, TEXT, plain=True)] * 50, every=0),
    "binary": answer(bytes(range(256)) * 50, "Content-Type: image/png"),
}


@pytest.mark.parametrize("robots", OPEN.values(), ids=OPEN.keys())
def test_pages_that_may_be_fetched(robots: Answer) -> None:
    assert report_of({"/": answer(), "/robots.txt": robots}).title == "Ferry aground"


def test_a_redirect_leads_into_no_closed_place() -> None:
    robots = answer("User-agent: *\nDisallow: /b\n", TEXT)
    answers = {"/a": redirect("/b"), "/b": answer(), "/robots.txt": robots}
    assert "robots.txt" in problem_of(answers, "/a")


def test_each_site_is_asked_once() -> None:
    asked: list[int] = []

    def robots(connection: object) -> None:
        asked.append(1)
        connection.sendall(answer("", TEXT))  # type: ignore[attr-defined]

    with Server({"/a": answer(), "/b": answer(), "/robots.txt": robots}) as server:
        read(server.url("/a"), server.url("/b"), server.url("/a"))
    assert asked == [1]
