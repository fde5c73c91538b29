"""Replies that no verb of checking carries: what somebody is given as saying is itself the denial or the doubt.

"The claim is false", "he never named the firm", "it was too soon to say".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hearsay.standing import words as w
from hearsay.standing.phrases import pattern
from hearsay.standing.sentence import stems
from hearsay.types import Attribution, Source, Span, Status

_FALSE = (
    r"(?:(?:false|untrue|not true|not accurate|not real|inaccurate|incorrect|rubbish|nonsense|baseless|unfounded|groundless|"
    r"ridiculous|absurd|fabricated|bogus|an? (?:\w+ )?(?:lie|fabrication|hoax)|lies|not the case|not so|not right|not official|not genuine|not authentic|not what happened|fake)"
    r"(?=\W*$|\s?[,.;:\"!)—–-]|\s(?:and|or|because|on|in|but|that|at all)\b))"
)
_THING = (
    r"(?:page|[\w-]*?(?:report|claim|rumou?r|allegation|accusation|suggestion|statement|charge|article)s?|"
    r"stor(?:y|ies)|speculation|notion|idea|talk|theor(?:y|ies)|information|point|account|news|video|photo|figure)"
)
_QUITE = r"(?:(?:[\w-]+(?:ly|,|,?\"? but)|[\w-]+ and|[\w-]+ per cent|just|simply|pure|all|entirely|both) ){0,5}"
_IS_FALSE = pattern(
    rf"\b{_THING}\b(?:\s+[^\s.;]+){{0,25}}? (?:(?:is|are|was|were|'s|being) \"?{_QUITE}\"?{_FALSE}|(?:is|was|are|were)n't (?:true|accurate|real|the case)\b)",
    r"\bno (?:\w+ )?(?:truth|validity|substance|merit) (?:\w+ )?(?:to|in)\b",
    rf"\b(?:that|it)'s (?:\w+ly )?{_FALSE}",
    rf"\b(?:(?:that|this|it) (?:is|was)|(?:these|those|they|all of that|this one) (?:are|were|is|was)) \"?{_QUITE}\"?{_FALSE}",
    r"\b(?:that|this|it) (?:is|was)n't (?:true|accurate|real|the case)\b",
    rf"^[\s\"']*(?:(?:\w+ly|utter|complete|total|absolute|pure|just|all) ){{0,3}}{_FALSE}\W*$",
    r"\b(?:is|are|was|were) (?:an? )?(?:\w+ )?(?:hoax|hoaxes|fakes?|fabrications?|lies?)(?=\W*$|[,.;\"])",
)
_WISHED = pattern(
    r"\b(?:hope|wish|if|whether|may|might|could|would|aware|knew|known?|suspects?|no reason|thought|felt|probably|maybe|perhaps)\b"
)
_UNKNOWN = pattern(
    r"\b(?:unclear|not (?:yet )?(?:clear|known)|too (?:soon|early) to (?:say|tell|know|determine)|"
    r"(?:do|does|did)(?: not|n't) (?:yet )?know)\b(?=\s(?:\w+ ){0,3}?(?:whether|if|what|that)\b(?! (?:he|she|they)'))"
)
_UNAWARE = pattern(
    r"^[\s\"']*(?:[\w'.-]+ ){1,7}?(?:currently |\"|')*(?:not \"?|un)aware\"? (?:of|that)\b",
    r"^[\s\"']*we're (?:not |un)aware (?:of|that)\b",
    r"\bno (?:official |direct |immediate )?(?:notification|knowledge)\b",
)
_NO_SUCH = pattern(
    r"\bno(?:thing)? (?:credible|specific|such|reliable)\b[^.;]{0,25}?\b(?:intelligence|information|evidence|substantiate|support|suggest)\b"
)
_NEGATIVE = pattern(
    r"[\s\"']*(?:that )?(?:(?!(?:and|that|but|who|which|as|if|whether|when|because|had|was|is|are|were|has|have|did|will|would|can)\b)[\w'.-]+,?\s+){0,14}?"
    r"(?:(?:is|was|are|were|has|had|have|did|does|do)(?: not| never|n't)\b|never\b|(?:has|have|had) no such\b)",
    r"[\s\"']*(?:that )?(?:there(?: is| was| were| are| has been| had been|'s) )?(?:no(?! to\b)|not an? (?:single )?\w+|none of|nobody|nothing) ",
)
# Not knowing, not wishing and not expecting contradict nobody.
_NO_DENIAL = pattern(
    r"\b(?:know|aware|recall|confirm\w*|comment\w*|sure|clear|think|believe|expect\w*|want|plan\w*|intend\w*|going|appear|seem|likely|indications?|"
    r"signs?|evidence|mind|care|need|like|position|blame|forgive|hate|love|agree|regret|surpris\w*|doubt|perfect|acceptable|permitted|backing|necessarily|mean|"
    r"keep|track|feel\w*|felt|certain|comfortable|complain\w*|problem|trust|condone|support|endorse|approve|favou?r|oppose[ds]?|object|tolerate|consider|reports? of|casualt\w+|injur\w+|hurt|arrest\w*|exactly|seen|heard|notice|understand|remember|suspect|quite|saying|yet|the end|the first|alone)\b"
)
_OF_MANY = pattern(r"[\s\"']*(?:that )?(?:many|most|some|few|several|people|voters|americans) ")
_SCORNED = pattern(
    r"\b(?:notion|idea|talk|theory|theories|thing|point|figure) of\b[^.;]*\b(?:rubbish|nonsense|ridiculous|absurd)\W*$"
)
_RATHER = pattern(r", but (?:by|rather|instead|because|to|in|on|for)\b")  # "not by the board, but by the crew"
# Nobody in particular replies to nothing; who admits, knows or finds out denies nothing.
_VAGUE = pattern(r"(?:others|some|many|critics|analysts|observers|people|users|fans)\b")
_CONCEDES = pattern(
    r"\b(?:admi\w+|aware|acknowledg\w+|prov\w+|found|show\w*|indicat\w+|know\w*|knew|reali\w+|learn\w*|suggest\w*|"
    r"reveal\w*|recall\w*|remember\w*|thought|felt|believ\w+|warn\w*|apprised|informed|"
    r"attack\w*|criticis\w+|criticiz\w+|lament\w*|complain\w*)\b"
)
_OFFICE = pattern(
    r"\b(?:spokes\w+|secretary|minister|president|commander|general|admiral|sheriff|governor|senator|"
    r"reps?|representatives?|publicist|agent|manager|lawyer|attorney)\b"
)


# Without one of these, or a verb in -n't, nothing is denied or doubted.
DENYING = frozenset(
    """no not never none nobody nothing false untrue inaccurate incorrect rubbish nonsense baseless unfounded groundless
    ridiculous absurd fabricated fabrication bogus lie lies hoax hoaxes fake fakes unclear too unaware""".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one attribution says in one sentence.

    `described` is all that the report calls the speaker; `elsewhere` the share of words that another sentence holds.
    """

    attribution: Attribution
    source: Source | None
    at: Span
    text: str
    sentence: str
    speaker: str
    described: str
    cue: str
    elsewhere: Callable[[frozenset[str]], float]


