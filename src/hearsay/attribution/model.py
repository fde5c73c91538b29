"""The seam to the model, and the one file that imports onnxruntime. `Model` is what the stage needs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from hearsay.attribution.decode import Outputs
from hearsay.attribution.windows import Window, windows
from hearsay.errors import ModelError

DEFAULT = "attribution"


class Model(Protocol):
    """Cuts a text into windows and says for each window what `Outputs` holds."""

    @property
    def name(self) -> str: ...

    def windows(self, text: str) -> list[Window]: ...

    def run(self, items: Iterable[Window]) -> Iterator[Outputs]: ...


class OnnxModel:
    """An ONNX network with its tokenizer beside it; tables that need no network lie in the file's metadata."""

    def __init__(self, path: Path, *, threads: int = 0) -> None:
        try:
            self._tokenizer = tokenizer(path.with_suffix(".tokenizer.json"))
            self._session = _session(path, threads)
        except Exception as error:
            raise ModelError(f"{path}: the model does not load ({error}); install hearsay again") from error
        meta = self._session.get_modelmeta().custom_metadata_map
        self._tables = {k: np.array(json.loads(v), np.float32) for k, v in meta.items() if k in _TABLES}
        self.name = f"{path.stem}-{hashlib.sha256(path.read_bytes()).hexdigest()[:8]}"

    def windows(self, text: str) -> list[Window]:
        return windows(text, self._tokenizer)

    def run(self, items: Iterable[Window]) -> Iterator[Outputs]:
        for w in items:
            feed = {k: getattr(w, k)[None] for k in ("pieces", "case", "quote", "place")}
            tags, links = self._session.run(["tags", "links"], feed)
            yield Outputs(tags[0], *np.split(links[0], 4, axis=-1), **self._tables)


_TABLES = ("transitions", "source_near", "source_far", "cue_near", "cue_far")


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def tokenizer(path: Path) -> Tokenizer:
    found = Tokenizer.from_file(str(path))
    found.no_padding()
    found.no_truncation()
    return found


@cache
def shipped(name: str = DEFAULT) -> OnnxModel:
    """The model inside the package, loaded once a process."""
    with as_file(files("hearsay") / "models") as folder:
        return OnnxModel(folder / f"{name}.onnx")
