"""The sources of one report, gathered in the order of the text: who is new, and who has spoken before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hearsay.resolution.mentions import Mention, parse
from hearsay.resolution.outlets import known, looks_like_one
from hearsay.resolution.people import Named, acronyms, bearer, described_as, full_names
from hearsay.resolution.relays import outlet_in
from hearsay.resolution.words import MANY_OUTLETS, OUTLET_HEADS, indefinite
from hearsay.types import Kind, Report, Span

_CLASS: dict[str, frozenset[Kind]] = {
    "man": frozenset({"person"}),
    "woman": frozenset({"person"}),
    "many": frozenset({"group", "organisation", "outlet", "person"}),
    "thing": frozenset({"organisation", "outlet", "document", "group"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A source as far as it is known; `place` is where it was last spoken of."""

    number: int
    mention: Span | None
    name: str
    kind: Kind
    named: bool
    role: str | None
    heads: frozenset[str]
    place: int


class Book:
    """Looks each mention up among the report's sources, adding it where it is new."""

    def __init__(self, report: Report) -> None:
        self.text = report.text
        self.publisher = report.publisher
        self.names: list[Named] = full_names(report.text)
        self.acronyms = acronyms(report.text)
        self.roles = described_as(report.text, self.names)
        self.entries: list[Entry] = []

    def find(self, span: Span) -> Entry | None:
        """The entry that the words at `span` name; None where they name nobody."""
        mention = parse(span.of(self.text))
        if mention.pronoun:
            return self._pronoun(mention, span)
        if mention.name:
            return self._name(mention, span)
        return self._description(mention, span)

    def outlet(self, name: str, span: Span) -> Entry:
        """A relay: an outlet by its name."""
        return self._name(Mention(phrase=name, name=name, kind="outlet", head="outlet"), span)

    def _pronoun(self, mention: Mention, span: Span) -> Entry | None:
        if mention.pronoun == "who":
            return self._antecedent(span)
        if mention.pronoun == "self":
            return self._before(span, frozenset({"person"}))
        if mention.pronoun == "us":
            return self._itself(span)
        kinds = _CLASS[str(mention.pronoun)]
        before = self._before(span, kinds)
        return self._nearby_person(span) if before is None and kinds == frozenset({"person"}) else before

    def _antecedent(self, span: Span) -> Entry | None:
        """What "who" and "which" follow: the words between the last stop or comma and the pronoun."""
        ahead = re.search(
            r"(?:^|[,.;:\n(“\"] ?)([^,.;:\n(“\"]{2,90}?),? ?$", self.text[max(0, span.start - 120) : span.start]
        )
        if not ahead:
            return None
        start = max(0, span.start - 120) + ahead.start(1)
        words = Span(start, start + len(ahead.group(1).rstrip()))
        mention = parse(words.of(self.text))
        return None if mention.pronoun else self.find(words)

    def _nearby_person(self, span: Span) -> Entry | None:
        """Who "he" is where nobody has spoken yet: the last full name read shortly before."""
        people = [n for n in self.names if 0 < n.at.start < span.start < n.at.start + 400 and _person_like(n.name)]
        if not people:
            return None
        return self._name(Mention(phrase=people[-1].name, name=people[-1].name, kind="person"), people[-1].at)

    def _itself(self, span: Span) -> Entry | None:
        if not self.publisher:
            return None
        return self._name(Mention(phrase=self.publisher, name=self.publisher, kind="outlet"), span)

    def _before(self, span: Span, kinds: frozenset[Kind]) -> Entry | None:
        earlier = [e for e in self.entries if e.kind in kinds and e.place <= span.start]
        return self._spoke(max(earlier, key=lambda e: e.place), span) if earlier else None

    def _name(self, mention: Mention, span: Span) -> Entry:
        name = self._full(mention.name or "", mention.kind)
        for e in self.entries:
            if self._official(e, name, mention):
                heads = e.heads | set(_tokens(name))
                full = replace(e, name=name, kind="organisation", named=True, role=mention.role, heads=heads)
                return self._put(replace(full, place=span.start))
            if e.named and same_name(e.name, name):
                longer = name if len(name) > len(e.name) and e.kind == "person" else e.name
                return self._put(replace(e, name=longer, role=e.role or mention.role, place=span.start))
        kind = mention.kind or self._guess(name)
        nouns = {h for h in (mention.head, *_tokens(name)[-1:], *_tokens(mention.role or "")) if h}
        if kind == "outlet":
            nouns |= {"paper", "newspaper", "outlet", "site", "website", "report"}
        return self._add(span, name, kind, True, mention.role, frozenset(nouns))

    def _official(self, e: Entry, name: str, mention: Mention) -> bool:
        """A short form, "Ukrainian intelligence", of the directorate whose name and role hold both words."""
        short = set(_tokens(e.name))
        whole = set(_tokens(f"{name} {mention.role or ''}"))
        same_kind = e.kind == mention.kind == "organisation"
        return same_kind and len(short) > 1 and len(_tokens(name)) > len(short) + 1 and short <= whole

    def _full(self, name: str, kind: Kind | None) -> str:
        name = self.acronyms.get(name, name)
        outlet = known(name)
        if outlet and kind in (None, "outlet", "organisation"):
            return outlet.name
        if len(name.split()) == 1 and kind in (None, "person"):
            return bearer(name, self.names) or name
        return name

    def _guess(self, name: str) -> Kind:
        if looks_like_one(name):
            return "outlet"
        return "person" if len(name.split()) > 1 and _person_like(name) else "organisation"

    def _description(self, mention: Mention, span: Span) -> Entry:
        phrase = mention.phrase
        if not indefinite(phrase):
            known_one = self._again(mention, span)
            if known_one:
                return known_one
        person = self._by_role(mention) if mention.kind == "person" else None
        if person:
            return self._name(Mention(phrase=phrase, name=person, role=described(phrase), kind="person"), span)
        outlet = self._outlet_after(span) if mention.kind == "outlet" and mention.head not in MANY_OUTLETS else None
        if outlet:
            return self._name(Mention(phrase=phrase, name=outlet, kind="outlet"), span)
        name = described(phrase)
        kind = mention.kind or "group"
        named = kind == "organisation" and any(w[:1].isupper() for w in name.split())
        heads = frozenset(filter(None, (mention.head, *_tokens(name)[-1:])))
        return self._add(span, name, kind, named, None, heads)

    def _by_role(self, mention: Mention) -> str | None:
        """Whom the text calls by name what the phrase calls by office: "the interior minister"."""
        words = {w for w in _tokens(described(mention.phrase)) if w not in _LOOSE}
        if indefinite(mention.phrase) or not words:
            return None
        return next((name for name, role in self.roles if words <= role), None)

    def _outlet_after(self, span: Span) -> str | None:
        """Which outlet "a South Korean newspaper" turns out to be soon after."""
        names = _OUTLET_NAME.finditer(self.text, span.end, span.end + 900)
        return next((found for m in names if (found := outlet_in(m.group()))), None)

    def _again(self, mention: Mention, span: Span) -> Entry | None:
        """The source that a definite phrase ("the ministry", "the paper") takes up: the last that fits its noun."""
        words = set(_tokens(described(mention.phrase)))
        same = [
            e for e in self.entries if words and words <= set(_tokens(e.name)) | set(_tokens(e.role or "")) | e.heads
        ]
        stories = (OUTLET_HEADS | {"report", "article", "story"}) - MANY_OUTLETS
        if not same and mention.head in stories and mention.phrase.lower().startswith(("the ", "this ")):
            same = [e for e in self.entries if e.kind == "outlet"]
        if not same and _PART_OF_ONE.match(mention.phrase):
            same = [e for e in self.entries if e.kind == "organisation"]
        return self._spoke(max(same, key=lambda e: e.place), span) if same else None

    def _spoke(self, entry: Entry, span: Span) -> Entry:
        return self._put(replace(entry, place=max(entry.place, span.start)))

    def _add(self, span: Span, name: str, kind: Kind, named: bool, role: str | None, heads: frozenset[str]) -> Entry:
        entry = Entry(
            number=len(self.entries),
            mention=span,
            name=name,
            kind=kind,
            named=named,
            role=role,
            heads=heads,
            place=span.start,
        )
        self.entries.append(entry)
        return entry

    def _put(self, entry: Entry) -> Entry:
        self.entries[entry.number] = entry
        return entry


