"""What an unnamed source is called."""

from __future__ import annotations

import re

from hearsay.facts.places import NEW
from hearsay.resolution.mentions.mention import EDGE, Mention


def described(mention: Mention) -> str:
    """An unnamed source's short name: noun and what stands before it, with the clause behind it where that is short."""
    bare = _VACUOUS.sub("", _MANY_OF.sub("", re.sub(r" \([A-Z][\w.&-]{1,9}\)(?= [a-z])", "", mention.phrase)))
    if mention.head in ("report", "reports"):
        bare = re.sub(r" (?:of|that|about|on) .*", "", bare)
    bare = re.split(
        r",(?! (?:including|who recently))|\(| — | – |[“\"]$| (?:cited|quoted) by | shortly | (?:here|there)$", bare
    )[0]
    bare = re.split(r" (?:on|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", bare)[0] or bare
    bare = re.sub(r"\bUS\b|\bU\.S(?!\.)", "U.S.", bare)
    bare = re.sub(
        r"(?: (?:on|late|early|last|this|earlier))* (?:\w+day|today|week|month|year|morning|night)$|(?: (?:from|in|on"
        r"|of|at|for|by))+$",
        "",
        bare,
    )
    bare = re.sub(r" who (?:(?:had|have|has|was|were|is|are) )+(?:been )?", " ", bare.replace(",", ""))
    words = re.sub(r"\brep(s?)\b", r"representative\1", bare).strip(EDGE).split()
    second = [i for i, w in enumerate(words) if w in _PLACED][1:]
    return " ".join(words[: second[0] if second and mention.kind in ("person", "group") else 12])


_PLACED = frozenset("in at near on from outside inside along around".split())  # one place tells enough
_MANY_OF = re.compile(
    r"^(?:(?:an? )?(?:rash|lot|number|handful|couple|majority|host|slew|string|variety|few)|some|many|several|most"
    r"|all) of "
    r"(?:(?:the|these|those) )?",
    re.IGNORECASE,
)
_VACUOUS = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|certain|some|several|many|multiple|various|other|another(?! of\b)|one(?! "
    r"(?:of|with|who|that|in|from|at)\b)|"
    r"anonymous|unnamed|unidentified|unspecified|unconfirmed|so-called|alleged|earlier|recent|early|conflicting|"
    rf"new(?! (?-i:{'|'.join(sorted(NEW))})\b)) "
    r"+|[“\"])+",
    re.IGNORECASE,
)
