"""What a person does here: hands in, judges, joins. Each ends with where to look next."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast, get_args

from hearsay.desk.desk import Desk
from hearsay.errors import LedgerError, ReviewError, SourceError
from hearsay.export.words import clip, harmless
from hearsay.reading import Hints
from hearsay.types import Link, Relation, Review, Source, Verdict

NAME = re.compile(r"[^\w.-]+")
MOST_FILES = 200


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Given:
    """A form's fields, the files in it, whose name the log is to bear, and the page that it was sent from."""

    fields: Mapping[str, str]
    files: Sequence[Upload]
    by: str
    came_from: str

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "").strip()


def add(desk: Desk, given: Given) -> str:
    """Files, a pasted text, an address: to be read behind the page that this leads to."""
    addresses = _addresses(given["url"])
    folder = Path(tempfile.mkdtemp(prefix="hearsay-desk-"))
    sources = [*_written(folder, given), *addresses]
    if not sources:
        folder.rmdir()
        raise SourceError("nothing", "was handed in", "choose a file, paste a text or give an address")
    hints = Hints(publisher=given["publisher"] or None, published=given["published"] or None)
    job = desk.jobs.add(sources, by=given.by, hints=hints, folder=folder)
    return f"/adding/{job.id}"


def _addresses(text: str) -> list[str]:
    """Of the web only: a path would be read from this machine."""
    for word in text.split():
        if not re.match(r"https?://", word, re.IGNORECASE):
            raise SourceError(clip(harmless(word), 80), "is no address of the web", "begin it with https://")
    return text.split()


def _written(folder: Path, given: Given) -> Iterator[str]:
    """Under names of our own making, each in a folder of its own, so that none takes another's place."""
    files = [f for f in given.files if f.data][:MOST_FILES]
    if given["text"]:
        files.append(
            Upload(f"{clip(NAME.sub('-', given['text'][:40]).strip('-'), 40) or 'text'}.txt", given["text"].encode())
        )
    for n, file in enumerate(files):
        place = folder / str(n)
        place.mkdir()
        path = place / (NAME.sub("-", Path(file.name.replace("\\", "/")).name).strip("-.")[-100:] or "upload")
        path.write_bytes(file.data)
        yield str(path)


def review(desk: Desk, given: Given) -> str:
    """One field of one record; `value` is JSON, or a bare word."""
    ledger = replace(desk.ledger, by=given.by)
    field, target = given["field"], given["target"]
    value = _chosen(desk, given) if field == "source" else _value(given["value"])
    if field in _SPANS:
        _refuse_other_words(desk, given, value)
    ledger.review(Review(target=target, field=field, value=value, reason=given["reason"] or None))
    desk.jobs.trace()
    return back(given)


_SPANS = ("content", "cue", "speaker")


def _value(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _refuse_other_words(desk: Desk, given: Given, value: object) -> None:
    """A span that a browser measured must hold the words that its user saw."""
    report = desk.ledger.report_with(given["target"])
    stands = desk.ledger.standing(report) if report else None
    spans = value if isinstance(value, list) and value and isinstance(value[0], list) else [value]
    if stands is None or not all(isinstance(s, list) and len(s) == 2 for s in spans):
        return  # the ledger says what is wrong
    text = stands.findings.report.text
    here = " ".join(harmless(text[int(a) : int(b)]) for a, b in cast("list[list[int]]", spans))
    if given["words"] and here.split() != given["words"].split():
        raise ReviewError(given["target"], "has other words at that place", "select them again")


def _chosen(desk: Desk, given: Given) -> object:
    """A source of the report, nobody, or one that a person names."""
    if given["value"] or not given["name"]:
        return given["value"] or None
    report = desk.ledger.report_with(given["target"])
    stands = desk.ledger.standing(report) if report else None
    if stands is None or report is None:
        raise ReviewError(given["target"], "is not in the ledger", "take an id from the search")
    fields = {
        "mention": None,
        "name": given["name"],
        "kind": given["kind"] or "person",
        "named": given["named"] != "no",
    }
    replace(desk.ledger, by=given.by).review(Review(target=stands.findings.report.id, field="source", value=fields))
    now = desk.ledger.standing(report)
    known = {s.id for s in stands.findings.sources}
    made = [s for s in (now.findings.sources if now else ()) if s.id not in known]
    return made[0].id if made else _same(stands.findings.sources, given["name"])


def _same(sources: Sequence[Source], name: str) -> str | None:
    return next((s.id for s in sources if s.name == name), None)


def undo(desk: Desk, given: Given) -> str:
    """The last word of this person on anything of a report counts no more."""
    mine = [e for e in desk.ledger.entries(after=int(given["seq"] or 0) - 1) if str(e.seq) == given["seq"]]
    if not mine or mine[0].kind != "review":
        raise LedgerError(f"entry {given['seq']}", "is no review", "take the number from the log")
    report = json.loads(mine[0].body)["report"]
    replace(desk.ledger, by=given.by).review(Review(target=report, field="undo", value=mine[0].seq))
    desk.jobs.trace()
    return back(given)


def link(desk: Desk, given: Given) -> str:
    """Two records are one, say the same, or do not."""
    relation, verdict = given["relation"], given["verdict"]
    if relation not in get_args(Relation) or verdict not in get_args(Verdict):
        raise ReviewError(given["head"], f"cannot be {verdict} {relation}", "use the buttons of the page")
    made = Link(
        head=_said_in(desk, given["head"]),
        relation=cast(Relation, relation),
        tail=_said_in(desk, given["tail"]),
        verdict=cast(Verdict, verdict),
        reason=given["reason"] or None,
    )
    replace(desk.ledger, by=given.by).link(made)
    desk.jobs.trace()
    return back(given)


def _said_in(desk: Desk, record: str) -> str:
    """Of a claim, by its id or address, the most central attribution; anything else as it is."""
    found = re.search(r"claim-\w+", record)
    if not found:
        return record
    traced = desk.ledger.claim(found[0])
    said = next((s.attribution_id for s in traced.claim.statements if s.attribution_id), None) if traced else None
    if said is None:
        raise ReviewError(found[0], "holds no statement that can be joined", "take another claim")
    return said


def back(given: Given) -> str:
    """Where the form says, else where it came from, if that is a page of the desk's own."""
    place = given["back"] or given.came_from
    return place if re.fullmatch(r"/(?![/\\])[^\\\x00-\x20]*", place) else "/"
