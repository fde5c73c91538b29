"""No host is asked for one page right after another."""

from __future__ import annotations

import time


class Pace:
    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._asked: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Until the host may be asked again."""
        now = time.monotonic()
        free = self._asked.get(host, now - self._seconds) + self._seconds
        if free > now:
            time.sleep(free - now)
        self._asked[host] = max(free, now)
