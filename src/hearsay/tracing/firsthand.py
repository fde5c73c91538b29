"""Did a report obtain the claim itself: from people who spoke to it, papers that it has seen, its own eyes?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.text import plain, sentence_at
from hearsay.tracing.chains import Leaning, is_named_outlet
from hearsay.tracing.copying import Print
from hearsay.tracing.credits import is_user, pattern
from hearsay.types import Findings, Hop, Stance

_US = (
    r"(?:us\b|this (?:news)?paper|this (?:website|site|magazine|reporter|correspondent)|"
    r"our (?:reporter|correspondent|own)s?)"
)
_HAVING = (
    r"(?:told|telling|tells|spoke (?:to|with)|speaking to|interview(?:ed)? (?:with|by)|"
    r"(?:seen|obtained|reviewed|viewed|received|acquired|filmed|learned) by)"
)
_HEARD_US = re.compile(rf"\b{_HAVING} (?:\w+ ){{0,3}}?{_US}", re.IGNORECASE)
_HEARD = re.compile(
    rf"\b(?i:{_HAVING}) (?:[Tt]he )?(?:(?P<us>(?i:{_US}))|(?P<who>[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){{0,4}}))"
)
_WE = re.compile(
    r"\b(?:[Ww]e|I) (?:have |has )?(?:seen|saw|learned|obtained|reviewed|spoke to|watched|filmed|counted)\b"
)
_ALL = frozenset("some many others people folks critics reports residents observers experts analysts locals".split())


def first_hand(f: Findings, made: Sequence[Leaning], stance: Stance, of_text: Print) -> bool:
    """The best of its sources spoke to it; or it says that it has seen for itself."""
    if stance not in ("asserts", "relays"):
        return False
    if not made:
        return stance == "asserts" and bool(_WE.search(f.report.text) or _HEARD_US.search(f.report.text))
    best = max(made, key=lambda m: m.score)
    return not is_named_outlet(best.chain[0]) and (_spoke(best.chain[0]) or told(f, best, of_text) is not None)


def _spoke(hop: Hop) -> bool:
    vague = hop.name.casefold() in _ALL or is_user(hop)
    return not hop.named and hop.kind in ("person", "group") and not vague


def told(f: Findings, m: Leaning, of_text: Print) -> str | None:
    """The report's own outlet, where it says that the nearest source spoke to it: "told the Post", in the Post."""
    if len(m.chain) > 1:
        return None
    text = plain(f.report.text)
    for s in m.sayings:
        sentence = sentence_at(text, s.attribution.content[0]).of(text)
        match = _HEARD.search(sentence)
        if match and match["us"]:
            return min(of_text.publishers, default=f.report.name)
        own = next((p for p in sorted(of_text.publishers) if match and pattern(p).match(match["who"])), None)
        if own:
            return own
        if match and of_text.unknown:
            return match["who"]
    return None
