"""A report that was taken over whole rests on whom it was taken over from."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.pipeline import find, trace_all
from hearsay.types import Findings, Report, Traced

OWN = (
    "The third gate of the Orvel dam stood open all night and the lower town of Orvel is flooded.\n\n"
    "Water reached the market hall of Orvel before dawn."
)
SAID = (
    "The third gate of the Orvel dam stood open all night, the engineer Marta Lindqvist said on Wednesday.\n\n"
    "“Nobody told me to close the third gate of the dam,” Lindqvist said."
)


def found(text: str, name: str, *origin: str, publisher: str = "Valley Channel") -> Findings:
    return find(Report(name=name, text=text, publisher=publisher, published="2031-03-05", origin=origin))


def chains(reports: Sequence[Findings]) -> list[list[str]]:
    claim: Traced = trace_all(reports)[0]
    return [[h.name for h in c] for a in claim.accounts for c in a.chains]


def test_its_own_voice_is_the_origins() -> None:
    report = found(OWN, "a", "Gorvany Watch")
    claim = trace_all([report])[0]
    assert [[h.name for h in c] for c in claim.accounts[0].chains] == [["Gorvany Watch"]]
    assert (claim.accounts[0].stance, claim.accounts[0].own_root) == ("relays", False)
    assert [(r.name, r.kind) for r in claim.roots] == [("Gorvany Watch", "outlet")]
    assert any("taken over from Gorvany Watch" in r.text for r in claim.accounts[0].reasons)


def test_what_it_attributes_came_by_way_of_the_origin() -> None:
    report = found(SAID, "a", "Gorvany Watch", "Tesk Herald")
    names = {s.id: s.name for s in report.sources}
    ways = {tuple(names[r] for r in s.relays) for s in report.sourcings if s.source_id}
    assert ways == {("Tesk Herald", "Gorvany Watch")}
    assert all(s.mention is None and s.role is None for s in report.sources if s.name == "Tesk Herald")
    assert ["Gorvany Watch", "Tesk Herald", "Marta Lindqvist"] in chains([report])


def test_an_origin_named_in_the_text_is_one_source() -> None:
    text = "The third gate of the dam stood open all night, Gorvany Watch reported on Wednesday, citing an engineer."
    report = found(text, "a", "Gorvany Watch")
    assert [s.name for s in report.sources].count("Gorvany Watch") == 1
    assert all(s.source_id not in s.relays for s in report.sourcings)


def test_people_are_forwarded_too_and_nobody_forwards_themselves() -> None:
    report = found(SAID, "a", "Anna Holm", "Valley Channel")
    assert {s.kind for s in report.sources if s.name == "Anna Holm"} == {"person"}
    assert all("Valley Channel" not in c for c in chains([report]))


def test_many_forwards_of_one_post_are_one_root() -> None:
    first = found(OWN, "a", publisher="Gorvany Watch")
    others = [found(OWN.replace("dawn", f"dawn, {n}"), n, "Gorvany Watch", publisher=n) for n in ("B One", "C Two")]
    claim = trace_all([first, *others])[0]
    assert (claim.low, claim.high) == (1, 1)
