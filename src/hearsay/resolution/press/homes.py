"""What shows that an outlet is the report's own, or that it is another's: one test each, to be weighed (own.py)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.facts.outlets import key, known
from hearsay.resolution.press.passings import Passing

_WORKS = re.compile(
    r"(?:'s?)? (?:(?:has|have|had|was|is|were|also|not|immediately|independently|previously|unsuccessfully) )*"
    r"(?:unable to|could(?: not|n't)|cannot|can't|did not|reached out|contacted|approached|asked|requested|learned|"
    r"obtained|understands|seen|attempts?|requests?|sought|previously reported|emailed|messaged|inquiry|"
    r"saw|knocked|rang|phoned|viewed|put [\w’' -]{3,40} to|reporters? (?:saw|visited))\b"
)
_ASKED = re.compile(
    r"\b(?:provided|respon\w+ to(?: an?)?|inquir\w+ (?:by|from)|questions from|contacted by|comment (?:by|from|to)|"
    r"declined (?:\w+ ){0,6}(?:to|with)) (?:the )?$"
)
_FOOTER = re.compile(
    r"(?:opyright|©|originally (?:appeared|published) (?:on|in|at|by)|republished from|"
    r"a version of this \w+ appeared (?:on|in)) (?:\d{4} )?(?:[Tt]he )?$"
)
_CREDIT = re.compile(
    r"(?:'s?)?(?: (?:staff )?(?:writer|reporter|correspondent|journalist|editor)s?)? [A-Z][^.\n]{3,120} contributed\b"
)
_STAFF = re.compile(
    r"'s?(?: (?:own|security|political|diplomatic|home affairs|chief|senior|correspondent|editor))* "
    r"(?P<who>[A-Z][\w-]+ [A-Z][\w-]+)"
)
_STAFF_SAYS = re.compile(r"(?:,[^,\n]{3,60},| in [A-Z]\w+)? (?:says|said|reports)\b")
_OURS = re.compile(r"\b(?:our (?:own )?(?:reporter|correspondent|newsroom)|this (?:news)?paper)\b")
_ASKS = re.compile(r": [^\n]*\?")
_SAYS_STAFF = re.compile(r"\b(?:says|said|reports) (?:the )?$")
_OTHERS = re.compile(
    r"\b(?:reportedly told|had (?:earlier |previously )?told|newspaper|website|site|broadcaster|outlet|agency|magazine|"
    r"channel|daily|weekly|blog|station) (?:the )?$"
)
_MAIL = re.compile(r"\b[\w.-]{1,40}@(?:[\w-]{1,40}\.){0,3}([\w-]{2,40})\.(?:com|org|net|co\.uk|co|us)\b")
# "The Times" is as many papers' own name as "the Post"; the Sun and the Mirror are quoted by others so.
_SHORT = frozenset(
    """times post news journal herald tribune chronicle gazette record globe sentinel bugle argus courier examiner
    dispatch ledger echo leader bulletin advertiser register""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One outlet in one report: where it is named, how many sources it and how many other outlets heard."""

    flat: str
    name: str
    places: Sequence[Passing]
    sources: int
    rivals: int


def signed(o: Outlet) -> bool:
    """ "HAVANA (AP) - ", "(Harbour Gazette) " in the first lines; a copyright; "its Ann Marsh contributed"."""
    return any(
        _dateline(o.flat, p) or _FOOTER.search(_left(o.flat, p)) or _CREDIT.match(_right(o.flat, p)) for p in o.places
    )


def asks(o: Outlet) -> bool:
    """ "Gazette: When did you know?": its reporter asks the questions."""
    return sum(_ASKS.match(o.flat, p.at.end) is not None and _opens_line(o.flat, p) for p in o.places) > 1


def ours(o: Outlet) -> bool:
    """ "He told the Gazette it was a joke. “He said please,” he told our reporter.": one paragraph, one paper."""
    return any(p.part == "heard" and _OURS.search(o.flat, p.at.end, _line_end(o.flat, p)) for p in o.places)


def worked(o: Outlet) -> bool:
    """ "The Gazette has contacted", "did not respond to the Gazette"; only its word where others credit it too."""
    return any(_WORKS.match(_right(o.flat, p)) or _ASKED.search(_left(o.flat, p)) for p in o.places)


def credited(o: Outlet) -> bool:
    """Something is given as the outlet's word."""
    return any(p.part in ("tells", "cited") and not _WORKS.match(_right(o.flat, p)) for p in o.places)


def at_home(o: Outlet) -> bool:
    """Its reporters' mail comes from there: "Westport Daily News" and wpdailynews.com."""
    end = "".join(key(o.name).split()[-2:])
    return len(end) > 5 and any(domain.casefold().endswith(end) for domain in _MAIL.findall(o.flat))


def hears(o: Outlet) -> int:
    """Two people or more; less where other outlets heard somebody too, as in a round-up of interviews."""
    return min(2, o.sources) - (o.sources > 0 and o.rivals > 0)


def staffed(o: Outlet) -> int:
    """ "The BBC's Ann Marsh in Hull says": how an outlet speaks of its own."""
    return min(2, len({who for p in o.places if (who := _staff(o.flat, p))}))


def unmistaken(o: Outlet) -> bool:
    """It heard somebody, and is called as only its own pages call it: "the Post", and nowhere which; "TIME"."""
    capitals = not o.name.isupper() and any(p.at.of(o.flat) == o.name.upper() for p in o.places)
    short = key(o.name) in _SHORT and (known(o.name) is None or key(o.name) == "times")
    return o.sources > 0 and (capitals or short)


def anothers(o: Outlet) -> bool:
    """ "told news site X", "reportedly told X", "had told X": as one speaks of other outlets."""
    return any(_OTHERS.search(_left(o.flat, p)) for p in o.places)


def agency(o: Outlet) -> bool:
    outlet = known(o.name)
    return bool(outlet and outlet.agency)


def _line_end(flat: str, p: Passing) -> int:
    end = flat.find("\n", p.at.end)
    return end if end >= 0 else len(flat)


def _opens_line(flat: str, p: Passing) -> bool:
    return not flat[flat.rfind("\n", 0, p.at.start) + 1 : p.at.start].strip()


def _staff(flat: str, p: Passing) -> str | None:
    match = _STAFF.match(flat, p.at.end)
    if match and (_SAYS_STAFF.search(_left(flat, p)) or _STAFF_SAYS.match(flat, match.end())):
        return match["who"]
    return None


def _dateline(flat: str, p: Passing) -> bool:
    start = flat.rfind("\n", 0, p.at.start) + 1
    before, after = flat[start : p.at.start], flat[p.at.end : p.at.end + 20]
    return before.endswith("(") and len(before) < 60 and p.at.start < 400 and bool(re.match(r"[^)\n]{0,12}\)", after))


def _left(flat: str, p: Passing) -> str:
    return flat[max(0, p.at.start - 60) : p.at.start]


def _right(flat: str, p: Passing) -> str:
    return flat[p.at.end : p.at.end + 160]
