"""One page of a pile, before it is read."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from remit.intake.reader.sources import KINDS, SEVERAL, most_bytes

MOST_PAGES = 2_000
BESIDE = frozenset(
    (".css", ".js", ".mjs", ".json", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".bmp", ".woff",
     ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".xml", ".db", ".ini", ".lnk", ".download", ".tmp")
)  # fmt: skip
"""What lies beside a saved page and is none: passed over without a word."""
HIDDEN = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True)
class Part:
    """`name` is shown, `place` finds it in the pile again, `suffix` says of what kind it is. `code` and `values` say
    why it cannot be read (`unreadable.SENTENCES`), and are empty where it may be tried. `address` is where it was
    published, if told."""

    name: str
    place: str
    suffix: str = ""
    address: str = ""
    code: str = ""
    values: dict[str, object] = field(default_factory=dict)


def shown(name: str) -> str:
    """The name without what does not print, turns the writing, or is too long."""
    return "".join(filter(str.isprintable, name))[-200:]


def passed_over(name: str) -> bool:
    """Hidden files, and what only belongs to a page."""
    path = PurePosixPath(name)
    if any(part in HIDDEN or (part.startswith(".") and part.strip(".")) for part in path.parts):
        return True
    return path.suffix.lower() in BESIDE


def refused(name: str, size: int | None) -> tuple[str, dict[str, object]]:
    """Why a file of this name and size is not tried; ("", {}) where it is."""
    path = PurePosixPath(name.replace("\\", "/"))
    if ".." in path.parts or path.is_absolute() or DRIVE.match(name):
        return "leads_out", {}
    suffix = path.suffix.lower()
    if suffix in SEVERAL or suffix in (".rar", ".7z", ".tar", ".tgz", ".bz2", ".xz"):
        return "nested", {}
    if suffix not in KINDS or not suffix:
        return "unknown_kind", {}
    if size is not None and size > most_bytes(suffix):
        return "too_large", {"limit_mb": most_bytes(suffix) // 1_000_000}
    return "", {}
