"""English words of saying, of speaking and of thinking, wishing or acting, as patterns over a cue.

Facts about English, by VerbNet's classes (say-37.7, tell-37.2, talk-37.5, judgment-33, order-60; conjecture-29.5,
want-32.1, admire-31.2, marvel-31.3), not drawn from any corpus.
"""

from __future__ import annotations

import re


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE)


# What is said is a statement: "said that …", "according to".
SAYS = _any(r"""
    sa(?:y|ys|id|ying) t(?:ell|ells|old|elling) according w(?:rite|rites|rote|ritten|riting) claim(?:s|ed|ing)?
    report(?:s|ed|edly|ing(?!\son\b))? allegedly purportedly supposedly alleg(?:e|es|ed|ing|ation|ations)
    stat(?:e|es|ed|ing) add(?:s|ed|ing)? announc\w+ confirm\w* den(?:y|ies|ied|ying) not(?:e|es|ed|ing)
    argu(?:e|es|ed|ing) asser\w+ warn\w* explain\w* (?:re)?tweet\w* insist\w* admit\w* acknowledg\w+ conced\w+
    promis\w+ vow\w* pledg\w+ declar\w+ stress\w* repl(?:y|ies|ied|ying) respond\w* estimat\w+ predict\w*
    speculat\w+ rumou?r\w* accus\w+ rul(?:es|ed) testif\w+ conclud\w+ maintain\w* remark\w* f(?:ound|inds)
    learn(?:s|ed|t) (?:is|are)\sunderstood continued indicat\w+ suggest\w* reveal\w*
""")

# Something is voiced, but often only its topic or its addressee is told: "praised", "discussed", "asked".
SPEAKS = _any(r"""
    ask\w* urg(?:e|es|ed|ing) demand\w* prais\w+ critici[sz]\w+ criticism condemn\w* denounc\w+
    decr(?:y|ies|ied|ying) blam\w+ mock\w* ridicul\w+ attack\w* slam\w* blast\w* bash\w* ripp\w+ lambast\w+
    hammer\w* hail\w* tout\w* laud\w* extol\w* applaud\w* salut\w+ mention\w* discuss\w* describ\w+ talk\w*
    sp(?:eak|eaks|eaking|oke|oken) comment\w* answer\w* response quot\w+ cit(?:e|es|ed|ing) referr?\w* highlight\w*
    emphasi[sz]\w+ point(?:s|ed|ing)?\s(?:out|to) la(?:y|ys|id|ying)\sout outlin\w+ propos\w+ recommend\w*
    apologi[sz]\w+ thank\w* jok\w+ shout\w* chant\w* scream\w* cheer\w* boom(?:s|ed) poll(?:s|ing)? survey\w* letter
    memo statements? remarks? questions? questioning express\w* voic\w+ shar(?:e|es|ed|ing) rais(?:e|es|ed|ing)
    recount\w* recall\w* recapitulat\w+ document(?:s|ed) identif\w+ portray\w* depict\w* label\w* dub\w*
    brand(?:s|ed|ing) charg(?:e|es|ed|ing) implor\w+ beg(?:s|ged|ging) plead\w* lobb(?:y|ies|ied|ying)
    appeal(?:s|ed|ing)? vouch\w* champion(?:s|ed|ing) read(?:s|ing)? interject\w* put(?:s|ting)?\s(?:it|forth)
    introduc\w+ invit\w+ challeng\w+ threaten\w* dismiss\w* reject(?:s|ed|ing) refut\w+ debunk\w* clarif\w+
    complain\w* lament\w* brag\w* boast\w* reiterat\w+ repeat\w* disclos\w+ detail(?:s|ed|ing) list(?:s|ed|ing)
    call(?:s|ed|ing)? show(?:s|ed|ing)? publish\w* releas\w+ post(?:s|ed|ing)? leak\w* hint\w* signal\w*
    (?:re)?assur\w+ remind\w* advis\w+ order(?:s|ed) instruct\w+ invok\w+ liken\w* compar(?:e|es|ed|ing)
    term(?:s|ed) nam(?:es|ed) headline\w* contend\w* counter\w* retort\w* quip\w* whisper\w* sw(?:ore|orn|ear\w*)
    petition\w* encourag\w+ advocat\w+ observ\w+ forecast\w* project(?:s|ed) made\sclear interview\w* testimony
    author(?:s|ed)? confront\w* rail(?:s|ed|ing) vent(?:s|ed)? endors\w+ confess\w*
""")

# A thing is put before others; whether it says anything is another matter: "posted pictures", "described the scene".
SHOWS = _any(r"""
    show(?:s|ed|ing|n)? reveal\w* post(?:s|ed|ing)? offer\w* promot\w* list(?:s|ed|ing)? publish\w* releas\w*
    upload\w* shar(?:e|es|ed|ing) provid\w* impos\w* puts? putting mark(?:s|ed|ing)? describ\w+ introduc\w+
    highlight\w* discuss\w* distribut\w* air(?:s|ed)? featur\w+
""")

# Nothing need be voiced: belief, wish, feeling, perception, intention, act.
FEELS = _any(r"""
    believ\w+ th(?:ink|inks|ought|inking) know(?:s|n|ing)? knew hop(?:e|es|ed|ing) want\w* wish\w* fear\w*
    f(?:eel|eels|elt|eeling) expect\w* seem\w* appear\w* look(?:s|ed|ing)? s(?:ee|ees|aw|een|eeing) consider\w*
    view\w* regard\w* prefer\w* favou?r\w* support\w* oppos\w+ back(?:s|ed|ing) plan(?:s|ned|ning)?
    deci(?:d\w+|sion) intend\w* aim\w* seek\w* sought tr(?:y|ies|ied|ying) lik(?:e|es|ed) lov(?:e|es|ed)
    hat(?:e|es|ed) worr(?:y|ies|ied|ying) doubt\w* suspect\w* assum\w+ (?:un)?imagin\w+ dream\w* mean(?:s|t)?
    remember\w* forg[eo]t\w* wonder\w* agree[ds]? disagree\w* willing eager ready poised likely refus\w+ declin\w+
    welcom\w+ embrac\w+ determin\w+ reali[sz]\w+ recogni[sz]\w+ convinc\w+ concern\w* celebrat\w+ ignor\w+
    disregard\w* focus\w* hear(?:s|d)? underst(?:and\w*|ood) mull\w* pictur\w+ foresee\w* interest(?:ed)? tired
    appreciat\w+ aware hungry startl\w+ ang(?:ry|er\w*) offen[sd]\w+ pay\sattention investigat\w+ launch\w*
    vot(?:e|es|ed|ing) sign(?:s|ed|ing) rattl\w+ renowned obvious natural assumption un(?:clear|certain|known) clear
    joined rall(?:y|ies|ied) need(?:s|ed)?
""")
