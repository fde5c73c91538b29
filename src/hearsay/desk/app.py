"""The desk's addresses, each with what it shows or does."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from hearsay.desk import actions, rendering
from hearsay.desk.actions import Given, Upload
from hearsay.desk.desk import Desk
from hearsay.desk.guard import Guard
from hearsay.desk.page import Asked, Make, Missing, Page
from hearsay.desk.pages import adding, claim, dossier, front, lists, people, report, review, search
from hearsay.errors import HearsayError

BY = "hearsay-name"  # the cookie with the name that the log bears
TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
FIELDS, FILE = 200, 64 << 20

PAGES: Mapping[str, Make] = {
    "/": front.front,
    "/reports": lists.reports,
    "/report/{id}": report.report,
    "/report/{id}/altered": report.altered,
    "/claims": lists.claims,
    "/claim/{id}": claim.claim,
    "/source/{id}": people.source,
    "/outlet": people.outlet,
    "/search": search.search,
    "/review": review.review,
    "/dossier": dossier.dossier,
    "/log": lists.log,
    "/adding/{id}": adding.adding,
}
ACTIONS: Mapping[str, Callable[[Desk, Given], str]] = {
    "/add": actions.add,
    "/judge": actions.review,
    "/undo": actions.undo,
    "/link": actions.link,
}


def application(desk: Desk) -> Starlette:
    """To be served by any ASGI server."""
    doors = _Doors(desk)
    routes = [Route(f"{path}.json", doors.shows(make, json=True)) for path, make in PAGES.items()]
    routes += [Route(path, doors.shows(make)) for path, make in PAGES.items()]
    routes += [Route(path, doors.does(act), methods=["POST"]) for path, act in ACTIONS.items()]
    routes += [
        Route("/name", doors.name, methods=["POST"]),
        Route("/static/{version}/lit-{voices:int}-{statements:int}.css", _lighting),
        Route("/static/{version}/{name}", _static),
    ]
    told = {HearsayError: doors.failed, HTTPException: doors.refused}
    return Starlette(routes=routes, middleware=[Middleware(Guard, desk=desk)], exception_handlers=told)


@dataclass(frozen=True, slots=True)
class _Doors:
    """Requests → pages and actions, in threads: the ledger waits for the disk."""

    desk: Desk

    def shows(self, make: Make, *, json: bool = False) -> Callable[[Request], Any]:
        def show(request: Request) -> Response:
            page = make(self.desk, _asked(request, whole=json))
            return rendering.as_json(page) if json else rendering.as_html(page, _around(request))

        return show

    def does(self, act: Callable[[Desk, Given], str]) -> Callable[[Request], Any]:
        async def do(request: Request) -> Response:
            given = await _given(request)
            return RedirectResponse(await run_in_threadpool(act, self.desk, given), 303)

        return do

    async def name(self, request: Request) -> Response:
        given = await _given(request)
        answer = RedirectResponse(actions.back(given), 303)
        name = " ".join(given["name"].split())[:80]
        answer.set_cookie(BY, quote(name), httponly=True, samesite="strict", max_age=365 * 24 * 3600)
        return answer

    def failed(self, request: Request, error: Exception) -> Response:
        """What hearsay raises on purpose, for a person; names of people at risk in it are behind the veil."""
        status = 404 if isinstance(error, Missing) else 422
        return self._told(request, self.desk.ledger.words(str(error)), status)

    def refused(self, request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        return self._told(
            request,
            {404: "There is no such page.", 405: "That is not done this way."}.get(status, "That could not be done."),
            status,
        )

    def _told(self, request: Request, words: str, status: int) -> Response:
        page = Page(template="told", title="hearsay", data={"problem": words})
        if request.url.path.endswith(".json"):
            return rendering.as_json(page, status=status)
        return rendering.as_html(page, _around(request), status=status)


def _asked(request: Request, *, whole: bool) -> Asked:
    query = request.query_params
    lists = {name: tuple(query.getlist(name)) for name in query}
    return Asked(path=request.path_params, query=dict(query), by=_by(request), whole=whole, lists=lists)


def _by(request: Request) -> str:
    return unquote(request.cookies.get(BY, "")) or _user()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _around(request: Request) -> dict[str, Any]:
    """What every page has around it. Nothing of the address is shown: it may hold a name that somebody typed."""
    return {"path": request.url.path, "by_name": _by(request)}


async def _given(request: Request) -> Given:
    async with request.form(max_files=actions.MOST_FILES, max_fields=FIELDS, max_part_size=FILE) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        files = [Upload(f.filename or "", await f.read()) for _, f in form.multi_items() if isinstance(f, UploadFile)]
    came = urlsplit(request.headers.get("referer", ""))
    return Given(fields, files, _by(request), came.path + (f"?{came.query}" if came.query else ""))


def _lighting(request: Request) -> Response:
    most = (min(request.path_params[name], 2000) for name in ("voices", "statements"))
    return _kept(rendering.lighting(*most), "css")


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    data = rendering.static_files().get(name)
    if data is None:
        raise HTTPException(404)
    return _kept(data, name.rpartition(".")[2])


def _kept(data: bytes, kind: str) -> Response:
    """Under an address that changes with what it holds."""
    headers = {"Cache-Control": "public, max-age=31536000, immutable"}
    return Response(data, media_type=TYPES.get(kind, "application/octet-stream"), headers=headers)
