"""Set phrases of checking and answering that no single verb carries; a space stands for any run of white space."""

from __future__ import annotations

import re
from typing import NamedTuple

from hearsay.types import Status


def pattern(*alternatives: str) -> re.Pattern[str]:
    """Any of these, whatever the case."""
    return re.compile("|".join(alternatives).replace(" ", r"\s+"), re.IGNORECASE)


W = r"[\w'.-]+"
# A letter of a name with its full stops: "U.S. officials", "Newsloop.example".
LETTER = r"(?:[^,.;()\"]|\.(?=\w)|(?<=\b[A-Z])\.)"
CLAIM = (
    r"(?:reports?|reporting|claims?|rumou?rs?|stor(?:y|ies)|allegations?|accusations?|charges?|suggestions?|speculation|"
    r"assertions?|accounts?|notions?|talk|gossip|theor(?:y|ies)|hoax|articles?|criticisms?|insinuations?|narrative|headlines?|"
    r"counts|news|buzz|critiques?)"
)
_BE = r"(?:is|are|was|were|be|been|remains?|remained|'s|'re)"
_ASK = (
    r"(?:requests?|e-?mails?|calls?|messages?|inquir\w+|enquir\w+|questions?|"
    r"(?:attempts?|efforts?) (?:by [^,;]{3,40} )?(?:to (?:reach|contact|get|obtain|speak|interview)|at (?:reaching|contacting))\b)"
)
_ANSWER = r"(?:comments?|response|reply|answer|word|reaction)"
_FALSE = (
    r"(?:rubbish|nonsense|false|untrue|lies|an? (?:\w+ )?(?:lie|fabrication|hoax|smear)|baseless|unfounded|ridiculous|absurd|"
    r"incorrect|inaccurate|fabricat\w+|fake|bogus|ludicrous|preposterous|laughable)"
)
_NOTHING = r"(?:never|not|none|nobody|nothing|\w+n't|nothing of the (?:sort|kind)|no such thing)"

