"""What an editor wants first: how many sources, how many of them named, what rests on whom, what was checked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.export.view import Said, speech
from hearsay.export.words import count
from hearsay.types import Findings, Status

NOTHING = "No attributions found: this report speaks in its own voice"
NOT_LOOKED_FOR = "Not attributed: attribution is not available for this report's language yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts over what was voiced. A party that the report does not name counts once for each time it appears.

    `on_unnamed` rest on `unnamed` sources; `on_nobody` name no source at all; `second_hand` came through a relay.
    `asked` parties were asked for comment: `silent` of them have not answered, `declined` would not. `in_english`: the
    one language in which attributions are looked for.
    """

    in_english: bool
    statements: int
    quoted: int
    sources: int
    named: int
    on_unnamed: int
    on_nobody: int
    second_hand: int
    verified: int
    not_verified: int
    asked: int
    silent: int
    declined: int
    denied: int
    confirmed: int

    @property
    def unnamed(self) -> int:
        return self.sources - self.named


def summary(findings: Findings) -> Summary:
    voiced = speech(findings)
    sources = {said.source.id: said.source for said in voiced if said.source}
    asked = _parties(findings, "sought", "no_response", "declined")
    answered = _parties(findings, "declined", "denied", "confirmed")
    return Summary(
        in_english=findings.report.in_english,
        statements=len(voiced),
        quoted=sum(said.attribution.manner != "indirect" for said in voiced),
        sources=len(sources),
        named=sum(source.named for source in sources.values()),
        on_unnamed=sum(said.source is not None and not said.source.named for said in voiced),
        on_nobody=sum(said.source is None for said in voiced),
        second_hand=sum(bool(said.relays) for said in voiced),
        verified=_concerned(findings, voiced, "verified"),
        not_verified=_concerned(findings, voiced, "not_verified"),
        asked=len(asked),
        silent=len(asked - answered),
        declined=len(_parties(findings, "declined")),
        denied=len(_parties(findings, "denied")),
        confirmed=len(_parties(findings, "confirmed")),
    )


def sentence(counts: Summary) -> str:
    """One sentence; what is zero goes unsaid."""
    first = (_sources(counts), *_unnamed(counts), *_relayed(counts)) if counts.statements else (_none(counts),)
    return "; ".join((*first, *_checked(counts), *_asked(counts), *_replied(counts))) + "."


def _none(counts: Summary) -> str:
    return NOTHING if counts.in_english else NOT_LOOKED_FOR


def _parties(findings: Findings, *statuses: Status) -> frozenset[str]:
    return frozenset(each.by or each.id for each in findings.standings if each.status in statuses)


def _concerned(findings: Findings, voiced: Sequence[Said], status: Status) -> int:
    """Statements that the standings of this kind are about; one that is about none of them counts as one."""
    ids = {said.attribution.id for said in voiced}
    standings = [each for each in findings.standings if each.status == status]
    return len({key for each in standings for key in (ids.intersection(each.about) or {each.id})})


def _sources(counts: Summary) -> str:
    if not counts.sources:
        return count(counts.statements, "statement that names nobody", "statements that name nobody")
    if counts.named == counts.sources:
        return count(counts.sources, "named source")
    if not counts.named:
        return count(counts.sources, "source") + (", not named" if counts.sources == 1 else ", none of them named")
    return f"{count(counts.sources, 'source')}, {counts.named} of them named"


def _unnamed(counts: Summary) -> Iterator[str]:
    if counts.on_unnamed:
        whom = "one unnamed source" if counts.unnamed == 1 else f"{counts.unnamed} unnamed sources"
        yield f"{count(counts.on_unnamed, 'statement rests', 'statements rest')} on {whom}"
    if counts.on_nobody and counts.sources:
        yield count(counts.on_nobody, "statement names nobody", "statements name nobody")


def _relayed(counts: Summary) -> Iterator[str]:
    if counts.second_hand:
        yield f"{counts.second_hand} came second-hand"


def _checked(counts: Summary) -> Iterator[str]:
    if counts.verified:
        yield f"{counts.verified} verified"
    if counts.not_verified:
        yield f"{counts.not_verified} unverified"


def _asked(counts: Summary) -> Iterator[str]:
    if not counts.asked:
        return
    asked = f"comment sought from {counts.asked}"
    if counts.silent == counts.asked:
        yield f"{asked}, no answer yet"
    else:
        declined = [f"{counts.declined} declined"] if counts.declined else []
        silent = [f"{counts.silent} not yet answered"] if counts.silent else []
        yield f"{asked}: {', '.join(declined + silent)}" if declined or silent else asked


def _replied(counts: Summary) -> Iterator[str]:
    if counts.denied:
        yield count(counts.denied, "denial")
    if counts.confirmed:
        yield count(counts.confirmed, "confirmation")
