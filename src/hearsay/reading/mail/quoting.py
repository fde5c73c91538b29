"""What of a mail's lines its sender wrote, and what is quoted, signed or forwarded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

_QUOTED = re.compile(r"\s?>")
_WROTE = re.compile(r"(?:On|Am|Le|El) .{6,200}(?:wrote|schrieb|écrit|escribió)\s?:$")
_FORWARDED = re.compile(
    r"\W{0,3}[-_ ]{0,40}\s?(?:Begin forwarded message|Forwarded (?:message|by\b.{0,60})|"
    r"(?P<outlook>Original Message))\s?:?\s?[-_ ]{0,40}$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"\W{0,3}(?P<name>From|Sender|Sent|Date|To|Cc|Subject|Reply-To)\W{0,3}:\W{0,3}\s?(?P<value>.{0,300})$"
)
_SIGNED = re.compile(r"--\s?$")
_DEEPEST = 5  # a message forwarded five times
QUOTED, SIGNED = "Quoted replies are left out.", "The signature is left out."


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """Lines somebody wrote; whose message they forward, as its head gives it."""

    lines: tuple[str, ...]
    head: dict[str, str] = field(default_factory=dict)
    forwards: Letter | None = None
    notes: tuple[str, ...] = ()


def letter_of(lines: Sequence[str], *, forward: bool, depth: int = 0) -> Letter:
    """`forward`: the subject says that it is one, so that Outlook's "Original Message" is forwarded, not answered."""
    at = next((n for n, line in enumerate(lines) if _marks(line, forward=forward)), None)
    inner = None
    if at is not None and depth < _DEEPEST:
        head, rest = _head(_unquoted(lines[at + 1 :]))
        if head:
            body = letter_of(rest, forward=forward, depth=depth + 1)
            inner = Letter(lines=body.lines, head=head, forwards=body.forwards, notes=body.notes)
    own, notes = _own(lines[:at] if inner else lines)
    return Letter(lines=tuple(own), forwards=inner, notes=notes)


def _marks(line: str, *, forward: bool) -> bool:
    found = _FORWARDED.match(line.removeprefix("> ")) if len(line) < 200 else None
    return found is not None and (forward or not found["outlook"])


def _unquoted(lines: Sequence[str]) -> list[str]:
    """Some programs quote what they forward."""
    quoted = [bool(_QUOTED.match(line)) for line in lines if line.strip()]
    if sum(quoted) * 2 <= len(quoted):
        return list(lines)
    return [_QUOTED.sub("", line, count=1).removeprefix(" ") for line in lines]


def _head(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Its fields, and the lines behind them."""
    head: dict[str, str] = {}
    for n, line in enumerate(lines):
        found = _FIELD.match(line) if len(line) < 400 else None
        if found:
            head.setdefault(found["name"].lower(), found["value"].strip())
        elif line.strip() and not (head and line.startswith((" ", "\t"))):
            return head, list(lines[n:])
    return head, []


def _own(lines: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    end = next((n for n, line in enumerate(lines) if _SIGNED.match(line) and n), len(lines))
    answered = next((n for n in range(end) if _answers(lines, n)), end)
    quoted = {n for n in range(answered) if _QUOTED.match(lines[n])}
    dropped = quoted | {lead for n in quoted if n - 1 not in quoted for lead in _lead(lines[:n])}
    cut = bool(quoted) or answered < end
    kept = [line for n, line in enumerate(lines[:answered]) if n not in dropped]
    return kept, (*((QUOTED,) if cut else ()), *((SIGNED,) if end < len(lines) else ()))


def _lead(before: Sequence[str]) -> range:
    """ "On Wednesday Ada Quill wrote:", which mail programs break in two."""
    end = len(before)
    while end and not before[end - 1].strip():
        end -= 1
    starts = (n for n in (end - 1, end - 2) if n >= 0)
    return next((range(n, end) for n in starts if _WROTE.match(" ".join(before[n:end])[:400].strip())), range(0))


def _answers(lines: Sequence[str], n: int) -> bool:
    """Outlook puts the whole message that it answers below its head, unmarked."""
    if re.match(r"-{3,} ?Original Message ?-{3,}$", lines[n]):
        return True
    return (
        n > 0
        and all(
            _FIELD.match(line[:400]) and line.startswith(name)
            for line, name in zip(lines[n : n + 3], ("From:", "Sent:", "To:"), strict=False)
        )
        and len(lines) > n + 2
    )
