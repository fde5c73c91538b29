"""Quality and speed of `hearsay read` on PolNeAR dev, with the scorer that lies beside the project.

python bench/attributions.py
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hearsay.export.jsonl import to_line
from hearsay.pipeline import find
from hearsay.types import Report

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
DEV = SHARED / "data" / "polnear" / "dev.jsonl"


def main() -> None:
    if not DEV.exists():
        sys.exit(f"{DEV}: not there; this measurement needs the material beside the project")
    documents = [json.loads(line) for line in DEV.read_text("utf8").splitlines()]
    began = time.perf_counter()
    lines = [to_line(find(Report(name=d["id"], text=d["text"]))) for d in documents]
    seconds = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        read = Path(folder, "read.jsonl")
        read.write_text("\n".join(lines), "utf8")
        subprocess.run(
            [sys.executable, str(SHARED / "eval" / "score_attributions.py"), str(DEV), str(read)], check=True
        )
    print(f"{len(documents) / seconds:.1f} articles a second")


if __name__ == "__main__":
    main()
