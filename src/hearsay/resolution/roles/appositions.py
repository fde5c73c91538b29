"""Roles behind a proper name: ", head of the port authority,", " is a …", ", who runs the …"."""

from __future__ import annotations

import re

from hearsay.facts.nouns import CLOSED, agentive, heads, personal
from hearsay.facts.words import GROUP_HEADS
from hearsay.resolution.reasons.clauses import CUE, clause_end, stop
from hearsay.resolution.roles.titles import low, words_in
from hearsay.types import Span

_ARTICLE = re.compile(
    r"(?:(?:also|then|now|currently|formerly|once|himself|herself|itself) )?(?:(an?|the|its|his|her|their|one of "
    r"(?:the|its|his|her|their))\s+)?"
)
_ASIDE = (
    r"(?:\s?\([^()\n]{1,50}\))?(?:,\s(?:aged\s)?\d{1,3}(?=,))?(?:,\s(?:[RD]|Lab|Con|LD|SNP)-[A-Z][\w.]{1,12}"
    r"|,\s(?:Jr|Sr)\.?|,\s(?:Republican|Democrat) of [A-Z]\w+(?: [A-Z]\w+)?(?=,))?"
)
_BEHIND = re.compile(rf"{_ASIDE}(?:,\s|\s[-–—]+\s|\s\()")
_WHO_IS = re.compile(
    rf"{_ASIDE},?\s(?:who|which)\s(?:is|was|has been|became|serves as|served as|works as|worked as|acts as|acted as)\s"
)
_IS = re.compile(
    r"\s(?:is|was|remains|became|serves as|works as)\s(?=an?\s|the\s|one of\s|also\s|head\s|director\s|chief\s"
    r"|president\s|chair)"
)
_RUNS = re.compile(
    rf"{_ASIDE},?\s(who (?:now |also |currently |has )?(?:runs?|heads?|headed|leads?|led|chairs?|chaired|directs?"
    rf"|directed|edits?|edited|(?:co-?)?founded|owns?|"
    r"manages?|managed|represents?|represented|oversees?|commands?|commanded|coordinates|hosts?|teaches|advises"
    r"|monitors|studies|specialises in|specializes in))\s"
)
_RELATIVE = re.compile(r"\s(?:who|which|that|whose|where|when|and (?=said|told|a former|an? ))\b")
_OWNERS = frozenset("its his her their".split())
_NEXT_NAME = re.compile(r",\s[A-Z]")
_ARTICLED = re.compile(r"(?:an?|the)\s")
_FRONTED = re.compile(
    r"(?:^|[\n.!?”\"]\s?)(?:According to|In|At|On|From|Near|Outside|After|During|With|For|Via)\s[^,.;:\n]{0,60}$"
)
_PARTICIPLE = re.compile(r"^[a-z]\w*(?:ed|ing|ly)$|^(?:known|born|led|run|held|made|seen)$")
_ACTIVE = re.compile(r"\b\w+ed (?:the|an?|his|her|its|their|that)\b")
_NATIVE = re.compile(r"(?:[A-Z][a-z]+-)?[A-Z][a-z]+(?:an|ese|ish|man|woman|i)")
_QUOTES = frozenset("\"“'‘")


def behind(text: str, name: Span) -> list[Span]:
    """What the words after the name say that it is."""
    found = []
    for opening in (_BEHIND, _WHO_IS, _IS):
        m = opening.match(text, name.end, name.end + 120)
        if m and not (opening is _BEHIND and _ARTICLED.match(text, m.end()) and _fronted(text, name)):
            found.append(noun_phrase(text, m.end(), sure=opening is not _BEHIND))
    if runs := _RUNS.match(text, name.end, name.end + 120):
        found.append(Span(runs.start(1), stop(text, runs.end())))
    return [f for f in found if f]


def _fronted(text: str, name: Span) -> bool:
    """Sentences that open "According to the Gazette, a …" or "In Lenz, the …" are not about what they begin with."""
    return bool(_FRONTED.search(text, max(0, name.start - 90), name.start))


def noun_phrase(text: str, at: int, *, sure: bool = False) -> Span | None:
    """The phrase that begins here, without article, if a role's noun heads it. `sure`: the words before tell it."""
    article = _ARTICLE.match(text, at)
    start = article.end() if article else at
    end = _phrase_end(text, start)
    words = words_in(text, Span(start, end))
    head = _head(text, words)
    if head is None or not _fits(words[head].of(text), article[1] if article else None, sure=sure):
        return None
    if not sure and _runs_on(text, words[head].end, end, article[1] if article else None):
        return None
    follow = words[head + 1 : head + 3]
    listed = len(follow) == 2 and follow[0].of(text) == "and" and follow[1].of(text)[0].isupper()
    return Span(start, words[head].end if listed or (follow and follow[0].of(text).endswith("ly")) else words[-1].end)


def _runs_on(text: str, head: int, end: int, article: str | None) -> bool:
    """Is it the subject of what follows ("Lenz, a spokesman said") or part of another phrase, and no apposition?"""
    verb = bool(article and CUE.match(text, end)) or bool(_ACTIVE.search(text, head, end))
    return verb or text[end : end + 1] in _QUOTES or (article in _OWNERS and bool(_NEXT_NAME.match(text, end)))


def _head(text: str, words: list[Span]) -> int | None:
    """The index of the phrase's noun: the last word before a preposition, less participles ("company | known for")."""
    zone = next((n for n, w in enumerate(words) if low(text, w) in CLOSED), len(words))
    hung = (n for n in range(1, zone) if heads(words[n - 1].of(text)) and _PARTICIPLE.search(words[n].of(text)))
    return next(hung, zone) - 1 if zone else None


def _phrase_end(text: str, start: int) -> int:
    end = clause_end(text, start)
    relative = _RELATIVE.search(text, start, end)
    return relative.start() if relative else end


def _fits(noun: str, article: str | None, *, sure: bool) -> bool:
    """After an article also what only looks like an agent ("a beekeeper", "the Canadian"); else only a role."""
    small = noun.casefold()
    if article is None or article in _OWNERS:
        return (personal(small) or agentive(noun)) and small not in GROUP_HEADS
    if article.startswith("one of"):
        return heads(noun) or heads(noun.removesuffix("s")) or agentive(noun.removesuffix("s"))
    return heads(noun) or bool(_NATIVE.fullmatch(noun)) or (not sure and agentive(noun))
