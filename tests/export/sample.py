"""Findings made by hand, of invented reports: everything that an export has to show, in one."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.types import (
    Act,
    Attribution,
    Caption,
    Capture,
    Findings,
    Kind,
    Manner,
    Post,
    Report,
    Source,
    Sourcing,
    Span,
    Standing,
    Status,
)

TEXT = """\
Workers opened the sluice gates of the Velmora reservoir on Sunday night without a warning to the valley below, \
and by morning two villages stood in water to the window sills. What follows rests on interviews, two documents and \
the reporting of others.

Two engineers at the dam, who asked not to be named because they feared for their jobs, told the Lowland Wire that \
“the order came by telephone, and nobody wrote it down”.

“We were given nine minutes,” said Ilse Marrow, a schoolteacher in Lower Teal, “and by then the bridge was gone.” \
She added that the sirens on the church tower had stayed silent.

A court in Dunmere ruled on Friday that the water board had “knowingly set aside” three inspections of the spillway, \
the Harbour Times reported, citing the Lowland Wire.

The Velmora Water Board said in a statement that the release had been “routine and lawful”, and denied that anyone \
had been put at risk.

According to a leaked inspection report, the spillway had not been serviced since 1998.

Mayor Anton Brill wrote on his Ripple account that the governor had promised him “the gates would stay shut until the \
harvest was in”.

Villagers believe the board wanted to spare the vineyards upstream. The gates were reportedly opened twice.

«لم يحذرنا أحد»، قالت سميرة النجار، وهي صاحبة متجر في البلدة.

