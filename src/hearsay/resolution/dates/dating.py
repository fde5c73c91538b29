"""Does a mention of a time date the saying, or something else in the sentence? By a table of the places it may take.

Read by hand, of 203 days that the whole program put to sayings of Wikinews and PolNeAR's training texts 198 were right.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hearsay.resolution.dates.clause import (
    AWAY,
    BREAK,
    SAID,
    SAYING,
    TOLD,
    Clause,
    goes_on,
    hangs,
    last_word,
    made_then,
    runs,
    sets,
)
from hearsay.types import Span


def dates_it(c: Clause, when: Span) -> bool:
    """Whether the mention at `when` dates the saying."""
    if _in_a_name(c, when) or _nowadays(c, when):
        return False
    return _dated_speaker(c, when) or (_adverbial(c, when) and any(place(c, when) for place in _PLACES))


_NAME = re.compile(
    r"(?:Black|Good|Super|Bloody|Ash|Palm|Easter|Cyber|Holy|Fat|Shrove|Giving|"
    r"(?:Mail|Independent|Herald) on) $"
)
_NAMED = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|People|Sun|World|Independent|Business|Review|Star|Night|"
    r"Today)\b"
)


def _in_a_name(c: Clause, when: Span) -> bool:
    """Super Tuesday, the Sunday Times, Russia Today."""
    titled = when.start > 0 and re.match("T(?:oday|ODAY|onight)|Yesterday", when.of(c.text))  # "Russia Today"
    return bool(titled or _NAME.search(c.text, 0, when.start) or _NAMED.match(c.text, when.end))


_SPOKE = re.compile(r"\b(?:\w{2,}ed|said|says?|told|wrote|writes?|spoke|gave|made|according)\b", re.IGNORECASE)


def _nowadays(c: Clause, when: Span) -> bool:
    """The present in general: "is known today as", "today, many fear"."""
    return when.of(c.text).casefold() == "today" and not _SPOKE.search(c.cue.of(c.text))


_OCCASION = re.compile(rf"(?:['’]s?)?\s(?:[\w-]+\s){{0,3}}?{SAYING}", re.IGNORECASE | re.VERBOSE)


def _dated_speaker(c: Clause, when: Span) -> bool:
    """The speaker is what was said or written that day: "Monday's report", "a poll released Sunday"."""
    if not (c.speaker and c.speaker.covers(when)):
        return False
    before = c.text[c.speaker.start : when.start]
    if last_word(before):
        return made_then(before) and not AWAY.search(before)
    return bool(_OCCASION.match(c.text, when.end, c.speaker.end))


_HOST = re.compile(r"\b(?:at|in|during|for|on) (?:an? |the |his |her |its |their )?$", re.IGNORECASE)
_ATTRIBUTIVE = re.compile(r"\b(?:an?|his|her|its|their|our|my|the|in|at|during) $", re.IGNORECASE)
_OFF = re.compile(
    r"\b(?P<word>since|by|until|till|before|after|from|through|between|to|as of|for|ahead of|of|following|about|with|"
    r"past|into|and|or|every|each|than|over|against) (?:(?:early|late) )?$",
    re.IGNORECASE,
)


def _adverbial(c: Clause, when: Span) -> bool:
    """It says when, rather than which, since when or until when. "At Tuesday's rally" says when, too."""
    before = c.text[: when.start]
    figures = c.text[when.start].isdigit() and before.casefold().endswith(" the ")
    if c.text[when.end : when.end + 1] in ("'", "’") or (_ATTRIBUTIVE.search(before) and not figures):
        return bool(_HOST.search(before) and _OCCASION.match(c.text, when.end))
    off = _OFF.search(before)
    return not off or (off["word"].casefold() in ("of", "from") and made_then(before[: off.start()]))


def _in_cue(c: Clause, when: Span) -> bool:
    """One cue: "said on Monday"."""
    return c.cue.covers(when) and not AWAY.search(c.text, c.cue.start, when.start)


def _after_cue(c: Clause, when: Span) -> bool:
    """Behind it: "said the minister in London on Monday", "announced the plan on Monday"."""
    if when.start < c.cue.end:
        return False
    before, said, tail = c.text[c.cue.end : when.start].rpartition(SAID)
    return hangs(before.strip(f"{SAID} ")) and sets(tail) if said else goes_on(tail)


_SPLIT = re.compile(rf"[;{SAID}]|, (?:and|but|so|yet|while|whereas) (?!\Z)")  # unless the cue itself follows
_ASIDE = re.compile(r",? (?:\w+ )?(?:after|before|following|as|when|while|amid)\b[^,]*(?=,)")
_ELSEWHERE = re.compile(rf" (?:was|is|when|marked|saw)\b|.*{TOLD}", re.DOTALL)
_PASSIVE = re.compile(r"(?:was|were)\b")  # "on Friday, the closure was announced"
_PERFECT = re.compile(r"\b(?:has|have|had)\b")  # a perfect tense goes with no definite time


def _at_head(c: Clause, when: Span) -> bool:
    """Before it all: "On Monday, the minister said", "the minister, speaking in London on Monday, said"."""
    if when.end > c.cue.start or not sets(re.split(rf",|{BREAK}", c.text[: when.start])[-1]):
        return False
    gap = c.text[when.end : c.cue.start]
    if _PASSIVE.match(c.text, c.cue.start) and not gap.strip(f"{SAID}, "):
        return True
    if _SPLIT.search(gap) or _ELSEWHERE.match(gap) or _PERFECT.search(c.text, c.cue.start, c.cue.end):
        return False
    aside = _ASIDE.match(gap)
    subject = c.speaker.start - when.end if c.speaker and not AWAY.fullmatch(c.speaker.of(c.text)) else len(gap)
    return not AWAY.search(gap, aside.end() if aside else 0, max(0, subject))


def _after_speaker(c: Clause, when: Span) -> bool:
    """Between the two: "the ministry late on Monday accused"."""
    if not c.speaker or when.start < c.speaker.end or when.end > c.cue.start:
        return False
    before, between = c.text[c.speaker.end : when.start], c.text[when.end : c.cue.start]
    return runs(before) and hangs(before) and "," not in between and hangs(between)


_OF_ITS_OWN = re.compile(r" (?:of|in|at|for|with|from|to|near|behind|against|after) ")


def _ends_speaker(c: Clause, when: Span) -> bool:
    """Taken for the last of its words: "{the Harbour Board on Monday} rejected", but not "{guests at the fair on Monday}"."""
    if not c.speaker or not c.speaker.covers(when) or c.speaker.end - when.end > 1:
        return False
    before = c.text[c.speaker.start : when.start]
    plain_subject = last_word(before)[:1].isupper() or not _OF_ITS_OWN.search(before)
    return plain_subject and runs(before) and hangs(before) and hangs(c.text[when.end : c.cue.start])


def _alongside(c: Clause, when: Span) -> bool:
    """With what was done meanwhile: "it opened the fair on Tuesday, saying", "it shut, with guests saying"."""
    with_it = c.speaker and c.text[: c.speaker.start].endswith(", with ")
    start = c.speaker.end if c.speaker and not with_it else 0
    if not start <= when.start < when.end <= c.cue.start or not re.match(r"\w+ing\b", c.cue.of(c.text)):
        return False
    return runs(c.text[start : when.start]) and not _SPLIT.search(c.text, when.end, c.cue.start)


_PLACES: tuple[Callable[[Clause, Span], bool], ...] = (
    _in_cue,
    _after_cue,
    _at_head,
    _after_speaker,
    _ends_speaker,
    _alongside,
)
