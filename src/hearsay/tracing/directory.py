"""Who is who over the reports on one claim: names that mean one source, who speaks for whom, the fullest name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from hearsay.tracing.joining import joined
from hearsay.tracing.naming import initials, is_common, keys, parts, same_name
from hearsay.types import Hop, Kind

_BODIES = ("organisation", "outlet")
CROWD = 60  # a word in more names than this tells nothing

_SPEAKS = re.compile(
    r"\b(?:spokes(?:man|woman|person|people)|press (?:secretary|officer)|representative|C\.?E\.?O\b|chief executive|"
    r"chair(?:man|woman|person)?|managing director|director|head of|heads|who (?:runs|heads|leads)|(?:co-?)?founder)\b",
    re.IGNORECASE,
)
_SPOKES = re.compile(r"\b(?:spokes\w+|press (?:secretary|officer)|representative)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:reporter|journalist|correspondent|writer|columnist|editor|blogger|anchor|presenter|host|analyst|artist)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")


class Cited(NamedTuple):
    """A source as one report cites it."""

    hop: Hop
    role: str | None
    report_id: str


class Who(NamedTuple):
    """All that a hop tells of its source."""

    name: str
    kind: Kind
    named: bool


@dataclass(frozen=True, slots=True)
class Directory:
    """Sources by number; hops that mean the same have the same number."""

    numbers: Mapping[Who, int]
    fullest: Mapping[int, Who]
    staff: frozenset[Who]

    def is_staff(self, hop: Hop) -> bool:
        """A writer or reporter of some outlet."""
        return _who(hop) in self.staff

    def number(self, hop: Hop) -> int:
        return self.numbers[_who(hop)]

    def same(self, a: Hop, b: Hop) -> bool:
        known = self.has(a) and self.has(b)
        return a.name == b.name or (known and self.number(a) == self.number(b))

    def has(self, hop: Hop) -> bool:
        return _who(hop) in self.numbers

    def known(self, hop: Hop) -> Hop:
        """A name found in the text, as the source of that name if there is one."""
        same = [w for w in self.numbers if w.name == hop.name and hop.named]
        return self.hop(replace(hop, kind=same[0].kind, named=same[0].named)) if same else hop

    def hop(self, hop: Hop) -> Hop:
        """The same source under its fullest name."""
        best = self.fullest[self.number(hop)]
        return Hop(name=best.name, kind=best.kind, named=best.named, source_id=hop.source_id)


def directory(cited: Sequence[Cited]) -> Directory:
    """The same whatever the order of `cited`."""
    often = Counter(_who(c.hop) for c in cited)
    everyone = sorted(often)
    at = {w: n for n, w in enumerate(everyone)}
    names = joined(len(everyone), _namesakes(everyone))
    speakers = _speakers(cited, everyone)
    offices = [(at[person], at[_who(body.hop)]) for person, body in speakers.items()]
    groups = joined(len(everyone), [*enumerate(names), *offices])
    numbers = {w: groups[n] for w, n in at.items()}
    members: dict[int, list[Who]] = defaultdict(list)
    for w, n in numbers.items():
        members[n].append(w)
    fullest = {n: _fullest(group, often, speakers) for n, group in members.items()}
    staff = frozenset(_who(c.hop) for c in cited if c.hop.kind == "person" and c.role and _REPORTS.search(c.role))
    return Directory(numbers=numbers, fullest=fullest, staff=staff)


def _who(hop: Hop) -> Who:
    return Who(hop.name, hop.kind, hop.named)


def _hop(w: Who) -> Hop:
    return Hop(name=w.name, kind=w.kind, named=w.named)


def _namesakes(everyone: Sequence[Who]) -> Iterator[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for n, w in enumerate(everyone):
        for key in set(keys(_hop(w))):
            holders[key].append(n)
    near = {p for held in holders.values() if len(held) <= CROWD for p in combinations(held, 2)}
    same = [(a, b) for a, b in sorted(near) if _same(everyone[a], everyone[b])]
    fellows: dict[int, set[str]] = defaultdict(set)
    for a, b in same:
        fellows[a].add(" ".join(parts(everyone[b].name)))
        fellows[b].add(" ".join(parts(everyone[a].name)))
    unclear = {n for n, others in fellows.items() if len(others) > 1 and is_common(everyone[n].name)}
    yield from (p for p in same if not unclear & set(p))


def _same(a: Who, b: Who) -> bool:
    if a.named != b.named:
        return False
    if not a.named:
        return _bare(a.name) == _bare(b.name) and (a.kind == "outlet") == (b.kind == "outlet")
    return same_name(_hop(a), _hop(b))


def _bare(name: str) -> frozenset[str]:
    """ "U.S. officials" is "U.S. official"."""
    return frozenset(p.removesuffix("s") for p in parts(name))


def _speakers(cited: Sequence[Cited], everyone: Sequence[Who]) -> dict[Who, Cited]:
    """Named people → the body that their role says they speak for, where some report gives that body as a source."""
    bodies = sorted({_who(c.hop): c for c in cited if c.hop.kind in _BODIES and c.hop.named}.items())
    by_word: dict[str, list[Cited]] = defaultdict(list)
    for w, c in bodies:
        for key in {parts(w.name)[0], initials(w.name)}:
            by_word[key].append(c)
    here: dict[str, list[Cited]] = defaultdict(list)
    for c in cited:
        if c.hop.kind == "organisation" and c.hop.named:
            here[c.report_id].append(c)
    found: dict[Who, Cited] = {}
    for c in sorted(cited, key=lambda c: (_who(c.hop), c.role or "", c.report_id)):
        if c.hop.kind == "person" and c.hop.named and c.role:
            body = _body(c.role, {b for p in parts(c.role) for b in by_word.get(p, ())}) or _own_body(c, here)
            if body:
                found.setdefault(_who(c.hop), body._replace(role=c.role))
    return found


def _body(role: str, bodies: Iterable[Cited]) -> Cited | None:
    """ "Pentagon press secretary" → Pentagon, "head of the SOHR" → its full name, "MGM spokesman" → MGM Resorts."""
    words, capitals = set(parts(role)), set(_CAPITALS.findall(role))
    speaks = bool(_SPEAKS.search(role))
    bodies = [b for b in bodies if speaks or (b.hop.kind == "outlet" and (_REPORTS.search(role) or len(words) < 4))]
    held = [b for b in bodies if set(parts(b.hop.name)) <= words or initials(b.hop.name).upper() in capitals]
    held = held or [b for b in bodies if b.hop.name.split()[0] in capitals]
    return max(held, key=lambda b: (len(parts(b.hop.name)), b.hop.name), default=None)


def _own_body(c: Cited, here: Mapping[str, Sequence[Cited]]) -> Cited | None:
    """ "A ministry spokesman", in a report in which one ministry speaks."""
    words = set(parts(c.role or ""))
    held = {b.hop.name: b for b in here.get(c.report_id) or () if _is_generic(b, words)}
    held = held or {b.hop.name: b for bs in here.values() for b in bs if _is_generic(b, words)}
    return min(held.values()) if len(held) == 1 and _SPEAKS.search(c.role or "") else None


def _is_generic(body: Cited, words: set[str]) -> bool:
    last = parts(body.hop.name)[-1]
    return last in words and is_common(last)


def _fullest(group: Sequence[Who], often: Mapping[Who, int], speakers: Mapping[Who, Cited]) -> Who:
    """A body before its spokespeople, and before its head unless more reports name him; then the most words."""
    bodies = [w for w in group if w not in speakers]
    heads = [w for w in group if w in speakers and not _SPOKES.search(speakers[w].role or "")]
    most = max((often[w] for w in bodies), default=0)
    pool = [w for w in heads if often[w] > most] or bodies or list(group)
    return max(pool, key=lambda w: (len(parts(w.name)), often[w], w.kind == "outlet", w.name))
