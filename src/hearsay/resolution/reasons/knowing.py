"""How reports word it that a source can know: knowledge, presence, a network. clauses.py finds where they end."""

from __future__ import annotations

import re

# Only paragraphs that hold one of these are looked through with the patterns below.
HINT = re.compile(
    r"familiar|brief|privy|apprised|knowledge|informed|aware|close to|involved|engaged|present|understanding|access"
    r"|who |network|"
    r"rel(?:y|ies)|draw|bas(?:es|ed|ing) |gather|obtain|collect|compile|receive|gets "
)
_MATTER = (
    r"(?:[\w’'-]+ ){0,4}?(?:talks|negotiations?|matters?|issues?|deals?|"
    r"investigations?|inquiry|probe|case|process|situation|discussions?|plans?|planning|decisions?|project"
    r"|transactions?|"
    r"operation|efforts?|deliberations|arrangements|proceedings|mediation|rescue|search|purchase|sale|merger|handover"
    r"|bid)\b"
)
_DIRECT = (
    r"(?:(?:a|some|an|the|very|more|good|direct|first-?hand|detailed|intimate|close|deep|personal|inside|insider"
    r"|extensive|"
    r"specific|thorough|long|full|working) ){0,5}"
)
_DEGREE = (
    r"(?:(?:also|directly|closely|personally|intimately|deeply|well|very|fully|regularly|recently|still|not) ){0,4}"
)
_BEING = (
    r"(?:(?:who|which|that) (?:is|are|was|were|(?:has|have|had) been|claims? to be"
    r"|(?:said|says) (?:he|she|they) (?:is|are|was|were)) )?"
)
KNOWS = re.compile(
    rf"\b{_BEING}(?<!not ){_DEGREE}(?<!not )(?:familiar with|briefed (?:on|about|by)|privy to|(?:apprised"
    rf"|knowledgeable|informed) (?:of|about|on)|"
    rf"aware of|close to {_MATTER}|(?:involved|engaged) in {_MATTER}|present (?:at|for|during|when|in|inside))\b"
    rf"|\b(?:who (?:also )?(?:has|have|had|claims? (?:to have )?)|with|having|claiming) {_DIRECT}(?:knowledge"
    rf"|understanding|access) (?:of|about|to)\b"
)
_OFTEN = (
    r"(?:(?:also|has|have|had|was|were|is|are|recently|first|personally|just|been|both|all|once|later|previously"
    r"|regularly|twice|"
    r"narrowly|directly|himself|herself|themselves|reportedly|actually|long|closely|already|"
    r"claims? to have|(?:said|says|say|claims|claimed) (?:that )?(?:he|she|they)(?: had| have| has)?) ){0,6}"
)
SAW = re.compile(
    rf"\bwho {_OFTEN}(?:saw(?! off\b| action\b| (?:his|her|their|its) +(?:\w+ )?(?:lead|share|poll|rating|support"
    rf"|profit|fortune|popularity))|"
    r"seen(?! (?:in|on|by|as|more|his|her)\b)|(?:over)?heard|witness(?:ed|es|ing)?|watched|filmed|photographed"
    r"|observed|attend(?:ed|ing)|visited|visiting|"
    r"took part|taken part|taking part|participated|negotiated|reviewed|reviewing|examined|examining|inspected"
    r"|interviewed|investigated|"
    r"treated(?! as\b)|treating|rescued|survived|escaped|fled|accompanied|handled|overs(?:aw|een)|tested|testing|"
    r"assessed|returned from|recorded|captured (?=the|it)|(?:made|shot|took|filmed) the (?:\w+ )?(?:call|recording"
    r"|video|film|footage|pictures?|photographs?|photos?)\b|"
    r"(?:been |is |was |are |were )?in (?:regular |close |daily |direct )?(?:contact|touch) with|"
    r"used (?!to\b)|read (?!out\b)|met (?=with|him|her|them|the|[A-Z])|"
    r"worked (?:closely |directly |for years )?(?:on|with|alongside)\b|"
    r"travell?ed (?:with|to|alongside|on)\b|(?:studied|tracked|followed|researched|monitored)(?= (?:the|this|these|his"
    r"|her|their|its|[A-Z]))|"
    r"kn(?:ows?|ew|own) (?:about |of )?(?=him|her|them|the|his|their|both|[A-Z])|found (?=(?:the|a|an|him|her|it|them"
    r"|his)\b)|"
    r"(?<=was )(?:there|present|nearby|inside|aboard|injured|wounded|shot|held)\b|(?<=were )(?:there|present|nearby"
    r"|inside|aboard|injured|wounded|shot|held)\b|"
    r"(?:(?<=was )|(?<=were )|(?<=is )|(?<=are ))(?:inside the\b|on hand\b|(?:\w+ing )?(?:with|beside|alongside) "
    r"(?:him|her|them|the)\b)|"
    r"(?:(?<=was )|(?<=were ))(?:at the|among the|in the (?:room|building|crowd|car|bus|train|meeting|audience|hall"
    r"|house|office)|"
    r"on (?:board|the (?:scene|plane|bus|ship|boat|ferry|train|flight|call)))|(?:stood|sat|sitting|standing) (?:near"
    r"|next|beside|by|in|at|outside|inside))"
)
_PEOPLE = (
    r"(?:[\w’'-]+ ){0,5}?(?:sources|contacts|informants|activists|witnesses|observers|monitors|volunteers|medics"
    r"|doctors|residents|"
    r"correspondents|reporters|researchers|members|people|families|locals)\b"
)
_NETWORK = r"(?:an? )?(?:[\w-]+ ){0,3}?network of (?:[\w’'-]+ ){0,2}[\w’'-]+"
METHOD = re.compile(
    r"\b(?:(?:which|that|who) )?(?:(?:says|said) it )?(?:also )?(?:appears to )?(?:"
    rf"(?:has|have|maintains?|runs?|operates?|uses?|keeps?) {_NETWORK}|"
    rf"(?:rel(?:ies|y|ied|ying)|draws?|drawing) (?:largely |mainly |mostly |heavily )?(?:up)?on (?:{_NETWORK}"
    rf"|{_PEOPLE})|"
    rf"bas(?:es|ed|ing) (?:its|their|the) [\w ]{{1,30}}? on (?:{_NETWORK}|{_PEOPLE})|"
    rf"(?:gathers?|obtains?|collects?|gets|compiles?|receives?) (?:its |their )?(?:[\w-]+ )?"
    rf"(?:information|reports|data|details|accounts|news|figures|testimony) (?:from|through|via) (?:{_NETWORK}"
    rf"|{_PEOPLE}))"
)
