"""A claim's picture as SVG that stands alone: no script, no font from elsewhere, light and dark, a text equivalent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from hearsay.export.environment import environment
from hearsay.export.layout import Placed, placed
from hearsay.export.picture import Edge, Node, Picture, gist, picture
from hearsay.export.words import clip, harmless
from hearsay.types import Findings, Traced

WIDE, TALL = 208, 46  # a box
ACROSS, DOWN = 92, 18  # gaps between columns and rows
MARGIN, HEAD = 24, 88  # the head holds the claim and the count, which a page says itself
LOW = 40
NAME, NOTE = 25, 33  # characters that fit into a box
STRIKE = 4  # that the cross in the box of a denial takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    node: Node
    x: float
    y: float
    name: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    edge: Edge
    path: str
    tip: tuple[float, float]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A bracket beside the reports of one family."""

    name: str
    x: float
    y: float
    height: float


def to_svg(traced: Traced, found: Mapping[str, Findings], *, inside: bool = False) -> str:
    """`inside`: as part of a page, with no XML head of its own."""
    drawn = picture(traced, found)
    where = placed(drawn)
    head = LOW if inside else HEAD
    boxes = [_box(n, where, head) for n in drawn.nodes]
    by_key = {b.node.key: b for b in boxes}
    return (
        environment()
        .get_template("claim.svg.j2")
        .render(
            key=traced.claim.id,
            title=clip(harmless(traced.claim.text), 160),
            gist=gist(traced),
            boxes=boxes,
            lines=[_line(e, by_key) for e in drawn.edges],
            bands=_bands(boxes),
            columns=_columns(drawn, where),
            width=2 * MARGIN + where.columns * (WIDE + ACROSS) - ACROSS if where.columns else 400,
            height=head + max(1, where.rows) * (TALL + DOWN) + MARGIN,
            wide=WIDE,
            tall=TALL,
            inside=inside,
            head=head,
        )
    )


def _box(n: Node, where: Placed, head: int) -> Box:
    column, row = where.at[n.key]
    return Box(
        node=n,
        x=MARGIN + column * (WIDE + ACROSS),
        y=head + row * (TALL + DOWN),
        name=clip(n.name, NAME - STRIKE if n.stance == "denies" else NAME),
        note=clip(n.note, NOTE),
    )


_VERBS = {"credited": "told", "copied": "is repeated without credit by", "denied": "is contradicted by"}


def _line(e: Edge, boxes: Mapping[str, Box]) -> Line:
    """A curve from the tail's right side to the head's left; past other columns it runs between their rows."""
    tail, head = boxes[e.tail], boxes[e.head]
    x, y = head.x - 7, head.y + TALL / 2
    if head.node.sort == "report" and head.x - tail.x > 1.5 * (WIDE + ACROSS):
        lane, entry, exit_ = head.y - DOWN / 2, tail.x + WIDE + ACROSS, head.x - ACROSS / 2
        path = f"{_curve(tail.x + WIDE, tail.y + TALL / 2, entry, lane)}H{exit_:.0f}{_on(exit_, lane, x, y)}"
    else:
        path = _curve(tail.x + WIDE, tail.y + TALL / 2, x, y)
    return Line(edge=e, path=path, tip=(x, y), words=f"{tail.node.name} {_VERBS[e.look]} {head.node.name}")


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"M{x1:.0f} {y1:.0f}{_on(x1, y1, x2, y2)}"


def _on(x1: float, y1: float, x2: float, y2: float) -> str:
    """On to a point, leaving and arriving level; backwards, with a loop."""
    bend = max(18.0, (x2 - x1) / 2)
    return f"C{x1 + bend:.0f} {y1:.0f} {x2 - bend:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"


def _bands(boxes: list[Box]) -> list[Band]:
    """Runs of two or more reports of one family that stand below one another."""
    reports = sorted((b for b in boxes if b.node.sort == "report" and b.node.family), key=lambda b: (b.x, b.y))
    runs = [list(run) for _, run in groupby(reports, key=lambda b: (b.x, b.node.family))]
    return [
        Band(name=r[0].node.family or "", x=r[0].x + WIDE + 6, y=r[0].y, height=r[-1].y + TALL - r[0].y)
        for r in runs
        if len(r) > 1
    ]


def _columns(drawn: Picture, where: Placed) -> list[tuple[float, str]]:
    """What each stretch of columns holds, as a heading over its first."""
    heads = [(0, "first said by")] if where.sources else []
    heads += [(1, "passed on by")] if where.sources > 1 else []
    if any(n.sort == "report" for n in drawn.nodes):
        dated = any(n.when for n in drawn.nodes)
        heads.append((where.sources, "reported by, in order of time" if dated else "reported by"))
    return [(MARGIN + column * (WIDE + ACROSS), words) for column, words in heads]
