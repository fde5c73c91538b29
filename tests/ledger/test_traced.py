"""What tracing made and a ledger keeps is what tracing all anew gives, whatever came when."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from bench.claims import copy, event, report
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.errors import ReviewError
from hearsay.keeping import traced, traced_anew
from hearsay.keeping.tracing import _Stages
from hearsay.ledger import Given, Ledger, open_ledger
from hearsay.ledger.deriving import paced
from hearsay.types import Findings, Link, Linked, Relation, Review, Traced, Verdict

VERDICTS: tuple[Verdict, ...] = ("yes", "no", "unsure")


def drawn(seed: int, number: int, events: int = 2) -> list[Findings]:
    """Reports of a few events, too many for their buckets to bring all of them together at once."""
    rng = random.Random(seed)  # noqa: S311
    about = [event(rng) for _ in range(events)]
    return [report(rng, rng.choice(about), n) for n in range(number)]


def made(path: Path, *found: Findings) -> Ledger:
    ledger = open_ledger(path, by="Ida", make=True)
    ledger.add([Given(findings=f) for f in found])
    return ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return made(tmp_path / "a.db", *drawn(1, 8))


def changes(ledger: Ledger, rng: random.Random, found: list[Findings]) -> Iterator[str]:
    """Reports in any order, with copies and what people say in between; a name for what was done."""
    kept: list[Findings] = []
    while found:
        some = [found.pop() for _ in range(min(len(found), rng.randint(1, 4)))]
        ledger.add([Given(findings=f) for f in some])
        kept += some
        one, other = rng.choice(kept), rng.choice(kept)
        what = rng.choice(("copied", "rejected", "corrected", "protected", "linked", "linked", "read anew"))
        match what:
            case "copied":
                ledger.add([Given(findings=copy(one, rng.randint(0, 9)))])
            case "rejected" | "corrected":
                field, value = ("verdict", "rejected") if what == "rejected" else ("said_on", "2031-03-05")
                ledger.review(Review(target=rng.choice(one.attributions).id, field=field, value=value))
            case "protected":
                ledger.protect([rng.choice(one.sources).name])
            case "read anew":
                ledger.add([Given(findings=replace(one, report=replace(one.report, title="The sluice, once more")))])
            case _:
                for a, relation, b in (
                    (one.attributions[0].id, "STATES_SAME", other.attributions[-1].id),
                    (one.sources[0].id, "SAME", other.sources[-1].id),
                ):
                    link(ledger, a, relation, b, rng.choice(VERDICTS))  # type: ignore[arg-type]
        yield what


def link(ledger: Ledger, head: str, relation: Relation, tail: str, verdict: Verdict = "yes") -> None:
    ledger.link(Link(head=head, relation=relation, tail=tail, verdict=verdict, reason="told by phone"))


@settings(max_examples=6)
@given(st.integers(0, 10**6))
def test_whatever_came_when(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(Path(folder) / "a.db", by="Ida", make=True)
        for what in changes(ledger, rng, drawn(seed, 18)):
            assert traced(ledger) == traced_anew(ledger), what
        assert not list(ledger.problems())
        before = traced(ledger)
        ledger.rebuild()
        assert traced(ledger) == before


def events_of(ledger: Ledger) -> list[object]:
    with ledger.engine.begin() as connection:
        return list(connection.exec_driver_sql("SELECT number FROM events ORDER BY number").scalars())


def test_what_a_report_does_not_touch_stays(ledger: Ledger) -> None:
    traced(ledger)
    before = events_of(ledger)
    ledger.add([Given(findings=drawn(1, 9)[-1])])
    assert traced(ledger) == traced_anew(ledger)
    assert len(before) == 2
    assert len({*before} & {*events_of(ledger)}) == 1


def test_a_comment_changes_no_event(ledger: Ledger) -> None:
    traced(ledger)
    before = events_of(ledger)
    ledger.review(Review(target=drawn(1, 8)[0].report.id, field="comment", value="ask again"))
    assert traced(ledger)
    assert events_of(ledger) == before


def test_what_was_traced_is_gone_once_somebody_is_at_risk(ledger: Ledger) -> None:
    """Not only when it is traced again."""
    name = drawn(1, 8)[0].sources[0].name
    assert name in str(traced(ledger))
    ledger.protect([name])
    with ledger.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM events WHERE traced IS NULL").scalar()
    assert name not in str(traced(ledger))


def test_other_code_traces_all_anew(ledger: Ledger) -> None:
    before = traced(ledger)
    with ledger.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE events SET made_by = 'older'")
    assert traced(ledger) == before
    assert not list(ledger.problems())


def carrying(claims: list[Traced], attribution: str) -> list[Traced]:
    return [t for t in claims if attribution in {s.attribution_id for s in t.claim.statements}]


def test_statements_that_a_person_joins_and_parts(ledger: Ledger) -> None:
    central, other = [t for t in traced(ledger) if t.claim.event == traced(ledger)[0].claim.event][:2]
    a, c = (central.claim.statements[n].attribution_id or "" for n in (0, -1))
    b = other.claim.statements[0].attribution_id or ""
    link(ledger, a, "STATES_SAME", c, "no")
    assert carrying(traced(ledger), a) != carrying(traced(ledger), c)
    for verdict, together in (("yes", True), ("no", False), ("yes", True)):
        link(ledger, a, "STATES_SAME", b, verdict)  # type: ignore[arg-type]
        claims = traced(ledger)
        assert (carrying(claims, a) == carrying(claims, b)) is together
        [one] = carrying(claims, a)
        why = [r for r in one.reasons if r.kind == "a person"]
        assert "so says Ida, " in why[0].text
        assert "(told by phone)" in why[0].text
    link(ledger, b, "STATES_SAME", a, "unsure")
    link(ledger, c, "STATES_SAME", a, "unsure")
    assert not any(r.kind == "a person" for t in traced(ledger) for r in t.reasons)


def test_statements_of_two_events_make_them_one(ledger: Ledger) -> None:
    claims = traced(ledger)
    a, b = {t.claim.event: t for t in reversed(claims)}.values()
    said = [next(s.attribution_id or "" for s in t.claim.statements) for t in (a, b)]
    link(ledger, said[0], "STATES_SAME", said[1])
    assert len({t.claim.event for t in traced(ledger)}) == 1
    assert traced(ledger) == traced_anew(ledger)
    link(ledger, said[0], "STATES_SAME", said[1], "unsure")
    assert traced(ledger) == claims


def test_links_are_of_what_they_join(ledger: Ledger) -> None:
    one = drawn(1, 8)[0]
    with pytest.raises(ReviewError, match="two sources"):
        link(ledger, one.sources[0].id, "SAME", one.attributions[0].id)
    with pytest.raises(ReviewError, match="two attributions"):
        link(ledger, one.sources[0].id, "STATES_SAME", one.attributions[0].id)


def test_who_writes_need_not_wait_for_tracing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody protects a name while an event is traced: it goes through, and what was traced before is not kept."""
    name, real = drawn(1, 8)[0].sources[0].name, _Stages.traced
    monkeypatch.setattr("hearsay.ledger.store.WAIT", 0.2)
    other = open_ledger(ledger.path, by="Eve")

    def slow(stages: _Stages, found: Sequence[Findings], links: Sequence[Linked]) -> list[Traced]:
        monkeypatch.setattr(_Stages, "traced", real)
        other.protect([name])
        return real(stages, found, links)

    monkeypatch.setattr(_Stages, "traced", slow)
    assert name not in str(traced(ledger))
    assert traced(ledger) == traced_anew(ledger)
    assert not list(ledger.problems())


def test_a_transaction_takes_about_as_long_whatever_a_report_costs() -> None:
    assert [paced(50, s) for s in (0.1, 1.0, 9.0)] == [100, 50, 25]
    assert paced(1, 60) == 1
    assert paced(2000, 0.1) == 2000
