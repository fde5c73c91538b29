"""The one template environment: everything escaped, nothing undefined."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from hearsay.export.marked import badge_label
from hearsay.export.words import FLAGS


@cache
def environment() -> Environment:
    made = Environment(
        loader=PackageLoader("hearsay.export"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(badge_label=badge_label, flag_signs=FLAGS)
    return made