_OUTLET_NAME = re.compile(r"(?:[Tt]he )?[A-Z0-9][\w.’'-]*(?: (?:of |the |and )?[A-Z][\w.’'-]*){0,4}")
# Words for an organisation that has been named; "the transport ministry" names another one than the last.
_PART_OF_ONE = re.compile(
    r"the (?:subdivision|division|unit|agency|body|organi[sz]ation|service|directorate|department|ministry|company|firm|group)"
    r"(?= of |$)",
    re.IGNORECASE,
)
_LOOSE = frozenset({"official", "source", "man", "woman", "person", "s"})


def described(phrase: str) -> str:
    """An unnamed source's short name: its description without the article, cut before a long clause."""
    bare = re.sub(
        r"^(?:the|an?|one|another|this|that|these|those|its|their|his|her)\s+", "", phrase, flags=re.IGNORECASE
    )
    return re.sub(r"\s+", " ", bare).strip(" ,")[:90]


def same_name(a: str, b: str) -> bool:
    """One name inside the other, as a surname or a shorter form; acronyms are spelled out before."""
    x, y = _tokens(a), _tokens(b)
    if not x or not y:
        return False
    small, large = sorted((x, y), key=len)
    if set(small) == set(large):
        return True
    return set(small) <= set(large) and (len(small) > 1 or (len(small[0]) > 2 and small[0] in (large[0], large[-1])))


def _tokens(text: str) -> list[str]:
    skip = {"the", "a", "an", "of", "s", "and", "for"}
    return [t for t in re.findall(r"\w+", text.casefold()) if t not in skip]


def _person_like(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and parse(name).kind == "person"
