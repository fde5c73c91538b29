"""A desk over a small ledger, made without the model, and a browser of sorts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from hearsay.desk import Desk, application, desk
from hearsay.keeping import bring_up_to_date
from hearsay.ledger import Given, open_ledger
from hearsay.reading import Web
from hearsay.types import Findings
from tests.ledger.made import findings

HOST = "http://127.0.0.1:8000"
OWN = {"Origin": HOST, "Sec-Fetch-Site": "same-origin"}
DAM = "The dam is old, but the pier holds. The pier is safe, said Ada Lund of the port."


def opened(path: Path, *found: Findings) -> Desk:
    ledger = open_ledger(path, by="Ida", make=True)
    ledger.add([Given(findings=f) for f in found or (findings("a"), findings("b"), findings("dam", text=DAM))])
    bring_up_to_date(ledger)
    return desk(ledger, web=Web(offline=True))


def browser(of: Desk, **headers: str) -> TestClient:
    """As the desk's own pages would ask; what goes wrong in the desk is an answer here too."""
    return TestClient(application(of), base_url=HOST, headers={**OWN, **headers}, raise_server_exceptions=False)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Desk]:
    made = opened(tmp_path / "a.db")
    yield made
    made.jobs.wait()
    made.jobs.stop()
