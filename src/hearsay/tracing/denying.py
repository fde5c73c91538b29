"""Clues that a report takes a claim for false."""

from __future__ import annotations

from hearsay.tracing.clues import CLAIM, Clue, any_of

_THING = rf"(?:{CLAIM}|(?:site|website|account|page|tweet|photo|photograph|image|picture|video|clip|death)s?)"
_UNTRUE = (
    r"(?:false|untrue|fake|hoax(?:es)?|bogus|fiction(?:al)?|fictitious|fabricat(?:ed|ion)|baseless|unfounded|rubbish|"
    r"nonsense|inaccurate|incorrect|wrong|made[- ]up|a lie|lies|liar|bullshit|satir\w+|parod(?:y|ies)|spoof|doctored|"
    r"photoshopped|staged|(?:publicity )?stunt|prank|impost[eo]r|phone?y|erroneous|mistaken|exaggerated)"
)
_LEADING_UP = (
    r"(?:(?:to be|an?|the|just|only|all|nothing but|nothing more than|but|more than|indeed|total(?:ly)?|another|"
    r"complete(?:ly)?|entire(?:ly)?|categorically|utter(?:ly)?|absolutely|simply|likely|probably|obvious(?:ly)?|"
    r"almost|certainly|celebrity|death|internet|elaborate|works? of|part of|big|old|confirmed as|yet another) ){0,5}"
)
_NO_OBJECT = (  # "denied bail": of what was refused or is pleaded to, not of what was said
    r"(?! (?:him|her|them|us|me|it|you|entry|access|permission|bail|visas?|asylum|"
    r"(?:(?:the|any|all|his|her|its|their) )?(?:charges?|wrongdoing|right|chance|opportunity|vote|liability)|"
    r"(?:\w+ )?service)\b)"
)
DENIED = "denied"  # a clue whose object says what is denied

DENYING: tuple[Clue, ...] = tuple(
    Clue(name, "denies", weight, lasting, any_of(*patterns))
    for name, weight, lasting, patterns in (
        (
            DENIED,
            0.9,
            False,
            (
                rf"\b(?<!nor )(?<!not )(?<!n't )(?<!or )den(?:y|ies|ied|ying)\b{_NO_OBJECT}",
                r"\b(?:refut(?:es|ed|ing)|rebut(?:s|ted)?|rubbish(?:es|ed)|cold water)\b",
                r"\b(?:debunk|dispel|quash|discredit|disprov)\w*",
                rf"\b(?:reject|dismiss|counter|contradict|disput)\w*[^;]{{0,40}}?\b{CLAIM}\b",
                r"\b(?:sh(?:ot|oots|ooting) down|knock(?:s|ed|ing) (?:down|back)|push(?:es|ed|ing)? back)\b"
                rf"[^;]{{0,60}}?\b{CLAIM}\b",
                r"\bhits? back\b",
            ),
        ),
        (
            "called untrue",
            1.0,
            False,
            (rf"\b(?:call|describ|brand|label|denounc|dismiss|slam|blast|knock)\w*[^;]{{0,90}}?\b{_UNTRUE}\b",),
        ),
        (
            "untrue",
            0.9,
            True,
            (
                rf"(?:\b(?:is|are|was|were|be|been|as|turn(?:ed|s) out|prov\w+)|'s) {_LEADING_UP}{_UNTRUE}\b",
                r"(?:\bnot|n't) (?:(?:actually|really|even|be|quite|in fact|necessarily|a|exactly|at all) ){0,2}?"
                r"(?:true|real|the case|happen\w*|accurate|official|authentic|legit\w*)\b",
                r"\bno (?:truth|validity|foundation)\b",
                r"\bnever happened\b",
                r"\bobvious fake\b",
                r"\bnothing of the (?:sort|kind)\b",
            ),
        ),
        (
            "hoax",
            0.7,
            True,
            (
                r"\b(?:fake|bogus|hoax|phone?y|false|satir\w+|spoof|parody|made-up|fabricated|impost[eo]r|untrue|"
                rf"fictional|doctored|incorrect|unfounded)\b(?:[ -]\w+){{0,3}}? {_THING}\b",
                r"\bhoax\w*",
                r"\b(?:fell|fallen|falling) for\b",
                r"\b(?:duped|tricked|fooled|taken in|misled)\b",
            ),
        ),
        (
            "in fact",
            0.7,
            True,
            (
                r"\b(?:turn(?:s|ed) out|in reality|contrary to|in fact|actually|the (?:fact|truth) is|sorry|"
                r"thankfully)\b[^;]{0,60}?(?:\b(?:not|no|never|merely)\b|n't\b)",
            ),
        ),
        (
            "no such thing",
            0.5,
            True,
            (
                r"\bno such\b",
                r"\bno (?:\w+ )?plans?\b",
                r"\bthere (?:is|was|are|were) never\b",
                r"\b(?:misreport|misinterpret|misunderst|wrongly|falsely|mistakenly)\w*",
            ),
        ),
        (
            "found false",
            1.0,
            True,
            (
                r"^\W*(?:probably |mostly )?(?:false|fake news|fake)\W*$",
                r"\b(?:rating|verdict|status|conclusion)\W+(?:mostly |probably )?(?:false|fake)\b",
            ),
        ),
        (
            "withdrawn",
            0.6,
            True,
            (
                r"\bretract(?:s|ed|ion|ing)\b",
                rf"\bwithdr(?:aw|ew|awn)\w*\b[^;]{{0,30}}\b(?:{CLAIM}|study|paper)\b",
                r"\bbeen (?:since )?withdrawn\b",
                r"\bwe (?:\w+ )?(?:apologi[sz]e|regret)\b",
                r"^\W*correct(?:ion|ed)\b",
                r"\bcorrection appended\b",
                r"\b(?:issued|posted|published|ran|appended) an? correction\b",
                r"\bhave (?:taken|removed) (?:\w+ ){1,3}down\b",
                r"\boriginally (?:presented|reported|stated)\b",
            ),
        ),
    )
)
