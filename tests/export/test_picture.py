"""What the picture of a claim holds, where it stands, and that it can be read without eyes."""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from hearsay.export.claim_page import to_html
from hearsay.export.layout import placed
from hearsay.export.picture import Edge, gist, picture
from hearsay.export.svg import to_svg
from hearsay.types import Root
from tests.export.claims_sample import account, forty, report, traced

SVG = "{http://www.w3.org/2000/svg}"


def test_a_chain_goes_from_its_root_over_the_relay_to_the_report() -> None:
    f = report(1, publisher="Harbour Post")
    drawn = picture(traced([account(f, ["Coast News", "Ada Lund"])]), {f.report.id: f})
    assert {n.name: n.sort for n in drawn.nodes} == {
        "Harbour Post": "report",
        "Coast News": "relay",
        "Ada Lund": "root",
    }
    assert set(drawn.edges) == {
        Edge(tail="s:ada lund", head="s:coast news", look="credited"),
        Edge(tail="s:coast news", head=f"r:{f.report.id}", look="credited"),
    }


def test_where_one_chain_ends_and_another_goes_on_there_is_a_relay() -> None:
    a, b = report(1), report(2)
    drawn = picture(
        traced([account(a, ["Coast News", "Ada Lund"]), account(b, ["Coast News"])]), {x.report.id: x for x in (a, b)}
    )
    assert {n.name: n.sort for n in drawn.nodes if n.sort != "report"} == {
        "Coast News": "relay",
        "Ada Lund": "root",
    }


def test_copies_and_denials_have_lines_of_their_own() -> None:
    t, found = forty()
    looks = {e.look for e in picture(t, found).edges}
    assert looks == {"credited", "copied", "denied"}


def test_roots_stand_left_of_relays_and_these_left_of_reports_which_go_by_time() -> None:
    t, found = forty()
    drawn = picture(t, found)
    at = placed(drawn).at
    column = {n.key: at[n.key][0] for n in drawn.nodes}
    assert column["s:ada lund"] < column["s:coast news"] < min(c for k, c in column.items() if k.startswith("r:"))
    dated = sorted((n.when, column[n.key]) for n in drawn.nodes if n.when)
    assert [c for _, c in dated] == sorted(c for _, c in dated)


def test_no_two_boxes_share_a_place() -> None:
    t, found = forty()
    places = list(placed(picture(t, found)).at.values())
    assert len(places) == len(set(places)) == 43


def test_the_drawing_is_sound_and_tells_in_words_what_it_shows() -> None:
    t, found = forty()
    root = ET.fromstring(to_svg(t, found))  # noqa: S314 — our own output
    words = root.findtext(f"{SVG}desc") or ""
    assert "Ada Lund told Coast News" in words
    assert "is repeated without credit by" in words
    assert "is contradicted by Paper 3" in words
    assert len(root.findall(f".//{SVG}rect[@class='box']")) == 43


def test_a_page_shows_the_ladder_the_reasons_and_every_report() -> None:
    t, found = forty()
    page = to_html([t], found)
    assert "1 to 2" in page
    assert "the same words, a day later" in page
    assert page.count("<tr class=") == 40
    assert "<script" not in page


def test_a_claim_that_nobody_is_named_for_is_drawn_all_the_same() -> None:
    f = report(1)
    t = traced([account(f, stance="asserts")], low=0, high=0)
    assert gist(t) == "1 report; no source is given for it"
    ET.fromstring(to_svg(t, {f.report.id: f}))  # noqa: S314 — our own output


def test_sources_that_cite_each_other_end_the_walk() -> None:
    a, b = report(1), report(2)
    t = traced([account(a, ["North News", "South News"]), account(b, ["South News", "North News"])])
    assert placed(picture(t, {x.report.id: x for x in (a, b)})).columns >= 2


@given(st.text(max_size=60), st.text(max_size=400))
def test_foreign_words_stay_words(name: str, words: str) -> None:
    f = report(1, publisher=name)
    root = Root(name=name, kind="person", named=True, reports=(f.report.id,))
    t = traced([account(f, [name or "x"])], root, text=words)
    ET.fromstring(to_svg(t, {f.report.id: f}))  # noqa: S314 — our own output
    assert "<script" not in to_html([t], {f.report.id: f}).casefold()


def test_the_same_claim_is_drawn_the_same_in_every_run() -> None:
    code = (
        "from hearsay.export.svg import to_svg; from tests.export.claims_sample import forty; print(to_svg(*forty()))"
    )
    drawn = [
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert drawn[0] == drawn[1] != b""


def test_chain_ends_that_are_one_root_are_one_box() -> None:
    """As many boxes as the count has roots, whatever each report calls them, with outlets that lead on before them."""
    a, b, c = (report(n) for n in (1, 2, 3))
    ids = tuple(x.report.id for x in (a, b, c))
    ada = Root(name="Ada Lund", kind="person", named=True, reports=ids, names=("Ada Lund", "Lund"))
    ways = [account(a, ["Ada Lund"]), account(b, ["Lund"]), account(c, ["Coast News"])]
    drawn = picture(traced(ways, ada), {x.report.id: x for x in (a, b, c)})
    assert {n.name for n in drawn.nodes if n.sort == "root"} == {"Ada Lund"}
    assert Edge(tail="s:ada lund", head=f"r:{b.report.id}", look="credited") in drawn.edges
