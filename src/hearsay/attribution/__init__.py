"""Report → attributions: who is given as saying what, by which cue."""

from hearsay.attribution.model import Model, OnnxModel, shipped
from hearsay.attribution.stage import attribute

__all__ = ["Model", "OnnxModel", "attribute", "shipped"]
