"""Reports → events → claims, on two made-up stories with the same names."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.clustering import claims, gathered
from hearsay.types import Claim, Findings
from tests.clustering.made import found

TRIBUNE = found(
    """Rebels of the Ostmark Front have captured three fighter jets at the Lenka air base and are training pilots, a
monitoring group said on Friday.

The jets were flown low over the town of Varn, villagers told the Lenka Observatory. "They went up many times," said its
head, Ivo Brandl.

The harvest in the valley was the poorest for ten years.
""",
    "Rebels of the Ostmark Front have captured three fighter jets at the Lenka air base | said | a\nmonitoring group",
    "The jets were flown low over the town of Varn | told | villagers",
    '"They went up many times," | said | Ivo Brandl',
    name="tribune",
)
HERALD = found(
    """The Ostmark Front has three fighter jets, the Lenka Observatory says, captured when its rebels took
the Lenka air base.

The defence ministry denied that the rebels of the Ostmark Front have captured three fighter jets at the Lenka air base.

A spokesman, Colonel Pavel Roth, declined to comment on the pilots.
""",
    "The Ostmark Front has three fighter jets | says | the Lenka Observatory",
    "that the rebels of the Ostmark Front have captured three fighter jets at the Lenka air base"
    " | denied | The defence ministry",
    "the pilots | declined to comment | Colonel Pavel Roth",
    name="herald",
)
BULLETIN = found(
    """Only one fighter jet was captured by rebels of the Ostmark Front at the Lenka air base, a diplomat told
Radio Varn.

The jet cannot fly, he said.
""",
    "Only one fighter jet was captured by rebels of the Ostmark Front at the Lenka air base | told | a diplomat",
    "The jet cannot fly | said | he",
    name="bulletin",
)
TREATY = found(
    """The Ostmark Front and the government have signed a treaty on the fishing grounds of Lake Varn, both sides
announced.

Ivo Brandl of the Lenka Observatory called it a treaty of fishermen, not of soldiers. The trout are to be
shared.
""",
    "The Ostmark Front and the government have signed a treaty on the fishing grounds of Lake Varn"
    " | announced | both sides",
    "a treaty of fishermen, not of soldiers | called | Ivo Brandl",
    name="treaty",
)
LAKE = found(
    """Trout and pike of Lake Varn will be shared under a treaty that the Ostmark Front and the government signed, the
fishery office says.
""",
    "Trout and pike of Lake Varn will be shared under a treaty that the Ostmark Front and the government signed"
    " | says | the\nfishery office",
    name="lake",
)
ALL = [TRIBUNE, HERALD, BULLETIN, TREATY, LAKE]


def texts(claim: Claim, which: str = "statements") -> dict[str, list[str]]:
    reports = {f.report.id: f.report for f in ALL}
    made: dict[str, list[str]] = {}
    for s in getattr(claim, which):
        r = reports[s.report_id]
        made.setdefault(r.name, []).append(" ".join(c.of(r.text) for c in s.content))
    return made


def central(found: list[Findings]) -> list[Claim]:
    made = claims(found)
    return [c for n, c in enumerate(made) if n == 0 or made[n - 1].event != c.event]


def test_two_stories_with_the_same_names() -> None:
    jets, treaty = sorted(central(ALL), key=lambda c: c.text)
    assert jets.text == "Rebels of the Ostmark Front have captured three fighter jets at the Lenka air base."
    assert set(texts(jets)) == {"tribune", "herald", "bulletin"}
    assert "treaty" in treaty.text
    assert set(texts(treaty)) == {"treaty", "lake"}


def test_who_says_it_who_denies_it_and_who_gives_another_number() -> None:
    jets = min(central(ALL), key=lambda c: c.text)
    assert list(texts(jets, "against")) == ["herald"]
    assert texts(jets)["herald"][0] == "The Ostmark Front has three fighter jets"
    assert list(texts(jets, "beside")) == ["bulletin"]
    assert not {s.id for s in jets.against} & {s.id for s in jets.beside}


def test_a_part_and_a_denial_hang_on_their_claim() -> None:
    mine = found(
        """The Dovrel coal mine is to close in June, its owners announced on Monday.

Tarn Collieries will shut the Dovrel mine because the coal is worked out, a letter to the miners says.

