"""Pages that stop where payment begins."""

from __future__ import annotations

import re

from hearsay.errors import Paywalled

_ASKS = re.compile(
    r"subscribe (?:now )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|already a (?:subscriber|member)|"
    r"(?:this|the) (?:article|story|content|page) is (?:only |exclusively |reserved )?(?:for|available to) "
    r"(?:our )?(?:paying |registered )?(?:subscribers|members)|(?:log|sign) in to (?:read|continue)|"
    r"unlock this (?:article|story)|register (?:for free )?to (?:continue|read)|create a free account to",
    re.IGNORECASE,
)
# Each request has one of these in it, most paragraphs have none.
_HINTS = ("subscri", "reading", "member", " in to ", "unlock", "register", "account")
# A teaser has one or two paragraphs; the shortest of 181 whole articles has 369 characters.
_NOTHING, _A_TEASER = 250, 1500
NOTE = "The page asks for a subscription, so the text may stop short of the report's end."


def asks_to_pay(text: str) -> bool:
    lower = text.lower()
    return any(hint in lower for hint in _HINTS) and _ASKS.search(text) is not None


def paywall_note(text: str, *, page: str, free: object, where: str) -> tuple[str, ...]:
    """A note where the text may be cut off; raises where there is no text but the request to pay."""
    asks = len(text) < _A_TEASER and asks_to_pay(page)
    if asks and len(text) < _NOTHING:
        raise Paywalled(where, "shows only a request to subscribe", "save the page while logged in, then read the file")
    return (NOTE,) if asks or str(free).lower() == "false" else ()
