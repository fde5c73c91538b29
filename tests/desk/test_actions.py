"""What a person does at the desk lands in the log, under the person's name."""

from __future__ import annotations

import json

import pytest

from hearsay.desk import Desk
from tests.desk.made import browser
from tests.ledger.made import SAID, findings

A, B = findings("a"), findings("b")
SAID_ID = A.attributions[0].id
TEXT = "The lock keeper of Harrow Weir, Bruno Esk, said on Friday that the sluice gate had been left open all night."


def judge(of: Desk, target: str = SAID_ID, **fields: str) -> int:
    given = {"target": target, "back": "/review", **fields}
    return browser(of).post("/judge", data=given, follow_redirects=False).status_code


def test_a_verdict_lands_in_the_log_under_the_reviewers_name(small: Desk) -> None:
    page = browser(small)
    page.post("/name", data={"name": "Ida  Bök", "back": "/"})
    answer = page.post(
        "/judge",
        data={"target": SAID_ID, "field": "verdict", "value": '"accepted"', "back": "/review?by=doubt"},
        follow_redirects=False,
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?by=doubt")
    last = [*small.ledger.entries()][-1]
    assert (last.by, last.kind) == ("Ida Bök", "review")
    assert SAID_ID not in {d.id for d in small.ledger.doubts().items}
    assert "accepted" in page.get(f"/report/{A.report.id}").text


def test_it_is_undone_from_the_log(small: Desk) -> None:
    judge(small, field="verdict", value='"rejected"')
    seq = [*small.ledger.entries()][-1].seq
    assert browser(small).post("/undo", data={"seq": str(seq), "back": "/log"}).status_code == 200
    assert SAID_ID in {d.id for d in small.ledger.doubts().items}
    assert browser(small).post("/undo", data={"seq": "1"}).status_code == 422


def test_a_span_is_set_where_its_words_stand(small: Desk) -> None:
    text = A.report.text
    start = text.index("pier")
    assert judge(small, field="content", value=f"[[{start}, {start + 12}]]", words="pier is safe") == 303
    [said] = small.ledger.standing(A.report.id).findings.attributions  # type: ignore[union-attr]
    assert said.content[0].of(text) == "pier is safe"
    assert judge(small, target=said.id, field="cue", value="[0, 3]", words="said") == 422
    assert judge(small, target=said.id, field="cue", value="[0, 9999]", words="") == 422
    assert judge(small, target=said.id, field="cue", value="nonsense", words="x") == 422


def test_a_source_is_chosen_or_made(small: Desk) -> None:
    assert judge(small, field="source", value="", name="Bruno Esk", kind="person") == 303
    found = small.ledger.standing(A.report.id).findings  # type: ignore[union-attr]
    named = {s.id: s.name for s in found.sources}
    assert named[found.sourcings[0].source_id or ""] == "Bruno Esk"
    assert judge(small, field="source", value=A.sources[0].id) == 303
    assert judge(small, field="source", value="") == 303
    found = small.ledger.standing(A.report.id).findings  # type: ignore[union-attr]
    assert found.sourcings[0].source_id is None


def test_sources_of_two_reports_are_joined_and_parted(small: Desk) -> None:
    pair = {"head": A.sources[0].id, "tail": B.sources[0].id, "relation": "SAME", "back": "/"}
    assert browser(small).post("/link", data={**pair, "verdict": "yes"}).status_code == 200
    assert [k.link.verdict for k in small.ledger.links()] == ["yes"]
    assert browser(small).post("/link", data={**pair, "verdict": "perhaps"}).status_code == 422
    assert browser(small).post("/link", data={**pair, "tail": "source-none", "verdict": "no"}).status_code == 422


def test_a_pasted_text_is_read_and_kept(small: Desk) -> None:
    page = browser(small)
    answer = page.post("/add", data={"text": TEXT, "publisher": "Harrow Echo", "published": "2031-05-02"})
    assert answer.status_code == 200
    assert small.jobs.wait()
    assert "Harrow Echo" in page.get(answer.url.path).text
    assert json.loads(browser(small).get(f"{answer.url.path}.json").text)["outcomes"] == ["new"]


def test_files_are_read_and_what_cannot_be_is_said(small: Desk) -> None:
    files = [
        ("file", ("weir.txt", TEXT.encode(), "text/plain")),
        ("file", ("../../weir.txt", TEXT.replace("Friday", "Monday").encode(), "text/plain")),
        ("file", ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png")),
    ]
    answer = browser(small).post("/add", files=files)
    assert small.jobs.wait()
    data = browser(small).get(f"{answer.url.path}.json").json()
    assert data["outcomes"] == ["new", "new"]
    assert [line.partition(":")[0].rpartition("/")[2] for line in data["failed"]] == ["picture.png"]
    assert "hearsay-desk-" not in json.dumps(data)


@pytest.mark.parametrize("url", ["/etc/passwd", "file:///etc/passwd", "gopher://x", "ftp://x", "-", "~/x"])
def test_only_addresses_of_the_web_are_taken(small: Desk, url: str) -> None:
    answer = browser(small).post("/add", data={"url": url})
    assert answer.status_code == 422
    assert "no address of the web" in answer.text


def test_nothing_handed_in_is_said(small: Desk) -> None:
    assert browser(small).post("/add", data={"text": " "}).status_code == 422


@pytest.mark.parametrize(
    "back", ["//evil.example/", "https://evil.example/", "/\\evil.example", "", "javascript:alert(1)", "/\tx"]
)
def test_nobody_is_led_away(small: Desk, back: str) -> None:
    answer = browser(small).post("/name", data={"name": "x", "back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_words_as_they_stand(small: Desk) -> None:
    assert SAID in browser(small).get("/review").text


def test_the_last_word_is_undone_by_a_key(small: Desk) -> None:
    page = browser(small)
    page.post("/name", data={"name": "Ida", "back": "/"})
    assert "Undo my last word" not in page.get("/review").text
    for target in (SAID_ID, B.attributions[0].id):
        page.post("/judge", data={"target": target, "field": "verdict", "value": '"accepted"'})
    for left in (SAID_ID, None):
        shown = page.get("/review").text
        seq = shown.partition('name="seq" value="')[2].partition('"')[0]
        page.post("/undo", data={"seq": seq, "back": "/review"})
        last = small.ledger.last_word()
        assert (last[1] if last else None) == left


def test_claims_are_joined_by_their_addresses_and_reports_parted(small: Desk) -> None:
    claim = small.ledger.claims().items[0].id
    page = browser(small)
    assert "part it" in page.get(f"/claim/{claim}").text
    pair = {"head": A.attributions[0].id, "tail": B.attributions[0].id, "relation": "STATES_SAME"}
    assert page.post("/link", data={**pair, "verdict": "no"}).status_code == 200
    assert small.jobs.wait()
    gone = {**pair, "head": f"http://127.0.0.1:8000/claim/{claim}", "verdict": "yes"}
    answer = page.post("/link", data=gone)
    assert answer.status_code in (200, 422)
    assert page.post("/link", data={**pair, "head": "claim-none", "verdict": "yes"}).status_code == 422
