"""Is a cue a check or a reply at all? A table of named signs with weights; a sum above nought is one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hearsay.standing import words as w
from hearsay.standing.candidates import Candidate
from hearsay.standing.phrases import CLAIM
from hearsay.types import Status


def _agentless(c: Candidate) -> bool:
    return c.affirms and c.cue.verb is not None and c.cue.verb.passive and c.actor is None


def _thing(c: Candidate) -> bool:
    """Tests and reports show; they do not check. "A statement confirmed" speaks for whoever put it out."""
    who = c.actor.of(c.sentence.flat) if c.actor else ""
    head = re.split(r" (?:of|by|from|in|on|at|for|about|that|with)\b", who)[0].split()
    thing = bool(head) and (head[-1] in w.THINGS or who.lower() in w.THINGS)
    return c.affirms and c.cue.status == "verified" and (thing or c.who.endswith(" that"))


_COUNTED = re.compile(
    r"\b(?:an?|the|any|no|of|suspected(?: of)? (?:or|and)|possible or|newly|first|this|such|see|these|few|\d+|many|more|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens? of|hundreds of|laboratory)\s*[\"']?$",
    re.IGNORECASE,
)


def _counted(c: Candidate) -> bool:
    """An adjective: "suspected or confirmed of", "a confirmed case"."""
    return c.affirms and bool(_COUNTED.search(c.before))


def _asked(c: Candidate) -> bool:
    return c.sentence.text.rstrip("\"') ").endswith("?")


_CLAIMED = re.compile(
    r"\bclaim(?:s|ed)? (?:that )?(?:[\w'-]+ ){1,12}$|\b(?:entitled|headlined|titled)\b"
    r"|\b(?:bogus|fake|hoax|satir\w+|false) (?:\w+ )?(?:article|story|post|report|site|website|page|news)\b[^,]{0,50}$"
    r"|\b(?:article|story|post|headline|site|page|report)s? (?:that )?(?:saying|says|said|claiming|reads?)\b",
    re.IGNORECASE,
)


def _claimed(c: Candidate) -> bool:
    """Only another's word for it, or a hoax's: "the article claims that the broadcaster confirmed it"."""
    return c.affirms and c.cue.status == "verified" and bool(_CLAIMED.search(c.before))


_BARE = frozenset("confirm verify deny refute corroborate authenticate debunk dismiss".split())
_AND_DO = re.compile(r"\bto [a-z]+ (?:[\w'-]+ ){1,8}(?:and|or)\s$")  # "allows him to wait and deny it"
_BIDS = re.compile(
    r"\b(?:help\w*|let|make|would|could|can|should|must|will|may|might|please|to|you)\b (?:[\"\w'-]+ ){0,3}$",
    re.IGNORECASE,
)


def _bidden(c: Candidate) -> bool:
    """Somebody is to do it, or may: "you can go ahead and confirm it", "helps scientists confirm"."""
    idle = not c.actor or c.who in ("you", "your") or c.who.endswith(("'ll", "'d")) or bool(_BIDS.search(c.before))
    return c.affirms and c.word in _BARE and (idle or bool(_AND_DO.search(c.before)))


def _in_passing(c: Candidate) -> bool:
    """A participle on its own: "if they are right, confirming rumours". A statement that confirms is no aside."""
    stated = re.search(
        r"\b(?:statement|release|letter|tweet|post|message|note|email|video|entry)s?(?: on \w+)?\W*$|\bwith [^,]+$",
        c.before,
    )
    replied = c.word == "denying" and c.before.rstrip().endswith(",")
    kept = re.search(r"\b(?:from|of|for|against|without|stop|before|after)\s$", c.before)
    if c.affirms and c.word.endswith("ing") and kept:
        return True
    aided = c.cue.at.of(c.sentence.flat).lower().split()[0] in w.BEING
    return c.affirms and c.word.endswith("ing") and not (stated or replied or aided)


def _supposed(c: Candidate) -> bool:
    """ "If the audio is verified by the police"."""
    return bool((_IF if c.affirms else _IF_ONE).search(c.before))


_IF = re.compile(r"(?:\b|\[)(?:if|i\]f|unless|until|once|should)\b[^,;]*$", re.IGNORECASE)
_IF_ONE = re.compile(r"\b(?:if|unless|until) (?:he|she|they|it|you|we)\s$", re.IGNORECASE)


def _vague(c: Candidate) -> bool:
    """ "Many are calling it a hoax" and "is being called a hoax" reply for nobody."""
    nobody = c.cue.verb is None and bool(_PASSIVE.search(c.before)) and " by " not in c.after
    return c.cue.status == "denied" and (nobody or bool(_ANYBODY.search(c.who)))


_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:\w+ly\s)?$", re.IGNORECASE)
_ANYBODY = re.compile(r"^(?:what )?(?:they$|many|some|others|critics|users|people|fans|observers)\b")


def _ours(c: Candidate) -> bool:
    """The report's own voice replies to nobody: "we are calling this one a hoax"."""
    return c.cue.status == "denied" and bool(re.match(r"(?:we|i|you)\b", c.who)) and '"' not in c.sentence.text


