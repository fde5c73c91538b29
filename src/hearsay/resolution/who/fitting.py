"""Which kinds a description or a pronoun can take up."""

from __future__ import annotations

from hearsay.resolution.figures.sexes import sex
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.who.entry import Entry
from hearsay.types import Kind

_ONE_KIND: dict[Kind, frozenset[Kind]] = {
    "person": frozenset({"person"}),
    "group": frozenset({"group"}),
    "organisation": frozenset({"organisation"}),
    "outlet": frozenset({"outlet"}),
    "document": frozenset({"document", "outlet"}),
    "account": frozenset({"account"}),
}
BY_PRONOUN: dict[str, frozenset[Kind]] = {
    "man": frozenset({"person"}),
    "woman": frozenset({"person"}),
    "many": frozenset({"group", "organisation", "outlet", "person"}),
    "thing": frozenset({"organisation", "outlet", "document"}),
    "self": frozenset({"person"}),
}


def fits(m: Mention, e: Entry) -> bool:
    if e.place and not e.spoke:
        return False
    if m.kind in ("outlet", "document", "organisation") and m.many != e.many:
        return False
    if m.kind == "document" and e.kind == "outlet" and m.head not in e.nouns:
        return False  # a photograph is no newspaper
    if m.phrase.casefold() == "them" and e.kind == "outlet":
        return False
    if m.kind == "person" and e.sex and (sex(frozenset({m.head or ""}), "") or e.sex) != e.sex:
        return False  # "a man" is not Ilse
    return e.kind in (BY_PRONOUN[m.pronoun] if m.pronoun else _ONE_KIND[m.kind or "person"])
