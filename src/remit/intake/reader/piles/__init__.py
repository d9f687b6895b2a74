"""Piles: what holds several pages. A folder, a ZIP, or a saved web archive (WARC) is taken apart page by page."""

from pathlib import Path

from remit.intake.reader.piles.part import MOST_PAGES, Part
from remit.intake.reader.unreadable import Unreadable

LIMIT = 200_000_000
"""Bytes of a ZIP or a web archive."""
ARCHIVES = (".zip", ".warc", ".warc.gz")

__all__ = ["ARCHIVES", "LIMIT", "MOST_PAGES", "Part", "bytes_of", "is_pile", "parts_of"]


def is_pile(path: Path) -> bool:
    """Whether it is a folder, or has the ending of an archive."""
    return path.is_dir() or path.name.lower().endswith(ARCHIVES)


def parts_of(path: Path) -> list[Part]:
    """The pages of a pile, in the order of their names or of the archive; what cannot be read has its refusal.

    Raises `Unreadable` for what is no pile, for a damaged or swollen archive, and for more than 2,000 files.
    """
    if path.is_dir():
        from remit.intake.reader.piles import folder

        return folder.parts(path)
    _check(path)
    if path.name.lower().endswith(".zip"):
        from remit.intake.reader.piles import zipped

        return zipped.parts(path)
    from remit.intake.reader.piles import warc

    return warc.parts(path)


def bytes_of(path: Path, part: Part) -> bytes:
    """The bytes of one page of a pile; raises its refusal, or `Unreadable` where the archive lied about it."""
    if part.code:
        raise Unreadable(part.code, **part.values, name=part.name)
    if path.is_dir():
        from remit.intake.reader.piles import folder

        return folder.bytes_of(path, part)
    if path.name.lower().endswith(".zip"):
        from remit.intake.reader.piles import zipped

        return zipped.bytes_of(path, part)
    from remit.intake.reader.piles import warc

    return warc.bytes_of(path, part)


def _check(path: Path) -> None:
    if not path.exists():
        raise Unreadable("missing", name=path.name)
    if not is_pile(path):
        raise Unreadable("not_a_pile", name=path.name)
    size = path.stat().st_size
    if size > LIMIT:
        raise Unreadable("too_large_pile", name=path.name, limit_mb=LIMIT // 1_000_000)
    if not size:
        raise Unreadable("empty", name=path.name)
