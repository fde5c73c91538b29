"""The model's certainty → the chance that an attribution is right, so that whoever reviews can sort by it.

Right means what PolNeAR's linked score means: content and source both overlap an annotator's by half. The numbers are a
logistic regression over PolNeAR dev (training/calibration.py), not over what the network was trained on, which it knows
too well. That there is no speaker is the one other clue that told; the kind of cue, length, manner, the number of parts
and the certainty of each added nothing out of fold (area under the curve 0.82 with or without).
"""

from __future__ import annotations

import math

CERTAINTY = 1.34  # of the log-odds of the model's own certainty
UNSOURCED = -0.47  # no speaker
BIAS = -0.48
EDGE = 1e-4  # nothing is surer than this


def chance(certainty: float, *, sourced: bool) -> float:
    """The chance that what was decoded with such certainty (0–1) is right.

    >>> round(chance(0.9, sourced=True), 2), round(chance(0.5, sourced=False), 2)
    (0.92, 0.28)
    """
    return 1 / (1 + math.exp(-(CERTAINTY * log_odds(certainty) + (0 if sourced else UNSOURCED) + BIAS)))


def log_odds(share: float) -> float:
    inside = min(max(share, EDGE), 1 - EDGE)
    return math.log(inside / (1 - inside))
