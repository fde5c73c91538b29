"""Who may ask what: a matrix made from the routes, so that a new one without a rule fails."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from hearsay.desk import Desk, application
from hearsay.desk.app import ACTIONS, PAGES
from hearsay.desk.guard import COOKIE, HEADERS, MOST
from tests.desk.made import HOST, browser, opened
from tests.ledger.made import findings

TOKEN = "t0ken-of-the-desk"  # noqa: S105 - of a desk in a test
READS = {*PAGES, *(f"{path}.json" for path in PAGES)}
WRITES = {*ACTIONS, "/name"}
STATIC = {"/static/{version}/{name}", "/static/{version}/lit-{voices:int}-{statements:int}.css"}


def routes(of: Desk) -> list[Route]:
    return [r for r in application(of).routes if isinstance(r, Route)]


def plain(of: Desk, **headers: str) -> TestClient:
    return TestClient(application(of), base_url=HOST, headers=headers, raise_server_exceptions=False)


def test_every_route_has_its_rule(small: Desk) -> None:
    for route in routes(small):
        assert route.path in READS | WRITES | STATIC
        assert route.methods == ({"POST"} if route.path in WRITES else {"GET", "HEAD"})


@pytest.mark.parametrize("path", sorted(WRITES))
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1:9000"},
        {"Sec-Fetch-Site": "cross-site", "Origin": HOST},
    ],
)
def test_changes_come_from_the_desks_own_pages(small: Desk, path: str, headers: dict[str, str]) -> None:
    head = small.ledger.head()
    assert plain(small, **headers).post(path, data={"name": "x"}).status_code == 403
    assert small.ledger.head() == head


@pytest.mark.parametrize("path", sorted(WRITES))
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH"])
def test_changes_are_made_by_post_only(small: Desk, path: str, method: str) -> None:
    head = small.ledger.head()
    assert browser(small).request(method, path).status_code == 405
    assert small.ledger.head() == head


@pytest.mark.parametrize("path", sorted(READS | STATIC))
def test_pages_take_no_post(small: Desk, path: str) -> None:
    concrete = path.replace("{id}", "x").replace("{voices:int}", "1").replace("{statements:int}", "1")
    assert browser(small).post(concrete).status_code == 405


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil.example", "", "[::2]:80"]
)
@pytest.mark.parametrize("path", ["/", "/.json", "/static/x/desk.css"])
def test_other_names_are_not_answered(small: Desk, host: str, path: str) -> None:
    assert browser(small, Host=host).get(path).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:1", "LOCALHOST", "[::1]:8000", "localhost."])
def test_its_own_names_are(small: Desk, host: str) -> None:
    assert browser(small, Host=host).get("/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/none", "/report/none", "/static/x/desk.css", "/static/x/none"])
def test_every_answer_bears_the_policy(small: Desk, path: str) -> None:
    answer = browser(small).get(path)
    for name, value in HEADERS.items():
        assert answer.headers[name] == value
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_pages_are_not_kept_by_the_browser_and_styles_are(small: Desk) -> None:
    page = browser(small)
    assert page.get("/").headers["Cache-Control"] == "no-store"
    assert "immutable" in page.get("/static/x/desk.css").headers["Cache-Control"]


def test_pages_hold_no_script_and_no_style_of_their_own(small: Desk) -> None:
    report = findings("a").report.id
    claim = small.ledger.claims().items[0].id
    for path in ("/", f"/report/{report}", f"/claim/{claim}", "/review", "/search?q=pier", "/log"):
        page = browser(small).get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert "<script>" not in page
        assert not re.search(r"<[^>]*\son\w+=", page)


class TestWithAToken:
    """Beyond this machine."""

    @pytest.fixture
    def guarded(self, small: Desk) -> Desk:
        return replace(small, token=TOKEN, hosts=frozenset(("desk.example",)))

    @pytest.mark.parametrize("path", ["/", "/.json", "/static/x/desk.css", "/?token=wrong", "/none"])
    def test_nobody_without_it(self, guarded: Desk, path: str) -> None:
        page = TestClient(application(guarded), base_url="http://desk.example")
        assert page.get(path).status_code == 401
        assert page.get(path, headers={"Cookie": f"{COOKIE}=wrong"}).status_code == 401

    def test_once_in_the_address_then_by_cookie(self, small: Desk) -> None:
        guarded = replace(small, token=TOKEN, hosts=frozenset(("desk.example",)))
        page = TestClient(application(guarded), base_url="http://desk.example")
        answer = page.get(f"/search?q=pier&token={TOKEN}", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=pier")
        assert "HttpOnly" in answer.headers["set-cookie"]
        assert "SameSite=strict" in answer.headers["set-cookie"]
        assert page.get("/").status_code == 200
        own = {"Origin": "http://desk.example"}
        assert page.post("/name", data={"name": "x", "back": "/"}, headers=own).status_code == 200
        assert (
            TestClient(application(guarded), base_url="http://desk.example")
            .post(f"/name?token={TOKEN}", headers=own)
            .status_code
            == 401
        )


def test_too_much_is_refused_before_it_is_read(small: Desk) -> None:
    answer = browser(small).post("/add", headers={"Content-Length": str(MOST + 1)}, content=b"x")
    assert answer.status_code == 413


def test_what_goes_wrong_inside_stays_inside(small: Desk) -> None:
    page = browser(replace(small, ledger=None))  # type: ignore[arg-type]
    answer = page.get("/")
    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "NoneType" not in answer.text
    assert answer.headers["Content-Security-Policy"]


ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "</title><svg onload=alert(1)>",
    "{{ 7*7 }}{% raw %}",
    "<!--<script>",
    "\u202e<i data-x>",
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_foreign_text_is_never_markup(tmp_path: Path, attack: str) -> None:
    text = f"The pier is safe, said Ada Lund. {attack}"
    one = findings("a", text=text)
    report = replace(one.report, title=attack, publisher=f"x{attack}", url=attack, byline=(attack,), name=f"a{attack}")
    said = replace(one.attributions[0], report_id=report.id)
    source = replace(one.sources[0], report_id=report.id, name=f"y{attack}", role=attack)
    made = replace(
        one,
        report=report,
        attributions=(said,),
        sources=(source,),
        sourcings=(replace(one.sourcings[0], attribution_id=said.id, source_id=source.id),),
        standings=(replace(one.standings[0], report_id=report.id, by=source.id, about=(said.id,)),),
    )
    other = findings("b", text=text)
    of = opened(tmp_path / "x.db", made, other)
    page = browser(of)
    page.post("/judge", data={"target": said.id, "field": "comment", "value": attack, "reason": attack})
    page.post("/name", data={"name": attack, "back": "/"})
    claims = [f"/claim/{c.id}" for c in of.ledger.claims().items]
    places = [
        *claims,
        "/",
        "/reports",
        "/claims",
        "/log",
        f"/report/{report.id}",
        f"/source/{source.id}",
        f"/review?id={said.id}",
        f"/dossier?report={report.id}",
    ]
    answers = [page.get(place) for place in places]
    answers += [page.get("/search", params={"q": attack}), page.get("/outlet", params={"name": f"x{attack}"})]
    for answer in answers:
        assert answer.status_code in (200, 404), answer.text[:300]
        for bad in (
            "<script>alert",
            "<img src=x",
            "<svg onload",
            "onmouseover='alert",
            'href="javascript:',
            "<i data-x",
            ">49<",
        ):
            assert bad not in answer.text
