"""Findings → claims: events first, then what the reports of one event state alike.

What was gathered can be kept, and gathered on with reports that come later: an event that they do not touch is taken over
as it is, so that the outcome is that of gathering all anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.clustering.central import central
from hearsay.clustering.events import Profile, events, profiles
from hearsay.clustering.groups import Group, groups
from hearsay.clustering.leads import told
from hearsay.clustering.said import Said, said
from hearsay.clustering.statements import statements
from hearsay.clustering.wording import sentence
from hearsay.types import Claim, Findings, Statement, identity

Members = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The claims of each event, by the ids of its reports, and what they were made from."""

    found: Mapping[str, Findings] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    events: Mapping[Members, tuple[Claim, ...]] = field(default_factory=dict)

    @property
    def claims(self) -> list[Claim]:
        return [c for event in self.events.values() for c in event]


def claims(found: Iterable[Findings]) -> list[Claim]:
    """The claims of all reports; those of one event stand together, the central one first."""
    return gathered(found).claims


def gathered(found: Iterable[Findings], before: Gathered | None = None) -> Gathered:
    """The same, with what was gathered before."""
    before = before or Gathered()
    by_id = {**before.found, **{f.report.id: f for f in found}}
    changed = {i for i, f in by_id.items() if before.found.get(i) != f}
    shape = profiles([f.report for f in by_id.values()], before.profiles)
    made = {}
    for reports in events([f.report for f in by_id.values()], shape):
        members = tuple(r.id for r in reports)
        kept = None if changed.intersection(members) else before.events.get(members)
        made[members] = tuple(_of_event([by_id[i] for i in members])) if kept is None else kept
    return Gathered(found=by_id, profiles=shape, events=made)


def _of_event(found: Sequence[Findings]) -> Iterator[Claim]:
    stated = {f.report.id: statements(f) for f in found}
    copies = _copies(found, stated)
    firsts = [same[0] for same in copies]
    every = said(firsts, stated)
    if not every:
        return
    heads = told([f.report for f in firsts])
    main = central(every, heads)
    taken = {s for part in (main.says, main.against, main.beside) for s in part}
    top = Group(main.put.words, main.put.denied, list(main.says))
    made = groups(top, [s for s in every if s not in taken], heads)
    spread = _Spread(copies, stated)
    event = identity("event", found[0].report.id)
    claim = Claim(
        event=event,
        text=sentence(main.put.words.text),
        statements=spread(top.said, main.against, main.beside),
        against=spread(main.against),
        beside=spread(main.beside),
    )
    yield claim
    ids = {id(top): claim.id}
    for group in made[1:]:
        claim = Claim(
            event=event,
            text=sentence(group.leader.text),
            statements=spread(group.said),
            under=ids[id(group.under)] if group.under else None,
            contrary=group.contrary,
        )
        ids[id(group)] = claim.id
        yield claim


def _copies(found: Sequence[Findings], stated: Mapping[str, Sequence[Statement]]) -> list[list[Findings]]:
    """Reports that are the same but for where they were found."""
    same: dict[object, list[Findings]] = defaultdict(list)
    for f in found:
        same[f.report.title, f.report.text, tuple(s.content for s in stated[f.report.id])].append(f)
    return list(same.values())


class _Spread:
    """What the first of many copies states → what all of them state."""

    def __init__(self, copies: Sequence[Sequence[Findings]], stated: Mapping[str, Sequence[Statement]]) -> None:
        self._copies = {same[0].report.id: [f.report.id for f in same] for same in copies}
        self._stated = stated

    def __call__(self, *parts: Iterable[Said]) -> tuple[Statement, ...]:
        return tuple(self._stated[i][s.rank] for part in parts for s in part for i in self._copies[s.statement.report_id])
