"""Amounts in a statement, each with what it counts, and whether two statements' amounts clash.

An amount is compared with one of the same thing only: "three jets" and "one jet" clash, "three jets" and "one pilot" do
not. A rough one ("nearly a dozen", "at least 10") may be some way off; a precise one may only be rounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.clustering.stems import stems

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {w: float(n) for n, w in enumerate((*_UNITS, *_TEENS), 1)} | {w: 10.0 * n for n, w in enumerate(_TENS, 2)}
_TIMES = {"dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12}
_AMOUNT = re.compile(
    rf"""(?<![\w.,:/-])(?:
      (?P<money>[$£€])?\s?(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d+)?)(?![.:/]?\d|st\b|nd\b|rd\b|th\b)
    | (?P<word>{"|".join(sorted(_WORDS, key=len, reverse=True))})(?:-(?P<unit>{"|".join(_UNITS)}))?(?!\w)(?!\sof\b)
    | an?(?=\s(?:dozen|hundred|thousand|million|billion)\b))
    (?:[\s-]?(?P<times>{"|".join(_TIMES)})s?(?!\w)|(?P<short>k|m|bn|tn)(?!\w))?(?P<percent>%|\sper\s?cent\b)?""",
    re.VERBOSE,
)
_ROUGH = re.compile(
    r"\b(?:about|around|nearly|almost|some|roughly|approximately|estimated|over|under|(?:more|less|fewer)\sthan"
    r"|at\sleast|up\sto|as\s(?:many|much)\sas|close\sto)\s$"
)
_END = re.compile(r"[.,;:!?()\"\d]|\s(?:and|or|but|while)\s")
PRECISELY, ROUGHLY = 0.97, 0.65  # the smaller over the larger; "1.24 bn" for "1.2 bn", "nearly a dozen" for "nine"
THING = 3  # words after the amount, among which what it counts


@dataclass(frozen=True, slots=True)
class Amount:
    value: float
    of: frozenset[str]
    rough: bool


def amounts(low: str) -> tuple[Amount, ...]:
    """In order; `low` is plain and in lower case. Years, ordinals, times and dates are none, nor is "one of"."""
    return tuple(_amounts(low))


def _amounts(low: str) -> Iterator[Amount]:
    for m in _AMOUNT.finditer(low):
        value = _value(m)
        if (
            m["digits"]
            and not (m["money"] or m["times"] or m["short"])
            and re.fullmatch(r"(?:1[5-9]|20)\d\d", m["digits"])
        ):
            continue
        rough = bool(_ROUGH.search(low[max(0, m.start() - 16) : m.start()]))
        yield Amount(value, _thing(m, low[m.end() : m.end() + 60]), rough)


def _value(m: re.Match[str]) -> float:
    if m["digits"]:
        value = float(m["digits"].replace(",", ""))
    else:
        value = _WORDS.get(m["word"] or "", 1.0) + _WORDS.get(m["unit"] or "", 0.0)
    return value * _TIMES.get(m["times"] or "", 1.0) * _SHORT.get(m["short"] or "", 1.0)


def _thing(m: re.Match[str], after: str) -> frozenset[str]:
    if m["money"] or m["percent"]:
        return frozenset({m["money"] or "%"})
    return frozenset(stems(_END.split(after, maxsplit=1)[0])[:THING])


def clash(a: Sequence[Amount], b: Sequence[Amount]) -> bool:
    """Is there a thing of which both give amounts, but no amount in common?"""
    things = {w for x in a for w in x.of} & {w for y in b for w in y.of}
    return any(not any(_equal(x, y) for x in a if w in x.of for y in b if w in y.of) for w in things)


def _equal(x: Amount, y: Amount) -> bool:
    small, large = sorted((x.value, y.value))
    return small >= large * (ROUGHLY if x.rough or y.rough else PRECISELY)
