"""A web address → the page behind it, through however many redirects, each of them checked like the first."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from hearsay.errors import Refused, SourceError, Unreachable, Unreadable
from hearsay.reading.extras import needs
from hearsay.reading.web.fetched import REDIRECTS, Exchange, Fetched
from hearsay.reading.web.pace import Pace
from hearsay.reading.web.robots import PATH, READ, Rule, allows, rules_in
from hearsay.reading.web.settings import Web
from hearsay.reading.web.target import Target, shown, target_of

_SAVE = "save the page that a browser shows, then read the file"
_FOR_ROBOTS = 15.0  # seconds
_IGNORE = "try again later, or add --ignore-robots"

Leave = Callable[[Target, Target | None], None]


class Fetcher:
    """For one run: remembers what each site's robots.txt says and when each host was asked, and keeps no cookies."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._pace = Pace(web.limits.pace)
        self._rules: dict[str, tuple[Rule, ...]] = {}

    def fetch(self, source: str, *, anything: bool = False) -> Fetched:
        """What the server answers in the end, be it an error; raises where none does. `anything`: pictures, too."""
        if self._web.offline:
            raise Refused(shown(source), "is a web address, and hearsay is to stay offline", "leave out --offline")
        with needs("web", where=shown(source)):
            import hearsay.reading.web.exchange  # noqa: F401 (said here, once, and not of a site's robots.txt)
        ends = time.monotonic() + self._web.limits.total
        way = self._way(source, ends=ends, leave=partial(self._ask_leave, ends=ends), anything=anything)
        return Fetched(source=source, exchanges=way)

    def _way(
        self, source: str, *, ends: float, leave: Leave, wanted: int | None = None, anything: bool = False
    ) -> tuple[Exchange, ...]:
        done: list[Exchange] = []
        address: str | None = source
        while address is not None:
            before = done[-1].target if done else None
            try:
                target = self._next(address, done)
                leave(target, before)
                done.append(self._get(target, ends=ends, wanted=wanted, anything=anything))
            except SourceError as error:
                raise _told(error, source=source, address=address, redirected=bool(done)) from error
            address = _leads_to(done[-1])
        return tuple(done)

    def _next(self, address: str, done: list[Exchange]) -> Target:
        base, most = done[-1].target if done else None, self._web.limits.redirects
        target = target_of(address, base=base, loopback=self._web.guard.loopback)
        if any(one.target.url == target.url for one in done):
            raise Unreadable("", "is where it came from: the addresses lead in a circle", _SAVE)
        if len(done) > most:
            raise Unreadable("", f"comes after {most} redirects, the most that are followed", _SAVE)
        return target

    def _get(self, target: Target, *, ends: float, wanted: int | None, anything: bool) -> Exchange:
        from hearsay.reading.web.exchange import get

        return get(target, guard=self._web.guard, limits=self._web.limits, ends=ends, wanted=wanted, anything=anything)

    def _ask_leave(self, target: Target, before: Target | None, *, ends: float) -> None:
        """Of the site's robots.txt, and of our own patience."""
        if not self._web.ignore_robots and not allows(self._rules_of(target, ends=ends), target.path):
            raise Refused("", "is closed to programs by the site's robots.txt", f"{_SAVE}, or add --ignore-robots")
        if before is None or before.host != target.host:
            self._pace.wait(target.host)

    def _rules_of(self, target: Target, *, ends: float) -> tuple[Rule, ...]:
        if target.origin not in self._rules:
            self._rules[target.origin] = self._asked_for_rules(target, ends=ends)
        return self._rules[target.origin]

    def _asked_for_rules(self, target: Target, *, ends: float) -> tuple[Rule, ...]:
        """A site without a robots.txt allows everything, one whose robots.txt cannot be read nothing (RFC 9309)."""
        ends = min(ends, time.monotonic() + _FOR_ROBOTS)
        try:
            way = self._way(target.origin + PATH, ends=ends, leave=_freely, wanted=READ, anything=True)
        except (Refused, Unreachable):  # nor will the page be had from there
            raise
        except SourceError as error:
            raise Refused("", f"has a robots.txt that cannot be read (it {error.problem})", _IGNORE) from error
        answer = way[-1]
        if answer.head.status >= 500:
            raise Refused("", f"has a robots.txt that cannot be read (status {answer.head.status})", _IGNORE)
        return rules_in(answer.body.data[:READ].decode("utf-8", "replace")) if answer.head.status == 200 else ()


def _freely(target: Target, before: Target | None) -> None:
    """Nobody needs leave to ask for a robots.txt."""


def _leads_to(exchange: Exchange) -> str | None:
    return exchange.head.get("location") or None if exchange.head.status in REDIRECTS else None


def _told(error: SourceError, *, source: str, address: str, redirected: bool) -> SourceError:
    """With the SOURCE as the place, and the redirect that went wrong, where it was one."""
    problem = f"redirects to {shown(address)}, which {error.problem}" if redirected else error.problem
    return type(error)(shown(source), problem, error.advice)
