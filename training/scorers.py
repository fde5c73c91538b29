"""The scorers that lie beside the project, loaded by their path."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

EVAL = Path(__file__).resolve().parents[1].parent / "shared" / "eval"


def load(name: str) -> ModuleType:
    """Raises FileNotFoundError where the measuring material does not lie beside the checkout."""
    path = EVAL / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if not path.exists() or spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: not there; this needs the measuring material beside the project")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def attributions() -> ModuleType:
    return load("score_attributions")


def sourcing() -> ModuleType:
    return load("score_sourcing")
