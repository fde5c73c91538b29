"""Whose word a cue tells of: who was asked, who acts, and whether that is an authority or the party itself."""

from __future__ import annotations

import re

from hearsay.standing import words as w
from hearsay.standing.candidates import Candidate
from hearsay.standing.phrases import CHECKER, LETTER
from hearsay.standing.subjects import leader
from hearsay.types import Source, Span, Status

_ASKED = re.compile(
    r"(?:contacted|approached|asked|e-?mailed|messaged|out to|to (?:reach|contact)|"
    r"(?:comment|response|reply|word|reaction|answer|clarification) (?:from|by)|"
    r"(?:calls?|e-?mails?|messages?|requests?|questions?|inquiries) to)\s+"
    rf"(?!(?:their|his|her|its|for|to|questions|requests|comments?)\b)(?P<who>{LETTER}+?)"
    r"(?=\s+(?:for|to|with|about|on|was|were|went|seeking|and|regarding|but|if|when|at)\b|[,;\"]|\.?$|\.\s)",
    re.IGNORECASE,
)


def party(c: Candidate, clause: Span) -> Span | None:
    """The words for whoever was asked or acts; None where the clause names nobody."""
    telling = c.cue.at.of(c.sentence.flat)
    if c.cue.verb is None and c.cue.status == "not_verified" and not _CHECKS.search(telling):
        return None
    if c.cue.status in ("sought", "no_response") and not _REFERS.match(telling):
        m = _ASKED.search(c.sentence.flat, *clause)
        if m:
            return Span(*m.span("who"))
    checker = re.match(CHECKER, telling)
    if checker:
        return Span(c.cue.at.start, c.cue.at.start + checker.end())
    if c.actor is None and not (c.cue.verb and c.cue.verb.passive):
        return leader(c.sentence, Span(clause.start, c.cue.at.start))
    return None if _IDLE.match(c.who) else c.actor


# Who looks into a thing acts; what "remains unconfirmed" does not.
_CHECKS = re.compile(rf"investigat|assess|check|examin|look|prob|review|evaluat|analy|received|seen|viewed|{CHECKER}")
_REFERS = re.compile(r"(?:referred|directed|deferred)\b", re.IGNORECASE)
_IDLE = re.compile(r"(?:when|asked|there|no|neither|nobody|none|nor|this|that|as)\b")


def standing(c: Candidate, status: Status, source: Source | None) -> Status:
    """A party's own word confirms what an authority's or an outlet's verifies; only "confirm" is said of both.

    Who checks facts for a living denies nothing but finds it not borne out.
    """
    if status == "denied" and c.actor and re.search(CHECKER, c.actor.of(c.sentence.flat)):
        return "not_verified"
    if status == "declined" and c.cue.verb is None and _CANNOT_SAY.search(c.cue.at.of(c.sentence.flat)):
        return "not_verified" if source and source.kind == "outlet" else status
    own = c.word.startswith(("confirm", "reconfirm")) and (_ITS_OWN.match(c.after) or not _authority(c, source))
    return "confirmed" if own and status == "verified" else status


_CANNOT_SAY = re.compile(r"\bsay (?:whether|if)$", re.IGNORECASE)
# What a body itself did: "confirmed in a statement that it had suspended the pilot".
_ITS_OWN = re.compile(
    r"(?: [^,;:\"]{1,50}?)? (?:that )?(?:it|they|we) (?:had|has|have|would|will|did|does|do|is|are) (?!been\b)|"
    r"(?: [^,;:\"]{1,50}?)? (?:that )?(?:it|they|we) (?:was|were) \"?(?:aware|\w+ing)\b"
)


def _authority(c: Candidate, source: Source | None) -> bool:
    if source and source.kind == "outlet":
        return True
    spoken = set(re.findall(r"[a-z]+", f"{c.who} {source.name.lower() if source and source.kind != 'person' else ''}"))
    acronym = c.actor and re.search(r"\b(?:[A-Z]{2,}\b|U\.[SKN]\b)", c.actor.of(c.sentence.flat))
    return bool(acronym or spoken & w.AUTHORITIES or spoken & w.WITNESSES)
