"""The means by which something was said: "in a statement", "on Telegram", "at a press conference"."""

from __future__ import annotations

import re

from hearsay.text import sentence_at
from hearsay.types import Attribution, Span

_CHANNEL = re.compile(
    r"""\b(?:
    in\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){0,3}?
        (?:statement|report|interview|e-?mail|letter|video|post|tweet|blog\spost|speech|address|memo|filing|complaint|lawsuit|
           message|briefing|note|broadcast|telegram|press\srelease|news\srelease|communiqu[eé]|press\sconference|
           news\sconference|testimony|phone\s(?:call|interview)|text\smessage|press\sbriefing|series\sof\s(?:tweets|posts)|
           pair\sof\s(?:tweets|posts)|conversation|op-ed|recording|audio\smessage|appearance)
        (?:\s(?:with|to|published\son|posted\son|broadcast\son|on)\s(?:the\s)?[A-Z][\w.’']*(?:\s[A-Z][\w.’']*){0,3})?
  | in\scourt\s(?:filings?|documents?|papers) | in\s(?:sworn\s)?testimony
  | on\s(?:the\s)?(?:Twitter|Telegram|Facebook|Instagram|YouTube|TikTok|X|Truth\sSocial|Weibo|VK|WhatsApp|Signal|Mastodon|
        Bluesky|Threads|Reddit|social\smedia)(?:\s(?:messaging\s)?(?:app|platform|channel|account|page))?
  | on\s(?:his|her|its|their|the|a)\s(?:[\w’'-]+\s){0,3}?(?:page|website|site|blog|channel|account|radio\s(?:show|program(?:me)?)|
        profile|feed|podcast)
  | on\s(?:state|national|live|public|local)\s(?:television|tv|radio) | on\s(?:television|tv|the\sradio)
  | (?:at|during)\san?\s(?:[\w-]+\s){0,3}?(?:press|news|media)\s(?:conference|briefing)
  | (?:at|during)\san?\s(?:[\w-]+\s){0,2}?(?:briefing|hearing|rally|(?:earnings\s)?(?:conference\s)?call|interview(?:\son\s[A-Z]\w+(?:\s[A-Z]\w+)?)?)
  | during\sa\s(?:meeting|session|sitting)\sof\s(?:the\s)?[^,.;]{3,90}
  | by\s(?:e-?mail|telephone|phone|text\smessage) | via\s(?:e-?mail|Twitter|Telegram|Facebook|WhatsApp|Signal)
  )\b""",
    re.IGNORECASE | re.VERBOSE,
)
REACH = 160  # characters between a channel and the cue or the speaker that it goes with


def channel(text: str, a: Attribution) -> Span | None:
    """The nearest channel in the cue's sentence that stands outside the content; None where there is none."""
    near = a.cue or a.speaker
    if near is None:
        return None
    around = sentence_at(text, near)
    found = [Span(*m.span()) for m in _CHANNEL.finditer(text, around.start, around.end)]
    free = [s for s in found if not any(c.overlaps(s) for c in a.content)]
    best = min(free, key=lambda s: _gap(s, near), default=None)
    return best if best and _gap(best, near) <= REACH else None


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
