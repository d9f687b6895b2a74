"""Which pages there are: of all that can be reached, the few that together show everything there is to see."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve

from tests.judges.visitor import Answer, Visitor

# Of one kind of page so many are opened, and of these at most so many are judged.
OPENED = 8
JUDGED = 2
QUERIES = ({}, {"page"}, {"both"}, {"version"})


@dataclass(frozen=True)
class Sample:
    """A page to judge: who opens it, where, which kind it is, and what stands on it."""

    role: str
    address: str
    kind: str
    status: int
    parts: frozenset[str]


def explore(role: str, visitor: Visitor, starts: Iterable[str]) -> list[Sample]:
    """A few pages of every kind that this person reaches by links from `starts`."""
    waiting, known = deque(starts), set(starts)
    opened: Counter[str] = Counter()
    samples = []
    while waiting:
        address = waiting.popleft()
        kind = kind_of(address)
        if opened[kind] >= OPENED:
            continue
        opened[kind] += 1
        answer = visitor.get(address)
        if not answer.is_page:
            continue
        if kind_of(answer.address) == kind:
            samples.append(Sample(role, answer.address, kind, answer.status, parts(answer)))
        for link in links(answer):
            if link not in known and not link.startswith("/zh/"):
                known.add(link)
                waiting.append(link)
    return samples


def representatives(samples: Iterable[Sample]) -> list[Sample]:
    """Of each kind those that show most, each with something that the others do not show."""
    chosen: list[Sample] = []
    shown: dict[str, set[str]] = {}
    count: Counter[str] = Counter()
    for sample in sorted(samples, key=lambda one: -len(one.parts)):
        seen = shown.setdefault(sample.kind, set())
        if sample.parts - seen and count[sample.kind] < JUDGED:
            seen |= sample.parts
            count[sample.kind] += 1
            chosen.append(sample)
    return sorted(chosen, key=lambda one: (one.kind, one.address))


def kind_of(address: str) -> str:
    """The name of the page's address, with what its query asks for: `desk:meetings:index?page`."""
    parts = urlsplit(address)
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        name = "nowhere"
    return name + "".join(f"?{key}" for key in sorted(parse_qs(parts.query)))


def parts(answer: Answer) -> frozenset[str]:
    """What stands on a page: its elements by name, class and field, figures left out."""
    return frozenset(
        f"{one.tag}.{one.get('class', '')}.{re.sub('[0-9]+', '#', one.get('name', ''))}"
        for one in answer.tree.iter()
        if isinstance(one.tag, str)
    )


def links(answer: Answer) -> Iterator[str]:
    """The addresses on this site that a page links to."""
    for href in answer.tree.xpath("//a/@href"):
        address = urldefrag(urljoin(answer.address, str(href).strip())).url
        if not address.startswith("/") or address.startswith(("/static/", "/account/sign-out")):
            continue
        if set(parse_qs(urlsplit(address).query)) in [set(query) for query in QUERIES]:
            yield address
