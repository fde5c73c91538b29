"""Many at once: 20 who read and 3 who review. A few seconds; HEARSAY_SECONDS of them in `make soak`."""

from __future__ import annotations

import http.client
import os
import random
import statistics
import threading
import time
from contextlib import closing
from itertools import count
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from hearsay.ledger import open_ledger
from tests.desk.made import opened
from tests.desk.test_serving import served
from tests.ledger.made import findings

SECONDS = float(os.environ.get("HEARSAY_SECONDS", "4"))
READERS, REVIEWERS = 20, 3
A = findings("a")
SAID = A.attributions[0].id
LONG = 60  # seconds from which the times mean something
PLACES = ("/", "/reports", "/claims", "/review", "/search?q=pier", "/log", "/.json")


class Many:
    """What came back: how long each answer took, and what was no success."""

    def __init__(self, address: str) -> None:
        self.host = urlsplit(address).netloc
        self.until = time.monotonic() + SECONDS
        self.taken: list[float] = []
        self.wrong: list[object] = []
        self.kept: list[str] = []

    def read(self, seed: int) -> None:
        chosen = random.Random(seed)  # noqa: S311
        with closing(http.client.HTTPConnection(self.host, timeout=60)) as connection:
            while time.monotonic() < self.until:
                self._asked(connection, "GET", chosen.choice(PLACES))
                time.sleep(0.2)

    def review(self, number: int) -> None:
        with closing(http.client.HTTPConnection(self.host, timeout=60)) as connection:
            for n in count():
                if time.monotonic() > self.until:
                    return
                words = f"remark {number} {n}"
                given = urlencode({"target": SAID, "field": "comment", "value": words})
                if self._asked(connection, "POST", "/judge", given):
                    self.kept.append(words)
                time.sleep(0.2)

    def _asked(self, connection: http.client.HTTPConnection, method: str, place: str, body: str | None = None) -> bool:
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        began = time.monotonic()
        try:
            connection.request(method, place, body, {"Origin": f"http://{self.host}", **kind})
            answer = connection.getresponse()
            answer.read()
        except OSError as error:
            self.wrong.append(error)
            return False
        self.taken.append(time.monotonic() - began)
        if answer.status not in (200, 303):
            self.wrong.append((place, answer.status))
        return answer.status == 303

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.taken, n=20)[-1]


def at_once(of: Many, readers: int, reviewers: int) -> Many:
    threads = [threading.Thread(target=of.read, args=(n,)) for n in range(readers)]
    threads += [threading.Thread(target=of.review, args=(n,)) for n in range(reviewers)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return of


def test_many_at_once_are_answered_and_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    opened(path)
    with served(path) as (_, address):
        quiet = at_once(Many(address), 1, 0)
        many = at_once(Many(address), READERS, REVIEWERS)
    assert not quiet.wrong
    assert not many.wrong
    ledger = open_ledger(path, by="Ida")
    stands = ledger.standing(A.report.id)
    assert stands
    said = {c.review.value for c in stands.comments[SAID]}
    assert many.kept
    assert set(many.kept) <= said
    assert not list(ledger.problems())
    if SECONDS >= LONG:
        assert many.p95 < 3 * quiet.p95
