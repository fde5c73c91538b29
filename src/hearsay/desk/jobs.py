"""Work behind the pages: reading what was handed in, and tracing what changed. One after the other, in one thread."""

from __future__ import annotations

import logging
import queue
import secrets
import shutil
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from hearsay.errors import HearsayError, SourceError
from hearsay.keeping import bring_up_to_date, keep
from hearsay.ledger import Kept, Ledger
from hearsay.reading import Hints, Web

KEPT = 50  # jobs that are remembered
_log = logging.getLogger("hearsay.desk")


@dataclass(slots=True)
class Job:
    """`folder`: what was uploaded, gone when the job is over. `failed`: one line each, for people."""

    id: str
    by: str
    sources: tuple[str, ...]
    hints: Hints
    folder: Path | None = None
    kept: list[Kept] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    over: bool = False


class Jobs:
    """`add` gives back at once; `get` tells how far a job is.

    `look`: seconds after which the ledger is looked at for what others wrote; None: never.
    """

    def __init__(self, ledger: Ledger, web: Web, *, look: float | None = None) -> None:
        self._ledger, self._web, self._look = ledger, web, look
        self._jobs: dict[str, Job] = {}
        self._queue: queue.Queue[Job | Literal["stop"] | None] = queue.Queue()
        self._idle = threading.Event()
        self._idle.set()
        threading.Thread(target=self._work, name="hearsay-desk", daemon=True).start()

    def add(self, sources: Sequence[str], *, by: str, hints: Hints | None = None, folder: Path | None = None) -> Job:
        job = Job(secrets.token_hex(8), by, tuple(sources), hints or Hints(), folder)
        self._jobs[job.id] = job
        for old in [*self._jobs][:-KEPT]:
            del self._jobs[old]
        self._idle.clear()
        self._queue.put(job)
        return job

    def get(self, job: str) -> Job | None:
        return self._jobs.get(job)

    @property
    def running(self) -> list[Job]:
        return [j for j in self._jobs.values() if not j.over]

    def trace(self) -> None:
        """Soon: something was said or kept."""
        self._idle.clear()
        self._queue.put(None)

    def wait(self, seconds: float = 60) -> bool:
        """Until all is done that was handed in."""
        return self._idle.wait(seconds)

    def stop(self) -> None:
        """Once all is done that was handed in."""
        self._queue.put("stop")

    def _work(self) -> None:
        while True:
            try:
                job = self._queue.get(timeout=self._look)
            except queue.Empty:
                job = None
            if job == "stop":
                return
            if job:
                self._read(job)
            if self._queue.empty():
                self._trace()
                if self._queue.empty():
                    self._idle.set()

    def _read(self, job: Job) -> None:
        try:
            for item in keep(replace(self._ledger, by=job.by), job.sources, hints=job.hints, web=self._web):
                if isinstance(item, SourceError):
                    job.failed.append(f"{_shown(item.where, job)}: {item.problem}; {item.advice}")
                else:
                    job.kept.append(item)
        except HearsayError as error:
            job.failed.append(str(error))
        except Exception:  # noqa: BLE001 - the thread goes on with the next job
            _log.exception("reading failed")
            job.failed.append("something went wrong in hearsay itself; its log on this machine says what")
        finally:
            if job.folder:
                shutil.rmtree(job.folder, ignore_errors=True)
            job.over = True

    def _trace(self) -> None:
        try:
            bring_up_to_date(self._ledger)
        except HearsayError as error:
            _log.warning("%s", error)
        except Exception:  # noqa: BLE001 - pages go on with what was traced before
            _log.exception("tracing failed")


def _shown(where: str, job: Job) -> str:
    """Without the folder of this machine."""
    return where.replace(f"{job.folder}/", "") if job.folder else where
