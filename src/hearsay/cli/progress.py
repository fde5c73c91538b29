"""A count and a rate on standard error, and only where that is a terminal that the results do not go to as well."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import ProgressColumn, SpinnerColumn, Task, TextColumn, TimeElapsedColumn
from rich.text import Text

T = TypeVar("T")


class Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.1f} a second" if task.speed else "")


class Progress:
    def __init__(self, console: Console | None = None) -> None:
        console = console or Console(stderr=True)
        self._bar = Bar(
            SpinnerColumn(),
            TextColumn("{task.completed:.0f} reports read"),
            Rate(),
            TimeElapsedColumn(),
            console=console,
            transient=True,
            redirect_stdout=False,  # results are not the console's to wrap
            disable=not console.is_terminal or sys.stdout.isatty(),
        )

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._bar.stop()

    def counted(self, items: Iterable[T]) -> Iterator[T]:
        task = self._bar.add_task("", total=None)
        for item in items:
            self._bar.advance(task)
            yield item
