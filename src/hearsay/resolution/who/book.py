"""The sources of one report: all that it names, and all that it only describes, found by the words at any place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from hearsay.facts.places import adjective
from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.mentions.mentions import parse
from hearsay.resolution.naming.name import Name
from hearsay.resolution.who.completed import completed
from hearsay.resolution.who.crowds import crowd, one
from hearsay.resolution.who.descriptions import description
from hearsay.resolution.who.entry import Entry
from hearsay.resolution.who.named import government, named
from hearsay.resolution.who.pronouns import antecedent
from hearsay.resolution.who.register import Register
from hearsay.resolution.who.relatives import followed
from hearsay.resolution.who.scenes import scene
from hearsay.resolution.who.several import joint, spoken_for
from hearsay.resolution.who.turns import asks, first_person, opens_talk
from hearsay.text import quoted
from hearsay.types import Span


class Book(Register):
    """Looks each mention up among the report's sources, adding it where it is new."""

    def find(self, span: Span, *, speaking: bool = True) -> Entry | None:
        """The entry that the words at `span` name; None where they name nobody."""
        if span in self.found:
            return self.entries[self.found[span]]
        at = completed(self.text, self.names, span) if speaking else span
        found = self.look(parse(self.text, at, self.names))
        if found and found.place and (land := adjective(found.name)):
            found = government(self, Mention(phrase=found.name, at=span), land)
        if found is None:
            return None
        self.found[span] = found.number
        if speaking:
            self.last = found.number
            found = replace(found, spoke=_with(found.spoke, span.start))
        return self.put(replace(found, places=_with(found.places, span.start)))

    def outlet(self, name: str, span: Span) -> Entry:
        """A relay: an outlet by its name."""
        words = Name(words=name, at=span)
        return named(self, Mention(phrase=name, at=span, name=words, kind="outlet"), words)

    def look(self, m: Mention) -> Entry | None:
        """Whom a mention names, be it several, a pronoun, one who is spoken for, a name or a description."""
        if m.parts:
            return joint(self, m, self.look)
        if m.pronoun:
            return self._pronoun(m, m.pronoun)
        if m.speaks_for:
            return spoken_for(self, m.speaks_for, self.look)
        return named(self, m, m.name) if m.name else description(self, m, self.look)

    def _pronoun(self, m: Mention, which: str) -> Entry | None:
        if which in ("who", "which"):
            return followed(self, m.at, self.look, person=which == "who")
        if which in ("self", "us") and (speaker := first_person(self.own, self.turns, m.at)):
            return self.look(parse(self.text, speaker, self.names))
        if which == "us":
            return self.outlet(self.publisher, m.at) if self.publisher and not self.turns else None
        if which == "self" and not any(q.covers(m.at) for q in quoted(self.text)):
            return self._author() or (antecedent(m, self.entries, scene(self, m.at)) if asks(self.text) else None)
        if which in ("man", "woman") and (unnamed := self._unnamed(m, which)):
            return unnamed
        here = scene(self, m.at)
        found = antecedent(m, self.entries, here)
        if which == "many" and (found is None or found.kind == "person"):
            many = crowd(self.text, here.previous, m.at.start)
            return self.look(parse(self.text, many, self.names)) if many else found
        if found and found.kind == "person" and not found.sex and which in ("man", "woman"):
            return self.put(replace(found, sex=which))
        return found

    def _author(self) -> Entry | None:
        """Whoever the opening gives as speaking, where that is one person; else nobody knows who "I" is."""
        spoke = {e.number: e for e in self.entries if e.kind == "person" and e.named and opens_talk(self.text, e)}
        return next(iter(spoke.values())) if len(spoke) == 1 else None

    def _unnamed(self, m: Mention, which: str) -> Entry | None:
        """ "A baker was hurt, he said", where nobody has been named yet."""
        here = scene(self, m.at)
        if any(e.kind == "person" and e.places and e.places[0] < m.at.start for e in self.entries):
            return None
        he = one(self.text, here.previous, m.at.start, which)
        return self.look(parse(self.text, he, self.names)) if he else None


def _with(places: tuple[int, ...], at: int) -> tuple[int, ...]:
    i = bisect_left(places, at)
    return places if places[i : i + 1] == (at,) else (*places[:i], at, *places[i:])
