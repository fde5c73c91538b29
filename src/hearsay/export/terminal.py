"""The text view for people, on a terminal or in a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from hearsay.export.chain import ARROW, circumstances
from hearsay.export.summary import sentence, summary
from hearsay.export.view import Said, content_of, heading, speakers, speech, standing_notes, words_at
from hearsay.export.words import NOBODY, THIS_REPORT, clip, day, harmless
from hearsay.types import Findings, Manner, Report

# Longer lines are hard to read; a pipe has no width of its own.
WIDEST, NARROWEST = 100, 24
GUTTER = 4
CLIP = 160

MARKS: Mapping[Manner, str] = {"direct": "“”", "indirect": "~", "mixed": "“~"}
LEGEND = "“” quoted   ~ paraphrased   “~ partly quoted   ! verification and right of reply"

# Readable on black and on white. More sources than colours begin again: names tell them apart, colours only help.
COLOURS = ("dark_orange3", "deep_sky_blue3", "green4", "magenta3", "red3", "slate_blue3", "turquoise4", "gold3")
FLAG = "bold dark_orange3"

# For consoles without Unicode: one character for one, so that the styles stay in place.
_ASCII = str.maketrans("“”„‘’«»←…·–—‹›", '"""\'\'""<.---<>')


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines to be wrapped beside a gutter that only the first one fills."""

    body: Text
    gutter: str = ""
    gutter_style: str = ""
    indent: int = GUTTER


def render(findings: Findings, console: Console) -> None:
    """Prints one report's findings; what the console cannot encode becomes a question mark."""
    width = max(min(console.width, WIDEST), NARROWEST) if console.is_terminal else WIDEST
    for paragraph in paragraphs(findings):
        _print(paragraph, console, width)


def print_wrapped(console: Console, line: Text, *, indent: int, width: int) -> None:
    """One line of any length, its rows under one another."""
    _print(Paragraph(line, indent=indent), console, width)


def _print(paragraph: Paragraph, console: Console, width: int) -> None:
    for row in _rows(paragraph, console, width):
        # Wrapped already: soft_wrap keeps the console from padding or cutting rows in a pipe.
        console.print(_encodable(row, console.encoding), soft_wrap=True, highlight=False)


def render_legend(console: Console) -> None:
    """What the marks in the gutter mean: once, after the last report."""
    console.print(_encodable(Text(LEGEND, "dim"), console.encoding), soft_wrap=True, highlight=False)


def paragraphs(findings: Findings) -> Iterator[Paragraph]:
    """The whole view of one report, all foreign text made harmless."""
    yield from _head(findings.report)
    yield Paragraph(Text(sentence(summary(findings))), indent=0)
    yield Paragraph(Text())
    voices = speech(findings)
    places = speakers(voices)
    for said in voices:
        yield from _voice(findings.report.text, said, COLOURS[places[said.sourcing.source_id] % len(COLOURS)])
    yield from _standings(findings)


def _head(report: Report) -> Iterator[Paragraph]:
    yield Paragraph(Text(_flat(heading(report)), "bold"), indent=0)
    published = day(report.published) if report.published else ""
    where = (report.publisher, published, report.name if report.title else "")
    if line := " · ".join(_flat(part) for part in where if part):
        yield Paragraph(Text(line, "dim"), indent=0)
    for note in report.notes:
        yield Paragraph(Text(_flat(note), "italic"), indent=0)


def _voice(text: str, said: Said, colour: str) -> Iterator[Paragraph]:
    content = Text(clip(harmless(content_of(text, said)), CLIP))
    yield Paragraph(content, gutter=MARKS[said.attribution.manner], gutter_style=colour)
    yield Paragraph(_way(text, said, colour))
    yield Paragraph(Text())


def _way(text: str, said: Said, colour: str) -> Text:
    """`← source ← relay ← this report`, then what is known of how, when and how far it was checked."""
    line = Text().append(ARROW.lstrip(), "dim")
    line.append_text(_source(said, colour))
    for name in (*(relay.name for relay in said.relays), THIS_REPORT):
        line.append(ARROW, "dim").append(_flat(name), "dim" if name == THIS_REPORT else "")
    for part in (*circumstances(text, said), *_reason(text, said)):
        line.append(f" · {_flat(part)}", "dim")
    for part in said.notes:
        line.append(" · ", "dim").append(_flat(part), FLAG)
    return line


def _source(said: Said, colour: str) -> Text:
    if said.source is None:
        return Text().append(NOBODY, "italic")
    name = Text().append(_flat(said.source.name), f"bold {colour}")
    return name if said.source.named else name.append(" (unnamed)", "italic")


def _reason(text: str, said: Said) -> Iterator[str]:
    if said.source and said.source.justification:
        yield f"“{clip(words_at(text, said.source.justification), 60)}”"


def _standings(findings: Findings) -> Iterator[Paragraph]:
    noted = standing_notes(findings)
    if not noted:
        return
    yield Paragraph(Text("Verification and right of reply", "bold"), indent=0)
    for standing, note in noted:
        words = clip(standing.span.of(findings.report.text), CLIP)
        line = Text().append(_flat(note), "bold").append(f" — {_flat(words)}")
        yield Paragraph(line, gutter="!", gutter_style=FLAG)
    yield Paragraph(Text())


def _flat(text: str) -> str:
    return " ".join(harmless(text).split())


def _rows(paragraph: Paragraph, console: Console, width: int) -> Iterator[Text]:
    gutter = Text(paragraph.gutter.ljust(paragraph.indent), paragraph.gutter_style)
    for row in paragraph.body.wrap(console, width - paragraph.indent):
        line = Text.assemble(gutter, row)
        line.rstrip()
        yield line
        gutter = Text(" " * paragraph.indent)


def _encodable(row: Text, encoding: str) -> Text:
    if not encoding.lower().startswith("utf"):
        fitted = row.copy()
        fitted.plain = row.plain.translate(_ASCII).encode(encoding, "replace").decode(encoding)
        return fitted
    return row
