"""Real files, broken: a change is an operation, a place in the file (0 to 1), and something to put there."""

import io
import random
import zipfile
import zlib
from dataclasses import dataclass

OPERATIONS = ("flip", "drop", "double", "insert", "cut", "swap", "fill")
TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", "\u202e\u2066".encode(), "\u200b".encode() * 50, b"\r\r\n", b"\x1b[2J"),
    *("2月31日".encode(), b"February 31, 2024", "9999年99月99日".encode(), "第九九九九次".encode(), b"1.1.1.1."),
    *("会议强调，".encode() * 20, "要".encode() * 200, "传达学习《".encode(), "》》》".encode(), "（".encode() * 100),
    *(b"<div>" * 40, b"</p>", b"<table><tr><td>", b"<!--", b"<script>", b"&#0;&#xD800;&amp;", b"]]>", b"<?xml"),
    *(b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b" obj << /Type /Page >> endobj ", b"/Length 99999999", b"/Kids [1 0 R]"),
    *(b"stream\n", b"endstream", b"%%EOF", b"xref\n0 99\n", b"WARC/1.0\r\n", b"Content-Length: -1\r\n"),
    *(b"Content-Transfer-Encoding: base64\r\n", b"charset=utf-7", b"PK\x03\x04", b"PK\x01\x02", b"\n\n\n\n"),
    *(b"Present: " * 30, b"Moved by ", b"the meeting of " * 60, b"x" * 2000, "，".encode() * 2000),
)


@dataclass(frozen=True)
class Change:
    """One operation at one place."""

    operation: str
    at: float
    token: bytes


def changed(data: bytes, changes: list[Change]) -> bytes:
    """The bytes after every change, in order; never more than a few megabytes."""
    for change in changes:
        data = _one(data, change)[:3_000_000]
    return data


def _one(data: bytes, change: Change) -> bytes:
    at = int(change.at * len(data))
    span = len(change.token)
    match change.operation:
        case "flip":
            return data[:at] + bytes(b ^ (1 << (span % 8)) for b in data[at : at + 1]) + data[at + 1 :]
        case "drop":
            return data[:at] + data[at + span :]
        case "double":
            return data[: at + span * 4] + data[at:]
        case "insert":
            return data[:at] + change.token + data[at:]
        case "cut":
            return data[:at]
        case "swap":
            return data[at:] + data[:at]
        case _:
            return data[:at] + change.token * 3 + data[at + span * 3 :]


def inside(archive: bytes, changes: list[Change]) -> bytes:
    """A ZIP (a .docx is one) in which the changes were made to one entry, and the sums are right again."""
    kept = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
            entries = source.infolist()
            chosen = int(changes[0].at * len(entries)) if changes else 0
            for number, entry in enumerate(entries):
                words = source.read(entry)
                target.writestr(entry.filename, changed(words, changes) if number == chosen else words)
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError):
        return changed(archive, changes)
    return kept.getvalue()


def by_chance(chance: random.Random) -> list[Change]:
    """Some changes, mostly few."""
    count = min(chance.randint(1, 6), chance.randint(1, 12))
    return [
        Change(chance.choice(OPERATIONS), chance.random() * 0.999, chance.choice(TOKENS)) for _number in range(count)
    ]
