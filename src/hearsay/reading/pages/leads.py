"""Lines among a report's paragraphs that lead away from it."""

from __future__ import annotations

import re

_WORDS = (
    r"(?:read|see|watch)\s+(?:more|also|next|now)\s*(?:[:|–—-]|$)",
    r"also\s+read\s*[:|–—-]",
    r"read more (?:about|on)\b",
    r"(?:more|related|recommended|editor['’]s picks?|most (?:read|popular)|trending|top stories)"
    r"(?: (?:stories|articles|coverage|topics|links|news|reading|content|on this|from))?\s*(?:[:|]|$)",
    r"don['’]t miss\b",
    r"you (?:may|might) (?:also )?(?:like|be interested)",
    r"also on \w+\.\w+",
    r"like this story\?",
    r"(?:advertisement|advertising)\W*$",
    r"(?:sponsored by|(?:story|article) continues (?:below|after))\b.{0,40}$",
    r"(?:continue|keep) reading\b",
    r"(?:click|tap) here\b",
    r"get .{1,60}(?:newsletter|app|on the go|inbox)\b",
    r"(?:sign up|subscribe|register)(?:\s+(?:for|to|now|here|today|free)\b|\W*$)",
    r"follow (?:us|@|our)",
    r"follow .{1,40} on (?:twitter|x|facebook|instagram|telegram)\b",
    r"share this\b",
    r"(?:tags?|topics?|filed under)\s*:",
    r"(?:tags|topics|comments|share|print|email|save)$",
    r"join (?:the conversation|our)\b",
    r"download (?:the|our) .{0,30}app\b",
    r"we use cookies",
    r"thanks? (?:you )?for (?:signing|subscribing)",
    # The same in other languages.
    r"(?:à )?lire (?:aussi|également)\b",
    r"(?:lesen sie|lies) auch\b|mehr zum thema\b|anzeige\W*$|lees ook\b",
    r"le[ae] (?:también|más)\b|lé[ae]nse? también\b|leia (?:também|mais)\b|veja (?:também|mais)\b|publicidade?\W*$",
    r"leggi anche\b|czytaj (?:też|także|również)\b|ayrıca okuyun\b|läs också\b|les også\b",
    r"читайте (?:также|також|ещё|ще)\b|реклама\W*$",
    r"اقرأ (?:أيضا|المزيد)|延伸阅读|相关阅读|推荐阅读|[【(（]?责任编辑",
    r"for immediate release\W*$",
    r"(?:#\s*#\s*#|-\s*30\s*-|\*\s*\*\s*\*)$",
)
_LEAD = re.compile("|".join(_WORDS), re.IGNORECASE)
# A longer paragraph tells something, however it begins.
_LONGEST = 220


def is_lead(paragraph: str) -> bool:
    """A line that leads away from the report.

    >>> is_lead("Register here for our letter"), is_lead("Register offices stayed shut, the council said.")
    (True, False)
    >>> is_lead("Read more: The dam that failed"), is_lead("Related to the flood, police said, were three thefts.")
    (True, False)
    """
    return len(paragraph) <= _LONGEST and _LEAD.match(paragraph) is not None
