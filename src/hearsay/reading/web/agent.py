"""Who hearsay says that it is: its name, its version, what it does, and where a site's owner can read about it.

The last only where pyproject.toml names the project's address: no other is honest, and a person who runs hearsay is not
to be named without being asked.
"""

from __future__ import annotations

from functools import cache

PRODUCT = "hearsay"  # what a robots.txt calls it
_ABOUT = "open-source reader of news reports; fetches single pages that a person asks for"


@cache
def user_agent(distribution: str = PRODUCT) -> str:
    """With the project's address, as pyproject.toml gives it under project.urls.

    >>> user_agent("no-such-distribution")
    'hearsay (open-source reader of news reports; fetches single pages that a person asks for)'
    """
    from importlib.metadata import PackageNotFoundError, metadata  # 10 ms, which only what goes online need pay

    try:
        told = metadata(distribution)
    except PackageNotFoundError:  # run from a checkout
        return f"{PRODUCT} ({_ABOUT})"
    addresses = [value.partition(",")[2].strip() for value in told.get_all("Project-URL") or ()]
    return f"{PRODUCT}/{told['Version']} ({'; '.join([_ABOUT, *(f'+{one}' for one in addresses[:1])])})"
