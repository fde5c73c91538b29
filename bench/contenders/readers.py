"""Each contender: a function that loads it and returns one that reads a text.

Attributions come in the scorer's shape: source, cue and content as lists of [start, end].
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

Found = list[dict[str, list[tuple[int, int]]]]
Read = Callable[[str], Found]


def hearsay() -> Read:
    """The whole of `hearsay read`: attribution, resolution, standing."""
    from hearsay.pipeline import find

    model = _one_thread()

    def read(text: str) -> Found:
        return [_shape(a) for a in find(_report(text), model).attributions]

    return read


def attribution() -> Read:
    """The first stage alone, which answers what the peers answer."""
    from hearsay.attribution import attribute

    model = _one_thread()

    def read(text: str) -> Found:
        return [_shape(a) for a in attribute(_report(text), model)]

    return read


def rules() -> Read:
    from bench.contenders.rules import attributions

    return attributions


def spacy() -> Read:
    """What every parser-based peer has to run first."""
    from bench.contenders.small import pipeline

    nlp = pipeline()

    def read(text: str) -> Found:
        nlp(text)
        return []

    return read


def textacy() -> Read:
    """Direct quotations; without trained weights only its speed means anything."""
    from textacy.extract import direct_quotations

    from bench.contenders.small import pipeline

    nlp = pipeline()

    def read(text: str) -> Found:
        with suppress(ValueError):  # where marks do not pair it bails out
            list(direct_quotations(nlp(text)))
        return []

    return read


READERS = {f.__name__: f for f in (hearsay, attribution, rules, spacy, textacy)}


def _one_thread() -> Any:
    from importlib.resources import as_file, files

    from hearsay.attribution import OnnxModel

    with as_file(files("hearsay") / "models" / "attribution.onnx") as path:
        return OnnxModel(path, threads=1)


def _report(text: str) -> Any:
    from hearsay.types import Report

    return Report(name="text", text=text)


def _shape(a: Any) -> dict[str, list[tuple[int, int]]]:
    return {"content": list(a.content), "cue": [a.cue] if a.cue else [], "source": [a.speaker] if a.speaker else []}
