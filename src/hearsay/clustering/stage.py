"""Findings → claims: events first, then what the reports of one event state alike.

What was gathered can be kept, and gathered on with reports that come later: an event that they do not touch is taken
over as it is, so that the outcome is that of gathering all anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from hearsay.clustering.central import Central, central
from hearsay.clustering.copies import Copied, distinct
from hearsay.clustering.events import Profile, events, profiles
from hearsay.clustering.groups import Group, groups
from hearsay.clustering.leads import told
from hearsay.clustering.people import Word, as_people_say, words
from hearsay.clustering.said import Said, said
from hearsay.clustering.wording import sentence
from hearsay.types import Claim, Findings, Linked, Statement, identity

Members = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The claims of each event, by the ids of its reports, and what they were made from."""

    found: Mapping[str, Findings] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    events: Mapping[Members, tuple[Claim, ...]] = field(default_factory=dict)
    links: tuple[Linked, ...] = ()

    @property
    def claims(self) -> list[Claim]:
        return [c for event in self.events.values() for c in event]


def claims(found: Iterable[Findings], links: Sequence[Linked] = ()) -> list[Claim]:
    """The claims of all reports; those of one event stand together, the central one first.

    `links`: what people said of statements, by the ids of their attributions.
    """
    return gathered(found, links=links).claims


def gathered(found: Iterable[Findings], before: Gathered | None = None, *, links: Sequence[Linked] = ()) -> Gathered:
    """The same, with what was gathered before; `links` are all that there are."""
    before = before or Gathered()
    by_id = {**before.found, **{f.report.id: f for f in found}}
    changed = {i for i, f in by_id.items() if before.found.get(i) != f}
    alike = distinct(by_id.values())
    stands_for = {f.report.id: first for first, same in alike.items() for f in same}
    people = words(by_id.values(), links)
    changed |= {i for w in {*people} ^ {*words(before.found.values(), before.links)} for i in w.reports}
    one = [(stands_for[a], stands_for[b]) for a, b in (w.reports for w in people if w.same)]
    shape = profiles([by_id[i].report for i in alike], before.profiles)
    made = {}
    for reports in events([by_id[i].report for i in alike], shape, one):
        event = [alike[r.id] for r in reports]
        members = tuple(sorted(f.report.id for same in event for f in same))
        kept = None if changed.intersection(members) else before.events.get(members)
        made[members] = tuple(_of_event(event, people)) if kept is None else kept
    return Gathered(found=by_id, profiles=shape, events=made, links=tuple(links))


def of_event(found: Iterable[Findings], links: Sequence[Linked] = ()) -> list[Claim]:
    """The claims of reports that are known to be about one event."""
    found = list(found)
    alike = sorted(distinct(found).values(), key=lambda same: same[0].report.sha256)
    return _of_event(alike, words(found, links))


def _of_event(alike: Sequence[Sequence[Findings]], people: Sequence[Word]) -> list[Claim]:
    return as_people_say(_by_words(alike), people, [f for same in alike for f in same])


def _by_words(alike: Sequence[Sequence[Findings]]) -> list[Claim]:
    """The claims of reports of several texts, each with its copies."""
    found = [same[0] for same in alike]
    stated = said(found)
    if not stated:
        return []
    heads = told([f.report for f in found])
    main = central(stated, heads)
    taken = {s for part in (main.says, main.against, main.beside) for s in part}
    first = Group(main.put.words, main.put.denied, list(main.says))
    others = groups(first, [s for s in stated if s not in taken], heads)[1:]
    write = _Writer(identity("event", found[0].report.id), Copied(alike))
    return [write(first, main), *(write(g) for g in others)]


class _Writer:
    """Groups → claims, those first that others hang on."""

    def __init__(self, event: str, copied: Copied) -> None:
        self._event, self._copied = event, copied
        self._ids: dict[int, str] = {}

    def __call__(self, group: Group, main: Central | None = None) -> Claim:
        against, beside = (self._all(part) for part in ((main.against, main.beside) if main else ((), ())))
        claim = Claim(
            event=self._event,
            text=sentence(group.leader.text),
            statements=(*self._all(group.said), *against, *beside),
            against=against,
            beside=beside,
            under=self._ids[id(group.under)] if group.under else None,
            contrary=group.contrary,
        )
        self._ids[id(group)] = claim.id
        return claim

    def _all(self, part: Iterable[Said]) -> tuple[Statement, ...]:
        return self._copied(s.statement for s in part)
