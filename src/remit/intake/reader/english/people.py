"""A person as English pages write one: role and name in either order, alone or in lists."""

import re

from remit.intake.reader.english.words import ORDINARY_NAME_WORDS, ROLE
from remit.intake.reader.found import Found, Item, Span
from remit.intake.reader.page import Page

NAME_WORD = (
    r"(?:(?:[A-Z]\.\s?)+|[A-Z]\b|(?:(?:van der|van den|von der|de la|de los"
    r"|van|von|de|der|den|da|di|dos|das|do|bin|ibn|al|el|ap|del|la|ter|ten"
    r"|ní|ó)\s)?"
    r"(?:O'|D'|N'|L'|Mc|Mac|Fitz|Le|De|La|Van|Di|Al-|El-)?[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž]+(?:[-'][A-ZÀ-ÞĀ-Ž]?[a-zß-ÿā-ž]+){0,2})"
)
CAPITALS = r"[A-ZÀ-ÞĀ-Ž]{3,}(?:-[A-ZÀ-ÞĀ-Ž]{2,})?"
NAME = re.compile(
    rf"(?:{NAME_WORD}(?:\s{NAME_WORD}){{0,3}}|(?:{NAME_WORD}\s){{1,3}}{CAPITALS}"
    rf"|{CAPITALS}(?:\s{NAME_WORD}){{1,2}})$"
)
TITLE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Hon|Hon'ble|Honou?rable"
    r"|Rev|Reverend|Sir|Dame|Lord|Lady|Comrade|H\.\s?E|His Excellency"
    r"|Her Excellency|Rt)(?:\b|(?<=E))\.?\s*)+(?=[A-Z])"
)
"""Courtesy: it stays with the name."""
BARE_TITLE = re.compile(
    r"(?:cllr|cr|councill?or|trustee|member|commissioner|council ?member|alderman|director)s?\.?$", re.I
)
ROLE_WORD = re.compile(rf"\b{ROLE}\b", re.I)
ROLE_LEAD = re.compile(
    rf"^(?:[\w'-]+\s+){{0,12}}?(?i:{ROLE})(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w'&]*(?:\s+"
    r"(?:of|and|for|the)(?=\s+[A-Z]))?\s+){1,8}?)?(?=\s*[A-Z])"
)
SEVERAL = re.compile(
    r"^(?:councill?ors|council ?members|cllrs|crs|trustees|commissioners|members|directors|supervisors|alder"
    r"(?:men|persons)|vice[- ]?(?:chairmen|chairs|presidents|mayors)|deputy \w+s|selectmen)\b",
    re.I,
)
BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{1,60})\)\s*$")


def person(page: Page, start: int, end: int, loose: bool = False) -> Item | None:
    """Name and role between two offsets; None where there is no name. `loose` lets one word be a name."""
    span = page.trimmed(start, end, ",.;:-•*")
    number = re.match(r"\d{1,2}[.)]\s+", page.of(span)) if span else None
    span = Span(span.start + number.end(), span.end) if span and number else span
    if span is None or span.end - span.start > 200:
        return None
    bracketed = BRACKETS.search(page.of(span))
    if bracketed:
        named = person(page, span.start, span.start + bracketed.start(), loose)
        held = named["role"] if named else None
        if named and ROLE_WORD.search(bracketed.group("inside")) and (held is None or BARE_TITLE.match(held.value)):
            at = span.start + bracketed.start("inside")
            return {"name": named["name"], "role": page.found(at, at + len(bracketed.group("inside")), 0.85)}
        return named
    words = page.of(span)
    comma = words.find(",")
    if comma > 0:
        return _with_comma(page, span, comma, loose)
    dash = DASH.search(words)
    if dash:
        return _beside_dash(page, span, dash, loose)
    return _role_first(page, span, loose) or _bare(page, span, loose)


DASH = re.compile(r"\s+-+\s+|\s*:\s+|\s*\.{3,}\s*|\s{3,}")


def _beside_dash(page: Page, span: Span, dash: re.Match[str], loose: bool) -> Item | None:
    """ "Jane Roe - Clerk" and "Clerk: Jane Roe"."""
    before, after = Span(span.start, span.start + dash.start()), Span(span.start + dash.end(), span.end)
    for name, role in ((before, after), (after, before)):
        one = _bare(page, name, loose)
        if one and ROLE_WORD.search(page.of(role)) and len(page.of(role)) <= 80:
            return {"name": one["name"], "role": _role(page, role)}
    return None


