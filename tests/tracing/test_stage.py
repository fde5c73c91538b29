"""Claims traced to their roots, on made-up reports."""

from __future__ import annotations

import time
from collections.abc import Sequence

from hearsay.pipeline import trace_all
from hearsay.tracing import trace
from hearsay.types import Findings, Report, Traced
from tests.tracing.made import ALIKE, CLAIM, By, Said, claim, made, outlet, unnamed

POST, ECHO, WIRE = outlet("Harbour Post"), outlet("Valley Echo"), outlet("Meridian Press")
LUND = By("Ada Lund", role="lock keeper")
KEEPER = unnamed("a source at the lock")
NOTHING: dict[str, tuple[()]] = {"attributions": (), "sources": (), "sourcings": (), "standings": ()}


def traced(*found: Findings) -> Traced:
    (t,) = trace(found, [claim(found)])
    return t


def chains(t: Traced, report: Findings) -> list[list[str]]:
    (a,) = (a for a in t.accounts if a.report_id == report.report.id)
    return [[h.name for h in c] for c in a.chains]


def names(t: Traced) -> list[str]:
    return [r.name for r in t.roots]


def kinds(t: Traced) -> set[str]:
    return {reason.kind for r in t.roots for reason in r.reasons}


def test_the_nearest_source_stands_first() -> None:
    a, b = made("a", Said(LUND, (WIRE, POST))), made("b", Said(LUND))
    t = traced(a, b)
    assert chains(t, a) == [["Harbour Post", "Meridian Press", "Ada Lund"]]
    assert (names(t), t.low, t.high) == (["Ada Lund"], 1, 1)


def test_who_leans_on_an_outlet_rests_on_its_source() -> None:
    short, whole = made("short", Said(POST, cue="reported")), made("whole", Said(LUND, (POST,)))
    t = traced(short, whole, made("third", Said(LUND, (POST,))))
    assert chains(t, short) == [["Harbour Post"]]
    assert names(t) == ["Ada Lund"]
    assert "leads on" in kinds(t)


def test_an_outlets_own_report_is_among_the_inputs() -> None:
    own = made("own", Said(KEEPER, cue="told the Post"), publisher="Harbour Post")
    t = traced(own, made("echo", Said(POST, cue="reported")), made("more", Said(POST, cue="reported")))
    assert (len(t.roots), t.roots[0].named, len(t.roots[0].reports)) == (1, False, 3)


def test_unnamed_sources_of_two_outlets_are_kept_apart_at_the_high_end_only() -> None:
    officials = By("officials", "group", named=False)
    t = traced(
        made("a", Said(officials, (POST,))),
        made("b", Said(officials, (POST,))),
        made("c", Said(officials, (ECHO,))),
        made("d", Said(officials, (ECHO,))),
    )
    assert (t.low, t.high) == (1, 2)
    assert {"may be the same: unnamed"} == {r.kind for r in t.reasons}
    assert names(t) == ["officials (via Harbour Post)", "officials (via Valley Echo)"]


def test_one_government_speaks_once_at_the_low_end() -> None:
    ministry = By("Lorvanian Interior Ministry", "organisation")
    army = By("Lorvanian army", "organisation")
    t = traced(*(made(f"{n}", Said(who)) for n, who in enumerate((ministry, army, ministry, army))))
    assert (t.low, t.high) == (1, 2)
    assert "one government" in {r.kind for r in t.reasons}


def test_a_spokesman_speaks_for_his_ministry() -> None:
    ministry = By("Lorvanian Interior Ministry", "organisation")
    spokesman = By("Bruno Esk", role="Lorvanian Interior Ministry spokesman")
    t = traced(made("a", Said(ministry)), made("b", Said(spokesman)), made("c", Said(ministry)))
    assert names(t) == ["Lorvanian Interior Ministry"]


def test_papers_under_one_owner_are_one_family() -> None:
    papers = ("Daily Mirror", "Daily Express", "Valley Echo")
    t = traced(*(made(f"{n}", Said(LUND), publisher=p, ends=str(n)) for n, p in enumerate(papers)))
    assert t.publishers == 2
    assert [a.family for a in t.accounts if a.family == "Valley Echo"] == ["Valley Echo"]


def test_papers_that_nobody_knows_lead_on_too() -> None:
    own = made("own", Said(LUND), publisher="Paper 190")
    echo = made("echo", Said(By("Paper 190", "person", named=False), cue="reported"), publisher="Valley Echo")
    assert names(traced(own, echo)) == ["Ada Lund"]


