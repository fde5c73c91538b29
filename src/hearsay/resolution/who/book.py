"""The sources of one report: all that it names, and all that it only describes, found by the words at any place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from hearsay.facts.nouns import agentive
from hearsay.facts.nouns import personal as personal_noun
from hearsay.facts.outlets import known
from hearsay.facts.places import adjective, governing
from hearsay.facts.words import (
    GROUP_HEADS,
    INSTITUTIONS,
    ORGANISATION_HEADS,
    OUTLET_HEADS,
    PERSON_HEADS,
    PLATFORMS,
    PRONOUNS,
    content_words,
)
from hearsay.resolution.naming.figures import Figure, figures, plain, same_name, sex
from hearsay.resolution.naming.mentions import Mention, described, heads, kind_of, parse
from hearsay.resolution.naming.names import Name, names, overlapping, personal
from hearsay.resolution.who.antecedents import Entry, Scene, antecedent, taken_up
from hearsay.resolution.who.completed import completed
from hearsay.resolution.who.crowds import crowd
from hearsay.resolution.who.introduced import introduced
from hearsay.text import PARAGRAPH, sentence_at
from hearsay.types import Attribution, Kind, Report, Span


class Book:
    """Looks each mention up among the report's sources, adding it where it is new. Entries keep their numbers."""

    def __init__(self, report: Report, attributions: Sequence[Attribution] = ()) -> None:
        self.text = report.text
        self.publisher = report.publisher
        self.names = names(report.text)
        self.lead = _lead(report.text)
        self.last: int | None = None
        self.entries: list[Entry] = []
        self._said = {a.speaker: _said(report.text, a) for a in attributions if a.speaker}
        self._own = {a.speaker: a.content for a in attributions if a.speaker}
        self._at: dict[Span, int] = {}
        self._found: dict[Span, int] = {}
        each = figures(report.text, self.names)
        speaking = _speaking(self.names, self._said)
        mine = [{at for n in f.occurrences for at in speaking.get(n.at, ())} for f in each]
        most = {k: max(len(m) for g, m in zip(each, mine, strict=True) if g.kind == k) for k in {g.kind for g in each}}
        outlets = sum(f.kind == "outlet" for f in each)
        for f, spans in zip(each, mine, strict=True):
            only = f.kind == "outlet" and outlets == 1
            says = frozenset(w for at in spans for w in self._said[at])
            self._enter(f, main=0 < len(spans) == most[f.kind], only=only, says=says)

    def _enter(self, f: Figure, *, main: bool, only: bool, says: frozenset[str]) -> None:
        number = len(self.entries)
        self.entries.append(
            Entry(
                number=number,
                mention=f.occurrences[0].at,
                name=f.name,
                kind=f.kind,
                named=True,
                place=f.place,
                sex=sex(f.called, f.name) if f.kind == "person" else None,
                called=f.called | frozenset(content_words(f.name)),
                nouns=f.called
                | frozenset(content_words(f.name))
                | (_nouns(f.kind) if f.name.casefold() not in PLATFORMS else frozenset()),
                says=says,
                sure=f.sure,
                main=main,
                only=only,
                places=tuple(n.at.start for n in f.occurrences),
            )
        )
        self._at |= {n.at: number for n in f.occurrences}

    def find(self, span: Span, *, speaking: bool = True) -> Entry | None:
        """The entry that the words at `span` name; None where they name nobody."""
        if span in self._found:
            return self.entries[self._found[span]]
        at = completed(self.text, self.names, span) if speaking else span
        found = self._find(parse(self.text, at, self.names))
        if found and found.place and (land := adjective(found.name)):
            found = self._government(Mention(phrase=found.name, at=span), f"{land} government")
        if found is None:
            return None
        self._found[span] = found.number
        if speaking:
            self.last = found.number
            found = replace(found, spoke=_with(found.spoke, span.start))
        return self._put(replace(found, places=_with(found.places, span.start)))

    def spans(self) -> list[tuple[list[Span], list[Span]]]:
        """For each entry the occurrences of its name, and the words elsewhere that were taken for it."""
        each: list[tuple[list[Span], list[Span]]] = [([], []) for _ in self.entries]
        for at, number in self._at.items():
            each[number][0].append(at)
        for at, number in self._found.items():
            each[number][1].append(at)
        for e, (_, elsewhere) in zip(self.entries, each, strict=True):
            elsewhere += [e.mention] if e.mention and e.mention not in self._at else []
        return each

    def outlet(self, name: str, span: Span) -> Entry:
        """A relay: an outlet by its name."""
        return self._name(Mention(phrase=name, at=span, name=Name(words=name, at=span), kind="outlet"))

    def _find(self, m: Mention) -> Entry | None:
        if m.parts:
            return self._joint(m)
        if m.pronoun:
            return self._pronoun(m)
        if m.speaks_for:
            return self._spoken_for(m.speaks_for)
        return self._name(m) if m.name else self._description(m)

    def _scene(self, at: Span) -> Scene:
        sentence = sentence_at(self.text, at)
        says = next((words for span, words in self._said.items() if span.overlaps(at)), frozenset())
        return Scene(
            at=at.start,
            lead=at.start < self.lead,
            last=self.last,
            says=says,
            sentence=sentence.start,
            own=self._own.get(at, ()),
            previous=self._previous(sentence.start),
        )

    def _previous(self, start: int) -> int:
        """Where the sentence before begins."""
        end = start
        while end and self.text[end - 1].isspace():
            end -= 1
        return sentence_at(self.text, Span(end - 1, end)).start if end else start

    def _pronoun(self, m: Mention) -> Entry | None:
        if m.pronoun in ("who", "which"):
            return self._before(m.at, m.pronoun == "who")
        if m.pronoun == "us":
            return self._itself(m.at)
        scene = self._scene(m.at)
        found = antecedent(m, self.entries, scene)
        if m.pronoun == "many" and (found is None or found.kind == "person"):
            many = crowd(self.text, scene.previous, m.at.start)
            return self._find(parse(self.text, many, self.names)) if many else found
        if found and found.kind == "person" and not found.sex and m.pronoun in ("man", "woman"):
            return self._put(replace(found, sex=m.pronoun))
        return found

    def _before(self, at: Span, person: bool) -> Entry | None:
        """What "who" and "which" follow: the nearest noun phrase before them that can be so called."""
        start = max(0, at.start - 120, self.text.rfind("\n", 0, at.start) + 1)
        end = start + len(re.sub(r" \([^()]*\),? *$", "", self.text[start : at.start]).rstrip(" ,(—–-"))
        if named := self._named_at(Span(end - 2, end), person):
            return named
        bare = re.search(r"(?:\b[A-Z][\w-]+ )?([a-z-]+)$", self.text[start:end])
        if person and bare and bare.group(1) in GROUP_HEADS:
            return self._find(parse(self.text, Span(start + bare.start(), end), self.names))
        for match in reversed(list(_DETERMINED.finditer(self.text, start, end))):
            m = parse(self.text, Span(match.start(), end), self.names)
            ahead = match.start() - 2
            if self.text[ahead : match.start()] == ", " and (named := self._named_at(Span(ahead, ahead), person)):
                return named  # "Jonas Brandt, a crane driver who"
            who = m.kind in ("person", "group", None) or bool(m.speaks_for)
            if not m.pronoun and not m.parts and who == person and (m.name or not person or _somebody(m)):
                return self._find(m)
        return None

    def _named_at(self, ends: Span, person: bool) -> Entry | None:
        """Whose name ends there, if "who" or "which" can follow it."""
        last = next((n for n in self.names if ends.start <= n.at.end <= ends.end), None)
        if last is None or last.at not in self._at or _belongs(self.text, last):
            return None
        named = self.entries[self._at[last.at]]
        return named if not person or named.kind in ("person", "group") else None

    def _itself(self, at: Span) -> Entry | None:
        return self.outlet(self.publisher, at) if self.publisher else None

    def _joint(self, m: Mention) -> Entry:
        """Several at once: one source with the names of all."""
        each = [e for p in m.parts if (e := self._find(parse(self.text, p, self.names)))]
        name = " and ".join(e.name for e in each)
        kinds = {e.kind for e in each}
        kind: Kind = "group" if len(kinds) > 1 or kinds == {"person"} or not kinds else kinds.pop()
        if kinds == {"person", "organisation"} and all(e.named for e in each):
            kind = "organisation"
        known_one = next((e for e in self.entries if e.name == name), None)
        return known_one or self._add(m, name, kind, named=bool(each) and all(e.named for e in each))

    def _spoken_for(self, whom: Span) -> Entry | None:
        m = parse(self.text, whom, self.names)
        found = self._find(replace(m, kind="organisation") if m.name and m.name.words.casefold() in PLATFORMS else m)
        found = self._put(replace(found, called=found.called | _SPOKESPEOPLE)) if found else None
        if found and found.kind == "organisation" and found.nouns & INSTITUTIONS:
            return self._put(replace(found, named=True))
        if found is None or found.kind != "person":
            return found if found is None or found.kind != "group" else self._put(replace(found, kind="organisation"))
        name = f"{found.name}’s office"
        office = next((e for e in self.entries if e.name == name), None)
        m = Mention(phrase=name, at=whom, head="office", kind="organisation", words=found.called)
        return office or self._add(m, name, "organisation", named=found.named, also=_SPOKESPEOPLE)

    def _name(self, m: Mention) -> Entry:
        assert m.name is not None  # noqa: S101 — the caller has seen to it
        words = m.name.words
        if words.casefold() in PLATFORMS and m.kind in (None, "outlet"):
            return self._platform(m, f"{words} users")
        land = adjective(words) if m.kind in (None, "organisation") else None
        if land and not m.name.title:
            return self._government(m, f"{land} government")
        number = self._at.get(m.name.at)
        found = self.entries[number] if number is not None else self._by_name(words, m.kind)
        if found is None:
            outlet = known(words)
            kind: Kind = m.kind or (
                "outlet" if outlet else "person" if " " in words and personal(words.split()) else "organisation"
            )
            return self._add(m, outlet.name if outlet and kind == "outlet" else words, kind, named=True)
        kind = m.kind if m.kind and found.kind != "person" else found.kind
        outlet = known(found.name) if kind == "outlet" else None
        return self._put(
            replace(found, kind=kind, name=outlet.name if outlet else found.name, called=found.called | m.words)
        )

    def _by_name(self, words: str, kind: Kind | None) -> Entry | None:
        for e in self.entries:
            if e.named and (kind in (None, e.kind) or e.kind != "person") and same_name(words, e.name):
                return e
        return None

    def _government(self, m: Mention, name: str) -> Entry:
        found = next((e for e in self.entries if e.named and plain(e.name) == plain(name)), None)
        return found or self._add(m, name, "organisation", named=True)

    def _platform(self, m: Mention, name: str) -> Entry:
        """ "Twitter", "social media": those who write there."""
        found = next((e for e in self.entries if e.name == name), None)
        return found or self._add(m, name, "group", named=False)

    def _spokesperson(self, m: Mention) -> Entry | None:
        """ "The spokesman" is whoever was last spoken for, or called so."""
        called = [e for e in self.entries if e.called & _SPOKESPEOPLE and any(p < m.at.start for p in e.spoke)]
        return max(called, key=lambda e: max(p for p in e.spoke if p < m.at.start), default=None)

    def _description(self, m: Mention) -> Entry | None:
        if not content_words(m.phrase) or m.phrase.casefold() in _NOBODY or not re.search(r"[^\W\d_]", m.phrase):
            return None
        if m.head in _STATEMENTS and (maker := self._maker(m)):
            return maker
        if _SOCIAL.match(m.phrase):
            return self._platform(m, "social media users")
        if m.head in _SPOKESPEOPLE and len(content_words(m.phrase)) == 1 and (spoken := self._spokesperson(m)):
            return spoken
        found = taken_up(self._less_outlet(m), self.entries, self._scene(m.at))
        if m.article == "our" and m.head in _STAFF:
            found = self._staff(m.at)
        if found:
            name = described(m) if not found.named and _fuller(described(m), found.name) else found.name
            return self._put(
                replace(found, name=name, called=found.called | m.words, nouns=found.nouns | frozenset(heads(m)))
            )
        if first := introduced(self.text, m):
            return self._find(parse(self.text, first, self.names))
        land = adjective(m.owner.words) if m.owner else None
        name = re.sub(rf"^{re.escape(m.owner.words)}['’]s?", land, described(m)) if m.owner and land else described(m)
        name = governing(self._at_whom(m, self._whose(m, name)))
        kind = m.kind or kind_of(m.head)
        return self._add(m, name, kind or "group", named=_institution(m, kind))

    def _maker(self, m: Mention) -> Entry | None:
        """Whose statement it is: the army's ("the army statement"), or whoever spoke last ("the statement")."""
        whose = _STATED.match(self.text, *m.at)
        if whose and (whose["noun"] in ORGANISATION_HEADS or whose["noun"] == "family"):
            return self._find(parse(self.text, Span(m.at.start, whose.end("noun")), self.names))
        if content_words(m.phrase) == [m.head] and m.article in ("the", "this") and self.last is not None:
            return self.entries[self.last]
        return None

    def _less_outlet(self, m: Mention) -> Mention:
        """ "The Gazette's source" is the source of before, whom the Gazette has."""
        owner = self.entries[self._at[m.owner.at]] if m.owner and m.owner.at in self._at else None
        if not owner or owner.kind != "outlet" or m.head not in ("source", "sources"):
            return m
        return replace(m, phrase=f"the {m.head}", words=m.words - set(content_words(m.owner.words if m.owner else "")))

    def _staff(self, at: Span) -> Entry | None:
        """ "Our correspondent" is the last journalist named."""
        called = (
            (e.places[bisect_left(e.places, at.start) - 1], e)
            for e in self.entries
            if e.kind == "person" and e.named and e.places[0] < at.start and self._works(e)
        )
        return max(called, key=lambda x: x[0], default=(0, None))[1]

    def _works(self, e: Entry) -> bool:
        outlets = (n.owner for n in self.names if n.owner and self._at.get(n.at) == e.number)
        return bool(e.called & _STAFF) or any(known(o) for o in outlets)

    def _whose(self, m: Mention, name: str) -> str:
        """ "His employer", "one of her lawyers" with the name of him or her."""
        match = re.match(r"((?:one of )?)(his|her|its|their) ", name, re.IGNORECASE)
        if not match:
            return name
        whose = Mention(phrase=match.group(2), at=m.at, pronoun=PRONOUNS[match.group(2).casefold()])
        owner = antecedent(whose, [e for e in self.entries if e.number != self._found.get(m.at)], self._scene(m.at))
        return f"{match.group(1)}{owner.name}’s {name[match.end() :]}" if owner and owner.named else name

    def _at_whom(self, m: Mention, name: str) -> str:
        """ "Two sources at the agency" with the agency's name."""
        match = re.search(r" (?:at|in|within|inside|from|close to) (the [a-z]+)$", name)
        if not match or m.kind not in ("person", "group") or kind_of(match.group(1)[4:]) != "organisation":
            return name
        start = self.text.find(match.group(1), m.at.start, m.at.end)
        whole = (
            self._find(parse(self.text, Span(start, start + len(match.group(1))), self.names)) if start >= 0 else None
        )
        return name[: match.start(1)] + "the " + whole.name if whole and whole.named else name

    def _add(self, m: Mention, name: str, kind: Kind, *, named: bool, also: frozenset[str] = frozenset()) -> Entry:
        entry = Entry(
            number=len(self.entries),
            mention=m.at,
            name=name,
            kind=kind,
            named=named,
            many=not m.name and m.many,
            sex=sex(m.words | {m.head or ""}, name) if kind == "person" else None,
            called=frozenset(content_words(name)) | m.words | also,
            nouns=frozenset(heads(m)) | _nouns(kind) | also,
            places=(m.at.start,),
        )
        self.entries.append(entry)
        return entry

    def _put(self, entry: Entry) -> Entry:
        self.entries[entry.number] = entry
        return entry


