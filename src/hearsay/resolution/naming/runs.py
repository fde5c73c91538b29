"""Runs of capitalised words, joined by small ones inside: "Committee to Protect Bakers", "Ada bin Lund"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.facts.places import given_names
from hearsay.resolution.naming.name import JOINS, institutional
from hearsay.resolution.naming.tokens import POSSESSIVE, Token, capital, unpossessed

_LONG_JOINS = frozenset("of for the and &".split())
_TO_DO = frozenset("Committee Campaign Coalition Commission Alliance".split())  # "Committee to Protect …"
_ON = frozenset("Commission Committee Council Conference Subcommittee Convention Panel".split())  # "Council on Tides"
_ASKS = {"to": _TO_DO, "on": _ON}
_ADJECTIVE = re.compile(
    r"-(?:based|led|born|backed|linked|run|owned|affiliated|style|era|controlled|held|language|friendly|speaking"
    r"|(?-i:[a-z]{3,}ed))$",
    re.IGNORECASE,
)
_DAYS = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September
    October November December Jan Feb Aug Sept Oct Nov Dec Jan. Feb. Aug. Sept. Oct. Nov. Dec. Mon Tue Wed Thu
    Fri""".split()
)
_SUNDAYS = frozenset(
    "Times Mail Mirror People Telegraph Express Post Herald Sun Star Independent World Age Tribune".split()
)


def runs_of(tokens: Sequence[Token], text: str) -> Iterator[list[Token]]:
    """Capitalised tokens that stand side by side, joined by at most two small words."""
    run: list[Token] = []
    held: list[Token] = []
    for i, t in enumerate(tokens):
        near = not run or text[(held or run)[-1].end : t.start] == " "
        if (run and near and t.text in JOINS and len(held) < 2) or (
            run and near and not held and run[-1].text in _ASKS.get(t.text, ())
        ):
            held.append(t)
        elif _proper(tokens, i):
            if run and (not (near and _holds(run, held, t)) or _of_a_place(tokens, i, len(run))):
                yield run
                run = []
            run = [*run, *(held if run else []), t]
            held = []
        else:
            if run and not (near and _compounded(run, t)):
                yield run
            run, held = [], []
    if run:
        yield run


def _of_a_place(tokens: Sequence[Token], i: int, length: int) -> bool:
    """ "Governor of San Lenz | Ada Mok": a given name with another behind it, after one or two words and "of"."""
    ahead = tokens[i - length - 1].text if i > length else ""
    named = i + 1 < len(tokens) and capital(tokens[i + 1].text) and tokens[i].text.lower() in given_names()
    return ahead == "of" and length < 3 and named and tokens[i - length].text.lower() not in given_names()


def _compounded(run: Sequence[Token], t: Token) -> bool:
    """ "Port" of "Port Lenz-based" is no name."""
    return bool(capital(t.text) and _ADJECTIVE.search(t.text)) and not POSSESSIVE.search(run[-1].text)


def _proper(tokens: Sequence[Token], i: int) -> bool:
    """Can it be part of a name? "I" only behind a king's."""
    word = unpossessed(tokens[i].text)
    if word == "I":
        return i > 0 and capital(tokens[i - 1].text) and not tokens[i - 1].opens
    return (
        (capital(word) or _article(tokens, i))
        and not _ADJECTIVE.search(word)
        and (word not in _DAYS or (word == "Sunday" and i + 1 < len(tokens) and tokens[i + 1].text in _SUNDAYS))
    )


def _article(tokens: Sequence[Token], i: int) -> bool:
    """The Arabic article as a word of its own: "al Sabaah"."""
    return tokens[i].text in ("al", "el") and i + 1 < len(tokens) and capital(tokens[i + 1].text)


def _holds(run: Sequence[Token], held: Sequence[Token], ahead: Token) -> bool:
    """Small words between capitals belong to the name: particles always, "of" and "and" only in an institution's."""
    words = [h.text for h in held]
    if words and words[0] in _ASKS:
        return run[-1].text in _ASKS[words[0]] and ahead.text.isalpha()
    if not any(w in _LONG_JOINS for w in words):
        return True
    institution = any(institutional(t.text) for t in run)
    if words == ["&"]:
        return True  # "Lund & Sons"
    if words[0] in ("and", "&"):
        return institution and any(t.text in ("of", "for") for t in run)
    return institution or (
        words == ["of"] and len(run) == 1 and run[0].text in ("Voice", "Dawn", "Bank", "Church", "Lord")
    )
