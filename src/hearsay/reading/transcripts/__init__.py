"""Subtitles with their times (WebVTT, SRT) → what was said, turn by turn."""

from hearsay.reading.transcripts.transcript import TRANSCRIPT

__all__ = ["TRANSCRIPT"]