Mara Stent of the union said that the pumps would be switched off and the cellars of the old town would be flooded.
The minister, Ada Thorne, said that the cellars of the old town would not be flooded, whatever happens to the pumps.
The cellars of the old town would be flooded, a geologist agreed.
""",
        "The Dovrel coal mine is to close in June | announced | its owners",
        "Tarn Collieries will shut the Dovrel mine because the coal is worked out | says | a letter to the miners",
        "that the pumps would be switched off and the cellars of the old town would be flooded | said | Mara Stent",
        "the cellars of the old town would not be flooded, whatever happens to the pumps | said that | Ada Thorne",
        "The cellars of the old town would be flooded | agreed | a geologist",
    )
    made = {c.text.split()[-1]: c for c in claims([mine])}
    said, denial = made["flooded."], made["pumps."]
    assert denial.under == said.id
    assert denial.contrary
    assert not said.contrary
    assert {s.attribution_id for s in said.statements} >= {mine.attributions[2].id}


def test_the_same_input_gives_the_same_claims_in_any_order() -> None:
    assert all(claims([*ALL[n:], *ALL[:n]]) == claims(ALL) == claims([*ALL[n:], *ALL[:n]][::-1]) for n in range(5))


def copy(f: Findings, name: str) -> Findings:
    report = replace(f.report, name=name)
    told = (replace(a, report_id=report.id) for a in f.attributions)
    return replace(f, report=report, attributions=tuple(told), sources=(), sourcings=())


def test_a_thousand_copies_of_one_report_are_one_text() -> None:
    copies = [copy(TRIBUNE, f"copy-{n}") for n in range(1000)]
    began = time.process_time()
    made = claims([*ALL, *copies])
    assert time.process_time() - began < 10
    assert [c.text for c in sorted(made, key=lambda c: c.text)] == [
        c.text for c in sorted(claims(ALL), key=lambda c: c.text)
    ]
    jets = next(c for c in made if c.text.startswith("Rebels of the Ostmark Front have"))
    assert len({s.report_id for s in jets.statements}) == 1003


def test_reports_that_say_nothing() -> None:
    assert claims([]) == []
    assert claims([found("")]) == []
    assert [c.text for c in claims([found("…")])] == ["…"]
    assert claims([found("\ud800 \u202e\x00"), found("1\n2\n3\n4")])


@pytest.mark.parametrize("unit", ["?", "A", "A'", "no ", "“", "1, ", "U.S. ", "ED ", "x.\n", "the  the\t"])
def test_odd_text_takes_no_time(unit: str) -> None:
    began = time.process_time()
    claims([found(unit * 10_000), found(f"{unit * 10_000}a", name="other")])
    assert time.process_time() - began < 10


@settings(max_examples=25)
@given(st.permutations(ALL), st.integers(0, 5))
def test_gathering_on_gives_what_gathering_anew_gives(order: list[Findings], kept: int) -> None:
    before = gathered(order[:kept])
    after = gathered(order[kept:], before)
    anew = gathered(order)
    assert dict(after.events) == dict(anew.events)
    assert after.claims == anew.claims


def test_events_that_are_not_touched_are_taken_over() -> None:
    before = gathered(ALL)
    after = gathered([copy(LAKE, "late")], before)
    same = [e for e, made in after.events.items() if made is before.events.get(e)]
    assert len(same) == 1
    assert TRIBUNE.report.id in same[0]
    assert [c.text for c in after.claims] == [c.text for c in gathered([*ALL, copy(LAKE, "late")]).claims]


def test_a_report_that_was_read_again_is_gathered_again() -> None:
    before = gathered(ALL)
    after = gathered([replace(LAKE, attributions=(), sourcings=())], before)
    assert not {a.id for a in LAKE.attributions} & {s.attribution_id for c in after.claims for s in c.statements}


@pytest.mark.parametrize("number", [1, 2, 5])
def test_every_statement_is_in_one_claim(number: int) -> None:
    stated = [s for c in claims(ALL[:number]) for s in c.statements]
    assert len(stated) == len({(s.id, s.attribution_id) for s in stated})
    assert {a.id for f in ALL[:number] for a in f.attributions} <= {s.attribution_id for s in stated}
