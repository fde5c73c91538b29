"""The floor under the figures; it only goes up. Where the measuring material is absent, this skips."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from hearsay.pipeline import find
from hearsay.types import Report

SHARED = Path(__file__).parents[2].parent / "shared"


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attributions", SHARED / "eval" / "score_attributions.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the measuring material does not lie beside the project")
def test_polnear_dev() -> None:
    score, total = scorer(), None
    for line in (SHARED / "data/polnear/dev.jsonl").read_text("utf8").splitlines():
        d = json.loads(line)
        found = find(Report(name=d["id"], text=d["text"])).attributions
        pred = [
            {"source": [a.speaker] if a.speaker else [], "cue": [a.cue] if a.cue else [], "content": list(a.content)}
            for a in found
        ]
        counted = score.counts(d["text"], score.attributions(d)[1], pred)
        total = counted if total is None else total + counted
    result = score.finish(total)
    assert result["linked"]["F1"] >= 72.0
    assert result["linked strict"]["F1"] >= 58.5
