"""The kind of source that a head noun tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.nouns import agentive, personal
from hearsay.facts.words import DOCUMENT_HEADS, GROUP_HEADS, ORGANISATION_HEADS, OUTLET_HEADS, PERSON_HEADS, TITLES
from hearsay.resolution.mentions.mention import plural_phrase
from hearsay.resolution.naming.name import Name
from hearsay.types import Kind


def kind_before(before: Sequence[str], name: Name) -> Kind | None:
    lows = [w.strip(",").casefold() for w in before]
    if name.words.startswith("@") or lows[-1:] in (["handle"], ["username"]):
        return "account"
    if len(before) == 1 and before[0].endswith(","):
        return None  # "Minister, Radio Nord says …"
    last = next((w for w in lows[::-1] if w not in ("called", "named", "dubbed", "known", "as")), "")
    if name.title or last in TITLES:
        return "person"
    if last in ("source", "organisation", "organization") and "news" in lows:
        return "outlet"
    if last in OUTLET_HEADS - {"network", "agency", "wire", "show", "programme", "program"}:
        return "outlet"
    return "person" if last in PERSON_HEADS else None


def described_kind(phrase: str, head: str | None) -> Kind | None:
    if re.match(r"(?:one|another|each) of\b", phrase, re.IGNORECASE):
        return "person"
    if head in ("account", "accounts", "profile", "profiles", "handle") and (
        _PLATFORM.search(phrase) or phrase.casefold() == "the account"
    ):
        return "account"
    if head == "guard":
        return "organisation" if _FORCE.search(phrase) else "person"
    if re.search(r"\b(?:news|press|wire) agenc(?:y|ies)\b", phrase):
        return "outlet"
    if head == "papers" and re.search(r"\b(?:court|legal|internal|official|leaked|divorce|cabinet)\b", phrase):
        return "document"
    if head in ("report", "reports") and re.search(
        r"\b(?:intelligence|police|court|medical|autopsy|government)\b", phrase
    ):
        return "document"
    return kind_of(head, plural=plural_phrase(phrase, head))


_FORCE = re.compile(
    r"\b(?:coast|national|home|civil|honou?r|border|presidential|republican|revolutionary)\b", re.IGNORECASE
)
_PLATFORM = re.compile(
    r"\b(?:Twitter|Facebook|Instagram|Weibo|Telegram|YouTube|TikTok|Reddit|Tumblr|VK|social[- ]media|fan|fake|parody"
    r"|spoof)\b|@",
    re.IGNORECASE,
)


def kind_of(head: str | None, *, plural: bool = False) -> Kind | None:
    """The kind that a head noun tells; a plural in no list tells a group, and a thing that speaks a document."""
    if head is None:
        return None
    groups: tuple[tuple[frozenset[str], Kind], ...] = (
        (GROUP_HEADS, "group"),
        (PERSON_HEADS, "person"),
        (OUTLET_HEADS, "outlet"),
        (ORGANISATION_HEADS, "organisation"),
        (DOCUMENT_HEADS, "document"),
    )
    listed = "organisation" if head in _TEAMS else next((kind for heads, kind in groups if head in heads), None)
    if listed is None and head.endswith("s"):
        one = head.removesuffix("s") if not head.endswith("ies") else head[:-3] + "y"
        listed = next((kind for heads, kind in groups[2:] if one in heads), None)
    return listed or ("group" if plural else "person" if somebody(head) else "document")


def somebody(noun: str) -> bool:
    """Can it be said of a person: "councillor", "beekeeper", "29-year-old", "another"?"""
    one = noun.removesuffix("s")
    return personal(noun) or personal(one) or agentive(noun) or noun.endswith(("man", "-old")) or noun in _ANYBODY


_TEAMS = frozenset("camp outfit leadership management establishment".split())
_ANYBODY = frozenset("you one another other others self few someone somebody anyone anybody third second first".split())
