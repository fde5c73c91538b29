"""Which reports take back what they, or their outlet, reported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.tracing.matter import Matter, matter
from hearsay.tracing.told import Told, normal, told
from hearsay.tracing.words import stems
from hearsay.types import Claim, Findings, Reason, Report, Span

RETRACTED = "retracted"  # the kind of the reason
HEAD = 200  # characters that may name the outlet of a correction
NOTE = 4  # sentences that a note takes back a claim in
TAKEN_BACK = 0.5  # of the claim's words, which the note must hold
_LABEL = re.compile(
    r"^\W*(?:an? |our )?(?:corrections?|corrected|retraction|retracted|apology|clarification|editors?'?s?'? note|"
    r"note to (?:our )?readers)\b"
)
_UPDATE = re.compile(r"^\W*updated?\b")
_OURS = re.compile(
    r"\b(?:we|this (?:newspaper|paper|station|site|website|article|post|story|blog|programme|page|piece|report)|"
    r"(?:an?|the) (?:earlier|previous|original) (?:version|article|story|post|headline)(?: of (?:this|the) \w+)?)\b"
    r"(?:[ ,]+[\w'.]+){0,8}?[ ,]+(?:reported|published|said|stated|wrote|posted|presented|claimed|suggested|retract\w*|"
    r"withdr\w+|apologi[sz]\w*|regret\w*|fell|removed|taken|hoax|wrong|false|incorrect\w*)\b"
)
_BACK = re.compile(
    r"\b(?:retract\w*|withdr(?:aw|ew|awn)\w*|(?:taken|took) (?:\w+ ){1,3}down|removed|fell for|hoax|no such|untrue|"
    r"(?:is|was|were|are|be) (?:\w+ )?(?:wrong|false|fake|incorrect|inaccurate)|not true|never happened|false alarm|"
    r"can(?:not| no longer) (?:verify|stand)|in error|the error|mistakenly|incorrectly|falsely|wrongly)\b"
)
_NOT = re.compile(r"\b(?:did|has|have|had|was|is|were) (?:not|never|in fact)\b|\b(?:didn|hasn|haven|hadn|wasn|isn)'t\b")
_THIS = re.compile(r"\bthis (?:article|post|story|piece|page|report)\b")
_SMALL = re.compile(
    r"\b(?:misspell\w*|misspelt|spelling|spelled|misidentified|age|aged|title|caption|photograph\w*|typo)\b"
)


def withdrawals(reports: Sequence[Findings], claim: Claim) -> dict[str, Reason]:
    """Report → the note by which it, or its outlet in a correction of its own, takes the claim back."""
    notes = {f.report.id: w for f in reports if (w := _withdrawal(f, claim))}
    made = {i: _reason(w, "it takes back what it reported") for i, w in notes.items()}
    for f in reports:
        if f.report.id not in notes and (w := next((w for w in notes.values() if _of_outlet(w, f.report)), None)):
            made[f.report.id] = _reason(w, "its outlet took back what it reported")
    return made


@dataclass(frozen=True, slots=True)
class _Withdrawal:
    """A note, in which report; `apart`: a report of its own, not a note on the report that it takes back."""

    report: Report
    span: Span | None
    apart: bool


def _withdrawal(found: Findings, claim: Claim) -> _Withdrawal | None:
    about = matter(claim.text)
    sentences = told(found.report.title, found.report.text)
    for n, t in enumerate(sentences):
        note = sentences[n : n + NOTE]
        ours, update = _ours(found, t), bool(_UPDATE.search(t.low))
        if (ours or update) and _takes_back(note, about, softly=ours):
            apart = bool(_LABEL.search(sentences[0].low)) and not any(_THIS.search(s.low) for s in note)
            return _Withdrawal(found.report, t.span, apart)
    return None


def _ours(found: Findings, t: Told) -> bool:
    """A note's label, or the outlet speaking of what it reported, in its own voice."""
    if _LABEL.search(t.low):
        return True
    m = _OURS.search(t.low)
    if not m or t.span is None:
        return bool(m)
    at = t.span.start + m.start()
    return not any(a.manner != "indirect" and any(c.start <= at < c.end for c in a.content) for a in found.attributions)


def _takes_back(note: Sequence[Told], about: Matter, *, softly: bool) -> bool:
    """`softly`: in a note of the outlet's own "was not" will do."""
    words = " ".join(t.low for t in note)
    back = _BACK.search(words) or (softly and _NOT.search(words))
    return bool(back) and not _SMALL.search(words) and about.share(stems(words)) >= TAKEN_BACK


def _of_outlet(w: _Withdrawal, other: Report) -> bool:
    """Is the other report of the outlet that put out the note, and not known to be later?"""
    if not w.apart or not other.publisher:
        return False
    head = normal(w.report.text[:HEAD])
    same = w.report.publisher == other.publisher if w.report.publisher else normal(other.publisher) in head
    return same and not (w.report.published and other.published and w.report.published < other.published)


def _reason(w: _Withdrawal, words: str) -> Reason:
    day = f", {w.report.published[:10]}" if w.report.published else ""
    return Reason(kind=RETRACTED, report_id=w.report.id, span=w.span, text=f"{words}{day}: not counted as support")
