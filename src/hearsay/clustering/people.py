"""What people said of statements: these say the same, those do not. Their word outranks the likeness of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from hearsay.clustering.wording import sentence
from hearsay.types import Claim, Findings, Linked, Span, Statement


class Place(NamedTuple):
    """A statement wherever its text is printed: the text's SHA-256, and what of it."""

    text: str
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One person's on two statements of the reports `reports`."""

    a: Place
    b: Place
    same: bool
    reports: tuple[str, str]


def words(found: Iterable[Findings], links: Sequence[Linked]) -> list[Word]:
    """Those on statements of these reports; joinings before partings, so that what is parted stays so."""
    told = [k.link for k in links if k.link.relation == "STATES_SAME" and k.link.verdict != "unsure"]
    named = {i for link in told for i in (link.head, link.tail)}
    at = {a.id: (f.report, a.content) for f in found for a in f.attributions if a.id in named} if named else {}
    both = [(at[t.head], at[t.tail], t.verdict == "yes") for t in told if t.head in at and t.tail in at]
    made = [
        Word(Place(r.sha256, content), Place(other.sha256, its), same, (r.id, other.id))
        for (r, content), (other, its), same in both
    ]
    return sorted((w for w in made if w.a != w.b), key=lambda w: not w.same)


def as_people_say(claims: Sequence[Claim], said: Sequence[Word], found: Sequence[Findings]) -> list[Claim]:
    """One event's claims, joined and parted."""
    texts = {f.report.id: f.report.text for f in found}
    sha256 = {f.report.id: f.report.sha256 for f in found}
    made = list(claims)
    for w in said:
        held = [next((c for c in made if p in _places(c, sha256)), None) for p in (w.a, w.b)]
        if held[0] and held[1]:
            made = _joined(made, w, held[0], held[1], sha256) if w.same else made
            if not w.same and held[0] is held[1]:
                made = _parted(made, w, held[0], sha256, texts)
    return made


def _places(c: Claim, sha256: Mapping[str, str]) -> list[Place]:
    return [_place(s, sha256) for s in c.statements]


def _place(s: Statement, sha256: Mapping[str, str]) -> Place:
    return Place(sha256[s.report_id], s.content)


def _joined(claims: Sequence[Claim], w: Word, a: Claim, b: Claim, sha256: Mapping[str, str]) -> list[Claim]:
    """The later goes into the earlier; who says what the claim says is no longer against it, nor beside it."""
    first, other = (c for c in claims if c in (a, b)) if a is not b else (a, a)
    statements = tuple(dict.fromkeys((*first.statements, *other.statements)))
    opposed = {_place(s, sha256) for c in (first, other) for s in (*c.against, *c.beside)}
    cleared = {w.a, w.b} if len({w.a, w.b} & opposed) == 1 else set()
    against, beside = (
        tuple(s for s in dict.fromkeys(part) if _place(s, sha256) not in cleared)
        for part in ((*first.against, *other.against), (*first.beside, *other.beside))
    )
    made = replace(first, statements=statements, against=against, beside=beside)
    return _renamed([made if c is first else c for c in claims if c is first or c is not other], (first, other), made)


def _parted(
    claims: Sequence[Claim], w: Word, c: Claim, sha256: Mapping[str, str], texts: Mapping[str, str]
) -> list[Claim]:
    """Of the two the one that is less like the claim leaves it, in all copies, for one of its own."""
    opposed = {_place(s, sha256) for s in (*c.against, *c.beside)}

    def rank(p: Place) -> tuple[bool, bool, int]:
        at = _places(c, sha256).index(p)
        return p in opposed, _put(c.statements[at], texts) != c.text, at

    leaves = max((w.a, w.b), key=rank)
    gone = tuple(s for s in c.statements if _place(s, sha256) == leaves)
    kept = [tuple(s for s in part if s not in gone) for part in (c.statements, c.against, c.beside)]
    made = replace(c, statements=kept[0], against=kept[1], beside=kept[2])
    own = Claim(event=c.event, text=_put(gone[0], texts), statements=gone)
    return [*_renamed([made if x is c else x for x in claims], (c,), made), own]


def _put(s: Statement, texts: Mapping[str, str]) -> str:
    return sentence(" ".join(c.of(texts[s.report_id]) for c in s.content))


def _renamed(claims: Sequence[Claim], old: Sequence[Claim], new: Claim) -> list[Claim]:
    """What hangs on one of the old hangs on the new, but for the new itself."""
    ids = {c.id for c in old}
    moved = [replace(c, under=new.id) if c.under in ids else c for c in claims]
    return [replace(c, under=None, contrary=False) if c.under == c.id else c for c in moved]
