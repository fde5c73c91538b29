"""Words that tell what a statement is about: stems without the small words, and without those of saying."""

from __future__ import annotations

import re
from functools import lru_cache

STEM = 6  # letters kept, so that "confirmed" meets "confirms" and "Nigerian" meets "Nigeria's"
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    """a an the of to in on at by for from with as and or but if than then that this these those it its he his she her
    they their them him we our us you your i my me is are was were be been being has have had do does did will
    would can could may might must shall should not no nor so such there here who whom whose which what when
    where why how all any both each few more most other some own same too very just about after before over
    under again further once into out up down off between through during also still even now since because while
    despite s t re ll ve d m don didn wasn isn say says said saying tell tells told report reports reported
    reporting claim claims claimed according source sources news media newspaper story article statement
    spokesman spokeswoman spokesperson mr mrs ms monday tuesday wednesday thursday friday saturday sunday today
    yesterday week one two""".split()
)


@lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """Stems of the words that matter, numbers among them."""
    return frozenset(w[:STEM] for w in _WORD.findall(text.casefold()) if w not in _SMALL)
