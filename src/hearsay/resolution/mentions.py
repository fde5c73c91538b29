"""The words that name a source at one place → what they say: a name, a role, a head noun, a kind, a pronoun."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.resolution.outlets import known, looks_like_one
from hearsay.resolution.words import (
    DOCUMENT_HEADS,
    GROUP_HEADS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_HEADS,
    PRONOUNS,
    TITLES,
)
from hearsay.types import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """`name` is a proper name or None; `head` the head noun in small letters; `pronoun` its class (words.PRONOUNS)."""

    phrase: str
    name: str | None = None
    role: str | None = None
    head: str | None = None
    kind: Kind | None = None
    pronoun: str | None = None
    speaks_for: bool = False


_WORD = r"[A-Z0-9À-ÖØ-Þ][\w'’&./@-]*"
_SMALL = r"(?:of|the|for|and|de|del|della|da|di|du|la|le|al|el|bin|ibn|van|von|der|den|ten|y|e|to|on|in|&)"
_NAME = re.compile(rf"{_WORD}(?:[ -](?:{_SMALL} ){{0,3}}{_WORD})*")
_PERSONAL = re.compile(
    rf"(?:{_WORD}|[ae]l-[A-Z][\w’']*|bin|ibn|al|el|de|del|da|di|du|la|le|van|von|der|den|“[^”]*”|\"[^\"]*\")"
)
_SPOKES = re.compile(
    r"^(?:(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ne|[Aa]nother) )?(?P<before>(?:[\w.’'-]+ ){0,5}?)[Ss]pokes(?:man|woman|person|people)s?"
    r"(?: (?:for|of|at|with|from) (?P<after>.+))?$"
)
_TAIL = re.compile(r"\s*(?:,? (?:who|which|that|whose|where) .*|\(.*\)|,)$")


def parse(phrase: str) -> Mention:
    """What a speaker phrase says by itself, without the rest of the report."""
    phrase = re.sub(r"\s+", " ", phrase).strip(' ,;:—–-"“”')
    bare = re.sub(r"^(?:by|from|per) ", "", phrase)
    if bare.casefold() in PRONOUNS:
        return Mention(phrase=phrase, pronoun=PRONOUNS[bare.casefold()])
    parts = [p for p in re.split(r", (?:and )?| — | – | \(", bare) if p]
    story = _STORY.match(bare)
    if story and known(_article(story["by"] or story["of"])):
        return Mention(phrase=phrase, name=_article(story["by"] or story["of"]), kind="outlet", head="report")
    for whole in (bare, *parts):
        if known(_article(whole)):
            return Mention(phrase=phrase, name=_article(whole), kind="outlet", head="outlet")
    parsed = [_part(p.strip(" ,)"), phrase) for p in parts] or [Mention(phrase=phrase)]
    people = [m for m in parsed if m.name and m.kind == "person" and not m.speaks_for]
    named = next(iter([*people, *(m for m in parsed if m.name)]), None)
    if named is None:
        return parsed[0]
    rest = [p for p, m in zip(parts, parsed, strict=False) if m is not named]
    role = named.role or (rest[0].strip(" ,)") if rest else None)
    return Mention(
        phrase=phrase, name=named.name, role=role, head=named.head, kind=named.kind, speaks_for=named.speaks_for
    )


_STORY = re.compile(
    r"^(?:(?:the|an?|one|its) )?(?:new |recent |earlier |separate )?(?:(?:report|article|story|piece|post) (?:by|from|in|on|published by) (?P<by>[^,]+)"
    r"|(?P<of>[A-Z0-9][^,]*?)(?:['’]s?)? (?:report|article|story|piece|post))$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?: (?:on|released|published|posted|issued|late|early|last|earlier))* (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)$"
)


def _article(text: str) -> str:
    return re.sub(r"^(?:the|an?) (?=[A-Z0-9])", "", text)


def _part(part: str, phrase: str) -> Mention:
    """One comma-free part: "President Vladimir Putin", "the Interior Ministry", "a source close to the talks"."""
    spokes = _SPOKES.match(part)
    whom = (spokes["after"] or spokes["before"].strip()) if spokes else ""
    if whom and (whom[0].isupper() or (spokes and spokes["after"]) or whom.split()[-1] in ORGANISATION_HEADS):
        inner = _part(_TAIL.sub("", re.sub(r"['’]s?$", "", whom)), phrase)
        kind: Kind = inner.kind if inner.kind in ("outlet", "person", "group") else "organisation"
        name = inner.name or _plain(whom)
        return Mention(phrase=phrase, name=name, role="spokesperson", head="spokesperson", kind=kind, speaks_for=True)
    core = _WHEN.sub("", _TAIL.sub("", part))
    words = core.split()
    cut = _name_start(words)
    if cut is not None:
        return _named(words[:cut], words[cut:], phrase)
    head = _head(core)
    return Mention(phrase=phrase, head=head, kind=_kind_of_head(head))


def _name_start(words: list[str]) -> int | None:
    """Where the proper name that ends the phrase begins; None where a small word ends it or governs it."""
    start = len(words)
    while start and (
        _PERSONAL.fullmatch(words[start - 1].strip("’'s"))
        or words[start - 1].lower() in ("of", "the", "for", "and", "&")
    ):
        start -= 1
    while start < len(words) and (
        not words[start][:1].isupper() and not words[start][:1].isdigit() and words[start].lower() not in ("al", "bin")
    ):
        start += 1
    if start >= len(words):
        return None
    return None if any(w.lower() in _GOVERNS for w in words[:start]) else start


_GOVERNS = frozenset("of for at in from with to by on near inside within who that which whose close familiar".split())


def _named(before: list[str], name: list[str], phrase: str) -> Mention:
    titles = 0
    while titles < len(name) - 1 and name[titles].strip(".,").lower() in TITLES:
        titles += 1
    lowered = [w.strip(".,").lower() for w in before]
    inner = [i for i, w in enumerate(name[:-1]) if w.strip(".,").lower() in TITLES]
    if inner and titles == 0 and not _org_words(name[inner[-1] + 1 :]):
        titles = inner[-1] + 1
    if titles and name[titles].lower() in _GOVERNS:
        role = _plain(" ".join([*before, *name]))
        return Mention(phrase=phrase, role=role, head=name[titles - 1].strip(".,").lower(), kind="person")
    office = _plain(" ".join([*before, *name[:titles]])) or None
    own = " ".join(name[titles:])
    kind = _kind_of_name(own, lowered + [w.strip(".,").lower() for w in name[:titles]])
    return Mention(
        phrase=phrase, name=_clean(own), role=office, head=_head(own) if kind != "person" else None, kind=kind
    )


def _clean(name: str) -> str:
    return re.sub(r"(?:['’]s|['’])$", "", name.strip(' ,;:"“”'))


def _plain(text: str) -> str:
    return re.sub(r"^(?:the|an?|its|their|one|another)\s+", "", text.strip(" ,"), flags=re.IGNORECASE)


def _org_words(words: list[str]) -> bool:
    return any(w.strip(".,").lower().removesuffix("’s").removesuffix("'s") in ORGANISATION_HEADS for w in words)


def _kind_of_name(name: str, before: list[str]) -> Kind | None:
    """None where the name alone does not tell."""
    words = [w.strip(".,").lower() for w in name.split()]
    if name.startswith("@"):
        return "account"
    if known(name) or (before and before[-1] in OUTLET_HEADS):
        return "outlet"
    if words[-1] in GROUP_HEADS:
        return "group"
    if any(w in TITLES or w in PERSON_HEADS for w in before):
        return "person"
    if words[-1] in DOCUMENT_HEADS:
        return "document"
    if looks_like_one(name):
        return "outlet"
    if _org_words(words) or name.isupper() or " of " in name or words[-1] in PLACES_THAT_SPEAK:
        return "organisation"
    return "person" if 2 <= len(words) <= 4 else None


PLACES_THAT_SPEAK = frozenset(
    """pentagon kremlin vatican house washington moscow kyiv kiev beijing tehran jerusalem""".split()
)


def _head(phrase: str) -> str | None:
    """The head noun: the last word before a preposition, a participle or a relative clause."""
    core = re.split(
        r"\s(?:of|in|on|at|for|from|with|to|by|who|that|which|whose|familiar|close|near|inside|within|behind|about|"
        r"involved|briefed|based|named|known|described|identified|linked|loyal|under|after|via|here|there|posted|"
        r"published|released|supporting|claiming|including|speaking|working|living)\b",
        phrase.strip(" ,"),
    )[0]
    words = re.findall(r"[\w’'-]+", core)
    return words[-1].lower() if words else None


def _kind_of_head(head: str | None) -> Kind | None:
    if head is None:
        return None
    groups: tuple[tuple[frozenset[str], Kind], ...] = (
        (GROUP_HEADS, "group"),
        (PERSON_HEADS, "person"),
        (OUTLET_HEADS, "outlet"),
        (ORGANISATION_HEADS, "organisation"),
        (DOCUMENT_HEADS, "document"),
    )
    return next((kind for heads, kind in groups if head in heads), None)
