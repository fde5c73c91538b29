"""Clues that a report takes a claim for doubtful."""

from __future__ import annotations

from hearsay.tracing.clues import Clue, any_of

DOUBTING: tuple[Clue, ...] = tuple(
    Clue(name, "doubts", weight, False, any_of(*patterns))
    for name, weight, patterns in (
        (
            "cast doubt",
            0.3,
            (
                r"\b(?:cast|throw|raise|express|voice|have|had)\w* (?:\w+ ){0,2}?doubts?\b",
                r"\bs[ck]eptical (?:of|over|about)\b",
            ),
        ),
        (
            "doubted",
            0.8,
            (
                r"\bdoubt(?:s|ed|ful|fully)?\b(?! you)",
                r"\bs[ck]eptic\w*",
                r"\bdisputed\b",
                r"\bwith caution\b",
                r"\bnot all it seem",
                r"\b(?:dubious|questionable|suspicious\w*|implausible|improbable|unlikely|unconvinced|puzzling|fishy|"
                r"far-fetched|oddities|not likely|not so sure|too good to be true|hard to believe)\b",
                r"\bcall(?:s|ed|ing)? (?:\w+ ){0,3}?into question\b",
                r"\bquestion(?:ed|ing|s) (?:the|whether|over|about|if|remain)\b",
                r"\b(?:grain|pinch) of salt\b",
                r"\b(?:don't|do not) (?:buy|believe)\b",
                r"(?:\bnot|n't) add up\b",
                r"\bmakes? no sense\b",
            ),
        ),
        (
            "open",
            0.8,
            (
                r"\b(?:unclear|uncertain|unsure|not clear|not known|not sure|don't know|do not know|"
                r"no way of (?:telling|knowing)) (?:\w+ )?(?:whether|if|who|what)\b",
                r"\btoo (?:soon|early) to\b",
                r"\bremains to be seen\b",
                r"\bawait\w* confirmation\b",
                r"\bcould (?:\w+ ){0,2}?be a hoax\b",
                r"\b(?:assess|investigat|determin|examin|evaluat|check|doubts?|wonder)\w* (?:\w+ ){0,3}?"
                r"(?:whether|if)\b",
                r"\b(?:trying|working|seeking|attempting|scrambling) to (?:\w+ )?"
                r"(?:confirm|verify|determine|establish|find out|authenticate)\b",
            ),
        ),
        ("at odds", 0.6, (r"\b(?:conflicting|contradictory|confusion|contested|rival claims)\b",)),
        (
            "unconfirmed",
            0.55,
            (
                r"\b(?:unconfirmed|unverified|unsubstantiated|uncorroborated|unproven)\b",
                r"(?:\bnot|n't|\b(?:never|cannot|unable to|yet to|neither|nobody has|none of)) "
                r"(?:(?:yet|be|been|have|able|to|immediately|independently|officially|so|far|otherwise|it|has) ){0,5}?"
                r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborated?|authenticated?)\b",
                r"\bno (?:\w+ ){0,2}?(?:confirmation|verification)\b",
                r"\bnobody (?:\w+ ){0,3}confirmed\b",
            ),
        ),
        (
            "nothing for it",
            0.5,
            (
                r"\bno (?:\w+ ){0,3}?(?:signs?|evidence|indications?|proof|word)\b",
                r"\bnothing (?:to (?:suggest|support|substantiate|indicate)|substantiat\w+|confirm\w*)\b",
            ),
        ),
        (
            "going round",
            0.5,
            (
                r"\b(?:rumou?r\w*|speculation|reports?|chatter|buzz|claims|gossip)\b[^;]{0,110}?"
                r"\b(?:swirl|circulat|spread|flood|surfac|began|start|crop)\w*",
                r"\b(?:abuzz|awash|ablaze|making the rounds)\b",
                r"\brumou?rs? (?:\w+ ){0,2}?(?:fl(?:y|ying|ew)|(?:is|are|was|were) rife)\b",
            ),
        ),
        (
            "asked",
            0.5,
            (
                r"^\W*(?:is|are|was|were|did|does|do|has|have|had|could|can|really|so|but)\b[^.!]*\?",
                r"\b(?:really|actually|truly|or (?:didn't|isn't|not))\b[^.!]{0,200}\?",
                r"\b(?:finally|really|actually) be true\b",
            ),
        ),
        ("rumour", 0.35, (r"\b(?:rumou?rs?|speculation|gossip|chatter)\b(?! (?:site|website|blog|mill))",)),
        (
            "kept off",
            0.4,
            (
                r"\b(?:supposed(?:ly)?|purported(?:ly)?|so-called|may or may not)\b",
                r"\bdespite [^;]{0,30}\b(?:claims?|reports?)\b",
                r"\bif (?:you|we|they) (?:believe|can trust|trust)\b",
                r"\bif (?:true|genuine|confirmed|real|authentic)\b",
                r"\bdo(?:es)?(?: not|n't) appear\b",
                r"\bmay (?:not|have not)\b",
                r"\breported (?:truce|cease-?fire|death|deal|capture)\b",
            ),
        ),
    )
)
