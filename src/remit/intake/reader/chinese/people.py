"""A person as Chinese pages write one: the role, then the name."""

import re
from collections.abc import Iterator

from remit.intake.reader.chinese.names import ANY_NAME, NAME, NEVER, NO_NAME
from remit.intake.reader.chinese.words import ROLE_END
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.page import Page

_TAIL = r"(?:\([^()]{1,20}\))?(?:同志|等[^，。；、]{0,12})?$"
WITH_ROLE = re.compile(
    rf"(?P<role>[^，。；：\s]{{0,60}}?{ROLE_END}(?:\([^()]{{1,12}}\))?)\s?(?P<name>{NAME})(?<!书记员){_TAIL}"
)
ROLE_THEN_ANY = re.compile(
    rf"(?P<role>[^，。；：\s]{{0,60}}{ROLE_END}(?:\([^()]{{1,12}}\))?)\s?(?P<name>{ANY_NAME}){_TAIL}"
)
BARE = re.compile(rf"(?P<name>{NAME})(?:同志)?(?:\((?P<role>[^()]{{2,30}})\))?(?:等[^，。；、]{{0,12}})?$")
THEN_ROLE = re.compile(
    rf"(?P<name>{ANY_NAME})(?:\s{{1,3}}(?P<role>[^，。；：\s]{{0,30}}?{ROLE_END})|\((?P<within>[^()]{{0,28}}{ROLE_END})\))$"
)
LISTED = re.compile(rf"(?P<name>{ANY_NAME})(?:同志)?(?:\((?P<role>[^()]{{2,30}})\))?$")
PIECE = re.compile(r"(?:(?!等[区市县各机全校院局班])[^，、；\n])+")
ROLE_ENDING = re.compile(rf"{ROLE_END}$")
LEAD = re.compile(r"^(?:会议由|由|经|受|请|会上|会前|会议|其中|\s)+")


def person(page: Page, start: int, end: int, listed: bool = False) -> Item | None:
    """Name and role between two offsets; None where there is no name. In a list any short word may be one."""
    span = page.trimmed(start, end, "，、；：。")
    if span is None or span.end - span.start > 90:
        return None
    lead = LEAD.match(page.of(span))
    if lead:
        span = Span(span.start + lead.end(), span.end)
    words = page.of(span)
    match = _match(words, listed)
    if match is None:
        return None
    key = "within" if match.groupdict().get("within") else "role"
    return {
        "name": page.found(span.start + match.start("name"), span.start + match.end("name"), 0.85),
        "role": page.found(span.start + match.start(key), span.start + match.end(key), 0.85)
        if match.group(key)
        else None,
    }


def _match(words: str, listed: bool) -> re.Match[str] | None:
    """Known family names first; any name only beside a role, or in a list."""
    for shape in (WITH_ROLE, BARE):
        match = shape.fullmatch(words)
        if match and not NEVER.search(match.group("name")):
            return match
    for shape in (ROLE_THEN_ANY, THEN_ROLE, *([LISTED] if listed else [])):
        match = shape.fullmatch(words)
        if match and not NEVER.search(match.group("name")) and not NO_NAME.search(match.group("name")):
            return match
    return None


def people(page: Page, start: int, end: int, listed: bool = False) -> list[Item]:
    """A list of persons; a role holds for the names after it until the next role or a piece that is no person."""
    found: list[Item] = []
    role: Found | None = None
    pending: int | None = None
    for piece in _pieces(page, start, end):
        begin = piece.start if pending is None else pending
        any_name = listed or (role is not None and pending is None)
        one = person(page, begin, piece.end, any_name) or person(page, piece.start, piece.end, any_name)
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