A message seen by the Courier read: “open\u202e all gates\u202c now\x1b[31m”.

The Courier could not independently verify the engineers’ account. Footage of the broken bridge was verified by the \
mapping group Plumbline.

The governor’s office did not respond to a request for comment. The contractor, Sill & Daughters, was asked for \
comment on Monday, while the Dunmere prosecutor declined to comment. The Ministry of Works later confirmed that \
an inquiry into the release had begun.
"""

REPORT = Report(
    name="velmora-gates",
    text=TEXT,
    url="https://courier.example/valley/velmora-gates?a=1&b=2",
    publisher="The Valley Courier",
    title="Gates opened in the night: who gave the order at Velmora?",
    published="2031-05-05T06:40:00+02:00",
    modified="2031-05-05T18:02:00+02:00",
    language="en",
    byline=("Perpetua Lang", "Oskar Thune"),
    captions=(Caption("The bridge at Lower Teal on Monday.", "P. Lang"),),
)


@dataclass(frozen=True)
class Desk:
    """Finds words in one report and makes records of them."""

    report: Report

    def at(self, words: str) -> Span:
        start = self.report.text.index(words)
        return Span(start, start + len(words))

    def maybe(self, words: str | None) -> Span | None:
        return self.at(words) if words else None

    def source(
        self, mention: str | None, name: str, kind: Kind, *, named: bool = True, role: str = "", because: str = ""
    ) -> Source:
        return Source(
            report_id=self.report.id,
            mention=self.maybe(mention),
            name=name,
            kind=kind,
            named=named,
            role=role or None,
            justification=self.maybe(because),
        )

    def said(
        self,
        *content: str,
        cue: str | None,
        speaker: str | None,
        manner: Manner = "indirect",
        act: Act = "speech",
        score: float = 0.9,
    ) -> Attribution:
        return Attribution(
            report_id=self.report.id,
            content=tuple(self.at(words) for words in content),
            cue=self.maybe(cue),
            speaker=self.maybe(speaker),
            manner=manner,
            act=act,
            score=score,
            model="by hand",
        )

    def standing(self, words: str, status: Status, by: Source | None, *about: Attribution) -> Standing:
        return Standing(
            report_id=self.report.id,
            span=self.at(words),
            status=status,
            by=by.id if by else None,
            about=tuple(attribution.id for attribution in about),
        )


def came(
    attribution: Attribution,
    source: Source | None,
    *relays: Source,
    channel: Span | None = None,
    said_on: str | None = None,
    within: Attribution | None = None,
) -> Sourcing:
    return Sourcing(
        attribution_id=attribution.id,
        source_id=source.id if source else None,
        relays=tuple(relay.id for relay in relays),
        channel=channel,
        said_on=said_on,
        within=within.id if within else None,
    )


def sample() -> Findings:
    """One report with all seven standings, both acts, every manner, nesting, relays, Arabic, control characters."""
    desk = Desk(REPORT)
    engineers = desk.source(
        "Two engineers at the dam",
        "two engineers at the dam",
        "group",
        named=False,
        because="because they feared for their jobs",
    )
    wire = desk.source("the Lowland Wire", "Lowland Wire", "outlet")
    marrow = desk.source("Ilse Marrow", "Ilse Marrow", "person", role="schoolteacher in Lower Teal")
    court = desk.source("A court in Dunmere", "court in Dunmere", "organisation")
    harbour = desk.source("the Harbour Times", "Harbour Times", "outlet")
    board = desk.source("The Velmora Water Board", "Velmora Water Board", "organisation")
    leaked = desk.source("a leaked inspection report", "leaked inspection report", "document", named=False)
    brill = desk.source("Mayor Anton Brill", "Anton Brill", "person", role="mayor")
    governor = desk.source("the governor", "the governor", "person", named=False)
    villagers = desk.source("Villagers", "villagers", "group", named=False)
    najjar = desk.source("سميرة النجار", "سميرة النجار", "person", role="صاحبة متجر في البلدة")
    message = desk.source("A message seen by the Courier", "message seen by the Courier", "document", named=False)
    courier = desk.source("The Courier", "The Valley Courier", "outlet")
    plumbline = desk.source("the mapping group Plumbline", "Plumbline", "organisation")
    office = desk.source("The governor’s office", "governor’s office", "organisation")
    sill = desk.source("Sill & Daughters", "Sill & Daughters", "organisation")
    prosecutor = desk.source("the Dunmere prosecutor", "Dunmere prosecutor", "organisation")
    ministry = desk.source("The Ministry of Works", "Ministry of Works", "organisation")

    order = desk.said(
        "“the order came by telephone, and nobody wrote it down”",
        cue="told",
        speaker="Two engineers at the dam",
        manner="direct",
        score=0.98,
    )
    minutes = desk.said(
        "“We were given nine minutes,”",
        "“and by then the bridge was gone.”",
        cue="said",
        speaker="Ilse Marrow, a schoolteacher in Lower Teal",
        manner="direct",
        score=0.99,
    )
    sirens = desk.said("the sirens on the church tower had stayed silent", cue="added that", speaker="She")
    ruling = desk.said(
        "the water board had “knowingly set aside” three inspections of the spillway",
        cue="ruled",
        speaker="A court in Dunmere",
        manner="mixed",
    )
    lawful = desk.said(
        "the release had been “routine and lawful”",
        cue="said in a statement",
        speaker="The Velmora Water Board",
        manner="mixed",
    )
    at_risk = desk.said("anyone had been put at risk", cue="denied that", speaker="The Velmora Water Board")
    serviced = desk.said(
        "the spillway had not been serviced since 1998", cue="According to", speaker="a leaked inspection report"
    )
    wrote = desk.said(
        "the governor had promised him “the gates would stay shut until the harvest was in”",
        cue="wrote on",
        speaker="Mayor Anton Brill",
    )
    promised = desk.said(
        "“the gates would stay shut until the harvest was in”",
        cue="had promised",
        speaker="the governor",
        manner="direct",
    )
    vineyards = desk.said(
        "the board wanted to spare the vineyards upstream", cue="believe", speaker="Villagers", act="attitude"
    )
    twice = desk.said("The gates were", "opened twice", cue="reportedly", speaker=None, score=0.61)
    arabic = desk.said("«لم يحذرنا أحد»", cue="قالت", speaker="سميرة النجار", manner="direct")
    read = desk.said(
        "“open\u202e all gates\u202c now\x1b[31m”",
        cue="read:",
        speaker="A message seen by the Courier",
        manner="direct",
    )
    inquiry = desk.said("an inquiry into the release had begun", cue="confirmed that", speaker="The Ministry of Works")
    return Findings(
        report=REPORT,
        attributions=(
            order,
            minutes,
            sirens,
            ruling,
            lawful,
            at_risk,
            serviced,
            wrote,
            promised,
            vineyards,
            twice,
            arabic,
            read,
            inquiry,
        ),
        sources=(
            engineers,
            wire,
            marrow,
            court,
            harbour,
            board,
            leaked,
            brill,
            governor,
            villagers,
            najjar,
            message,
            courier,
            plumbline,
            office,
            sill,
            prosecutor,
            ministry,
        ),
        sourcings=(
            came(order, engineers, wire),
            came(minutes, marrow),
            came(sirens, marrow),
            came(ruling, court, wire, harbour, said_on="2031-05-02"),
            came(lawful, board, channel=desk.at("in a statement"), said_on="2031-05-04"),
            came(at_risk, board, channel=desk.at("in a statement"), said_on="2031-05-04"),
            came(serviced, leaked),
            came(wrote, brill, channel=desk.at("on his Ripple account")),
            came(promised, governor, brill, within=wrote),
            came(vineyards, villagers),
            came(twice, None),
            came(arabic, najjar),
            came(read, message),
            came(inquiry, ministry),
        ),
        standings=(
            desk.standing("denied that anyone had been put at risk", "denied", board, order),
            desk.standing("could not independently verify the engineers’ account", "not_verified", courier, order),
            desk.standing("Footage of the broken bridge was verified", "verified", plumbline, minutes),
            desk.standing("did not respond to a request for comment", "no_response", office, promised),
            desk.standing("The contractor, Sill & Daughters, was asked for comment on Monday", "sought", sill),
            desk.standing("declined to comment", "declined", prosecutor, ruling),
            desk.standing("later confirmed that an inquiry into the release had begun", "confirmed", ministry, inquiry),
        ),
    )


def silent() -> Findings:
    """A report that attributes nothing."""
    text = "The bakery on Quince Street opens at six.\n\nIt sells bread until noon.\n"
    report = Report(name="bakery", text=text)
    return Findings(report=report, attributions=(), sources=(), sourcings=(), standings=())


def single() -> Findings:
    """One person, quoted once."""
    text = "TEAL, 6 May: “The water is falling,” said Ilse Marrow.\nMore rain is due on Thursday."
    desk = Desk(Report(name="teal-falling", text=text, publisher="Lowland Wire", published="2031-05-06"))
    marrow = desk.source("Ilse Marrow", "Ilse Marrow", "person")
    falling = desk.said("“The water is falling,”", cue="said", speaker="Ilse Marrow", manner="direct")
    return Findings(
        report=desk.report,
        attributions=(falling,),
        sources=(marrow,),
        sourcings=(came(falling, marrow),),
        standings=(),
    )


def hostile(payload: str) -> Findings:
    """`payload` in every field that foreign text can reach."""
    report = Report(
        name=payload,
        text=f"{payload}. {payload} said {payload} on {payload} because {payload}.",
        url=payload,
        publisher=payload,
        title=payload,
        published=payload,
        language=payload,
        byline=(payload, payload),
        captions=(Caption(payload, payload),),
        about_authors=(payload,),
        disclosures=(payload,),
        origin=(payload,),
        posts=(Post(platform=payload, author=payload, handle=payload, published=payload, url=payload, text=payload),),
        capture=Capture(payload, 0, payload),
        notes=(payload,),
    )
    whole = Span(0, len(payload))
    source = Source(
        report_id=report.id, mention=whole, name=payload, kind="account", named=False, role=payload, justification=whole
    )
    said = Attribution(
        report_id=report.id,
        content=(whole,),
        cue=whole,
        speaker=whole,
        manner="direct",
        act="speech",
        score=0.5,
        model=payload,
    )
    standing = Standing(report_id=report.id, span=whole, status="denied", by=source.id, about=(said.id,))
    return Findings(
        report=report,
        attributions=(said,),
        sources=(source,),
        sourcings=(came(said, source, source, channel=whole, said_on=payload),),
        standings=(standing,),
    )
