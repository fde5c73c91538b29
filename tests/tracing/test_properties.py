"""What must hold whatever the reports: copies, order, circles, what is left out, and counts from the export alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.export.claims import to_line
from hearsay.pipeline import trace_all
from hearsay.tracing import trace
from hearsay.types import Account, Attribution, Findings, Span, Traced
from tests.tracing import redo
from tests.tracing.made import ALIKE, By, Said, claim, made, outlet, unnamed

OUTLETS = [outlet(n) for n in ("Harbour Post", "Valley Echo", "Meridian Press", "the Post")]
ENDS = [
    By("Ada Lund", role="lock keeper"),
    By("Lund"),
    By("Bruno Esk", role="Lorvanian interior minister"),
    By("Lorvanian army", "organisation"),
    By("Harrow Water Board", "organisation"),
    By("inspection report", "document"),
    By("two officials", "group", named=False),
    By("reports", "outlet", named=False),
    unnamed("a source at the lock"),
    unnamed("a source"),
    *OUTLETS,
]
CUES = ("said", "said", "said", "told the Post", "denied that")

SAID = st.builds(
    Said,
    st.sampled_from(ENDS),
    st.lists(st.sampled_from(OUTLETS), max_size=2, unique=True).map(tuple),
    st.sampled_from(ALIKE),
    st.sampled_from(CUES),
)
PUBLISHERS = st.sampled_from([None, *(o.name for o in OUTLETS), "Skerrow Times"])
DATES = st.sampled_from([None, "2031-05-01", "2031-05-02T08:00:00+00:00"])
REPORT = st.tuples(st.lists(SAID, max_size=3), PUBLISHERS, DATES)


@st.composite
def stories(draw: st.DrawFn, least: int = 1) -> list[Findings]:
    drawn = draw(st.lists(REPORT, min_size=least, max_size=6))
    ends = "The bakery in Mill Lane stays shut until May, whoever is to blame."
    return [made(f"r{n}", *said, publisher=p, published=d, ends=ends) for n, (said, p, d) in enumerate(drawn)]


def main(found: Sequence[Findings]) -> Traced | None:
    """All that is said, as one claim."""
    traced = trace(found, [claim(found)]) if any(f.attributions for f in found) else []
    return traced[0] if traced else None


def copy_of(f: Findings, publisher: str) -> Findings:
    """The same text under another name."""
    report = replace(f.report, name=f"copy of {f.report.name}", publisher=publisher, published="2031-06-01")
    ids: dict[str, str] = {}

    def moved(a: Attribution) -> Attribution:
        new = replace(a, report_id=report.id)
        ids[a.id] = new.id
        return new

    attributions = tuple(moved(a) for a in f.attributions)
    sources = {s.id: replace(s, report_id=report.id) for s in f.sources}
    sourcings = tuple(
        replace(
            how,
            attribution_id=ids[how.attribution_id],
            source_id=sources[how.source_id].id if how.source_id else None,
            relays=tuple(sources[r].id for r in how.relays),
        )
        for how in f.sourcings
    )
    return replace(f, report=report, attributions=attributions, sources=tuple(sources.values()), sourcings=sourcings)


@given(stories(), st.integers(0, 5), st.sampled_from(["Copying Gazette", "Skerrow Times"]))
def test_a_copy_never_raises_the_count(found: list[Findings], which: int, publisher: str) -> None:
    before = main(found)
    after = main([*found, copy_of(found[which % len(found)], publisher)])
    if before and after:
        assert after.low <= before.low
        assert after.high <= before.high


@settings(max_examples=30)
@given(stories(), st.integers(0, 5), st.sampled_from(["Copying Gazette", "Skerrow Times"]))
def test_nor_through_all_stages(found: list[Findings], which: int, publisher: str) -> None:
    before = {_stated(t, found): t for t in trace_all(found)}
    more = [*found, copy_of(found[which % len(found)], publisher)]
    for t in trace_all(more):
        was = before.get(_stated(t, more), t)
        assert t.low <= was.low
        assert t.high <= was.high


def _stated(t: Traced, found: Sequence[Findings]) -> frozenset[tuple[str, tuple[Span, ...], str | None]]:
    """What the claim is made of, whichever copy of a text it stands in; two claims may have the same words."""
    of = {f.report.id: f for f in found}
    who = {a.id: a.speaker.of(f.report.text) for f in found for a in f.attributions if a.speaker}
    return frozenset(
        (of[s.report_id].report.sha256, s.content, who.get(s.attribution_id or "")) for s in t.claim.statements
    )


@settings(max_examples=30)
@given(stories(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(found: list[Findings], rng: st.DataObject) -> None:
    turned = list(found)
    rng.shuffle(turned)  # type: ignore[attr-defined]
    assert trace_all(turned) == trace_all(found)


@given(stories())
def test_the_same_input_gives_the_same(found: list[Findings]) -> None:
    assert main(found) == main(found)


@given(stories(least=2))
def test_a_report_without_a_reason_for_a_merge_does_not_raise_the_low_end_by_going(found: list[Findings]) -> None:
    """As long as the others lean on whom they leaned on: which source that is, is told by all of them."""
    whole = main(found)
    if whole is None:
        return
    merging = {r.report_id for root in whole.roots for r in root.reasons if r.kind != "cites"}
    merging |= {r.report_id for r in whole.reasons}
    denying = {a.report_id for a in whole.accounts if a.stance in ("denies", "doubts") or "denied" in _kinds(a)}
    for f in found:
        if f.report.id not in merging | denying:
            rest = main([o for o in found if o is not f])
            assert rest is None or _chains(rest, whole) != _chains(rest, rest) or rest.low <= whole.low


def _chains(these: Traced, of: Traced) -> dict[str, set[tuple[str, ...]]]:
    """Of the reports in `these`, as they are in `of`."""
    ways = {a.report_id: {tuple(hop.name for hop in c) for c in a.chains} for a in of.accounts}
    return {a.report_id: ways.get(a.report_id, set()) for a in these.accounts}


def _kinds(a: Account) -> set[str]:
    """A report that passes a claim on may carry somebody's denial beside it."""
    return {r.kind for r in a.reasons}


@given(stories())
def test_every_count_can_be_redone_from_the_export(found: list[Findings]) -> None:
    by_id = {f.report.id: f for f in found}
    for t in trace_all(found):
        exported = json.loads(to_line(t, by_id))
        assert redo.counts(exported) == redo.given(exported)


@given(stories())
def test_every_merge_has_its_reason_and_every_reason_its_place(found: list[Findings]) -> None:
    t = main(found)
    for root in t.roots if t else ():
        assert {r.report_id for r in root.reasons} <= {f.report.id for f in found}
        assert all(r.text and r.kind for r in root.reasons)
        assert {r.report_id for r in root.reasons if r.kind in ("cites", "leads on", "circle")}


@given(st.lists(st.sampled_from(OUTLETS[:3]), min_size=2, unique=True))
def test_a_circle_of_any_length_ends(ring: list[By]) -> None:
    found = [
        made(f"r{n}", Said(ring[(n + 1) % len(ring)], cue="reported"), publisher=o.name) for n, o in enumerate(ring)
    ]
    t = main(found)
    assert t is not None
    assert (t.low, t.high) == (1, 1)
    assert "circle" in {r.kind for root in t.roots for r in root.reasons}
