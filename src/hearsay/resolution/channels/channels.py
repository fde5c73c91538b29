"""Which means goes with which attribution: the nearest one outside its content, nearer to no other speaker's cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.resolution.channels.means import PLATFORM, means
from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

_ITSELF = re.compile(r"\b(?:re)?tweeted|\be-?mailed|\btexted|\bblogged|\bradioed|\btelegraphed", re.IGNORECASE)
_PAPER = re.compile(
    r"(?:the|its|his|her|their) (?P<noun>statement|letter|post|message|e-?mail|release|memo|filing|tweet|video)$",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:statement|press release|news release|communiqu[eé])$")
_POSTS = re.compile(r"\b(?:wrote|posted|posts|tweets|commented|shared|replied)\b")
_ACCOUNT = re.compile(rf"\b(?P<host>{PLATFORM}) (?:users?|accounts?|page|channel)\b")
_PAGE = re.compile(rf"\b{PLATFORM}\b|\b(?:page|blog|account|profile)$")
_SUBORDINATE = re.compile(r"\b(?:because|when|while|after|before|although|though|if|unless|since)\b")
REACH = 160  # characters between a channel and the cue or the speaker that it goes with
BEHIND = 20  # what a channel right behind the content counts as: "he claims "…" in a letter"
PAPER_BACK, PAGE_BACK = 1200, 500  # characters in which "the statement", or the page posted on, was named


def channel(text: str, a: Attribution, attributions: Sequence[Attribution] = ()) -> Span | None:
    """The words for it, as the text has them; None where the report names none."""
    near = a.cue or a.speaker
    if near is None:
        return None
    around = sentence_at(text, near)
    others = [o for o in attributions if o.cue and around.covers(o.cue) and o is not a]
    near_enough = [s for s in means(text, around) if not _taken(s, a) and _apart(s, a) <= REACH]
    free = [s for s in near_enough if not _SUBORDINATE.search(_between(text, s, near, a))]
    its = [s for s in free if not any(_of_another(text, s, o, a) for o in others)]
    return min(its, key=lambda s: _apart(s, a), default=None) or _in_itself(text, a) or _posted(text, a)


def _taken(s: Span, a: Attribution) -> bool:
    """Part of what is said or of who says it."""
    return any(c.overlaps(s) for c in a.content) or bool(a.speaker and a.speaker.covers(s))


def _between(text: str, s: Span, near: Span, a: Attribution) -> str:
    """The words from a channel to the cue that are not said."""
    start, end = min(s.end, near.end), max(s.start, near.start)
    return "".join(text[n] for n in range(start, end) if not any(c.start <= n < c.end for c in a.content))


def _of_another(text: str, s: Span, o: Attribution, a: Attribution) -> bool:
    """Nearer to another's cue, or part of what another says apart from this."""
    if _one_speaker(o, a):
        return _of_other_saying(text, s, o, a)
    if any(c.covers(s) for c in o.content):
        return not any(a.cue and c.covers(a.cue) for c in o.content)
    return not _taken(s, o) and _apart(s, o) < _apart(s, a)


def _of_other_saying(text: str, s: Span, o: Attribution, a: Attribution) -> bool:
    """Of one speaker's two sayings: "told her in an interview, adding", "called it false and said in a statement"."""
    if o.cue is None or a.cue is None:
        return False
    if o.cue.end <= s.start and s.end <= a.cue.start:
        return "," in text[s.end : a.cue.start]
    return a.cue.end <= o.cue.start and o.cue.end <= s.start


def _apart(s: Span, a: Attribution) -> int:
    behind = [BEHIND for c in a.content if 0 <= s.start - c.end <= 2]
    return min(*(_gap(s, x) for x in (a.cue, a.speaker) if x), REACH + 1, *behind)


def _one_speaker(a: Attribution, b: Attribution) -> bool:
    return bool(a.speaker and b.speaker and a.speaker.overlaps(b.speaker))


def _in_itself(text: str, a: Attribution) -> Span | None:
    """ "tweeted", "a palace statement said": the verb or the speaker is the channel."""
    if a.cue and (verb := _ITSELF.search(text, *a.cue)):
        return Span(*verb.span())
    paper = _PAPER.match(text, *a.speaker) if a.speaker else None
    if a.speaker and paper:
        back = Span(max(0, a.speaker.start - PAPER_BACK), a.speaker.start)
        return _last([s for s in means(text, back) if s.of(text).endswith(paper["noun"])])
    held = _HELD.search(text, *a.speaker) if a.speaker else None
    return Span(*held.span()) if held else None


def _posted(text: str, a: Attribution) -> Span | None:
    """Who writes or posts with no word of where does so on the page or platform named last."""
    if a.cue is None or not _POSTS.search(text, *a.cue):
        return None
    if a.speaker and (host := _ACCOUNT.search(text, *a.speaker)):
        return Span(*host.span("host"))
    back = Span(max(0, a.cue.start - PAGE_BACK), a.cue.start)
    return _last([s for s in means(text, back) if _PAGE.search(text, *s)])


def _last(spans: Sequence[Span]) -> Span | None:
    return max(spans, default=None)


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
