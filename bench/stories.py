"""Sourcing of real stories told by several outlets: python bench/stories.py [GOLD_DIR]

Runs `read` over all reports, `trace` story by story and over all at once, in this process, and prints what the scorers
that lie beside the project say.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from hearsay.export.claims import to_json as claim_json
from hearsay.export.jsonl import to_line
from hearsay.pipeline import find, trace_all
from hearsay.reading import Hints, read_text
from hearsay.types import Findings

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
STORIES = SHARED / "gold" / "stories"


def stories(gold: Path) -> Iterator[tuple[str, list[Findings]]]:
    """Each story's name with the findings of its reports."""
    for path in sorted(gold.glob("*.json")):
        story = json.loads(path.read_text("utf8"))
        yield story["story"], [find(read_text(r["text"], name=r["id"], hints=Hints())) for r in story["reports"]]


def traced(found: Sequence[Findings], **more: object) -> Iterator[str]:
    by_id = {f.report.id: f for f in found}
    yield from (json.dumps({**more, **claim_json(t, by_id)}) for t in trace_all(found))


def scores(gold: Path, out: Path) -> str:
    """What the scorers print; the three outputs are left in `out`."""
    told = list(stories(gold))
    every = [f for _, found in told for f in found]
    (out / "read.jsonl").write_text("\n".join(map(to_line, every)), "utf8")
    (out / "trace.jsonl").write_text("\n".join(x for s, found in told for x in traced(found, story=s)), "utf8")
    (out / "together.jsonl").write_text("\n".join(traced(every)), "utf8")
    judged = [
        ("score_sourcing.py", gold, out / "read.jsonl", out / "trace.jsonl"),
        ("score_together.py", gold, out / "together.jsonl"),
    ]
    runs = ([sys.executable, str(SHARED / "eval" / name), *map(str, rest)] for name, *rest in judged)
    return "".join(subprocess.run(run, capture_output=True, text=True, check=True).stdout for run in runs)


def main() -> None:
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else STORIES
    if not gold.exists():
        sys.exit(f"{gold}: not there; this measurement needs the material beside the project")
    with tempfile.TemporaryDirectory() as folder:
        print(scores(gold, Path(folder)), end="")


if __name__ == "__main__":
    main()
