"""How reports word it that a source stays unnamed, and the reasons that they add. Patterns only."""

from __future__ import annotations

import re

# Only paragraphs that hold one of these are looked through with the patterns below.
HINT = re.compile(
    r"anonym|condition|named|identif|quoted|cited|authori|clear|liberty|permi|allowed|supposed|record|background"
    r"|attribution|names?\b|naming|willing"
)
_WITHIN = r"[^.;:,\"“”()\n]"
_WHO = r"(?:(?:who|which) )?(?:(?:also|only|all|both|each|then|have|had|has|was|were|would|could) ){0,6}"
_NAMED = r"(?:publicly |further |fully |directly )?(?:named|identified|quoted|cited)\b"
_AFTER_ANONYMOUS = (
    r"(?=\s*(?:[,.;:)\"”’]|$|because|for|as|out|due|to|since|in|said|told|over|but|and|when|while)(?:\b|\W|$))"
)
_SPEAK = (
    r"(?:speak|talk|comment|discuss|brief|disclose|reveal|provide|share|release|be quoted|make|give|address|describe)"
)
_CONDITION = re.compile(
    rf"\b(?:{_WHO}(?:[Ss]p(?:oke|eak|eaking|oken)|talk(?:ed|ing)?|comment(?:ed|ing)|discuss(?:ed|ing)|described?"
    rf"|describing|confirmed|agreed to)\b{_WITHIN}{{0,60}}?\b)?"
    rf"(?:(?:up)?on|under) (?:the |a )?(?:strict |usual |customary )?(?:condition|promise|guarantee|assurance|basis"
    rf"|cover|cloak) "
    rf"(?:of (?:strict |complete |total )?anonymity|of not being {_NAMED}|(?:that )?(?:he|she|they|his|her|their|the"
    rf"|no)\b{_WITHIN}{{0,40}}?\b(?:not|anonym\w+|withheld|secret)\b)"
)
_ASKED = re.compile(
    rf"\b{_WHO}(?:"
    rf"(?:ask|request|wish|prefer|want|insist|beg|cho+s|opt)\w*\b{_WITHIN}{{0,45}}?\b(?:not (?:to )?be(?:ing)?|to not "
    rf"be|against being|rather not be) {_NAMED}"
    rf"|(?:declin\w+|refus\w+|unwilling|(?:too )?(?:afraid|scared)|(?:d(?:id|oes|o)|would)(?: not|n[’']t) (?:want|wish"
    rf"|like)) to be {_NAMED}"
    rf"|(?:ask|request|wish|prefer|want|insist|demand|seek|sought|would like|cho+s|opt|was"
    rf"|were)\w*\b{_WITHIN}{{0,40}}?\b(?:anonymity\b(?!-)|anonymous\b{_AFTER_ANONYMOUS})"
    r"|(?:granted|promised|guaranteed|offered|given) anonymity"
    r"|(?:ask|request)\w* (?:that|to have|for) (?:his|her|their) (?:\w+ )?(?:name|identit)\w+ (?:to )?(?:not |be |not "
    r"be |kept )+\w+"
    r"|(?:d(?:id|oes|o)(?: not|n[’']t) (?:want|wish) to|declin\w+ to|refus\w+ to|would(?: not|n[’']t)) give (?:his|her"
    r"|their) (?:own |full |real |last |first )?names?\b(?! of)"
    r"|(?:gave|giving|give|using|used|uses) only (?:his|her|their) (?:first|last|family|given|middle) names?)"
)
_ALOUD = re.compile(
    rf"\b{_WHO}(?:[Ss]p(?:oke|eak|eaking)|talk(?:ed|ing)|comment(?:ed|ing))\b{_WITHIN}{{0,40}}?\b(?:anonymously|off "
    rf"the record|on background|without attribution)\b"
)
_BARRED = re.compile(
    rf"\b(?:(?:(?:who|which) )?(?:is|are|was|were|has|have|had)(?:n[’']t| not)|not)(?: yet| been)* (?:authori[sz]ed"
    rf"|cleared|at liberty) to {_SPEAK}\b"
    rf"|\b(?:(?:who|which) )?(?:(?:is|are|was|were|has|have|had)(?:n[’']t| not)|not)(?: yet| been)* (?:supposed"
    rf"|permitted|allowed) to (?:speak|talk|comment)"
    rf"(?: [\w’'-]+){{0,4}}? (?:public|publicly|media|press|journalists|reporters|record)\b"
    rf"|\b(?:(?:who|which) )?(?:is|are|was|were)(?:n[’']t| not) (?:willing|prepared) to (?:speak|talk|comment)"
    rf"(?: [\w’'-]+){{0,5}}? (?:publicly|openly|by name|on the record)\b"
    rf"|\b(?:(?:who|which) )?(?:lack(?:s|ed|ing)?|without|having no) (?:the )?(?:authori[sz]ation|authority|permission"
    rf"|clearance) to {_SPEAK}\b"
)
_WITHHELD = re.compile(
    r"\bwhose (?:full |real |last |first )?(?:names?|identit(?:y|ies)) (?:(?:is|are|was|were|has|have|had|being|been"
    r"|not|cannot|can[’']t|would|be) ?)+"
    r"(?:withheld|changed|protected|kept|released|disclosed|published|revealed|given|made public|used)\b"
    rf"|\b(?:is|are|was|were)(?: not|n[’']t) being (?:named|identified)\b"
    rf"|\b(?:is|are)(?: not|n[’']t) (?:naming|identifying|publishing the names? of) (?:him|her|them|the \w+)\b"
    rf"|\bidentified (?:him|her|them)?(?:self|selves)? ?only (?:as|by)\b(?={_WITHIN}{{1,50}}?\b(?:because|for fear|out "
    rf"of|to protect|for (?:his|her|their|security|safety)))"
)
HIDES = ((_CONDITION, False), (_ASKED, False), (_ALOUD, False), (_BARRED, True), (_WITHHELD, False))
WHY = re.compile(
    r"\b(?:because|since|citing|given|owing to|due to|lest|fearing|in line with|in order to|so as|as (?=he|she|they|it"
    r"|the|part|not|a )|"
    r"(?:for|out of) (?:fear|concern|worry|his|her|their|safety|security|legal|privacy)|to (?!the|a|an|our|this"
    r"|[A-Z])(?=\w))"
)
WHY_AFTER_COMMA = re.compile(
    r",? (?:because|since|citing|due to|for fear|out of (?:fear|concern)|fearing|given the|in order to|lest|(?:saying"
    r"|explaining) (?:that )?(?:he|she|they)|as (?:he|she|they)\b)"
)
