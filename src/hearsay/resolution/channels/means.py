"""Words that name the means by which something is said: "in a statement", "on Telegram", "at a press conference"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hearsay.types import Span

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DET = rf"(?:{_DAY}['’]s|(?:today|yesterday|this week|last week|last night|this morning)['’]s|an?|the|his|her|its|their|this|that|one|another|two|several|separate)"
_WRITTEN = (
    r"(?:statements?|reports?|e-?mails?|letters?|(?:blog ?)?posts?|tweets?|memos?|filings?|complaint|(?:law)?suit|"
    r"messages?|notes?|(?:press |news )?releases?|op-ed|editorial|column|article|essay|book|memoir|autobiography|"
    r"affidavit|indictment|petition|ruling|decision|opinion|assessment|study|review|judge?ment|submission|readout|rebuttal|"
    r"reply|commentary|(?:legal |court )?claim(?= (?:lodged|filed|brought|submitted)\b)|documents?|papers|videos?|clip|recording|broadcast|"
    r"telecast|segment|episode|podcast|documentary|photos|advisory|notice|bulletin|communiqu[eé]|deposition|motion|"
    r"testimony|telegram|thread|voicemail|newsletter|announcement|transcript|blog|caption)"
)
_EVENT = (
    r"(?:interviews?|(?:press|news|media) (?:conference|briefing|call)|conference|briefing|hearings?|rally|meeting|"
    r"session|sitting|event|summit|forum|convention|debate|speech|address|lecture|sermon|ceremony|trial|inquest|"
    r"inquiry|(?:phone |telephone |conference |earnings )?calls?|(?:talk |radio |television )?appearance|panel|"
    r"gathering|vigil|conversation|chat|remarks|discussion|town hall|deposition|testimony|broadcast|programme|program|"
    r"show|segment|debriefing|visit|reception|symposium|expo|assembly)"
)
# Bare and definite, these are what is told of: "during the call".
_TOLD_OF = (
    r"(?:call|meeting|visit|conversation|chat|event|session|trial|show|program(?:me)?|discussion|gathering|inquiry|"
    r"segment|panel|assembly)"
)
PLATFORM = (
    r"(?:Twitter|Telegram|Facebook|Instagram|YouTube|TikTok|X|Truth Social|Weibo|VK|VKontakte|WhatsApp|Signal|"
    r"Mastodon|Bluesky|Threads|Reddit|Snapchat|LinkedIn|Tumblr|social media|Parler|Substack|Medium|Gab|Gettr|Rumble|"
    r"Discord|WeChat|Douyin|Viber|Odnoklassniki|Twitch|Clubhouse|Patreon|Nextdoor|Pinterest|Flickr|Google\+|MySpace|"
    r"Periscope|Vine|Quora|4chan|Steemit|Koo)"
)
_PLACE = (
    r"(?:page|website|site|webpage|blog|channel|account|wall|feed|profile|podcast|(?:radio )?(?:show|program(?:me)?)|"
    r"timeline|app|platform)"
)
_AIR = r"(?:CNN|BBC|NBC|CBS|ABC|Fox|Sky|MSNBC|CNBC|NPR|PBS|ITV|Al Jazeera|[A-Z]\w+ (?:TV|Television|Radio))"
_WORDS = r"(?:[\w'’-]+ ){0,4}?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]*\b)"
_NAME = rf"[A-Z][\w.'’]*(?: (?!{_DAY}|{_MONTH})[A-Z][\w.'’]*){{0,4}}"
_MEANS = re.compile(
    rf"\b(?:(?i:in|via|through) (?!(?:the|this|that) {_TOLD_OF}\b){_DET} {_WORDS}(?:{_WRITTEN}|{_EVENT})\b(?!-)"
    r"|(?i:in|via|through) (?:court|legal|sworn|written|emailed|prepared|published|leaked|recorded|videotaped) "
    rf"{_WORDS}{_WRITTEN}\b"
    r"|(?i:in|via|through) (?:remarks|testimony|interviews|comments|tweets|photos|posts|text messages|e-?mails|"
    r"letters)\b"
    rf"|(?i:at|during) (?!(?:the|this|that|his|her|their) {_TOLD_OF}\b)(?:{_DET} )?{_WORDS}{_EVENT}\b"
    r"|(?i:at|during) the [A-Z0-9][\w.'’ -]{3,60}? "
    r"(?:Conference|Summit|Forum|Convention|Expo|Assembly|Congress|Festival)\b(?: and [A-Z]\w+)?"
    rf"|(?i:at|during) the (?:conclusion|end|start|opening|close|sidelines) of {_DET} {_WORDS}{_EVENT}\b"
    rf"|(?i:on|via|by|through) (?:(?:the|his|her|its|their|an?) {_WORDS})?{PLATFORM}\b(?: (?:messaging )?{_PLACE}\b)?"
    rf"|(?i:on) (?:his|her|its|their|the|an?|[A-Z]\w+['’]s|this (?:station|channel|network|programme|program|paper)['’]s) "
    rf"{_WORDS}{_PLACE}\b"
    rf"|(?i:on) (?:his|her|its|their|the|an?) {_WORDS}(?:call|broadcast|telecast|episode|tape|recording|air|record)\b"
    r"|(?i:on) (?:(?:state|national|live|public|local|state-run|the|[A-Z]\w+(?:i|an|ish|ese)) ){0,2}"
    r"(?:television|tv|TV|radio|air)\b"
    rf"|(?i:on) (?:the )?{_AIR}(?: [A-Z]\w+)?(?:['’]s?(?: [A-Z“\"][\w'’”\"]*){{1,5}})?"
    r"|(?i:by|over|via) (?:the )?(?:e-?mail|telephone|phone|text message|text|fax|video link|satellite phone)\b"
    rf"|(?i:when|while) (?:interviewed|questioned|contacted|reached|approached) by (?:the )?{_NAME}"
    rf"|(?:[Ss]peaking|[Tt]alking) (?:\w+ )?(?:to|with|on) (?:the )?{_NAME}"
    rf"|(?<=\btold )(?:an?|the) {_WORDS}{_EVENT}\b)"
)
_ISSUED = re.compile(
    r"\b(?<!not )(?<!never )(?:releas|issu|put out|post|publish|upload|circulat|shar|sent out|record)(?:ed|ing|es|s)? "
    rf"(?P<span>an? {_WORDS}{_WRITTEN})\b"
)
_ONLINE = re.compile(r"\b(?:post|publish|upload|surfac|appear|circulat|shar)\w* (?:\w+ ){0,2}(?P<span>online)\b")
# A platform that the list lacks: "wrote on Lantern: ".
_HOSTED = re.compile(
    r"\b(?:wrote|writes|posted|posts|shared|uploaded)(?: later| earlier| again)? "
    rf"(?P<span>on (?!{_DAY}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]\w{{2,}})(?=[,:.]| on\b| that\b| {_DAY})"
)
# "… with Radio North", "… to the council", "… posted on a website", up to a clause or a day.
_TAIL = re.compile(
    r"(?: (?:with|to|on|of|by|for|before|in|from|promoting|marking|(?:posted|published|released|broadcast|aired|"
    r"carried|linked|belonging|received|obtained|sent|addressed|hosted|lodged|filed)(?: (?:on|in|by|to|at))?) "
    rf"(?!{_DAY}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|that\b|condition\b)"
    r"(?:(?!(?:that|who|which|where|when|after|before|while|as|because|said|says|saying|he|she|they|it|we|late|early|"
    rf"last|this|earlier|if|whether|but|in)\b|(?:on )?{_DAY}|on [A-Z][a-z]{{2,8}}\.? \d|today|yesterday)"
    r"[\w&'’.-]+ ?){1,12})"
)


@lru_cache(maxsize=64)  # one sentence's are asked for by each of its attributions, twice
def means(text: str, within: Span) -> tuple[Span, ...]:
    """Each with what belongs to it: "in an interview with Radio North", "told a news conference" without the verb."""
    return tuple(_means(text, within))


def _means(text: str, within: Span) -> Iterator[Span]:
    for match in _MEANS.finditer(text, *within):
        tail = _TAIL.match(text, match.end(), within.end)
        whole = text[match.start() : tail.end() if tail else match.end()].rstrip(" .")
        yield Span(match.start(), match.start() + len(whole))
    for pattern in (_ISSUED, _ONLINE, _HOSTED):
        for match in pattern.finditer(text, *within):
            yield Span(*match.span("span"))
