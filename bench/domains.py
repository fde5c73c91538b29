"""Texts unlike those that the model has seen: python -m bench.domains

GUM's news, interviews, speeches, court and lives (clauses that ascribe, by its rhetorical trees, which name no source),
the stories, and the hard cases of our own. Percent; content overlaps by half, linked: the speaker too.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.attribution.hard import Case, Tally, added, cases, tally
from training.scorers import attributions, sourcing

from bench.gum import document
from hearsay.attribution import attribute, shipped
from hearsay.reading import Hints, read_text
from hearsay.types import Attribution, Report, Span

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
RST = SHARED / "data" / "gum" / "rst"
GENRES = ("news", "interview", "speech", "court", "bio")

Row = tuple[str, int, Tally, Tally]  # name, texts, content, linked


def gum(genre: str) -> Row:
    content, linked = Tally(), Tally()
    names = sorted(p.stem for p in (RST / "rstweb").glob(f"GUM_{genre}_*.rs4"))
    for name in names:
        d = document(RST, name)
        found = attribute(Report(name=name, text=str(d["text"])), shipped())
        _count(content, d, found, clause=False)
        _count(linked, d, found, clause=True)
    return f"GUM {genre}", len(names), content, linked


def _count(t: Tally, d: dict[str, object], found: Sequence[Attribution], *, clause: bool) -> None:
    """Adds one document; with `clause` the cue or the speaker found must lie in the clause that ascribes."""
    score = attributions()
    gold = d["attributions"]
    assert isinstance(gold, list)  # noqa: S101
    text = str(d["text"])
    mine = score.Marked(text, [{"content": a.content, "cue": [], "source": []} for a in found]).attrs
    theirs = score.Marked(text, gold).attrs
    pairs = [
        (-score.jaccard(g["content"][0], m["content"][0]), i, j)
        for i, g in enumerate(theirs)
        for j, m in enumerate(mine)
        if not clause or _in_clause(gold[i]["cue"], found[j])
    ]
    taken: dict[int, int] = {}
    for alike, i, j in sorted(pairs):
        if alike <= -0.5 and j not in taken and i not in taken.values():
            taken[j] = i
    t.hit, t.found, t.wanted = t.hit + len(taken), t.found + len(found), t.wanted + len(gold)


def _in_clause(clause: Sequence[tuple[int, int]], a: Attribution) -> bool:
    return any(s.overlaps(Span(*c)) for s in (a.cue, a.speaker) if s for c in clause)


def stories() -> Row:
    score, content, linked, texts = sourcing(), Tally(), Tally(), 0
    for path in sorted((SHARED / "gold" / "stories").glob("*.json")):
        for r in json.loads(path.read_text("utf8"))["reports"]:
            report = read_text(r["text"], name=r["id"], hints=Hints())
            found = [a for a in attribute(report, shipped()) if a.act == "speech"]
            said = [(score.cut(report.text, a.content), a.speaker.of(report.text) if a.speaker else "") for a in found]
            for t, both in ((content, False), (linked, True)):
                pairs = score.matched(r["attributions"], said, _alike(score.jaccard, both=both), 0.5)
                t.hit, t.found, t.wanted = t.hit + len(pairs), t.found + len(said), t.wanted + len(r["attributions"])
            texts += 1
    return "stories", texts, content, linked


def _alike(jaccard: object, *, both: bool) -> object:
    def alike(gold: dict[str, str], mine: tuple[str, str]) -> float:
        assert callable(jaccard)  # noqa: S101
        content = float(jaccard(gold["content"].replace(" [...] ", " "), mine[0]))
        nobody = not gold["source"] and not mine[1]
        return min(content, 1.0 if nobody or not both else float(jaccard(gold["source"], mine[1])))

    return alike


def hard() -> Iterator[Row]:
    """By kind, then all."""
    made = [(c, attribute(Report(name=c.title, text=c.text), shipped())) for c in cases()]
    for kind in sorted({c.kind for c, _ in made}):
        yield _hard(f"hard: {kind}", [(c, f) for c, f in made if c.kind == kind])
    yield _hard("hard, all", made)


def _hard(name: str, made: Sequence[tuple[Case, Sequence[Attribution]]]) -> Row:
    content, linked = (added(tally(c, f, sources=s) for c, f in made) for s in (False, True))
    return name, len(made), content, linked


def main() -> None:
    if not SHARED.exists():
        sys.exit(f"{SHARED}: not there; this measurement needs the material beside the project")
    print("| texts | of them | content: P | R | F1 | linked: P | R | F1 |\n|---|---|---|---|---|---|---|---|")
    for name, texts, content, linked in (*map(gum, GENRES), stories(), *hard()):
        print(f"| {name} | {texts} | {_shown(content)} | {_shown(linked)} |", flush=True)


def _shown(t: Tally) -> str:
    return f"{100 * t.hit / max(t.found, 1):.1f} | {100 * t.hit / max(t.wanted, 1):.1f} | {t.f1():.1f}"


if __name__ == "__main__":
    main()
