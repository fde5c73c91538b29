"""What an outlet does at one place, by the words around its name.

"told the Daily Mail", "in an interview with CNN", "said on NBC": it *heard* the source. "Reuters reported", "according
to NBC News", "first reported by": it *tells*. "citing AFP": it is *cited*. "in a video obtained by the BBC": it *holds*
what the source has put out. Else it is only *named*.
"""

from __future__ import annotations

import re
from typing import Literal

from hearsay.types import Span

Part = Literal["heard", "tells", "cited", "holds", "named"]

KIND = (
    r"(?:news(?:papers?| (?:agency|website|site|channel|outlet|network|service|organi[sz]ation)s?)|papers?|daily|"
    r"weekly|tabloid|broadsheet|magazine|web ?sites?|sites?|broadcaster|(?:TV|television|radio) "
    r"(?:station|channel|network|show)|channels?|stations?|blogs?|(?:media )?outlets?|publication|newswire|podcast|"
    r"television|TV|radio|affiliate)"
)
# Words that may stand between a verb and an outlet's name: "told the Lebanese daily".
_LEAD = (
    r"(?:(?:the|an?|its|his|her|our|both|local|state|state-run|state-owned|official|pro-government|privately|owned|"
    rf"national|public|online|news|media|sister|rival|host|anchor|presenter|today's|yesterday's|this week's|last week's|[A-Z][\w.-]*(?:'s?)?|{KIND}) ){{0,7}}"
)
_ADVERBS = (
    r"(?: (?:has|have|had|is|was|are|also|first|later|earlier|previously|further|then|now|originally|initially|"
    r"recently|exclusively|already|subsequently|just|even|who|which|that))*"
)
_SPEAKING = (
    r"(?:said|says?|saying|spoke|spoken|speak(?:s|ing)?|talk(?:s|ed|ing)?|confirm(?:s|ed|ing)?|explain(?:s|ed|ing)?|"
    r"reveal(?:s|ed|ing)?|admit(?:s|ted|ting)?|acknowledg(?:ed|ing)|indicat(?:ed|ing)|describ(?:ed|ing)|"
    r"insist(?:ed|ing)|(?:repeat|reiterat|relay|stress|recount|confid|outlin)(?:ed|ing)|den(?:ied|ying)|debunk(?:ed|ing)|provid(?:ed|ing)|released?|disclos(?:ed|ing)|"
    r"claim(?:ed|ing)|complain(?:ed|ing)|boast(?:ed|ing)|conced(?:ed|ing)|leak(?:ed|ing)|given?|gave|statements?|comments?|remarks|e-?mail(?:ed)?|letter|message|conversation|"
    r"appear(?:ed|ance|ing)|took|speech)"
)
_TOLD = (
    r"(?:told|tell|tells|telling|s[ai]t(?:s|ting)? down with|reached by|interview(?:ed|s)? (?:(?:published|printed|broadcast|aired|posted|released)"
    r"(?: \w+){0,3} )?(?:with|by|on|to|for|in)|quoted as telling)"
)
_HEARD = re.compile(
    rf"\b(?i:{_TOLD} |{_SPEAKING}(?: (?!that\b)\w+){{0,3}}? (?:to|with|(?P<on>on)) ){_LEAD}$"
    r"|(?<!report )(?<!reports )(?<!\w)(?P<airs>on) (?:the )?$"
)
_HEARS = re.compile(
    rf"(?:'s?)?(?: [A-Z]\w+){{0,4}}(?: {KIND})?{_ADVERBS} (?:interviewed|spoke (?:to|with)|talked (?:to|with)|hosted|"
    r"(?:gave|provided) a platform to|featured) "
)
_GAVE = re.compile(r"\b(?:gave|giv(?:en|ing|es)|grant(?:ed|ing|s)) (?:the )?$")
_AN_INTERVIEW = re.compile(
    r" (?:(?:an?|his|her|its|their|the) )?(?:[\w-]+ ){0,3}(?:interviews?|quotes?|statements?|accounts?)\b"
)
# "in an October CNN interview", "during the Westport Post's interview"
_IN = re.compile(r"\b(?:[Ii]n|[Dd]uring|[Aa]s) (?:(?:an?|his|her|their|another|that|this)(?: [\w-]+){0,2} )?$")
_ITS_INTERVIEW = re.compile(r"(?:'s?)? (?:[\w-]+ ){0,2}interviews?\b")
_AIRS = re.compile(r"CNN|BBC|NBC|CBS|ABC|Fox|Sky|MSNBC|CNBC|NPR|PBS|ITV|Al Jazeera|RT\b|\w+ (?:TV|Television|Radio)\b")
_CITED = re.compile(rf"\b(?:[Cc]iting|cites?|cited|quoting|quoted|attributed to) {_LEAD}$")
_HOLDS = re.compile(rf"\b(?:received|obtained|seen|acquired|reviewed) by {_LEAD}$")
_BY = re.compile(
    r"\b(?:[Aa]ccording to|(?:reported|published|broke|broken|quoted|cited|carried|posted|released|aired|broadcast|"
    r"revealed|said|claimed|as saying|told|described|named)(?: \w+)? (?:by|in|on|via)|(?:report|reports|reporting|"
    r"article|story|piece|account|claims?|information|details)(?: published| posted| aired)? (?:by|in|from|on|at)|"
    rf"[Pp]er|(?<!\[)[Vv]ia|[Cc]ourtesy of|theory from|[Ss]ources?:|[Hh]ere's|[Ff]rom|[Hh]at[ -]tip(?: to)?:?|[Hh]/[Tt]:?) {_LEAD}$"
)
_INVERTED = re.compile(rf"(?:\b(?:reports?|reported|writes)|(?<=[,\"] )(?:said|says)) {_LEAD}$")
_CLAUSE_ENDS = re.compile(r"[^\w ']|$| (?:on|in)\b")
_SAYS = re.compile(
    rf"(?:'s?)?(?:(?: [A-Z]\w+){{0,3}} {KIND}| (?:report|story|article|piece|account|exclusive|reporters?|team|"
    rf"correspondent))?(?:, [^,.;:\"]{{3,70}},)?{_ADVERBS} (?:reported|reports?|reporting|quot(?:ed|es|ing)|"
    r"cit(?:ed|es|ing)|wr(?:ote|ites)|said|says|saying|adds|added|notes|noted|claims|claimed|reveal(?:s|ed)|"
    r"learn(?:ed|t)|explains|describes|details|seethes|concludes|published|broke|confirms|understands|believes?)\b"
)
_REPORTS = re.compile(
    rf"(?:'s?)?(?: {KIND})?{_ADVERBS} (?:reported|reports|is reporting|wrote|writes|broke|published)\b"
)
_OWNS = re.compile(
    r"(?:'s?)? (?:(?:new|exclusive|earlier|recent|latest|full|original) )?(?:report|story|article|piece|account|exclusive)\b"
    r"|'s? (?:sources?|insiders?)\b"  # "an NBC source" may just work there
)
_ARTICLE = re.compile(r"\b[Tt]he $")
REACH = 140  # characters on either side that are looked at


