"""Plots as plain SVG, light or dark: points and lines with labels over two axes, each linear or logarithmic."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 20, 24, 52
COLOURS = ("#2563a8", "#b4541f", "#3b7d3a", "#7a4a9c")
STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #333 } line, polyline { stroke: #999; fill: none }
.grid { stroke-opacity: .25 } .line { stroke-width: 2 } .name { font-size: 12px }
@media (prefers-color-scheme: dark) { text { fill: #ddd } line { stroke: #888 } }
</style>"""


@dataclass(frozen=True, slots=True)
class Axis:
    """`ticks` are the values that are marked; the axis runs from the first to the last."""

    label: str
    ticks: tuple[float, ...]
    logarithmic: bool = False

    def at(self, value: float) -> float:
        """0 at the axis' begin, 1 at its end."""
        first, last, here = (math.log(v) if self.logarithmic else v for v in (self.ticks[0], self.ticks[-1], value))
        return (here - first) / (last - first)


@dataclass(frozen=True, slots=True)
class Series:
    """Points (x, y) joined by a line if `joined`; `names` stand beside single points; hollow where published only."""

    label: str
    points: Sequence[tuple[float, float]]
    joined: bool = False
    names: Sequence[str] = ()
    hollow: bool = False


def svg(x: Axis, y: Axis, series: Sequence[Series], *, title: str, diagonal: bool = False) -> str:
    parts = [*_axes(x, y)]
    if diagonal:
        parts.append(_line((_x(0), _y(0), _x(1), _y(1)), "grid"))
    for n, s in enumerate(series):
        parts += _series(x, y, s, COLOURS[n % len(COLOURS)])
        parts.append(_legend(n, s, COLOURS[n % len(COLOURS)]))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
    return "\n".join([head, f"<title>{escape(title)}</title>", STYLE, *parts, "</svg>", ""])


def _x(share: float) -> float:
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _y(share: float) -> float:
    return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def _line(ends: tuple[float, float, float, float], kind: str) -> str:
    a, b, c, d = ends
    return f'<line class="{kind}" x1="{a}" y1="{b}" x2="{c}" y2="{d}"/>'


def _axes(x: Axis, y: Axis) -> Iterator[str]:
    for tick in x.ticks:
        yield _line((_x(x.at(tick)), _y(0), _x(x.at(tick)), _y(1)), "grid")
        yield f'<text x="{_x(x.at(tick))}" y="{_y(0) + 18}" text-anchor="middle">{tick:g}</text>'
    for tick in y.ticks:
        yield _line((_x(0), _y(y.at(tick)), _x(1), _y(y.at(tick))), "grid")
        yield f'<text x="{_x(0) - 8}" y="{_y(y.at(tick)) + 4}" text-anchor="end">{tick:g}</text>'
    yield f'<text x="{_x(0.5)}" y="{HEIGHT - 12}" text-anchor="middle">{escape(x.label)}</text>'
    middle = _y(0.5)
    yield f'<text x="16" y="{middle}" text-anchor="middle" transform="rotate(-90 16 {middle})">{escape(y.label)}</text>'


def _series(x: Axis, y: Axis, s: Series, colour: str) -> Iterator[str]:
    places = [(_x(x.at(a)), _y(y.at(b))) for a, b in s.points]
    if s.joined:
        yield f'<polyline class="line" style="stroke:{colour}" points="{" ".join(f"{a},{b}" for a, b in places)}"/>'
    for a, b in places:
        fill = "none" if s.hollow else colour
        yield f'<circle cx="{a}" cy="{b}" r="4" fill="{fill}" stroke="{colour}"/>'
    for (a, b), name in zip(places, s.names, strict=False):
        anchor, by = ("end", -8) if a > 0.7 * WIDTH else ("start", 8)
        yield f'<text class="name" x="{a + by}" y="{b - 8}" text-anchor="{anchor}">{escape(name)}</text>'


def _legend(n: int, s: Series, colour: str) -> str:
    at = TOP + 14 + 18 * n
    dot = f'<circle cx="{LEFT + 16}" cy="{at - 4}" r="4" fill="{"none" if s.hollow else colour}" stroke="{colour}"/>'
    return f'{dot}<text class="name" x="{LEFT + 28}" y="{at}">{escape(s.label)}</text>'
