"""What a report says of verification and of the right of reply, by whom and about which attributions.

1. cues: verbs in their moods and set phrases, sentence by sentence; signs against them are weighed (judging)
2. contents: what somebody is given as saying may itself be a denial or a doubt
3. one status for each clause, one denial for each party (settling, repeats)
4. whom the words mean (cast) and which statements they bear on (scope)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.standing.candidates import Candidate, candidates
from hearsay.standing.cast import Cast
from hearsay.standing.clauses import clause, whole
from hearsay.standing.contents import false, stated
from hearsay.standing.found import Found
from hearsay.standing.parties import party, standing
from hearsay.standing.repeats import once
from hearsay.standing.scope import about
from hearsay.standing.sentence import Sentence, read
from hearsay.standing.settling import settled
from hearsay.standing.signs import score, status
from hearsay.standing.statements import Statements
from hearsay.types import Attribution, Report, Source, Sourcing, Span, Standing


def standings(
    report: Report, attributions: Sequence[Attribution], sources: tuple[Source, ...], sourcings: Sequence[Sourcing]
) -> tuple[tuple[Source, ...], tuple[Standing, ...]]:
    """The sources (with those that only a standing names) and the standings, in the order of the text."""
    cast = Cast(report, attributions, sources, sourcings)
    sentences = tuple(read(report.text))
    statements = Statements(sentences, cast.said)
    found = once(f for s in sentences if not _LINK.match(s.text) for f in _in_sentence(s, cast, statements))
    made = tuple(
        Standing(
            report_id=report.id, span=f.span, status=f.status, by=f.by.id if f.by else None, about=about(f, cast.said)
        )
        for f in found
    )
    return (*sources, *cast.added(s.by for s in made)), made


# A line that leads to other reports says nothing of this one.
_LINK = re.compile(r"\W*(?:see also|read (?:more|also|next)|related|also read|watch|more on)\b", re.IGNORECASE)


def _in_sentence(sentence: Sentence, cast: Cast, statements: Statements) -> list[Found]:
    told = settled(f for c in candidates(sentence) if score(c) > 0 and not _waits(c, f := _told(c, cast), cast))
    said = next(_said(sentence, statements, told), None)
    return sorted([*told, *([said] if said else [])], key=lambda f: f.span)


def _told(c: Candidate, cast: Cast) -> Found:
    part = clause(c.sentence, c.cue.at, c.within)
    span = whole(c.sentence, c.cue.at, part)
    if c.inverted:
        part = span = c.sentence.span
    by = cast.find(party(c, span)) or _heard(c, cast, span) or _saying(c, cast)
    found = standing(c, status(c), by)
    return Found(status=found, sentence=c.sentence, cue=c.cue.at, clause=part, span=span, by=by)


def _waits(c: Candidate, found: Found, cast: Cast) -> bool:
    """ "We have had no reply from our son's captors": whoever speaks waits for it, not the report.

    And who has not seen the letter verifies nothing, unless it is an outlet or the report itself.
    """
    if found.status == "not_verified" and _UNSEEN.search(c.cue.at.of(c.sentence.flat)):
        return c.who != "we" and not (found.by and cast.checks(found.by))
    speaker = cast.speaking(c.cue.at)
    waits = speaker is not None and speaker.kind in _PARTIES and found.status in ("sought", "no_response")
    return waits and "comment" not in found.span.of(c.sentence.flat)


_UNSEEN = re.compile(r"\b(?:seen|viewed|reviewed)\b", re.IGNORECASE)
_PARTIES = ("person", "organisation", "group")


def _heard(c: Candidate, cast: Cast, span: Span) -> Source | None:
    """Whoever speaks before a cue without a subject: "the ministry said …, but declined to say more"."""
    passive = c.cue.verb is not None and c.cue.verb.passive
    return None if c.actor or passive else cast.heard(Span(span.start, c.cue.at.start))


def _saying(c: Candidate, cast: Cast) -> Source | None:
    """Who is given as saying it; of "… said the claims could not be verified" an outlet only, which would have tried."""
    source = cast.saying(c.cue.at, c.sentence.span)
    passive = c.cue.verb is not None and c.cue.verb.passive
    return source if source and (source.kind == "outlet" or not passive) else None


def _said(sentence: Sentence, statements: Statements, told: Sequence[Found]) -> Iterator[Found]:
    """Beside a cue only an outright "that is false" counts: the rest of the sentence mostly spells the cue out."""
    for c in statements.within(sentence):
        free = not any(f.span.overlaps(c.at) for f in told)
        found = stated(c) if not told else "denied" if free and false(c) else None
        if found:
            span = sentence.span
            yield Found(status=found, sentence=sentence, cue=c.at, clause=c.at, span=span, by=c.source)
