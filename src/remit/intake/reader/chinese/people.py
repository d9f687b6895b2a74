"""A person as Chinese pages write one: the role, then the name."""

import re
from collections.abc import Iterator

from remit.intake.reader.chinese.names import NAME, NEVER
from remit.intake.reader.chinese.words import ROLE_END
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.page import Page

WITH_ROLE = re.compile(
    rf"(?P<role>[^，。；：\s]{{0,60}}?{ROLE_END}(?:\([^()]{{1,12}}\))?)(?P<name>{NAME})(?:\([^()]{{1,20}}\))?(?:同志"
    r"|等)?$"
)
BARE = re.compile(rf"(?P<name>{NAME})(?:同志)?(?:\((?P<role>[^()]{{2,30}})\))?(?:等)?$")
PIECE = re.compile(r"(?:(?!等[区市县各机全校院局班])[^，、；\n])+")
ROLE_ENDING = re.compile(rf"{ROLE_END}$")
LEAD = re.compile(r"^(?:会议由|由|经|受|请|会上|会前|会议|其中|\s)+")


def person(page: Page, start: int, end: int) -> Item | None:
    """Name and role between two offsets; None where there is no name."""
    span = page.trimmed(start, end, "，、；：。")
    if span is None or span.end - span.start > 90:
        return None
    lead = LEAD.match(page.of(span))
    if lead:
        span = Span(span.start + lead.end(), span.end)
    words = page.of(span)
    match = WITH_ROLE.fullmatch(words) or BARE.fullmatch(words)
    if match is None or NEVER.search(match.group("name")):
        return None
    role = match.group("role")
    return {
        "name": page.found(span.start + match.start("name"), span.start + match.end("name"), 0.85),
        "role": page.found(span.start + match.start("role"), span.start + match.end("role"), 0.85) if role else None,
    }


def people(page: Page, start: int, end: int) -> list[Item]:
    """A list of persons; a role holds for the names after it until the next role or a piece that is no person."""
    found: list[Item] = []
    role: Found | None = None
    pending: int | None = None
    for piece in _pieces(page, start, end):
        begin = piece.start if pending is None else pending
        one = person(page, begin, piece.end) or person(page, piece.start, piece.end)
        if one is None:
            role = None
            pending = begin if ROLE_ENDING.search(page.of(piece)) else None
            continue
        pending = None
        role = one["role"] or role
        found.append({"name": one["name"], "role": role})
    return found


def _pieces(page: Page, start: int, end: int) -> Iterator[Span]:
    """The list cut at its marks, and at 和 unless that is part of a name (岳清和)."""
    for match in PIECE.finditer(page.flow, start, end):
        at = match.start()
        for join in re.finditer("和(?!和)|以及|及", match.group()):
            left, right = Span(at, match.start() + join.start()), Span(match.start() + join.end(), match.end())
            if (
                left.start < left.end
                and right.start < right.end
                and (person(page, left.start, left.end) or right.end - right.start > 4)
            ):
                yield left
                at = right.start
        yield Span(at, match.end())