def _with_comma(page: Page, span: Span, comma: int, loose: bool) -> Item | None:
    """ "Jane Roe, town clerk" and, less often, "Secretary of the Board, Jane Roe"."""
    before, after = Span(span.start, span.start + comma), Span(span.start + comma + 1, span.end)
    name = _bare(page, before, loose)
    if name:
        has_role = ROLE_WORD.search(page.of(after)) is not None
        return {"name": name["name"], "role": _role(page, after) if has_role else None}
    named = _bare(page, after, False)
    if named and ROLE_WORD.search(page.of(before)):
        return {"name": named["name"], "role": page.found(before.start, before.end, 0.8)}
    return _role_first(page, before, loose)


def _role_first(page: Page, span: Span, loose: bool) -> Item | None:
    match = ROLE_LEAD.match(page.of(span))
    if not match:
        return None
    name = _bare(page, Span(span.start + match.end(), span.end), loose=True)
    if name is None:
        return None
    role = page.trimmed(span.start, span.start + match.end())
    return {"name": name["name"], "role": _role(page, role) if role else None}


def _role(page: Page, span: Span) -> Found | None:
    """A role without its article, and without what is told after it."""
    trimmed = page.trimmed(span.start, span.end, ",")
    if trimmed is None:
        return None
    words = page.of(trimmed)
    article = re.match(r"(?:the|an?)\s+", words, re.I)
    told = re.search(r",?\s+(?:who|which|and (?:members|all|other))\b", words)
    start = trimmed.start + (article.end() if article else 0)
    return page.found(start, trimmed.start + told.start() if told else trimmed.end, 0.85)


def _bare(page: Page, span: Span, loose: bool) -> Item | None:
    """A name and nothing else; two words at least unless `loose`."""
    trimmed = page.trimmed(span.start, span.end, ",.;:-" if loose else ",;:")
    if trimmed is None:
        return None
    words = page.of(trimmed)
    title = TITLE.match(words)
    name = words[title.end() :] if title else words
    tokens = name.split()
    plain = {token.lower() for token in tokens if len(token.strip(".")) > 1}
    if not NAME.match(name) or ROLE_WORD.search(name) or plain & ORDINARY_NAME_WORDS:
        return None
    if len(tokens) < 2 and not loose and not title:
        return None
    return {"name": page.found(trimmed.start, trimmed.end, 0.85), "role": None}


ALONE = re.compile(rf"^the\s+(?P<role>{ROLE})$", re.I)
"""A role with its article and no name: the name comes next ("the Clerk, Ida Moss")."""

AGAIN = re.compile(r"(?:the\s+)?[A-Z]|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|about|some|other)\s")
PLURAL = re.compile(
    r"(?:\w+[- ])?(?:chairmen|chairpersons|presidents|mayors|secretaries|directors|ministers|councillors"
    r"|members)\b",
    re.I,
)
SEPARATOR = re.compile(r"\s*[;,\n•]\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+|\s{3,}")


def people(page: Page, start: int, end: int, loose: bool = False) -> list[Item]:
    """A list of persons; a role in the plural holds for all names after it, a role after a name for that one."""
    found: list[Item] = []
    several: Found | None = None
    before: Found | None = None
    for piece in _pieces(page, start, end):
        words = page.of(piece)
        plural = None if re.match(r"\S+\s+(?:of|for)\s", words) else SEVERAL.match(words)
        if plural:
            several = page.found(piece.start, piece.start + plural.end(), 0.8)
            piece = Span(piece.start + plural.end(), piece.end)
        one = person(page, piece.start, piece.end, loose)
        if one and one["role"] and PLURAL.match(one["role"].value):
            several = one["role"]
        elif one and one["role"] is None and before:
            one = {**one, "role": before}
        elif one and one["role"] is None and several:
            one = {**one, "role": several}
        elif one and one["role"] is not None and not plural:
            several = None
        alone = ALONE.match(words) if one is None else None
        before = page.found(piece.start + alone.start("role"), piece.end, 0.8) if alone else None
        if one:
            found.append(one)
        elif before:
            continue
        elif found and ROLE_WORD.search(words) and found[-1]["role"] is None and words[:1] != "(":
            found[-1] = {**found[-1], "role": page.found(piece.start, piece.end, 0.8)}
    return found


def _pieces(page: Page, start: int, end: int) -> list[Span]:
    """The list cut at commas and "and", but not inside brackets or within a role ("director of parks and roads")."""
    words, pieces, at, depth = page.flow[start:end], [], 0, 0
    for match in SEPARATOR.finditer(words):
        depth = words[: match.start()].count("(") - words[: match.start()].count(")")
        inside = "and" in match.group() and "," not in match.group() and not AGAIN.match(words[match.end() :])
        if depth > 0 or inside:
            continue
        pieces.append(page.trimmed(start + at, start + match.start()))
        at = match.end()
    pieces.append(page.trimmed(start + at, end))
    return [piece for piece in pieces if piece]
