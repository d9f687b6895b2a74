"""Markdown: its text line by line, without the marks; title and date from the head where it has one."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from remit.intake.reader.page import Hints

HEAD = re.compile(r"\A---\s*\n(.{0,4000}?)\n---\s*(?:\n|\Z)", re.S)
FIELD = re.compile(r"^(title|date)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.M | re.I)
ISO = re.compile(r"\d{4}-\d\d-\d\d")


def text_of(source: str) -> tuple[str, Hints]:
    """Paragraphs apart by an empty line, list entries and table rows each on a line."""
    from markdown_it import MarkdownIt

    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    head = HEAD.match(source)
    fields = {key.lower(): value for key, value in FIELD.findall(head.group(1))} if head else {}
    tokens = MarkdownIt("commonmark").enable("table").parse(source[head.end() :] if head else source)
    title, lines = _lines(tokens)
    if fields.get("title") and not title:
        title = fields["title"]
        lines.insert(0, title)
    return "\n\n".join(lines), Hints(title, _day(fields.get("date", "")))


def _day(told: str) -> str | None:
    """The ISO date at the beginning, where there is such a day."""
    match = ISO.match(told)
    try:
        return date.fromisoformat(match.group()).isoformat() if match else None
    except ValueError:
        return None


def _lines(tokens: list[Any]) -> tuple[str | None, list[str]]:
    title: str | None = None
    lines: list[str] = []
    row: list[str] | None = None
    heading = False
    for token in tokens:
        if token.type == "heading_open":
            heading = token.tag == "h1"
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            lines.append("  ".join(row))
            row = None
        elif token.type in ("inline", "fence", "code_block", "html_block"):
            words = "".join(_words(token)).strip()
            if row is not None:
                row.append(words)
            elif words:
                lines.append(words)
            if heading and words:
                title, heading = title or words, False
    return title, lines


def _words(token: Any) -> Iterator[str]:
    if token.children is None:
        yield token.content
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif child.type == "image":
            continue
        else:
            yield child.content
