"""Score a network on PolNeAR-style gold with the very scorer and decoder that the package is judged by."""

from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import numpy as np
import torch
from tokenizers import Tokenizer

from hearsay.attribution.decode import Linked, Outputs, decode
from hearsay.attribution.windows import Window, windows
from training.data import Document
from training.network import Network

SCORER = Path("../shared/eval/score_attributions.py")
SHOWN = ("linked", "linked strict", "content only", "fragment source", "fragment cue", "fragment content")


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_attributions", SCORER)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{SCORER}: the scorer is missing; training is measured with it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def evaluate(network: Network, documents: Sequence[Document], tokenizer: Tokenizer, device: str) -> dict[str, float]:
    """F1 in percent by metric."""
    score = scorer()
    total: Counter[tuple[str, str]] = Counter()
    for d in documents:
        found = [a for w in windows(d["text"], tokenizer) for a in decode(w, outputs(network, w, device))]
        gold = score.attributions(d)[1]
        total += score.counts(d["text"], gold, [_plain(a) for a in found])
    result = score.finish(total)
    return {m: round(result[m]["F1"], 2) for m in SHOWN}


def _plain(a: Linked) -> dict[str, list[tuple[int, int]]]:
    source = [(a.source.start, a.source.end)] if a.source else []
    content = [(s.start, s.end) for s in a.content]
    return {"content": content, "cue": [(a.cue.start, a.cue.end)], "source": source}


def outputs(network: Network, window: Window, device: str) -> Outputs:
    network.eval()
    fields = (window.pieces, window.case, window.quote, window.place)
    with torch.inference_mode():
        tags, links = network(*(torch.from_numpy(f)[None].to(device) for f in fields))
    return as_outputs(tags[0].float().cpu().numpy(), links[0].float().cpu().numpy(), network)


def as_outputs(tags: np.ndarray, links: np.ndarray, network: Network) -> Outputs:
    near, far = network.near.detach().cpu().numpy(), network.far.detach().cpu().numpy()
    cue_query, source_key, content_query, cue_key = np.split(links, 4, axis=-1)
    return Outputs(
        tags=tags,
        cue_query=cue_query,
        source_key=source_key,
        content_query=content_query,
        cue_key=cue_key,
        transitions=network.transitions.detach().cpu().numpy(),
        source_near=near[0],
        source_far=far[0],
        cue_near=near[1],
        cue_far=far[1],
    )