_PAPER = (
    r"(?:documents?|reports?|e-?mails?|letters?|videos?|footage|filings?|notes|memos?|recordings?|tapes?|cop(?:y|ies)|"
    r"contracts?|audits?|transcripts?|evidence|images?|photographs?|files?)"
)
_NOT_VERIFIED = pattern(
    rf"\b(?:no|without|lacks?|lacked|lacking|absent) (?!means)(?:any )?(?:{W} ){{0,2}}?(?:confirmation|verification|corroboration)\b(?! (?:hearing|vote))",
    rf"\b(?:has|have|had)(?: not|n't) (?:yet |itself |themselves |independently )?(?:seen|viewed|reviewed) (?:the|that|this|any|its|a|an) (?:{W} ){{0,3}}?{_PAPER}\b",
    r"\bno (?:\w+ ){0,2}?way (?:to|of) (?:\w+ly )?(?:verify|confirm|authenticat|corroborat)\w*\b",
    r"(?:not|n't) (?:yet )?(?:received?|gotten|got|had|obtained) (?:any )?(?:official |independent )?confirmation\b",
    rf"\b(?:no|any|little|without|nothing) (?:{W} ){{0,3}}?(?:signs?|indications?|evidence|proof) (?:{W} ){{0,3}}?(?:that|to suggest) (?:{W} ){{0,3}}?{CLAIM}\b",
    rf"\bno (?:{W} ){{0,3}}?(?:signs?|indications?|evidence|proof) that (?:{W} ){{1,5}}?(?:is|are|was|were) (?:true|authentic|genuine|real|accurate)\b",
    rf"\b(?:{_BE}|though|although|but|as yet) (?:(?:an?|the|\w+ly|still|also|as yet|yet|so far|just|only) ){{0,3}}?(?:unconfirmed|unverified|unverifiable|uncorroborated|unsubstantiated)\b",
    rf"\b(?:{_BE}|still|currently) (?:(?:\w+ly|still|also|now) ){{0,2}}?(?:assessing (?:whether|if)|(?:investigating|assessing|checking|examining|looking into|probing|reviewing|evaluating) "
    rf"(?:to (?:see|determine) (?:whether|if)|(?:the|these|those|such|this) (?:{W} )?(?:authenticity|veracity|results?|{CLAIM})|{CLAIM} (?:that|of)))\b",
    rf"\b(?:assessing|examining|checking|reviewing|investigating|evaluating) (?:the|its|their) (?:{W} )?(?:authenticity|validity|veracity|credibility)\b",
    rf"\b{_BE} (?:{W} )?(?:investigating|examining|analy[sz]ing|assessing|reviewing) (?:the |this |a )?(?:{W} )?(?:footage|video|images|photographs?|recording|tape)\b",
    r"\b(?:is|are|was|were|'re|'s) (?:\w+ )?looking into (?:it|that|the matter)\b",
    r"\b(?:corroboration|verification|confirmation)\b[^.;]{0,60}?\b(?:is|was|are|were|remains|proved) (?:\w+ ){0,2}?(?:impossible|difficult|not possible)\b",
    r"\b(?:unsure|unclear|unknown|not (?:yet )?(?:clear|known|certain)) (?:whether|if)\b[^.;,]{0,60}?\b(?:authentic|genuine|true)\b",
)
_NO_RESPONSE = pattern(
    rf"\b{_ASK}\b[^;\"]{{0,80}}?\b(?:was|were|went|been|proved) (?:\w+ly )?(?:not (?:\w+ly )?(?:successful|returned|answered)|unsuccessful|unreturned|unanswered|rebuffed|ignored)\b",
    rf"\b(?:no|without) (?:\w+ ){{0,2}}?(?:{_ANSWER}|announcement|statement) (?:\w+ ){{0,3}}?(?:from|by)\b",
    r"\b(?:no|without) (?:\w+ ){0,2}?(?:response|reply|answer) to\b",
    r"\bthere (?:has|have|had|was|is|were) (?:been )?(?:also )?(?:yet )?no (?:\w+ ){0,2}(?:comment|response|reply)\b",
    r"^\W*no (?:\w+ )?comment\b[^.;,]{0,30}\b(?:from|by|available)\b",
    r"\b(?:not|n't) (?:\w+ly )?(?:been )?(?:available|reachable) (?:for|to) (?:\w+ )?comment\b",
    r"\bunavailable (?:for|to) (?:\w+ )?comment\b",
    r"\b(?:did|has|have|had)(?: not|n't) (?:yet |immediately )?(?:call(?:ed)?|phoned?|rung|ring|written|write) (?:us |the \w+ )?back\b",
    r"\bmade no (?!such)(?:\w+ )?(?:comment|statement)\b",
    r"\bnot possible to (?:reach|contact)\b",
    rf"\b(?:have|has|had|did)(?: not|n't) (?:yet )?(?:heard?|received?|gotten|got|get) (?:back\b|(?:an?|any) {_ANSWER})",
    r"\b(?:remain(?:s|ed)?|stay(?:s|ed)?|keep(?:s|ing)?|kept|been|was|were|is|are|'s) (?:\w+ly )?(?:mum\b(?! (?:to|of)\b)|silent (?:on|about|over|regarding)|tight-? ?lipped|quiet (?:on|about))",
)
_DECLINED = pattern(
    rf"\bdeclin(?:ed|es|ing) (?:(?:any|all|further|to offer|immediate) )*(?:comment|interviews?|an interview|(?:{W} ){{0,3}}?requests? for)\b",
    r"\b(?:did|does|do)(?: not|n't) have (?:an? |any )?(?:immediate |further )?comment\b",
    rf"\brefus(?:ed|es|ing) (?:{W} ){{0,3}}?(?:interviews?\b|requests? (?:for (?:{W} )?(?:comment|interview)|(?:{W} )?to (?:speak|talk|comment)))",
    r"\b(?:had|has|have|with|offered|gave) no (?:further |immediate )?comment\b",
    r"[\"']no comment\b",
    r"\bdeclin(?:ed|es|ing) to (?:weigh in|go into|get into|take (?:any )?questions)\b",
    r"\b(?:will|would|'ll) (?:be )?mak(?:e|ing) no (?:\w+ )?comment\b",
    r"\bdeclin(?:ed|es|ing) (?:an?|the|any) (?:\w+ )?(?:questions?|opportunity|chance|offer) (?:about|on|to (?:comment|respond|speak|discuss))\b",
    r"^\W*no comment\b(?![^.;,]{0,30}\b(?:from|by|available)\b)",
    r"\bneither (?:confirming|denying) nor\b",
    r"\bnothing (?:more|further|else) to (?:say|add)\b",
    r"\b(?:did not|didn't|without) (?:\w+ly )?elaborat(?:e|ing)\b",
    r"\bneither\b[^;]{0,80}\bwant(?:ed|s) to (?:comment|speak)\b",
    r"\b(?:neither|nor)\b[^;]{0,80}\bhad comment\b",
    r"\b(?:could not|couldn't|can't|cannot) say (?:whether|if)\b",
)
_SOUGHT = pattern(
    r"\b(?:comment|reply|response) (?:was|has been|had been|is being) sought\b",
    rf"\b(?:referred|directed|deferred) (?:{W} ){{1,6}}?to the\b",
    r"\boffered (?:the|an|a) (?:opportunity|chance) to (?:respond|comment|reply)\b",
    r"\bwe(?:'ve| have)? (?:also )?(?:reached out to|contacted|e-?mailed|approached)\b",
    r"\bawait(?:s|ing) (?:an? |further )?(?:reply|response|comment)\b",
    r"(?<!not\s)(?<!n't\s)\b(?:seek(?:s|ing)?|sought|requested|requesting) (?:an? |further )?(?:comment|reply|response|reaction|clarification|confirmation)\b",
)
_CONFIRMED = pattern(r"(?:not|n't) backing (?:down|off)\b", r"\brefus(?:ed|es|ing) to back down\b")
_VERIFIED = pattern(
    r"\b(?:got|received|obtained|secured) (?:\w+ )?confirmation (?:from|through|by)\b",
    r"\b(?:videos?|footage|images?|photos?|photographs?|pictures?|recordings?|tapes?|documents?|audio|clips?|letters?)\b[^,;.]{0,90}"
    r"\b(?:appear(?:s|ed)|seem(?:s|ed)|deemed|judged|found|believed) (?:to be )?(?:authentic|genuine)\b",
)
_DENIED = pattern(
    rf"\bsh(?:ot|oots?|ooting) down (?:{W} ){{0,4}}?{CLAIM}\b",
    rf"\b(?:issued|in) an? (?:{W} )?denial\b",
    r"\b(?:threw|thrown|poured|pour(?:s|ing)?) cold water\b",
    rf"\bput(?:s|ting)? (?:the )?rumou?rs? (?:{W} ){{0,4}}?to (?:rest|bed)\b",
    r"\bdespite (?:\w+ )?denials from\b",
)
_CALLED = pattern(
    r"\b(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|brand(?:ed|s|ing)|label(?:led|ed|s|ing)|denounc(?:ed|es|ing)|dismiss(?:ed|es|ing)|refuted)\b"
    rf"[^;]{{0,90}}?[\"\s](?:as )?\"?(?:\w+ly )?{_FALSE}\b(?=\W*$|\s?[,.;:\"]|\s(?:and|or|by|in|on|to|an?|the|but|as)\b)"
)
_INSISTED = pattern(
    rf"\b(?:claim(?:s|ed)?|swears?|swore) (?:that )?(?:he|she|it|they|his|her|its|their) (?:{W} ){{0,4}}?{_NOTHING}\b",
    rf"\b(?:insist(?:s|ed)?|maintain(?:s|ed)?) (?:on \w+day )?(?:that )?(?:there(?:'s| is| was| were| are| had been| has been| have been) \"?no\b|(?:(?!(?:would|will|should|must|could|say|says|saying|who|because|if) |(?:wo|would|should|ca|could)n't\b)(?!{_NOTHING} ruling){W} ){{0,7}}?(?!{_NOTHING} ruling|(?:wo|would|should|ca|could)n't\b){_NOTHING}\b)",
)
# Who sorts true from false for a living.
CHECKER = r"\b(?:Snopes(?:\.com)?|PolitiFact(?: [A-Z]\w+)?|FactCheck\.org|Full Fact|Gossip Cop)\b"
_CHECKERS = re.compile(
    CHECKER + r"[^;]{0,60}?"
    r"\b(?:rate[sd]|rule[sd]|said|says|prove[sd]|found|dismisse[sd]|called|calls|debunked)\b"
    r"[^;]{0,60}?(?i:\b(?:false|fake|hoax|untrue|pants on fire|unproven|satire)\b)"
)


