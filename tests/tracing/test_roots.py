"""Chains → roots → the interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from hearsay.tracing.ladder import interval
from hearsay.tracing.roots import first_hand, roots
from hearsay.types import Account, Hop, Root

POST = Hop(name="Harbour Post", kind="outlet", named=True)
HERALD = Hop(name="Tesk Herald", kind="outlet", named=True)
BOARD = Hop(name="Marine Accident Board", kind="organisation", named=True)
INSPECTOR = Hop(name="an inspector", kind="person", named=False)
INSPECTORS = Hop(name="two inspectors", kind="group", named=False)
SOURCE = Hop(name="a source", kind="person", named=False)
MEDIA = Hop(name="local media", kind="outlet", named=False)


def account(number: int, *chains: Sequence[Hop]) -> Account:
    kept = tuple(tuple(c) for c in chains)
    return Account(report_id=f"report-{number}", stance="relays", own_root=False, chains=kept, attributions=())


def names(found: Sequence[Root]) -> list[tuple[str, int]]:
    return [(r.name, len(r.reports)) for r in found]


def test_a_chain_that_stops_at_an_outlet_goes_on_as_others_say() -> None:
    found = roots([account(1, [POST, INSPECTOR]), account(2, [POST]), account(3, [HERALD, POST])])
    assert names(found) == [("an inspector", 3)]


def test_an_outlets_own_unnamed_source_comes_before_what_it_quotes() -> None:
    found = roots([account(1, [POST, BOARD], [POST, INSPECTOR]), account(2, [POST])])
    assert dict(names(found)) == {"Marine Accident Board": 1, "an inspector": 2}


def test_chains_that_go_in_a_circle_end() -> None:
    found = roots([account(1, [POST, HERALD]), account(2, [HERALD, POST])])
    assert {r for root in found for r in root.reports} == {"report-1", "report-2"}


def test_unnamed_people_of_one_description_are_one_root() -> None:
    assert len(roots([account(1, [INSPECTOR]), account(2, [INSPECTORS]), account(3, [SOURCE])])) == 1


def test_unless_they_spoke_to_different_outlets() -> None:
    assert len(roots([account(1, [POST, INSPECTOR]), account(2, [HERALD, INSPECTORS])])) == 2


def test_media_are_nobodys_source() -> None:
    assert len(roots([account(1, [MEDIA]), account(2, [SOURCE])])) == 2


def test_first_hand() -> None:
    assert first_hand([(SOURCE,)])
    assert not first_hand([(POST, SOURCE)])
    assert not first_hand([(SOURCE,), (POST,)])
    assert not first_hand([(BOARD,)])
    assert not first_hand([])


def test_no_roots_no_count() -> None:
    assert interval((), {}) == (0, 0)


def test_what_one_of_many_reports_has_alone_is_not_certain() -> None:
    lund = account(9, [Hop(name="Ada Lund", kind="person", named=True)])
    assert count([account(1, [BOARD]), lund]) == (2, 2)
    assert count([*(account(n, [BOARD]) for n in range(5)), lund]) == (1, 2)


def test_nor_what_is_printed_twice() -> None:
    lund = [account(n, [Hop(name="Ada Lund", kind="person", named=True)]) for n in (8, 9)]
    many = [account(n, [BOARD]) for n in range(5)]
    assert count([*many, *lund]) == (2, 2)
    assert count([*many, *lund], {"report-8": "same", "report-9": "same"}) == (1, 2)


def count(accounts: Sequence[Account], texts: Mapping[str, str] | None = None) -> tuple[int, int]:
    return interval(roots(accounts), {a.report_id: a.report_id for a in accounts} | dict(texts or {}))


HOPS = st.sampled_from([POST, HERALD, BOARD, INSPECTOR, INSPECTORS, SOURCE, MEDIA])
CHAINS = st.lists(st.lists(HOPS, min_size=1, max_size=3, unique=True), max_size=3)


@given(st.lists(CHAINS, max_size=6))
def test_order_of_the_reports_changes_nothing(made: list[list[list[Hop]]]) -> None:
    accounts = [account(n, *chains) for n, chains in enumerate(made)]
    turned = list(reversed(accounts))
    assert roots(accounts) == roots(turned)


@given(st.lists(CHAINS, max_size=6))
def test_every_report_with_a_chain_rests_on_some_root_and_the_interval_holds(made: list[list[list[Hop]]]) -> None:
    accounts = [account(n, *chains) for n, chains in enumerate(made)]
    found = roots(accounts)
    low, high = interval(found, {a.report_id: a.report_id for a in accounts})
    assert {r for root in found for r in root.reports} == {a.report_id for a in accounts if a.chains}
    assert 0 <= low <= high == len(found)
