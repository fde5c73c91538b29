"""A page before it is drawn: the same data as HTML and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, is_dataclass
from typing import Any

from hearsay.desk.desk import Desk
from hearsay.errors import LedgerError


class Missing(LedgerError):
    """What is not in the ledger (any more)."""

    def __init__(self, what: str) -> None:
        super().__init__(what, "is not here", "look for it with the search")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What of a request a page goes by: the parts of its path, its query, and whose name the log would bear.

    `whole`: for the JSON, which leaves nothing out.
    """

    path: Mapping[str, str]
    query: Mapping[str, str]
    by: str
    whole: bool = False
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`data`: what the JSON holds; `shown`: what the template is given beside it."""

    template: str
    title: str
    data: Mapping[str, Any]
    shown: Mapping[str, Any] = field(default_factory=dict)


Make = Callable[[Desk, Asked], Page]


def plain(value: Any) -> Any:
    """Records as what JSON knows."""
    if is_dataclass(value) and not isinstance(value, type):
        return {k: plain(v) for k, v in asdict(value).items()}
    if isinstance(value, Mapping):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(v) for v in value]
    return value
