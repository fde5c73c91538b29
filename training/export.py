"""Weights → the ONNX file that ships: int8 by dynamic quantisation, tables in its metadata.

python -m training.export .train/model.pt src/hearsay/models/attribution.onnx --tokenizer …/tokenizer.json
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.network import Network, Shape
from training.train import minilm

INPUTS = ("pieces", "case", "quote", "place")


def network_of(saved: dict[str, Any]) -> Network:
    recipe = saved["recipe"]
    network = Network(Shape(layers=recipe["layers"], link=recipe["link"]))
    network.load_state_dict(saved["state"])
    return network.eval()


def export(network: Network, out: Path, *, origin: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        full, small = Path(folder, "full.onnx"), Path(folder, "small.onnx")
        example = tuple(torch.ones(1, 64, dtype=torch.long) for _ in INPUTS)
        axes = {name: {1: "n"} for name in (*INPUTS, "tags", "links")}
        torch.onnx.export(
            network,
            example,
            str(full),
            input_names=list(INPUTS),
            output_names=["tags", "links"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
        model = onnx.load(small)
        onnx.helper.set_model_props(model, {"origin": origin, **tables(network)})
        out.parent.mkdir(parents=True, exist_ok=True)
        onnx.save(model, out)


def tables(network: Network) -> dict[str, str]:
    def listed(x: torch.Tensor) -> str:
        return json.dumps(
            [[round(float(v), 5) for v in row] if row.dim() else round(float(row), 5) for row in x.detach()]
        )

    return {
        "transitions": listed(network.transitions),
        "source_near": listed(network.near[0]),
        "source_far": listed(network.far[0]),
        "cue_near": listed(network.near[1]),
        "cue_far": listed(network.far[1]),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--tokenizer", type=Path, default=minilm() / "tokenizer.json")
    got = parser.parse_args(arguments)
    saved = torch.load(got.weights, weights_only=True)
    export(network_of(saved), got.out, origin=json.dumps(saved["recipe"]))
    shutil.copyfile(got.tokenizer, got.out.with_suffix(".tokenizer.json"))


if __name__ == "__main__":
    main()