def _belongs(text: str, n: Name) -> bool:
    """ "An aide to President …, who" is the aide."""
    start = n.at.start - len(n.title) - bool(n.title)
    before = re.search(r"([a-z]+) (?:to|of|for) (?:the )?$", text[max(0, start - 40) : start])
    return before is not None and before.group(1) in PERSON_HEADS | GROUP_HEADS


def _somebody(m: Mention) -> bool:
    """Does its noun name people at all?"""
    head = m.head or ""
    return (
        bool(m.speaks_for)
        or head.endswith("-old")
        or personal_noun(head)
        or personal_noun(head.removesuffix("s"))
        or agentive(head)
    )


_NOBODY = frozenset(("nobody", "no one", "no-one", "none", "you"))
_SOCIAL = re.compile(r"social media(?! (?:accounts?|posts?|users?|reports?|sites?)\b)", re.IGNORECASE)
_STATEMENTS = frozenset("statement announcement release communique".split())  # of whoever spoke last
_PICTURES = frozenset("photo photograph picture image video footage clip recording screenshot still".split())
_STATE_TV = re.compile(r"(?:[A-Z][\w.]*(?:['’]s)? )+state\b")
_STATED = re.compile(
    r"(?:(?:the|an?|his|her|their|its) )?(?:[\w-]+ ){0,2}(?P<noun>[\w-]+) (?:statement|announcement)\b", re.IGNORECASE
)
_SPOKESPEOPLE = frozenset("spokesman spokeswoman spokesperson spokespeople representative".split())
_STAFF = frozenset("correspondent reporter editor journalist".split())
_DETERMINED = re.compile(
    r"\b(?:an?|the|one|another|some|several|many|two|three|four|five|his|her|its|their|[Tt]housands|[Hh]undreds)\b(?= \w)",
    re.IGNORECASE,
)
_LEAD, _SHARE = (
    3,
    0.4,
)  # paragraphs, and the share of the text, within which a source may be described before it is named


