"""Traced claims as an indented tree, for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from hearsay.export.picture import gist, sentence
from hearsay.export.terminal import NARROWEST, WIDEST, print_wrapped
from hearsay.export.words import KINDS, STANCES, clip, count, day, harmless
from hearsay.types import Account, Findings, Root, Traced

_STANCE = {"asserts": "", "relays": "", "denies": "bold red3", "doubts": "dark_orange3", "mentions": "dim"}


def render(traced: Sequence[Traced], found: Mapping[str, Findings], console: Console, *, every: bool = False) -> None:
    """Claims that more than one report carries; `every` shows the others too instead of counting them."""
    shown = [t for t in traced if every or len(t.accounts) > 1] or list(traced[:1])
    for t in shown:
        for depth, line in lines(t, found):
            print_wrapped(console, line, indent=2 * depth, width=_width(console))
        console.print()
    if left := len(traced) - len(shown):
        console.print(Text(f"and {count(left, 'statement')} that only one report carries (--all shows them)", "dim"))


def _width(console: Console) -> int:
    return max(min(console.width, WIDEST), NARROWEST) if console.is_terminal else WIDEST


def lines(t: Traced, found: Mapping[str, Findings]) -> Iterator[tuple[int, Text]]:
    """(depth, line) from the claim to its roots and reports."""
    yield 0, Text(clip(harmless(t.claim.text), 240), "bold")
    yield 0, Text(gist(t))
    for root in t.roots:
        yield 1, _root(root)
        for a in t.accounts:
            if a.report_id in root.reports:
                yield 2, _account(a, root, found)
        yield from ((3, Text(f"because {sentence(r, found)}", "dim")) for r in root.reasons)
    rooted = {i for root in t.roots for i in root.reports}
    for a in t.accounts:
        if a.report_id not in rooted:
            yield 1, _account(a, None, found)
        yield from ((3, Text(f"note: {sentence(r, found)}", "dim")) for r in a.reasons)
    yield from ((1, Text(f"count: {sentence(r, found)}", "dim")) for r in t.reasons)


def _root(root: Root) -> Text:
    line = Text("● " if root.named else "○ ").append(_flat(root.name), "bold")
    notes = [KINDS[root.kind], *([] if root.named else ["not named"]), *(["a party"] if root.party else [])]
    return line.append(f" · {', '.join(notes)} · {count(len(root.reports), 'report')}", "dim")


def _account(a: Account, root: Root | None, found: Mapping[str, Findings]) -> Text:
    """The report and the way from it to the root, as an arrow of names."""
    report = found[a.report_id].report
    line = Text().append(_flat(report.publisher or report.name), "underline" if a.own_root else "")
    if report.published:
        line.append(f" · {day(report.published)}", "dim")
    line.append(f" · {STANCES[a.stance]}", _STANCE[a.stance] or "dim")
    ways = [c for c in a.chains if root is None or len(a.chains) == 1 or _ends_at(c[-1].name, root)] or a.chains
    for chain in ways[:2]:
        line.append(" ← " + " ← ".join(_flat(hop.name) for hop in chain))
    return line.append(" · first-hand", "dim") if a.own_root else line


def _ends_at(name: str, root: Root) -> bool:
    return name.casefold() in root.name.casefold() or root.name.casefold() in name.casefold()


def _flat(text: str) -> str:
    return " ".join(harmless(text).split())
