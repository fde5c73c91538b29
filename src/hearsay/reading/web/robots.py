"""robots.txt, as RFC 9309 reads it: the longest rule that fits a path decides, and where two are as long, the kinder.

No rule is made into a regular expression, so that none can take long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hearsay.reading.web.agent import PRODUCT

PATH = "/robots.txt"
READ = 512_000  # bytes: as many as a crawler has to take in
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class Rule(NamedTuple):
    allows: bool
    pattern: str


def rules_in(text: str, *, product: str = PRODUCT) -> tuple[Rule, ...]:
    r"""Those for the product, else those for everybody.

    >>> rules_in("User-agent: *\nDisallow: /a\n\nUser-agent: Hearsay\nAllow: /b # all")
    (Rule(allows=True, pattern='/b'),)
    """
    groups: dict[str, list[Rule]] = {}
    named, in_rules = list[str](), False
    for key, value in _lines(text):
        if key == "user-agent":
            value = value.partition("/")[0].strip()
            named = [value.lower()] if in_rules else [*named, value.lower()]
            in_rules = False
            groups.setdefault(value.lower(), [])
        elif key in ("allow", "disallow"):
            in_rules = True
            for agent in named if value else ():
                groups[agent].append(Rule(key == "allow", _comparable(value)))
    return tuple(groups.get(product, groups.get("*", ())))


def allows(rules: tuple[Rule, ...], path: str) -> bool:
    """
    >>> rules = (Rule(False, "/*.php$"), Rule(True, "/news/"))
    >>> allows(rules, "/a.php"), allows(rules, "/a.php?x"), allows(rules, "/news/a.php"), allows(rules, "/")
    (False, True, False, True)
    """
    path = _comparable(path)
    fitting = (rule for rule in rules if _fits(rule.pattern, path))
    return max(((len(rule.pattern), rule.allows) for rule in fitting), default=(0, True))[1]


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"[\r\n]+", text.removeprefix("\ufeff")):
        if found := _LINE.match(line):
            yield found[1].lower(), found[2].strip()


def _fits(pattern: str, path: str) -> bool:
    """`*` stands for anything, a `$` at the end for the end. The first place where each part fits is good enough."""
    parts = pattern.removesuffix("$").split("*")
    if not path.startswith(parts[0]):
        return False
    at = len(parts[0])
    last = parts.pop() if pattern.endswith("$") and len(parts) > 1 else None
    for part in parts[1:]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= at
    return at == len(path) if pattern.endswith("$") else True


def _comparable(path: str) -> str:
    """Escapes that need not be are undone, the others in capitals."""

    def plain(found: re.Match[str]) -> str:
        character = chr(int(found[1], 16))
        return character if character in _UNRESERVED else found[0].upper()

    return _ESCAPE.sub(plain, "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in path))