def _lead(text: str) -> int:
    ends = [m.end() for m in islice(PARAGRAPH.finditer(text), _LEAD)]
    return min(ends[-1], int(_SHARE * len(text))) if ends else 0


def _speaking(names: Sequence[Name], spans: Iterable[Span]) -> dict[Span, list[Span]]:
    """The speakers' spans in which each name stands."""
    found: dict[Span, list[Span]] = {}
    for at in spans:
        for n in overlapping(names, at):
            found.setdefault(n.at, []).append(at)
    return found


def _said(text: str, a: Attribution) -> frozenset[str]:
    return frozenset(w for c in a.content for w in content_words(c.of(text)) if len(w) > 3)


def _nouns(kind: Kind) -> frozenset[str]:
    """What anything of its kind can be called."""
    if kind == "outlet":
        return (OUTLET_HEADS | {"report", "article", "story"}) - {"agency", "wire"}
    return frozenset("account user page channel".split()) if kind == "account" else frozenset()


def _fuller(new: str, old: str) -> bool:
    """The same noun with a clause that says who it is."""
    return new.casefold().startswith(old.casefold() + " ") and " who " in f" {new} "


def _institution(m: Mention, kind: Kind | None) -> bool:
    """A description that is as good as a name: "the Libyan parliament", "the government", "Lendish state television"."""
    phrase = re.sub(r"^(?:The|An?|This|That|Its?|His|Her) ", "", m.phrase)
    if kind == "document":
        several = (m.head or "s").endswith("s") and m.head not in ("tests", "results", "filings", "records")
        return not several and m.head not in _PICTURES and _made_by(phrase, m.head or "")
    if kind == "outlet":
        return bool(_STATE_TV.match(phrase)) and not m.many
    proper = re.search(r"(?:^| )[A-Z][\w.]*", phrase)
    return (
        kind == "organisation"
        and m.head in INSTITUTIONS
        and (len(m.words) > 1 or bool(proper) or m.article == "the" or m.owner is not None)
    )


def _made_by(phrase: str, head: str) -> bool:
    """ "DNA tests", "Lund's complaint", "a study by the Lund Institute"; a first word's capital tells nothing."""
    maker = rf"(?:(?<=[ -])[A-Z]|^[A-Z][\w.'’]*?(?:[A-Z]|['’]s))[^,]*\b{re.escape(head)}\b"
    return bool(re.search(rf"{maker}|\b(?:by|from|of|for) (?:the )?[A-Z]", phrase))


def _with(places: tuple[int, ...], at: int) -> tuple[int, ...]:
    i = bisect_left(places, at)
    return places if places[i : i + 1] == (at,) else (*places[:i], at, *places[i:])
