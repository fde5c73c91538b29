"""Descriptions that are as good as a name: "the Libyan parliament", "the government", "Lendish state television"."""

from __future__ import annotations

import re

from hearsay.facts.words import INSTITUTIONS
from hearsay.resolution.mentions.mention import Mention
from hearsay.types import Kind

_PICTURES = frozenset("photo photograph picture image video footage clip recording screenshot still".split())
_STATE_TV = re.compile(r"(?:[A-Z][\w.]*(?:['’]s)? )+state\b")


def institution(m: Mention, kind: Kind | None) -> bool:
    phrase = re.sub(r"^(?:The|An?|This|That|Its?|His|Her) ", "", m.phrase)
    if kind == "document":
        several = (m.head or "s").endswith("s") and m.head not in ("tests", "results", "filings", "records")
        return not several and m.head not in _PICTURES and _made_by(phrase, m.head or "")
    if kind == "outlet":
        return bool(_STATE_TV.match(phrase)) and not m.many
    proper = re.search(r"(?:^| )[A-Z][\w.]*", phrase)
    told = len(m.words) > 1 or bool(proper) or m.article == "the" or m.owner is not None
    return kind == "organisation" and m.head in INSTITUTIONS and told


def _made_by(phrase: str, head: str) -> bool:
    """ "DNA tests", "Lund's complaint", "a study by the Lund Institute"; a first word's capital tells nothing."""
    maker = rf"(?:(?<=[ -])[A-Z]|^[A-Z][\w.'’]*?(?:[A-Z]|['’]s))[^,]*\b{re.escape(head)}\b"
    return bool(re.search(rf"{maker}|\b(?:by|from|of|for) (?:the )?[A-Z]", phrase))
