"""Going through all pages as somebody would: following every link from the first page on."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

from django.http import HttpResponseBase
from django.test import Client
from lxml import html

HERE = "http://testserver"
# Signing out is a form, not a link; static files hold no records.
PASSED_OVER = ("/static/", "/account/logout")
# Of a list's further pages and filters, a few show what all would.
QUERIES = ({}, {"page"}, {"both"}, {"language"}, {"lang"}, {"version"}, {"both", "version"})


@dataclass(frozen=True)
class Seen:
    """One page as it was answered."""

    address: str
    status: int
    kind: str
    content: bytes
    headers: dict[str, str]

    @property
    def text(self) -> str:
        """The content as text, for what is text."""
        return self.content.decode("utf-8", errors="replace")


def crawl(client: Client, starts: Iterable[str], most: int = 2000) -> list[Seen]:
    """Every page that can be reached from `starts` by links and redirects on this site.

    Raises AssertionError where there are more than `most`.
    """
    waiting = deque(starts)
    known = set(waiting)
    seen: list[Seen] = []
    while waiting:
        address = waiting.popleft()
        page = look(client, address)
        seen.append(page)
        assert len(seen) <= most, f"more than {most} pages: is there a list without an end?"
        for link in links(page):
            if link not in known and wanted(link):
                known.add(link)
                waiting.append(link)
    return seen


def look(client: Client, address: str) -> Seen:
    """One page, redirects not followed."""
    response = client.get(address)
    headers = dict(response.headers.items())
    return Seen(address, response.status_code, headers.get("Content-Type", ""), content_of(response), headers)


def content_of(response: HttpResponseBase) -> bytes:
    """The whole body, also of a streamed file."""
    if getattr(response, "streaming", False):
        return b"".join(response)  # type: ignore[call-overload]
    return bytes(response.content)  # type: ignore[attr-defined]


def links(page: Seen) -> Iterator[str]:
    """The addresses on this site that a page names: links, alternates, feeds, and where it redirects to."""
    base = HERE + page.address
    named: list[str] = []
    if "Location" in page.headers:
        named.append(page.headers["Location"])
    if "html" in page.kind and page.content:
        named += html.fromstring(page.content).xpath("//a/@href | //link/@href | //area/@href")
    elif "xml" in page.kind:
        named += html.fromstring(page.content).xpath("//*/@href | //loc/text()")
    for each in named:
        address = urldefrag(urljoin(base, str(each).strip())).url
        if address.startswith(HERE + "/"):
            yield address.removeprefix(HERE)


def wanted(address: str) -> bool:
    """Whether the crawler goes there."""
    parts = urlsplit(address)
    if parts.path.startswith(PASSED_OVER):
        return False
    query = parse_qs(parts.query)
    if "page" in query and query["page"][0] not in {"1", "2"}:
        return False
    return set(query) in [set(q) for q in QUERIES] or "next" in query
