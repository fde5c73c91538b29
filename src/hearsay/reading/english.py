"""Which part of a report is in English, the one language that attribution knows, and what is said of the rest."""

from __future__ import annotations

from typing import NamedTuple

from hearsay.reading.language import detected, english_share
from hearsay.text import paragraphs
from hearsay.types import Report, Span

# Of 1,683 news texts two are found to hold another language, and both do (French).
_LETTERS, _HARDLY, _PLAINLY = 100, 0.02, 0.08
# Less is a quotation, a caption, a motto.
_PART = 0.15
_NAMES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


class English(NamedTuple):
    """`parts`: the English paragraphs, None where all is English; `note`: what the result must say about the rest."""

    parts: tuple[Span, ...] | None = None
    note: str | None = None

    def holds(self, span: Span) -> bool:
        return self.parts is None or any(part.overlaps(span) for part in self.parts)


def english_of(report: Report) -> English:
    """A report in another language has its English paragraphs attributed, where they are a good part of it.

    A text too short for its language to be known is taken for English.
    """
    return _within_english(report) if report.in_english else _within_another(report)


def name_of(language: str) -> str:
    """In English.

    >>> name_of("fr"), name_of("xx")
    ('French', 'its language (xx)')
    """
    return _NAMES.get(language, f"its language ({language})")


def _within_another(report: Report) -> English:
    language = name_of(report.language or "")
    long, text = _long(report.text), report.text
    parts = tuple(p for p in long if english_share(p.of(text)) >= _PLAINLY)
    if _size(parts) < _PART * max(1, _size(long)):
        return English((), f"Attribution is not available for {language} yet: that nothing is listed says nothing.")
    return English(
        parts, f"Only the English paragraphs were attributed; attribution is not available for {language} yet."
    )


def _within_english(report: Report) -> English:
    text = report.text
    long = _long(text)
    doubtful = [p for p in long if english_share(p.of(text)) < _HARDLY]
    if _size(doubtful) < _PART * _size(long):
        return English()
    foreign = {p: language for p in doubtful if (language := detected(p.of(text))) not in (None, "en")}
    if not foreign:
        return English()
    names = ", ".join(dict.fromkeys(name_of(language or "") for language in foreign.values()))
    note = f"Its paragraphs in other languages were not attributed; attribution is not available for {names} yet."
    return English(tuple(p for p in paragraphs(text) if p not in foreign), note)


def _long(text: str) -> tuple[Span, ...]:
    return tuple(p for p in paragraphs(text) if p.end - p.start >= _LETTERS)


def _size(spans: tuple[Span, ...] | list[Span]) -> int:
    return sum(s.end - s.start for s in spans)
