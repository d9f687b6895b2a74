"""One broken file through the reader: a well-formed record, or a refusal; nothing else."""

from pathlib import Path

from remit.intake.reader import Unreadable, read_file
from remit.intake.reader.piles import ARCHIVES, bytes_of, parts_of
from remit.intake.reader.unreadable import SENTENCES
from tests.intake.fuzz.mutation import Change, changed, inside
from tests.intake.reader.shape import check

PACKED = (".docx", ".zip")


def broken(name: str, data: bytes, changes: list[Change], within: bool) -> bytes:
    """The file after the changes; `within` makes them inside an archive, so that it opens still."""
    return inside(data, changes) if within and name.endswith(PACKED) else changed(data, changes)


def tried(name: str, data: bytes, folder: Path) -> str:
    """ "read", or the code of the refusal. Whatever else is raised is a fault of the reader."""
    told = _told(name, data, folder)
    assert told == "read" or told in SENTENCES
    return told


def _told(name: str, data: bytes, folder: Path) -> str:
    try:
        if name.endswith(ARCHIVES):
            return _pile(name, data, folder)
        check(read_file(data, name))
    except Unreadable as refusal:
        return refusal.code
    return "read"


def _pile(name: str, data: bytes, folder: Path) -> str:
    path = folder / name
    path.write_bytes(data)
    told = "read"
    for part in parts_of(path)[:20]:
        try:
            check(read_file(bytes_of(path, part), f"page{part.suffix}"))
        except Unreadable as refusal:
            told = refusal.code
    return told