def part(flat: str, at: Span, sentence: Span) -> Part:
    """`flat` is the text with plain quotation marks; nothing beyond the sentence counts."""
    left = _ARTICLE.sub("", flat[max(sentence.start, at.start - REACH) : at.start])
    right = flat[at.end : min(sentence.end, at.end + REACH)]
    if _heard(flat, at, left):
        return "heard"
    if _CITED.search(left):
        return "cited"
    if _HEARS.match(right):
        return "heard"
    if _HOLDS.search(left):
        return "holds"
    return "tells" if _tells(left, right) else "named"


def expected(flat: str, at: Span, sentence: Span) -> bool:
    """The words around call for an outlet, so that "Time" is the magazine: "told Time", "Time reported"."""
    left = _ARTICLE.sub("", flat[max(sentence.start, at.start - REACH) : at.start])
    if _REPORTS.match(flat, at.end, sentence.end) or _BY.search(left):
        return True
    return part(flat, at, sentence) in ("heard", "cited", "holds")


def _heard(flat: str, at: Span, left: str) -> bool:
    """ "on" is hearing only where the outlet is on the air."""
    if _GAVE.search(left) and _AN_INTERVIEW.match(flat, at.end):
        return True
    if _IN.search(left) and _ITS_INTERVIEW.match(flat, at.end):
        return True
    match = _HEARD.search(left)
    on = match and (match["on"] or match["airs"])
    return match is not None and (not on or _AIRS.match(flat, at.start) is not None)


def _tells(left: str, right: str) -> bool:
    if _BY.search(left) or _SAYS.match(right) or _OWNS.match(right):
        return True
    return bool(_INVERTED.search(left) and _CLAUSE_ENDS.match(right))
