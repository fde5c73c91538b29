"""What must follow a verb for it to tell of a check or a reply: "denied the claim", not "denied him entry"."""

from __future__ import annotations

from hearsay.standing.phrases import CLAIM, W, pattern

_SOME = rf"(?:{W} |\"){{0,5}}?"
# Denying a thing to somebody is no reply: "denied him entry", "was denied bail", "deny the claim for benefits".
DENIABLE = pattern(
    r"(?! (?:him|her|them|us|me|you|people|women|men|users|customers|prisoners|access|entry|permission|bail|parole|visas?|"
    r"asylum|coverage|benefits|treatment|service|medical)\b"
    r"(?! (?:claims?|reports?|allegations?|story|involvement|that|had|has|have|was|were|is|are|did|would)\b))"
    r"(?! (?:(?!\w+ing\b|(?:in|on|at|to|as|for|with|by|from|of|during|after|was|is|were|are|had|has|that|he|she|it|they|there|any|all|claims?|reports?|rumou?rs?|allegations?|this)\b)"
    r"[\w'.,-]+ ){1,9}an? (?!(?:day|week|month|year|few)\b))"
    r"(?! (?:(?:his|her|their|its) )?(?:[\w'.-]+ ){1,2}(?:the|their|his|her) (?:\w+ )?(?:victory|win|title|seat|job|post|role|prize|award|medal|nomination|vote)\b)"
    r"(?! (?-i:[A-Z][\w'.-]+ [A-Z][\w'.-]+)(?:, [^,;]{2,80},)? an? )"
    rf"(?! (?:{W} ){{0,3}}?(?:rights?|chance|opportunity|vote|requests?|motions?|appeals?|petitions?|applications?|visas?|permission|services?|status|tenure)\b)"
)
_SHOULD = r"(?! (?:\w+ )?(?:notion|idea) that [^.;]{0,80}?\b(?:should|ought|must)\b)"  # an opinion
THE_CLAIM = pattern(rf"{_SHOULD} {_SOME}{CLAIM}\b")
_FOR_GOODS = (
    rf"(?! (?:{W} ){{0,6}}?requests? for (?:{W} ){{0,3}}?(?:documents?|records?|funds?|funding|help|aid|money)\b)"
)
REQUEST = pattern(
    rf"{_FOR_GOODS} (?:{W} ){{0,6}}?(?:requests?|e-?mails?|calls?|messages?|questions?|inquir\w+|enquir\w+|quer(?:y|ies)|comments?|letters?|contact|phone|telephone|interview)\b",
    rf" to (?:{W} ){{0,4}}?{CLAIM}\b",
    r"\s*[.,;\"]",
    r"\s*$",
    r" (?:by|as of|at the time|when|before|in time|on \w+day)\b",
)
CALL = pattern(
    rf" (?:{W} ){{0,6}}?(?:requests?|e-?mails?|calls?|messages?|questions?|inquir\w+|enquir\w+|quer(?:y|ies))\b"
)
PHONE = pattern(rf" (?:{W} ){{0,3}}?(?:calls?|phones?|telephone|door|e-?mails?|messages?)\b")
CHECKED = pattern(
    r" (?:that|this|it|whether|if)\b",
    rf" (?:the|these|those|his|her|their) (?:{W} )?(?:{CLAIM}|truth|authenticity|accuracy|veracity|details)\b",
)
# Keeping goods or papers back answers nobody: "declined to release his tax returns".
NO_GOODS = pattern(
    rf"(?! (?:{W} ){{0,4}}?(?:returns|refunds?|aid|funds|funding|money|help|support|services?|visas?|permission|loans?|credit|apolog(?:y|ies))\b)"
)
STATEMENT = pattern(
    rf" (?!(?:the|this|that|those|these|his|her) )(?:{W} ){{0,4}}?(?:statements?|comments?|response|explanation)\b",
    r" (?:publicly|out|one way)\b",
)
GIVEN = pattern(
    rf" (?:{W} ){{0,4}}?(?:details|specifics|information|comments?|statements?|answers?|explanations?|interviews?|names?|figures|prices?|"
    r"identit(?:y|ies)|questions?|quer(?:y|ies)|requests?|concessions|reasons?)\b",
    r" (?:whether|if|how|why|what|who|further|more|(?:specific|individual|particular) \w+)\b",
    rf" (?:the )?{CLAIM}\b",
    r" (?:the )?(?:matter|issue|case)\b",
    r" (?:on|about|to|with) (?:the |any )?(?:camera|record|press|media|reporters|journalists|matter|issue|case)\b",
    r"\s*[.,;\"]",
    r"\s*$",
)
DRAWN = pattern(
    r" (?:drawn(?= on\b| further\b|\W*$|\s?[,.;])|interviewed|more specific|(?:into|beyond)\b|on (?:the )?record|further)\b"
)
PURPOSE = pattern(
    r"(?:\s+[^\s;.]+){0,15}? (?:comments?|response|reply|clarification|confirmation|clarify|confirm|verify|respond|explanation|"
    r"reaction)\b(?! (?:section|thread))",
    r"(?:\s+[^\s;.]+){0,25}? (?:will (?:be )?update|when we hear|if we hear)",
)
WHETHER = pattern(r"(?! (?:where|how|who|when|what)\b)")
DOUBTED = pattern(rf" (?:{W} ){{0,3}}?(?:authenticity|veracity|validity|credibility|truth|accuracy)\b")
BY_IT = pattern(
    rf" by (?:(?:his|her|its|their|the|our|that|this|every|what|all) )?(?:{W} ){{0,3}}?"
    rf"(?:{CLAIM}|statements?|remarks?|comments?|work|words|findings|it)\b"
)
ASKED_FOR = pattern(
    rf"(?: {W}){{0,5}}? (?:for (?:{W} ){{0,3}}?(?:comments?|an? interview|response|reply|clarification|reaction|confirmation)|"
    r"to (?:comment|respond|confirm|clarify))\b"
)
# "We will not say no" refuses nothing.
SAID = pattern(r"(?! (?:no|yes|so|hello|sorry|goodbye|thanks?|the (?:\w+ )?(?:words?|name|phrase|term))\b)")
