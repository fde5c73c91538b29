"""Time and room of tracing many reports: python bench/claims.py [--attributions 1000 10000 100000].

Reports of made-up events, five attributions each, as if read already: no model runs. Most events have a handful of
reports, some hundreds; a tenth of the reports are copies, and of the largest size 1,000 are copies of one. Each size
runs in a process of its own with one thread. Beside the time stands how well the events were told apart (B³), so that
speed is not bought with that.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hearsay.clustering import claims
from hearsay.clustering.pieces import pieces
from hearsay.tracing import trace
from hearsay.types import Attribution, Claim, Findings, Report, Source, Sourcing, Span

TOPICS, TOPIC = 60, 120  # and words of each
RARE, COMMON = 6.5, 4.0  # weights of the words that make an event and a topic: of 1 in 700 and 1 in 55 texts
CUES = ("said", "told reporters", "wrote", "announced", "confirmed")
PER_REPORT = 5
COPIED = 0.1
GIANT = 1000


@dataclass(frozen=True, slots=True)
class Event:
    """What its reports draw on: a claim and facts, each in two wordings, and who says them."""

    said: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    topic: tuple[str, ...]


@cache
def words() -> tuple[list[str], list[str]]:
    """Rare and common words of the tokenizer, which has them whole."""
    known = pieces()
    longer = [(w, known.weights[i]) for w, i in sorted(known.vocabulary().items()) if w.isalpha() and len(w) > 3]
    return [w for w, v in longer if v >= RARE], [w for w, v in longer if COMMON <= v < RARE]


@cache
def topics() -> list[list[str]]:
    rng = random.Random(1)  # noqa: S311
    return [rng.sample(words()[1], TOPIC) for _ in range(TOPICS)]


def event(rng: random.Random) -> Event:
    topic = rng.choice(topics())
    own = [*rng.sample(topic, 10), *rng.sample(words()[0], 5)]
    names = [w.capitalize() for w in rng.sample(words()[0], 10)]
    people = tuple(f"{first} {last}" for first, last in zip(names[:4], names[4:8], strict=True))
    said = tuple(wordings(rng, rng.sample(own, 6), rng.choice(names)) for _ in range(9))
    return Event(said, people, tuple(topic))


def wordings(rng: random.Random, w: Sequence[str], name: str) -> tuple[str, str]:
    n, other = rng.randint(3, 90), rng.choice(words()[1])
    return (
        f"the {w[0]} of {name} had {n} {w[1]} {w[2]} when its {w[3]} was {w[4]} by the {w[5]}",
        f"by the {w[5]} {w[3]} was {w[4]} in {name}, where {n} {other} {w[1]} were with the {w[0]}",
    )


def report(rng: random.Random, event: Event, number: int) -> Findings:
    picked = [event.said[0], *rng.sample(event.said[1:], PER_REPORT - 1)]
    told = [(rng.choice(wording), rng.choice(event.people), rng.choice(CUES)) for wording in picked]
    lines = [f"{said[0].upper()}{said[1:]}, {who} {cue}." for said, who, cue in told]
    other = [f"A {' '.join(rng.sample(event.topic, 3))} is not the {rng.choice(words()[1])} it was." for _ in range(5)]
    text = "\n".join([*lines, " ".join(other)])
    return findings(Report(name=f"r{number}", text=text, publisher=f"Paper {rng.randint(1, 900)}"), told)


def findings(made: Report, told: Sequence[tuple[str, str, str]]) -> Findings:
    attributions, sources, at = [], {}, 0
    for said, who, cue in told:
        content = Span(at, at + len(said))
        speaker = Span(content.end + 2, content.end + 2 + len(who))
        attributions.append(
            Attribution(
                report_id=made.id,
                content=(content,),
                cue=Span(speaker.end + 1, speaker.end + 1 + len(cue)),
                speaker=speaker,
                manner="indirect",
                act="speech",
                score=1.0,
                model="made up",
            )
        )
        if who not in sources:
            sources[who] = Source(report_id=made.id, mention=speaker, name=who, kind="person", named=True)
        at = made.text.index("\n", at) + 1
    return Findings(
        report=made,
        attributions=tuple(attributions),
        sources=tuple(sources.values()),
        sourcings=tuple(
            Sourcing(attribution_id=a.id, source_id=sources[who].id)
            for a, (_, who, _) in zip(attributions, told, strict=True)
        ),
        standings=(),
    )


def stories(rng: random.Random, number: int) -> Iterator[tuple[int, Findings]]:
    """Reports with the number of their event; events have 1 to a fiftieth of all reports, most few."""
    made = story = 0
    while made < number:
        about = event(rng)
        for _ in range(min(number - made, 1 + int(min(number / 50, rng.paretovariate(0.9))))):
            found = report(rng, about, made)
            copies = GIANT if story == 7 and number >= 10 * GIANT else int(rng.random() < COPIED)
            for n in range(min(1 + copies, number - made)):
                yield story, copy(found, n) if n else found
                made += 1
        story += 1


def copy(f: Findings, number: int) -> Findings:
    told = [
        (f.report.text[slice(*a.content[0])], f.report.text[slice(*a.speaker)], f.report.text[slice(*a.cue)])
        for a in f.attributions
        if a.speaker and a.cue
    ]
    return findings(Report(name=f"{f.report.name}-{number}", text=f.report.text, publisher=f"Copy {number}"), told)


def b_cubed(story: dict[str, int], made: Sequence[Claim]) -> float:
    of_event: dict[str, set[str]] = defaultdict(set)
    for c in made:
        of_event[c.event] |= {s.report_id for s in c.statements}
    true: dict[int, set[str]] = defaultdict(set)
    for report, number in story.items():
        true[number].add(report)
    pairs = [(reports, true[story[r]]) for reports in of_event.values() for r in reports]
    p, r = (sum(len(a & b) / len(x[n]) for x in pairs for a, b in [x]) / len(pairs) for n in (0, 1))
    return 100 * 2 * p * r / (p + r)


def measure(attributions: int) -> dict[str, float]:
    drawn = list(stories(random.Random(attributions), attributions // PER_REPORT))  # noqa: S311
    found = [f for _, f in drawn]
    claims(found[:20])
    room = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    made = claims(found)
    middle = time.process_time()
    traced = trace(found, made)
    end = time.process_time()
    return {
        "attributions": attributions,
        "claims": len(traced),
        "clustering": middle - start,
        "tracing": end - middle,
        "room": (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - room) / 1024,
        "told apart": b_cubed({f.report.id: n for n, f in drawn}, made),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attributions", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--one", action="store_true", help="measure the first size in this process, as JSON")
    got = parser.parse_args()
    if got.one:
        print(json.dumps(measure(got.attributions[0])))
        return
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
    print("attributions   claims  clustering   tracing  ms each  MiB   told apart")
    for size in got.attributions:
        command = [sys.executable, __file__, "--one", "--attributions", str(size)]
        m = json.loads(subprocess.run(command, env=alone, check=True, capture_output=True, text=True).stdout)
        each = 1000 * (m["clustering"] + m["tracing"]) / size
        print(
            f"{size:12,} {m['claims']:8,} {m['clustering']:9.1f} s {m['tracing']:7.1f} s {each:8.2f} {m['room']:4.0f} "
            f"{m['told apart']:8.1f}   {'█' * round(each * 10)}"
        )


if __name__ == "__main__":
    main()