class Phrase(NamedTuple):
    """`words` mean `status`; they are looked for only where one of the words in `needs` stands."""

    status: Status
    needs: frozenset[str]
    words: re.Pattern[str]


def _needs(words: str) -> frozenset[str]:
    return frozenset(words.split())


PHRASES = (
    Phrase(
        "not_verified",
        _needs(
            """confirmation verification corroboration unconfirmed unverified unverifiable uncorroborated unsubstantiated sign
            signs indication indications evidence proof assessing investigating checking examining looking probing reviewing
            evaluating analysing analyzing way seen viewed reviewed unsure unclear unknown clear known certain"""
        ),
        _NOT_VERIFIED,
    ),
    Phrase("not_verified", _needs("snopes politifact factcheck full gossip"), _CHECKERS),
    Phrase(
        "no_response",
        _needs(
            """announcement statement comment comments response reply answer word reaction reach contact mum silent tight tight-lipped lipped quiet
            successful unsuccessful returned answered unreturned unanswered rebuffed ignored heard hear back"""
        ),
        _NO_RESPONSE,
    ),
    Phrase(
        "declined",
        _needs(
            """declined declines declining refused refuses refusing comment confirming denying say add elaborate elaborating
            speak"""
        ),
        _DECLINED,
    ),
    Phrase(
        "sought",
        _needs(
            "we we've comment reply response reaction clarification confirmation referred directed deferred respond"
        ),
        _SOUGHT,
    ),
    Phrase("confirmed", _needs("backing back"), _CONFIRMED),
    Phrase("verified", _needs("confirmation authentic genuine"), _VERIFIED),
    Phrase("denied", _needs("shot shoot shoots shooting denial denials cold rest bed"), _DENIED),
    Phrase(
        "denied",
        _needs(
            """call called calls calling described describes describing branded brands branding labelled labeled labels
            denounced denounces dismissed dismisses refuted"""
        ),
        _CALLED,
    ),
    Phrase(
        "denied",
        _needs("claim claims claimed swear swears swore insist insists insisted maintain maintains maintained"),
        _INSISTED,
    ),
)
