"""Speech or attitude: was it voiced, or only believed, wished, felt, shown or done?

PolNeAR annotates both; what people and `trace` see is speech. The cue decides: a word of saying makes it speech; a word
of thinking, wishing or acting without one makes it an attitude. The lists are facts about English verbs (VerbNet's
classes say-37.7, tell-37.2, conjecture-29.5, want-32.1, admire-31.2, marvel-31.3), not drawn from any corpus.
"""

from __future__ import annotations

import re

from hearsay.types import Act

SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|w(?:rite|rites|rote|ritten|riting)|"
    r"report\w*|quot\w+|cit(?:e|es|ed|ing)|claim\w*|stat(?:e|es|ed|ing|ements?)|announc\w+|add(?:s|ed|ing)?|"
    r"confirm\w*|den(?:y|ies|ied|ying|ials?)|not(?:e|es|ed|ing)|argu(?:e|es|ed|ing)|asser\w+|alleg\w+|purported\w*|"
    r"warn\w*|explain\w*|tweet\w*|retweet\w*|post(?:s|ed|ing)?|call(?:s|ed|ing)?|describ\w+|urg(?:e|es|ed|ing)|"
    r"ask(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|respon[ds]\w*|respons\w+|answer\w*|insist\w*|admit\w*|acknowledg\w+|"
    r"conced\w+|promis\w+|vow(?:s|ed|ing)?|pledg\w+|demand\w*|declar\w+|disclos\w+|reveal\w*|suggest\w*|indicat\w+|"
    r"mention\w*|remark\w*|comment\w*|stress\w*|emphasi[sz]\w+|reiterat\w+|repeat\w*|recall\w*|accus\w+|blam\w+|"
    r"criticiz\w+|criticis\w+|condemn\w*|denounc\w+|prais\w+|rul(?:e|es|ed|ing)|conclud\w+|estimat\w+|predict\w*|"
    r"forecast\w*|rumou?r\w*|speculat\w+|refut\w+|reject\w*|dismiss\w*|complain\w*|joke[sd]?|jok(?:ed|es|ing)|"
    r"questioned|maintain\w*|contend\w*|testif\w+|swore|sworn|swear\w*|relay\w*|publish\w*|releas\w+|show(?:s|ed|ing|n)?|"
    r"f(?:ind|inds|ound)|learn(?:s|ed|t)|understood|leak\w*|hint\w*|counter\w*|retort\w*|quip\w*|shout\w*|chant\w*|"
    r"whisper\w*|plead\w*|beg(?:s|ged)|propos\w+|recommend\w*|advis\w+|order(?:s|ed)|assur\w+|reassur\w+|threaten\w*|"
    r"label(?:s|led|ed|ling)|dubb\w+|brand(?:s|ed|ing)|referr?\w*|identif\w+|list(?:s|ed|ing)|detail(?:s|ed|ing)|"
    r"talk\w*|spoke\w*|speak\w*|read(?:s|ing)?|letter|memo|statement|interview\w*|testimony|clarif\w+|debunk\w*|"
    r"backtrack\w*|apologi[sz]\w+|lament\w*|observ\w+|continu\w+|went on|put it|point\w* (?:out|to)|speaking|speech|"
    r"appeal\w*|signal\w*|offer(?:s|ed)?|invit\w+|challeng\w+|author\w*|email\w*|e-mail\w*|phoned|texted)\b",
    re.IGNORECASE,
)
_FEELING = re.compile(
    r"\b(?:believ\w+|th(?:ink|inks|ought|inking)|know(?:s|n|ing)?|knew|hop(?:e|es|ed|ing)|want\w*|wish\w*|fear\w*|"
    r"f(?:eel|eels|elt|eeling)|expect\w*|seem\w*|appear\w*|look(?:s|ed|ing)?|s(?:ee|ees|aw|een|eeing)|consider\w*|"
    r"view\w*|regard\w*|prefer\w*|favou?r\w*|support\w*|oppos\w+|endors\w+|back(?:s|ed|ing)|plan(?:s|ned|ning)?|"
    r"decid\w+|intend\w*|aim\w*|seek\w*|sought|tr(?:y|ies|ied|ying)|lik(?:e|es|ed)|lov(?:e|es|ed)|hat(?:e|es|ed)|"
    r"worr(?:y|ies|ied|ying)|doubt\w*|suspect\w*|assum\w+|imagin\w+|dream\w*|mean(?:s|t)?|remember\w*|forg[eo]t\w*|"
    r"wonder\w*|agree[ds]?|disagree\w*|willing|eager|ready|poised|likely|refus\w+|declin\w+|welcom\w+|embrac\w+|"
    r"determin\w+|realiz\w+|realis\w+|convinc\w+|concern\w*|celebrat\w+|ignor\w+|mock\w*|focus\w*)\b",
    re.IGNORECASE,
)


def act(cue: str) -> Act:
    """A cue that names neither (a colon, "in", "for") counts as speech."""
    return "attitude" if _FEELING.search(cue) and not SAYING.search(cue) else "speech"
