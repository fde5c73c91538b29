"""A story as it spreads: who heard a root, who credits whom, who copies in silence, in how other words, and when."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from bench.cascades.words import AGENCIES, EVENTS, FILLERS, FIRST, LAST, MASTS, PLACES, QUOTES, ROLES, TOWNS, UNNAMED
from hearsay.types import Report

HOURS = 72  # a story's life


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """A first party; `who` at its first mention, `short` later on."""

    who: str
    short: str
    he: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report with what is true of it: the root it goes back to and the report it took that from (None: heard it)."""

    report: Report
    root: int
    taken_from: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    told: tuple[Told, ...]
    roots: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Shares of what later reports do."""

    credit: float = 0.55
    silent: float = 0.25
    wire: float = 0.20
    cycle: float = 0.03
    correction: float = 0.03
    unnamed: float = 0.3


class Teller:
    """Writes one story's reports."""

    def __init__(self, rng: random.Random, habits: Habits) -> None:
        self.rng, self.habits = rng, habits
        self.event = rng.choice(EVENTS)
        self.facts = {"place": rng.choice(PLACES), "n": rng.choice([12, 30, 45, 60, 80, 140, 210, 400])}
        self.outlets = [f"{self.facts['place']} {m}" for m in MASTS] + [f"{t} {m}" for t in TOWNS for m in MASTS]
        rng.shuffle(self.outlets)

    def root(self) -> Root:
        rng = self.rng
        if rng.random() < self.habits.unnamed:
            who = rng.choice(UNNAMED)
            return Root(who=who, short="the " + who.split(" ", 1)[1].split(" at ")[0].split(" close ")[0], he="they")
        name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
        return Root(who=f"{name}, the {rng.choice(ROLES)}", short=name.split()[1], he=rng.choice(("he", "she")))

    def claim(self, strength: int) -> str:
        return self.event[1][strength].format(**self.facts)

    def headline(self) -> str:
        return self.rng.choice(self.event[0]).format(**self.facts)

    def report(
        self, number: int, outlet: str, lines: Sequence[str], hour: float, *, byline: str | None = None
    ) -> Report:
        """`lines` are the headline and the paragraphs."""
        minutes = int(60 * hour)
        day, clock = 4 + minutes // 1440, f"{minutes // 60 % 24:02}:{minutes % 60:02}"
        return Report(
            name=f"{number:04}",
            text="\n\n".join(lines),
            title=lines[0],
            publisher=outlet,
            published=f"2031-05-{day:02}T{clock}:00+00:00",
            url=f"https://{outlet.casefold().replace(' ', '-')}.example/{number}",
            byline=(byline,) if byline else (),
            language="en",
        )


def story(rng: random.Random, size: int, habits: Habits | None = None) -> Story:
    """`size` reports; the number of roots is drawn from 1 to 5."""
    teller = Teller(rng, habits or Habits())
    roots = [teller.root() for _ in range(min(size, rng.choice((1, 1, 2, 2, 3, 4, 5))))]
    told = [first(teller, n, r) for n, r in enumerate(roots)]
    while len(told) < size:
        told.append(later(teller, len(told), told, roots))
    return Story(told=tuple(told), roots=len(roots))


def first(t: Teller, number: int, root: Root) -> Told:
    """Somebody's own report: its source speaks to it."""
    outlet = AGENCIES[number % 3] if t.rng.random() < t.habits.wire else t.outlets.pop()
    claim = t.claim(number % 3)
    lead = f"{claim[0].upper()}{claim[1:]}, {root.who}, told {outlet} on Sunday."
    quote = t.rng.choice(QUOTES).format(he=root.he)
    body = [lead, quote, " ".join(t.rng.sample(FILLERS, 3))]
    if outlet in AGENCIES:
        body[0] = f"{str(t.facts['place']).upper()}, May 4 ({outlet}) - {body[0]}"
    return Told(report=t.report(number, outlet, [t.headline(), *body], number * 0.7), root=number, taken_from=None)


def later(t: Teller, number: int, told: Sequence[Told], roots: Sequence[Root]) -> Told:
    """A report that takes the story from one before it; early ones are taken from more often."""
    rng = t.rng
    source = int(len(told) * rng.random() ** 2)
    given = told[source]
    root = roots[given.root]
    outlet = t.outlets.pop() if t.outlets else f"Paper {number}"
    hour = min(HOURS - 1, 4 + number * (HOURS - 6) / max(60, number + 40) + rng.random())
    draw = rng.random()
    if draw < t.habits.silent:
        body = copied(t, given.report, rng.randrange(3), root)
        return Told(report=t.report(number, outlet, body, hour), root=given.root, taken_from=source)
    if given.report.publisher in AGENCIES and draw < t.habits.silent + t.habits.wire:
        lines = given.report.text.split("\n\n")
        made = t.report(number, outlet, lines, hour, byline=given.report.publisher)
        return Told(report=made, root=given.root, taken_from=source)
    body = credited(t, given.report, rng.randrange(1, 3), root)
    return Told(report=t.report(number, outlet, [retitled(t), *body], hour), root=given.root, taken_from=source)


def copied(t: Teller, report: Report, strength: int, root: Root) -> list[str]:
    """Without a word of where it comes from: as it was, cut, or in other words."""
    told = f" told {report.publisher} on Sunday"
    lines = [line.replace(told, " said on Sunday") for line in report.text.split("\n\n")]
    if strength == 0:
        return lines
    if strength == 1:
        return [lines[0], *lines[1:3]]
    return [retitled(t), f"{t.claim(2)[0].upper()}{t.claim(2)[1:]}, {root.who}, said.", t.rng.choice(FILLERS)]


def credited(t: Teller, report: Report, strength: int, root: Root) -> list[str]:
    """In other words, and saying whose report it is."""
    claim, outlet = t.claim(strength), report.publisher
    lead = t.rng.choice(
        (
            f"{claim[0].upper()}{claim[1:]}, {outlet} reported, citing {root.who}.",
            f"{root.who[0].upper()}{root.who[1:]}, told {outlet} that {claim}.",
            f"According to {outlet}, {claim}. The paper cites {root.who}.",
        )
    )
    return [lead, " ".join(t.rng.sample(FILLERS, 2))]


def retitled(t: Teller) -> str:
    title = t.headline()
    return t.rng.choice((title, title, f"{title}: Report", f"{t.facts['place']}: what we know so far"))