def test_spellings_of_a_foreign_name() -> None:
    one, other = By("Nohad Qasimov"), By("Nouhad Kasimov")
    t = traced(made("a", Said(one)), made("b", Said(other)), made("c", Said(one, what=ALIKE[1])))
    assert names(t) == ["Nohad Qasimov"]


def test_a_circle_ends_and_is_flagged() -> None:
    a = made("a", Said(ECHO, cue="reported"), publisher="Harbour Post")
    b = made("b", Said(POST, cue="reported"), publisher="Valley Echo")
    t = traced(a, b)
    assert (len(t.roots), t.low, t.high) == (1, 1, 1)
    assert "circle" in kinds(t)


def test_a_report_that_cites_itself() -> None:
    t = traced(made("a", Said(POST, cue="reported"), publisher="Harbour Post"), made("b", Said(LUND)))
    assert t.high == 2


def test_one_report_and_no_report() -> None:
    t = traced(made("a", Said(LUND)))
    assert (names(t), t.low, t.high) == (["Ada Lund"], 1, 1)
    assert trace_all([]) == []


def test_a_report_that_gives_no_source() -> None:
    bare = made("bare", ends=f"{CLAIM.capitalize()}. The water stood in the cellars of Mill Lane by six.")
    (t, *_) = trace_all([bare])
    assert (t.low, t.high) == (1, 1)
    assert [r.kind for r in t.roots] == ["outlet"]


def test_a_claim_that_everybody_denies() -> None:
    deny = [
        made(f"{n}", Said(By(who), cue="denied that")) for n, who in enumerate(("Ada Lund", "Bruno Esk", "Cy Orme"))
    ]
    t = traced(*deny)
    assert t.low <= t.high <= 3
    assert all(a.own_root is False for a in t.accounts)


def test_two_stories_with_the_same_names() -> None:
    other = "Ada Lund will sing the second act of the winter opera in Harrow next month"
    weir = [made(f"w{n}", Said(LUND, what=CLAIM)) for n in range(3)]
    song = [made(f"s{n}", Said(By("Cy Orme"), what=other)) for n in range(3)]
    events = {frozenset(a.report_id for a in t.accounts) for t in trace_all([*weir, *song])}
    assert frozenset(f.report.id for f in [*weir, *song]) not in events


def test_a_thousand_copies_are_one() -> None:
    copies = [made(f"{n}", Said(LUND, (POST,)), publisher=f"Paper {n}") for n in range(1000)]
    began = time.process_time()
    t = traced(*copies)
    assert (t.low, t.high, len(t.accounts)) == (1, 1, 1000)
    assert time.process_time() - began < 10
    assert sum(r.kind.startswith("same text") for a in t.accounts for r in a.reasons) == 999


def test_text_taken_over_without_credit_rests_on_the_same() -> None:
    story = (
        "The sluice gate at Harrow Weir was left open on Friday night, and by six in the morning the water stood in "
        "the cellars of Mill Lane. Nobody was hurt, but the bakery has lost its ovens and will stay shut until May. "
    )
    first = made("first", Said(LUND), publisher="Harbour Post", published="2031-05-01", ends=story)
    later = made("later", publisher="Valley Echo", published="2031-05-02", ends=story + "So much for spring.")
    both: Sequence[Findings] = (first, later)
    statement = claim(both)
    (t,) = trace(both, [statement])
    assert names(t) == ["Ada Lund"]
    full = trace_all(both)[0]
    assert full.high == 1
    assert any(r.kind == "same text, later" for a in full.accounts for r in a.reasons)


def test_a_report_in_a_language_that_is_not_read_for_attribution_is_no_root() -> None:
    """It may well name somebody: nobody looked."""
    text = "Die Schleuse am Harrow-Wehr stand am Freitag die ganze Nacht offen, so die Wasserbehörde am Sonntag."
    found = [
        Findings(report=Report(name=n, text=text, publisher=n, language="de"), **NOTHING) for n in ("Bote", "Kurier")
    ]
    for t in trace_all(found):
        assert t.roots == ()
        assert {a.stance for a in t.accounts} == {"mentions"}
        assert not any(a.own_root for a in t.accounts)
        assert all("language" in {r.kind for r in a.reasons} for a in t.accounts)
