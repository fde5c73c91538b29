"""JSON, one line a report: the format that loses nothing."""

from __future__ import annotations

import json
import re

from hearsay.types import Attribution, Findings, Post, Report, Source, Sourcing, Span, Standing

# Legal in JSON, but: lone surrogates have no UTF-8, U+0085 and U+2028-9 end lines for some readers, C1 drives
# terminals, bidi controls reorder what a person sees. Escaped, all of them come back as they were.
_ESCAPED = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_line(findings: Findings) -> str:
    """One line without its end, fit for UTF-8 whatever the report holds."""
    return escaped(json.dumps(to_json(findings), ensure_ascii=False))


def escaped(line: str) -> str:
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", line)


def to_json(findings: Findings) -> dict[str, object]:
    """What `read --format json` promises. JSON carries both acts, speech and attitude."""
    return {
        "report": _report(findings.report),
        "sources": [_source(source) for source in findings.sources],
        "attributions": [
            _attribution(attribution, sourcing)
            for attribution, sourcing in zip(findings.attributions, findings.sourcings, strict=True)
        ],
        "standings": [_standing(standing) for standing in findings.standings],
    }


def _report(report: Report) -> dict[str, object]:
    return {
        "id": report.id,
        "name": report.name,
        "url": report.url,
        "publisher": report.publisher,
        "published": report.published,
        "modified": report.modified,
        "retrieved": report.retrieved,
        "title": report.title,
        "byline": list(report.byline),
        "language": report.language,
        "captions": [caption._asdict() for caption in report.captions],
        "about_authors": list(report.about_authors),
        "disclosures": list(report.disclosures),
        "origin": list(report.origin),
        "posts": [_post(post) for post in report.posts],
        "capture": report.capture._asdict() if report.capture else None,
        "notes": list(report.notes),
        "sha256": report.sha256,
        "text": report.text,
    }


def _post(post: Post) -> dict[str, object]:
    return {
        "platform": post.platform,
        "author": post.author,
        "handle": post.handle,
        "published": post.published,
        "url": post.url,
        "text": post.text,
        "span": _span(post.span),
    }


def _source(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "named": source.named,
        "role": source.role,
        "justification": _span(source.justification),
        "mention": _span(source.mention),
    }


def _attribution(attribution: Attribution, sourcing: Sourcing) -> dict[str, object]:
    return {
        "id": attribution.id,
        "content": [_span(span) for span in attribution.content],
        "cue": _span(attribution.cue),
        "speaker": _span(attribution.speaker),
        "manner": attribution.manner,
        "act": attribution.act,
        "source": sourcing.source_id,
        "relays": list(sourcing.relays),
        "channel": _span(sourcing.channel),
        "said_on": sourcing.said_on,
        "within": sourcing.within,
        "score": attribution.score,
        "model": attribution.model,
    }


def _standing(standing: Standing) -> dict[str, object]:
    return {
        "id": standing.id,
        "span": _span(standing.span),
        "status": standing.status,
        "by": standing.by,
        "about": list(standing.about),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
