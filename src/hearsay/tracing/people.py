"""What people said of sources and statements: their word on who is one, and who is not, outranks the names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.tracing.ends import End, Rest
from hearsay.tracing.merging import Pair
from hearsay.types import Claim, Findings, Linked, Reason, Root, Source, Span

KIND = "a person"
Place = tuple[str, Span | None, str]  # a source wherever its text is printed: SHA-256, mention, name


@dataclass(frozen=True, slots=True)
class Same:
    """Two sources are one, or are not; `text` says whose word that is."""

    a: Place
    b: Place
    same: bool
    text: str


@dataclass(frozen=True, slots=True)
class Stated:
    """Two statements, by report and content, say the same, or do not."""

    a: tuple[str, tuple[Span, ...]]
    b: tuple[str, tuple[Span, ...]]
    same: bool
    text: str


@dataclass(frozen=True, slots=True)
class People:
    """All that they said, as far as it is about the reports at hand."""

    sources: tuple[Same, ...] = ()
    statements: tuple[Stated, ...] = ()


NOBODY = People()


def people(found: Sequence[Findings], links: Sequence[Linked]) -> People:
    told = [k for k in links if k.link.verdict != "unsure"]
    named = {i for k in told for i in (k.link.head, k.link.tail)}
    if not named:
        return NOBODY
    at = {s.id: (_place(f, s), s.name) for f in found for s in f.sources if s.id in named}
    said = {a.id: (f.report, a.content) for f in found for a in f.attributions if a.id in named}
    same, stated = [], []
    for k in told:
        head, tail, yes = k.link.head, k.link.tail, k.link.verdict == "yes"
        if k.link.relation == "SAME" and head in at and tail in at:
            (a, name), (b, other) = at[head], at[tail]
            same.append(Same(a, b, yes, f"{name} and {other} are {'one' if yes else 'two'}: {_who(k)}"))
        elif k.link.relation == "STATES_SAME" and head in said and tail in said:
            (r, content), (s, its) = said[head], said[tail]
            text = f"{r.name} and {s.name} {'say' if yes else 'do not say'} the same here: {_who(k)}"
            stated.append(Stated((r.id, content), (s.id, its), yes, text))
    return People(tuple(same), tuple(stated))


def _who(k: Linked) -> str:
    why = f" ({k.link.reason})" if k.link.reason else ""
    return f"so says {k.by}, {k.at[:10]}{why}"


def _place(f: Findings, s: Source) -> Place:
    return f.report.sha256, s.mention, s.name


def of_events(said: People, claims: Sequence[Claim]) -> dict[str, People]:
    """What is said of statements is about claims of one event."""
    reports: dict[str, set[str]] = defaultdict(set)
    for c in claims:
        reports[c.event] |= {s.report_id for s in c.statements} if said.statements else set()
    return {
        event: replace(said, statements=tuple(w for w in said.statements if {w.a[0], w.b[0]} <= held))
        for event, held in reports.items()
    }


def on_claim(claim: Claim, said: People) -> tuple[Reason, ...]:
    """Why statements are in it, or are not, where that is a person's word."""
    held = {(s.report_id, s.content) for s in claim.statements}
    made = [w for w in said.statements if (w.a in held, w.b in held) in (((True, True),) if w.same else _ONE)]
    return tuple(
        Reason(kind=KIND, report_id=report, span=content[0], text=w.text)
        for w in made
        for report, content in (w.a, w.b)
        if (report, content) in held
    )


_ONE = ((True, False), (False, True))


def parted(ends: Sequence[End], said: People) -> list[End]:
    """An end of two sources that are not one is two ends."""
    made = list(ends)
    for w in said.sources:
        for n, e in enumerate(made if not w.same else ()):
            others = tuple(r for r in e.rests if _of(r) == w.b)
            if others and any(_of(r) == w.a for r in e.rests):
                kept = tuple(r for r in e.rests if _of(r) != w.b)
                made[n : n + 1] = [replace(e, rests=kept), End(hop=e.hop, way=e.way, rests=others)]
                break
    return made


def _of(r: Rest) -> Place | None:
    by_id = {s.id: s for s in r.found.sources}
    source = by_id.get(r.chain[-1].source_id or "")
    return _place(r.found, source) if source else None


def agreed(ends: Sequence[End], pairs: Iterable[Pair], said: People) -> Iterator[Pair]:
    """People's pairs, then those of `pairs` that bring nobody together whom people keep apart."""
    if not said.sources:
        yield from pairs
        return
    known = [(at, w) for w in said.sources if (at := _at(ends, w))]
    apart = [at for at, w in known if not w.same]
    group = list(range(len(ends)))
    for p in (*(_pair(ends, *at, w) for at, w in known if w.same), *pairs):
        a, b = group[p.a], group[p.b]
        if not any({group[x], group[y]} == {a, b} for x, y in apart):
            group = [min(a, b) if g in (a, b) else g for g in group]
            yield p
    for (a, b), w in known:
        if not w.same:
            reasons = _pair(ends, a, b, w).reasons
            yield from (Pair(n, n, reasons) for n in (a, b))


def _at(ends: Sequence[End], w: Same) -> tuple[int, int] | None:
    a, b = ([n for n, e in enumerate(ends) if any(_of(r) == place for r in e.rests)] for place in (w.a, w.b))
    return (a[0], b[0]) if a and b and a[0] != b[0] else None


def _pair(ends: Sequence[End], a: int, b: int, w: Same) -> Pair:
    """With a reason in either's report, as for any other pair."""
    shown = [next((r for r in ends[n].rests if _of(r) == place), ends[n].rests[0]) for n, place in ((b, w.b), (a, w.a))]
    return Pair(a, b, tuple(Reason(kind=KIND, report_id=r.report, span=r.at, text=w.text) for r in shown))


def counted_apart(roots: Sequence[Root], of: Mapping[Place, int], said: People) -> list[Root]:
    """Two of one name whom a person keeps apart are two at the low end too, unless they speak for one government."""
    made = list(roots)
    for w in said.sources:
        a, b = of.get(w.a), of.get(w.b)
        if not w.same and a is not None and b is not None and a != b:
            apart = made[b].apart
            if apart and apart == made[a].apart and not apart.startswith("government"):
                made[b] = replace(made[b], apart=f"{apart} (another)")
    return made


def places(group: Iterable[Rest]) -> list[Place]:
    return [p for r in group if (p := _of(r))]
