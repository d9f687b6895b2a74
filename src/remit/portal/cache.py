"""Public pages kept in memory, no longer than nothing happens."""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from time import monotonic, time
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.http import http_date, parse_http_date_safe

from remit.ledger.generation import generation

MOST_BYTES = 8 * 1024 * 1024
MOST_BYTES_OF_A_PAGE = 512 * 1024
# An entry that commits more than 64 entries late is found by no generation; after this long the page is made anew.
LONGEST_SECONDS = 60.0
ROOMS = ("/en/", "/zh/")
FILES = frozenset({"/sitemap.xml", "/robots.txt"})
KEPT_STATUS = frozenset({200, 410})

State = tuple[tuple[int, int], date]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer as it was given, and when."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    etag: str
    changed: int
    made: float


class Shelf:
    """The pages of one state of the records; emptied when the state changes, the page unused for longest going first
    when it is full. Safe to use from several threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.pages: OrderedDict[Any, Page] = OrderedDict()
        self.bytes = 0
        self.state: State | None = None
        self.lock = Lock()

    def get(self, state: State, key: Any) -> Page | None:
        """The page, if it was made in this state and not too long ago."""
        with self.lock:
            if state != self.state:
                self._empty(state)
            page = self.pages.get(key)
            if page is None:
                return None
            if monotonic() - page.made > LONGEST_SECONDS:
                self._drop(key)
                return None
            self.pages.move_to_end(key)
            return page

    def put(self, state: State, key: Any, page: Page) -> None:
        """Keep the page, unless something has happened since it was begun."""
        with self.lock:
            if state != self.state or len(page.body) > MOST_BYTES_OF_A_PAGE:
                return
            if key in self.pages:
                self._drop(key)
            self.pages[key] = page
            self.bytes += _weight(page)
            while self.bytes > self.most_bytes:
                self._drop(next(iter(self.pages)))

    def _drop(self, key: Any) -> None:
        self.bytes -= _weight(self.pages.pop(key))

    def _empty(self, state: State) -> None:
        self.pages.clear()
        self.bytes = 0
        self.state = state


def _weight(page: Page) -> int:
    return len(page.body) + 2048


class PortalCacheMiddleware:
    """Answers citizens from memory. Outermost, so that a kept page costs one query and no other middleware.

    Kept are answers to GET without session or message cookie that set none themselves. The state is read before
    the page is made: what happens meanwhile makes it the page of an older state.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.shelf = Shelf()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _is_public(request):
            return self.get_response(request)
        state = generation(), timezone.localdate()
        key = (request.scheme, request.META.get("HTTP_HOST"), request.get_full_path())
        page = self.shelf.get(state, key)
        if page is None:
            response = self.get_response(request)
            if not _may_be_kept(response):
                return response
            page = _page_of(response, int(time()))
            self.shelf.put(state, key, page)
        return _answer(request, page)


def _is_public(request: HttpRequest) -> bool:
    path = request.path_info
    if request.method != "GET" or not (path.startswith(ROOMS) or path in FILES):
        return False
    if not request.META.get("HTTP_COOKIE"):
        return True
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and "messages" not in request.COOKIES


def _may_be_kept(response: HttpResponseBase) -> bool:
    return (
        response.status_code in KEPT_STATUS
        and isinstance(response, HttpResponse)
        and not response.cookies
        and "Set-Cookie" not in response.headers
    )


def _page_of(response: Any, changed: int) -> Page:
    body = bytes(response.content)
    etag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    response.headers["Cache-Control"] = "public, no-cache"  # may be kept, but is asked after each time
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(changed)
    response.headers["Content-Length"] = str(len(body))
    return Page(response.status_code, tuple(response.headers.items()), body, etag, changed, monotonic())


def _answer(request: HttpRequest, page: Page) -> HttpResponse:
    if page.status == 200 and _is_known(request, page):
        response: HttpResponse = HttpResponseNotModified()
        wanted = {"cache-control", "etag", "last-modified", "vary", "content-language", "content-security-policy"}
        response.headers = type(response.headers)({k: v for k, v in page.headers if k.lower() in wanted})
        return response
    response = HttpResponse(page.body, status=page.status)
    response.headers = type(response.headers)(dict(page.headers))
    return response


def _is_known(request: HttpRequest, page: Page) -> bool:
    known = request.META.get("HTTP_IF_NONE_MATCH")
    if known:
        tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
        return page.etag in tags or "*" in tags
    since = parse_http_date_safe(request.META.get("HTTP_IF_MODIFIED_SINCE") or "")
    return since is not None and page.changed <= since
