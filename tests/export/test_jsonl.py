from __future__ import annotations

import json

from hypothesis import given

from hearsay.export.jsonl import to_json, to_line
from hearsay.types import Findings, Report, Span

from .sample import sample, silent
from .strategies import CALM, findings

REPORT_KEYS = {
    "id", "name", "url", "publisher", "published", "modified", "title", "byline", "language", "text", "sha256"
}  # fmt: skip
SOURCE_KEYS = {"id", "name", "kind", "named", "role", "justification"}
ATTRIBUTION_KEYS = {
    "id", "content", "cue", "speaker", "manner", "act", "source", "relays", "channel", "said_on", "within", "score"
}  # fmt: skip
STANDING_KEYS = {"id", "span", "status", "by", "about"}


def parsed(found: Findings) -> dict[str, list[dict[str, object]]]:
    result: dict[str, list[dict[str, object]]] = json.loads(to_line(found))
    return result


def test_every_promised_key_is_there() -> None:
    line = json.loads(to_line(sample()))
    assert line["report"].keys() >= REPORT_KEYS
    assert all(one.keys() >= SOURCE_KEYS for one in line["sources"])
    assert all(one.keys() >= ATTRIBUTION_KEYS for one in line["attributions"])
    assert all(one.keys() >= STANDING_KEYS for one in line["standings"])


def test_offsets_lead_to_the_words() -> None:
    line = json.loads(to_line(sample()))
    first = line["attributions"][0]
    assert [line["report"]["text"][slice(*span)] for span in first["content"]] == [
        "“the order came by telephone, and nobody wrote it down”"
    ]
    assert line["report"]["text"][slice(*first["cue"])] == "told"


def test_relays_go_from_the_source_outwards() -> None:
    line = json.loads(to_line(sample()))
    names = {one["id"]: one["name"] for one in line["sources"]}
    ruling = line["attributions"][3]
    assert [names[ruling["source"]], *map(names.get, ruling["relays"])] == [
        "court in Dunmere",
        "Lowland Wire",
        "Harbour Times",
    ]


def test_both_acts_are_carried() -> None:
    assert {one["act"] for one in parsed(sample())["attributions"]} == {"speech", "attitude"}


def test_a_report_without_attributions_has_empty_lists() -> None:
    line = parsed(silent())
    assert (line["sources"], line["attributions"], line["standings"]) == ([], [], [])


def test_lone_surrogates_survive_and_never_stop_the_writing() -> None:
    report = Report(name="n", text="cut \ud83d short\udc00")
    line = to_line(Findings(report=report, attributions=(), sources=(), sourcings=(), standings=()))
    assert json.loads(line.encode().decode())["report"]["text"] == report.text


def test_letters_beyond_ascii_stay_readable() -> None:
    assert "سميرة" in to_line(sample())


@CALM
@given(findings())
def test_one_line_that_comes_back_as_it_was(found: Findings) -> None:
    line = to_line(found)
    assert len(line.splitlines()) == 1
    # A high and a low surrogate side by side are one character to every JSON reader.
    paired = found.report.text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(line.encode("utf-8"))["report"]["text"] == paired
    assert len(parsed(found)["attributions"]) == len(found.attributions)


def test_spans_are_plain_lists() -> None:
    assert isinstance(sample().standings[0].span, Span)
    standings = to_json(sample())["standings"]
    assert isinstance(standings, list)
    assert all(type(one["span"]) is list for one in standings)