def _known(c: Candidate) -> bool:
    """ "Confirms what we have always known", "their suspicions"."""
    return c.affirms and bool(
        re.match(
            r" (?:what|(?:\w+ )?(?:suspicions|fears|worst|faith|belief|beliefs|view|views|commitment|reputation|status|place|position))\b",
            c.after,
        )
    )


def _theirs(c: Candidate) -> bool:
    """ "“We contacted the owner,” she said": not this report's own asking."""
    return c.cue.status == "sought" and c.cue.verb is None and c.sentence.text[:1] in "\"'"


def _appointed(c: Candidate) -> bool:
    """ "The senate confirmed the nominee"."""
    return c.affirms and c.cue.status == "verified" and bool(_OFFICES.match(c.after) or _HOUSES.search(c.who))


_SCORN = re.compile(r"\b(?:rubbish|nonsense|ridiculous|absurd|ludicrous|preposterous|laughable)\b", re.IGNORECASE)
_NOTION = re.compile(r"\b(?:notion|idea|concept|theory) of\b", re.IGNORECASE)  # "called the idea of a toll a hoax"
_WORDED = re.compile(rf"\b{CLAIM}\b", re.IGNORECASE)


def _scorned(c: Candidate) -> bool:
    """ "Called the toll absurd" finds fault with a plan and denies nothing."""
    words = c.cue.at.of(c.sentence.flat) if c.cue.verb is None else ""
    scorn = _SCORN.search(words) and not _WORDED.search(c.sentence.text)
    return c.cue.status == "denied" and bool(scorn or _NOTION.search(words))


def _adjective(c: Candidate) -> bool:
    """ "Their widely dismissed theories", "a long discredited rumour": a participle that only describes."""
    alone = _LY.sub("", c.cue.at.of(c.sentence.flat).lower()) == c.word
    return (
        c.affirms and c.cue.verb is not None and alone and c.word.endswith("ed") and bool(_DESCRIBES.search(c.before))
    )


_LY = re.compile(r"^(?:\w+ly\s+)+")
_DESCRIBES = re.compile(
    r"(?:\b(?:their|his|her|its|the|an?|of|other|some|many|these|those)\s(?:[a-z]+ly\s)?|"
    r"\b(?:widely|long|oft|often|much|thoroughly|now|already)[ -])$",
    re.IGNORECASE,
)


_OFFICES = re.compile(
    r"(?:\W+[\w']+){0,4}?\W+(?:nominations?|nominees?|appointments?|judges?|candidacy)\b", re.IGNORECASE
)
_HOUSES = re.compile(r"\bsenate\b")


@dataclass(frozen=True, slots=True)
class Sign:
    """`weight` is added where `shows` holds."""

    name: str
    weight: float
    shows: Callable[[Candidate], bool]


SIGNS = (
    Sign("nobody is said to do it", -1.0, _agentless),
    Sign("a thing shows it", -1.0, _thing),
    Sign("an adjective", -1.0, _counted),
    Sign("a question", -1.0, _asked),
    Sign("another claims it was done", -1.0, _claimed),
    Sign("somebody is to do it", -1.0, _bidden),
    Sign("a participle on its own", -1.0, _in_passing),
    Sign("only if", -1.0, _supposed),
    Sign("nobody in particular", -1.0, _vague),
    Sign("the report's own voice", -1.0, _ours),
    Sign("another's asking", -1.0, _theirs),
    Sign("an appointment", -1.0, _appointed),
    Sign("what was known", -1.0, _known),
    Sign("scorn for a plan", -1.0, _scorned),
    Sign("a participle that describes", -1.0, _adjective),
)


def score(c: Candidate) -> float:
    return 0.5 + sum(s.weight for s in SIGNS if s.shows(c))


_HOAX = re.compile(
    r"[^.;]{0,110}?\b(?:is|was|are|were|been|of),?\s(?:[\w-]+,?\s){0,4}?(?:hoax|fake|false|untrue|premature|inaccurate|incorrect)\b|[^.;]{0,60}\bno (?:truth|such)\b|\sthe (?:\w+\s)?hoax\b|[^.;]{0,60}\balive\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"[^.;]{0,120}?\b(?:is|was|are|were) not (?:dead|by|the|an?|true|real|[A-Z])")


def status(c: Candidate) -> Status:
    """Confirming that a thing is a hoax denies it."""
    if c.cue.status != "verified":
        return c.cue.status
    return "denied" if _HOAX.match(c.after) or _NEGATED.match(c.after) else "verified"
