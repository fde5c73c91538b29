"""The cue's clause, as far as the words between a cue and a time tell it: there is no parser here.

In doubt a time belongs to another clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.resolution.dates.today import DATELINE
from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

SAID, _QUOTED = "\x01", "\x02"  # stand for every character of what was said; of quotations, which may be titles
_QUOTATION = re.compile(r"(?<!\S)[“\"][^“”\"\n]{1,800}[”\"](?!\w)")
_REACH = 600  # characters of a sentence on either side of the cue; few have more, and a text without full stops may


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The cue's sentence with all that is quoted or said in it blotted out. Spans are relative to its start."""

    text: str
    start: int
    cue: Span
    speaker: Span | None


def clause_of(text: str, a: Attribution, cue: Span) -> Clause:
    whole = sentence_at(text, cue)
    sentence = Span(max(whole.start, cue.start - _REACH), min(whole.end, cue.end + _REACH))
    words = _QUOTATION.sub(lambda m: _QUOTED * len(m.group()), sentence.of(text))
    dateline = DATELINE.match(words)
    for said in (*(c.moved(-sentence.start) for c in a.content), Span(0, dateline.end() if dateline else 0)):
        start, end = (min(max(at, 0), len(words)) for at in said)
        words = words[:start] + SAID * (end - start) + words[end:]
    speaker = a.speaker.moved(-sentence.start) if a.speaker and sentence.covers(a.speaker) else None
    return Clause(text=words, start=sentence.start, cue=cue.moved(-sentence.start), speaker=speaker)


_WORDS = r"""statement|interview|speech|address|tweet|post|letter|e-?mail|memo|message|report|article|column|op-ed
    |editorial|essay|poll|survey|study|paper|filing|lawsuit|complaint|ruling|opinion|order|decision|indictment|affidavit
    |testimony|remark|comment|broadcast|video|recording|podcast|episode|show|appearance|call|note|bulletin|communiqu[eé]
    |notice|advisory|warning|announcement|declaration|release|edition|issue|story|blog|analysis|review|transcript
    |document"""
_OCCASIONS = r"""conference|briefing|meeting|summit|event|rally|talk|session|ceremony|forum|town\shall|fund-?raiser
    |debate|hearing|trial|visit|stop|tour|trip|reception|dinner|lunch(?:eon)?|breakfast|convention|vigil|funeral|service
    |gathering|discussion"""
SAYING = rf"\b(?:{_WORDS}|{_OCCASIONS})s?\b"  # what is said or written, and when one speaks
_A_SAYING = re.compile(SAYING, re.IGNORECASE | re.VERBOSE)
_MADE = frozenset(
    """released published issued posted dated aired broadcast sent recorded filed uploaded delivered emailed e-mailed
    tweeted written signed conducted taped given unveiled held convened hosted printed circulated submitted read
    streamed televised announced distributed""".split()
)
_DONE = frozenset("made shot seen found left taken hit caught born set struck brought known won lost".split())
_LEADS = frozenset(
    """on just only early late earlier later also again at around the a an and but so then mid very midday
    noon mid-morning mid-afternoon shortly""".split()
)
BREAK = rf"[;()—–{SAID}]|:(?!\d)"
_BREAK = re.compile(rf"{BREAK}| - |, (?:and|but|or|so|yet) ")
AWAY = re.compile(  # what leads into another clause; "after a meeting" and "an interview that aired" do not
    rf"""\b(?:who|whom|whose|where|when|while|because|if|although|though|but|since|until|following|amid|ahead|about|than
    |whether|how|what|why|prior|as(?!\swell\b)
    |(?:which|that)(?!\s(?:aired|(?:was|were)\s(?:published|broadcast|released|posted|issued))\b)
    |(?:[Aa]fter|before)(?!\s(?:[\w-]+\s){{1,3}}?(?:{_OCCASIONS})s?\b))\b""",
    re.VERBOSE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had)\b")
TOLD = r"\b(?:said|says|told|added|claimed|announced|reported)\b"
_NO_VERB = r"(?!(?:the|an?|his|her|its|their|reporters|journalists|supporters)\b)"
_AIM = re.compile(rf"\bto {_NO_VERB}[a-z]|\b(?:call|plan)\w* for\b|{TOLD}(?!(?: (?:on|late|early))* $)")
_SETTING = re.compile(
    rf"""\W*(?:(?:and|but|then)\s)?(?:(?:in|at|during|on|via|through)\s(?=[^,]*{SAYING})|after\s
    |(?:in|at|from|on)\s(?:the\s)?(?:[^\W\d_][\w.’'-]*\s){{1,4}}(?:(?:early|late|on|earlier|later)\s){{0,2}}$
    |(?:speaking|talking|writing|testifying|addressing|appearing|asked|reached|responding|interviewed|quoted|posting
    |visiting|released|published|issued|posted|aired|broadcast|dated)\b)""",
    re.VERBOSE | re.IGNORECASE,
)


def last_word(words: str) -> str:
    """The last one that carries meaning: "released" of "released late on"."""
    return next((w for w in reversed(re.findall(r"\w[\w’'-]*", words)) if w.casefold() not in _LEADS), "")


def made_then(words: str) -> bool:
    """A time that follows is that of what was said or written: "a poll released", "the letter"."""
    last = last_word(words)
    return last in _MADE or bool(_A_SAYING.fullmatch(last))


def hangs(words: str) -> bool:
    """Nothing in the words before a time leads into another clause, nor takes the time for itself."""
    return not (_BREAK.search(words) or AWAY.search(words) or _done(last_word(words)))


def _done(word: str) -> bool:
    """A participle that a following time belongs to: "the man arrested on Monday"."""
    return word not in _MADE and (word in _DONE or (word.endswith("ed") and word.islower()))


def goes_on(words: str) -> bool:
    """The same after a cue, where a further verb begins another clause."""
    return hangs(words) and not _FINITE.search(words)


def sets(words: str) -> bool:
    """With these words a time says when somebody spoke: none but "on", "in a statement on", "speaking in London"."""
    return goes_on(words) and (not last_word(words) or bool(_SETTING.match(words)))


def runs(words: str) -> bool:
    """A subject's verb and what goes with it, up to a time: no aim, whose time it would be, and nothing said."""
    return not (_BREAK.search(words) or AWAY.search(words) or _AIM.search(words))
