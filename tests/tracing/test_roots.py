"""Chains → roots → the interval."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from hearsay.tracing.ends import Rest
from hearsay.tracing.ladder import apart, interval
from hearsay.tracing.roots import likely, roots
from hearsay.types import Findings, Hop, Report, Root, Span

POST = Hop(name="Harbour Post", kind="outlet", named=True)
HERALD = Hop(name="Tesk Herald", kind="outlet", named=True)
BOARD = Hop(name="Marine Accident Board", kind="organisation", named=True)
LUND = Hop(name="Ada Lund", kind="person", named=True)
INSPECTOR = Hop(name="an inspector", kind="person", named=False)
INSPECTORS = Hop(name="two inspectors", kind="group", named=False)
SOURCE = Hop(name="a source", kind="person", named=False)
MEDIA = Hop(name="local media", kind="outlet", named=False)


def rests(number: int, *chains: Sequence[Hop], publisher: str | None = None) -> list[Rest]:
    report = Report(name=f"report-{number}", text=f"{number}", publisher=publisher)
    found = Findings(report=report, attributions=(), sources=(), sourcings=(), standings=())
    publishers = (publisher,) if publisher else ()
    return [Rest(found=found, chain=tuple(c), at=Span(0, 1), publishers=publishers) for c in chains]


def rooted(*made: Sequence[Rest]) -> tuple[Root, ...]:
    return roots([r for rs in made for r in rs], {})


def names(found: Sequence[Root]) -> list[tuple[str, int]]:
    return [(r.name, len(r.reports)) for r in found]


def test_a_chain_that_stops_at_an_outlet_goes_on_as_others_say() -> None:
    found = rooted(rests(1, [POST, INSPECTOR]), rests(2, [POST]), rests(3, [HERALD, POST]))
    assert names(found) == [("an inspector (via Harbour Post)", 3)]
    assert {r.kind for r in found[0].reasons} == {"cites", "leads on"}


def test_an_outlets_own_unnamed_source_comes_before_what_it_quotes() -> None:
    found = rooted(rests(1, [POST, BOARD], [POST, INSPECTOR]), rests(2, [POST]))
    assert dict(names(found)) == {"Marine Accident Board": 1, "an inspector (via Harbour Post)": 2}


def test_chains_that_go_in_a_circle_end_in_one_root() -> None:
    found = rooted(rests(1, [POST, HERALD]), rests(2, [HERALD, POST]))
    assert names(found) == [("Harbour Post", 2)]
    assert "circle" in {r.kind for r in found[0].reasons}


def test_unnamed_people_of_one_description_are_one_root() -> None:
    assert len(rooted(rests(1, [INSPECTOR]), rests(2, [INSPECTORS]))) == 1


def test_unless_they_spoke_to_different_outlets() -> None:
    assert len(rooted(rests(1, [POST, INSPECTOR]), rests(2, [HERALD, INSPECTORS]))) == 2


def test_of_whom_nothing_tells_to_whom_they_spoke_are_those_of_the_most() -> None:
    made = [
        rests(1, [POST, INSPECTOR]),
        rests(2, [POST, INSPECTOR]),
        rests(3, [HERALD, INSPECTORS]),
        rests(4, [SOURCE]),
    ]
    assert names(rooted(*made)) == [("an inspector (via Harbour Post)", 3), ("two inspectors (via Tesk Herald)", 1)]


def test_media_are_nobodys_source() -> None:
    assert len(rooted(rests(1, [MEDIA]), rests(2, [SOURCE]))) == 2


def test_a_lone_voice_beside_a_shared_one_must_be_likely() -> None:
    weak = rests(1, [LUND], [BOARD])
    kept, why = likely([*weak, *rests(2, [BOARD]), *rests(3, [INSPECTOR])], {})
    assert [r.chain for r in kept] == [(BOARD,), (BOARD,), (INSPECTOR,)]
    assert {r.kind for r in why} == {"outweighed"}


def test_no_roots_no_count() -> None:
    assert interval(()) == (0, 0)


def test_what_makes_a_root_another() -> None:
    def hop(name: str, kind: str = "organisation", *, named: bool = True) -> Hop:
        return Hop(name=name, kind=kind, named=named)  # type: ignore[arg-type]

    assert apart(POST) is None
    assert apart(SOURCE) is None
    assert apart(hop("Lorvanian army")) == apart(hop("senior Lorvanian officials", "group", named=False))
    assert apart(hop("Pentagon")) == apart(hop("U.S. officials", "group", named=False))
    assert apart(hop("Bruno Esk", "person"), "Lorvanian interior minister") == apart(hop("Lorvanian army"))
    assert apart(hop("Two officials", "group", named=False)) is None
    assert apart(hop("Bruno Esk", "person"), "opposition lawmaker") == "person bruno esk"
    assert (
        apart(hop("a source at the Marine Accident Board", "person", named=False))
        == "organisation marine accident board"
    )
    assert apart(hop("leaked audit", "document", named=False)) is None


HOPS = st.sampled_from([POST, HERALD, BOARD, LUND, INSPECTOR, INSPECTORS, SOURCE, MEDIA])
CHAINS = st.lists(st.lists(HOPS, min_size=1, max_size=3, unique=True), max_size=3)
PUBLISHERS = st.sampled_from([None, None, "Harbour Post", "Tesk Herald", "Skerrow Times"])
REPORTS = st.lists(st.tuples(CHAINS, PUBLISHERS), max_size=6)
Made = list[tuple[list[list[Hop]], str | None]]


def _all(made: Made) -> list[Rest]:
    return [r for n, (chains, publisher) in enumerate(made) for r in rests(n, *chains, publisher=publisher)]


@given(REPORTS, st.randoms(use_true_random=False))
def test_order_of_the_reports_changes_nothing(made: Made, rng: object) -> None:
    there = _all(made)
    assert roots(there, {}) == roots(there[::-1], {})


@given(REPORTS)
def test_every_report_with_a_chain_rests_on_some_root_and_the_interval_holds(made: Made) -> None:
    found = roots(_all(made), {})
    low, high = interval(found)
    assert {r for root in found for r in root.reports} == {r.report for r in _all(made)}
    assert 0 <= low <= high == len(found)


@given(REPORTS)
@example(
    [
        ([[POST, HERALD]], None),
        ([[POST, HERALD]], None),
        ([[POST, HERALD], [LUND, POST, BOARD], [LUND]], "Harbour Post"),
    ]
)
def test_a_report_without_a_reason_for_a_merge_does_not_raise_the_low_end_by_going(made: Made) -> None:
    there = _all(made)
    found = roots(there, {})
    merging = {r.report_id for root in found for r in root.reasons if r.kind != "cites"}
    for gone in {r.report for r in there} - merging:
        assert interval(roots([r for r in there if r.report != gone], {}))[0] <= interval(found)[0]
