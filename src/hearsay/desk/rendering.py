"""Pages → answers. Foreign text is escaped by the templates, and made harmless before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, JSONResponse, Response

from hearsay.desk.page import Page, plain
from hearsay.export.environment import environment as export_environment
from hearsay.export.words import KINDS, STANCES, clip, count, day, harmless
from hearsay.ledger.searching import AFTER, BEFORE


@cache
def environment() -> Environment:
    """The export's, with the desk's own templates before its own."""
    made = export_environment().overlay()
    made.loader = ChoiceLoader([PackageLoader("hearsay.desk"), PackageLoader("hearsay.export")])
    made.globals = {
        **export_environment().globals,
        "version": static_version(),
        "kinds": KINDS,
        "stances": STANCES,
    }
    own = {"day": day, "harmless": harmless, "clip": clip, "count": count, "query": _query, "marked": marked}
    made.filters = {**made.filters, **own}
    return made


def _query(given: Mapping[str, Any]) -> str:
    """What is given, as the query of an address."""
    return urlencode({k: v for k, v in given.items() if v not in (None, "")})


def marked(words: str) -> Markup:
    """What matched a search, marked."""
    made = escape(harmless(" ".join(words.split())))
    return Markup(made.replace(BEFORE, Markup("<mark>")).replace(AFTER, Markup("</mark>")))


def as_html(page: Page, given: Mapping[str, Any], *, status: int = 200) -> Response:
    template = environment().get_template(f"{page.template}.html.j2")
    return HTMLResponse(template.render({**page.data, **page.shown, **given, "title": page.title}), status)


def as_json(page: Page, *, status: int = 200) -> Response:
    return JSONResponse(plain(page.data), status)


@cache
def static_version() -> str:
    """Of what lies under static/ and the styles: a new address where any of it is new."""
    told = hashlib.sha256()
    for name, data in sorted(static_files().items()):
        told.update(name.encode() + data)
    return told.hexdigest()[:12]


@cache
def static_files() -> Mapping[str, bytes]:
    """By name. The style sheet is the export's, and the desk's after it."""
    own = {f.name: f.read_bytes() for f in files("hearsay.desk").joinpath("static").iterdir() if f.is_file()}
    export = files("hearsay.export") / "templates"
    sheets = [(export / name).read_bytes() for name in ("page.css", "report.css", "claims.css", "picture.css")]
    return {**own, "desk.css": b"\n".join([*sheets, own["desk.css"]])}


@cache
def lighting(voices: int, statements: int) -> bytes:
    """The rules by which what belongs together lights up."""
    template = environment().get_template("rules.css.j2")
    return template.render(most_voices=voices, most_statements=statements).encode()
