"""The query language, and pages of what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hearsay.errors import QueryError
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.ledger.query import FIELDS
from hearsay.ledger.searching import RANKED, Hit
from hearsay.types import Review
from tests.ledger.made import findings


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    made = open_ledger(tmp_path_factory.mktemp("search") / "a.db", by="Ida", make=True)
    texts = {
        "pier": "The pier is safe, said Ada Lund.",
        "dam": "The pier is safe in any flood at the dam, said Ada Lund of the José Bridge Trust.",
        "both": "The pier is safe though the dam is not, said Ada Lund.",
    }
    made.add([Given(findings=findings(name, text=text)) for name, text in texts.items()])
    return made


def reports(ledger: Ledger, query: str) -> set[str]:
    return {hit.name for hit in ledger.search(query).hits}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("flood", {"dam"}),
        ("FLOOD dam", {"dam"}),
        ("jose", {"dam"}),
        ("flo*", {"dam"}),
        ('"dam is not"', {"both"}),
        ("dam -flood", {"both"}),
        ("flood or though", {"dam", "both"}),
        ('source:"ada lund" what:source', {"pier", "dam", "both"}),
        ("source:lund -flood dam", {"both"}),
        ("source:und", set()),
        ("outlet:harb standing:declined what:attribution", {"pier", "dam", "both"}),
        ("standing:denied", set()),
        ("named:no", set()),
        ("-named:yes", set()),
        ("source:ada from:2031-03-05 to:2031-03-05 flood", {"dam"}),
        ("to:2031-03-04", set()),
        ("act:speech manner:indirect language:en -source:eve", {"pier", "dam", "both"}),
        ("what:report", {"pier", "dam", "both"}),
        ("", {"pier", "dam", "both"}),
    ],
)
def test_all_that_a_query_says_must_hold(ledger: Ledger, query: str, names: set[str]) -> None:
    assert reports(ledger, query) == names


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("colour:red", "no field colour"),
        ("kind:ghost", "one of person"),
        ('"pier', "quotation mark"),
        ("from:yesterday", "no day"),
        ("-pier", "not wanted"),
        ('source:""', "says nothing"),
    ],
)
def test_a_query_that_says_nothing_is_told_why(ledger: Ledger, query: str, words: str) -> None:
    with pytest.raises(QueryError, match=words):
        ledger.search(query)


_PARTS = st.lists(st.sampled_from([*FIELDS, "or", "-", '"', "*", ":", "pier", "(", ")"])).map(" ".join)


@given(st.text(max_size=60) | _PARTS)
@example("0\x00")
def test_any_words_are_a_query_or_told_why_not(ledger: Ledger, query: str) -> None:
    with suppress(QueryError):
        assert ledger.search(query).hits is not None


def pages(ledger: Ledger, query: str, limit: int) -> Iterator[tuple[Hit, ...]]:
    after = None
    while True:
        page = ledger.search(query, after=after, limit=limit)
        yield page.hits
        after = page.next
        if after is None:
            return


@pytest.mark.parametrize("query", ["pier", "what:attribution", ""])
def test_pages_hold_every_hit_once_in_one_order(ledger: Ledger, query: str) -> None:
    whole = ledger.search(query).hits
    assert whole
    for limit in (1, 2, 4):
        paged = list(pages(ledger, query, limit))
        assert all(len(page) <= limit for page in paged)
        assert tuple(hit for page in paged for hit in page) == whole


def test_more_matches_than_can_be_ranked_come_newest_first(tmp_path: Path) -> None:
    made = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    made.add([Given(findings=findings(f"r{n}")) for n in range(RANKED // 2 + 1)])
    first = made.search("pier what:report", limit=2).hits
    assert [hit.name for hit in first] == [f"r{RANKED // 2}", f"r{RANKED // 2 - 1}"]


def test_what_people_corrected_is_what_is_found(ledger: Ledger, tmp_path: Path) -> None:
    made = open_ledger(tmp_path / "a.db", by="Ida", make=True)
    found = findings()
    made.add([Given(findings=found)])
    made.review(Review(target=found.sources[0].id, field="name", value="Ada Lindqvist"))
    assert reports(made, "source:lindqvist what:attribution") == {"pier"}
    assert not reports(made, 'source:"ada lund"')
    assert not list(made.problems())


def test_a_key_that_is_none_is_refused(ledger: Ledger) -> None:
    with pytest.raises(QueryError, match="no key"):
        ledger.search("pier", after="the next")