def stated(c: Content) -> Status | None:
    """What reply or check the content makes, if any."""
    if false(c):
        return "denied"
    if _VAGUE.match(c.speaker) or _CONCEDES.search(c.cue) or _own_voice(c):
        return None
    if _authority(c) and _NO_SUCH.search(c.text):
        return "denied"
    if (_UNAWARE.search(c.text) and (_authority(c) or _we(c))) or (_authority(c) and not _outlet(c) and _doubts(c)):
        return "not_verified"
    return "denied" if denial(c) > 0.79 else None


def false(c: Content) -> bool:
    """ "The claim is false", with nothing wished or doubted about it."""
    m = _IS_FALSE.search(c.text)
    if not m or _VAGUE.match(c.speaker) or _CONCEDES.search(c.cue) or _own_voice(c):
        return False
    if _SCORNED.search(c.text, 0, m.end()):
        return False  # "the idea of a toll is absurd"
    return not _WISHED.search(c.text, 0, m.end()) and not _outlet(c)


def _doubts(c: Content) -> bool:
    """ "It was unclear if he had survived": only where the report tells of that elsewhere."""
    text = c.text if _UNKNOWN.search(c.text) else c.sentence
    if re.search(r"\bI\b|\b[Ww]e (?:did|do)n't know what\b", f"{text} {c.text}"):
        return False
    m = _UNKNOWN.search(text)
    return m is not None and c.elsewhere(stems(text[m.end() :])) >= 0.4


def denial(c: Content) -> float:
    """How far the content denies what the report says elsewhere; nought where it is not worded as a negation."""
    head = re.split(r"[,;.](?=\s)| but | and ", c.text)[0]
    if not _NEGATIVE.match(c.text) or _OF_MANY.match(c.text) or _NO_DENIAL.search(head) or _RATHER.search(c.text):
        return 0.0
    return sum(weight for _, weight in _weighed(c, stems(head)))


def _weighed(c: Content, said: frozenset[str]) -> Iterator[tuple[str, float]]:
    who = r"(?:we|i)" if c.attribution.manner == "direct" else r"(?:he|she|they|it|we|i)"
    oneself = bool(re.match(rf"[\"']?(?:that )?{who}\b", c.text.strip(), re.IGNORECASE))
    yield "said elsewhere", min(0.7, c.elsewhere(said)) if len(said) > 1 else 0.0
    yield "in indirect speech", 0.2 * (c.attribution.manner == "indirect")
    yield "in direct speech", -0.2 * (c.attribution.manner == "direct")
    yield "by an office or body", 0.3 * _authority(c)
    yield "of oneself", 0.2 * oneself
    yield "by nobody in particular", -0.4 * (not _authority(c) and not oneself)
    yield "of somebody else", -0.2 * (not oneself and _party(c) and bool(_ANOTHER.match(c.text)))
    yield "by an outlet", -0.6 * _outlet(c)
    yield "by a nameless source", -0.5 * bool(re.search(r"\bsources?\b", c.speaker, re.IGNORECASE))


def _party(c: Content) -> bool:
    """A person who speaks for nobody but himself."""
    return bool(c.source and c.source.kind in ("person", "group")) and not _SPEAKS_FOR.search(c.described)


_SPEAKS_FOR = pattern(r"\b(?:spokes\w+|lawyer|attorney|agent|manager|publicist|representative)\b")
_ANOTHER = re.compile(
    r"[\"' ]*(?:that )?(?:[Tt]he (?!(?:claim|report|allegation|stor|accusation|rumou?r)s?\b)|[A-Z][\w.'-]+ )"
)


def _own_voice(c: Content) -> bool:
    return bool(re.fullmatch(r"(?:we|i|you)\b.*", c.speaker, re.IGNORECASE))


def _we(c: Content) -> bool:
    return bool(re.match(r"[\"' ]*we\b", c.text, re.IGNORECASE))


def _authority(c: Content) -> bool:
    """A body, or somebody whom the report gives an office in one."""
    if c.source and c.source.kind == "organisation":
        return True
    spoken = set(re.findall(r"\w+", c.described.lower()))
    return bool(_OFFICE.search(c.described) or spoken & w.AUTHORITIES or re.search(r"\b[A-Z]{2,}\b", c.speaker))


def _outlet(c: Content) -> bool:
    speaks = re.search(r"^(?:\w+ ){0,3}(?:media|outlets?|newspapers?|website)$", c.speaker, re.IGNORECASE)
    return bool(c.source and c.source.kind in ("outlet", "document")) or bool(speaks)
