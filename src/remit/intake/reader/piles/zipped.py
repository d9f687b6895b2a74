"""A ZIP. Nothing is unpacked to the disk; what its table of contents says is believed only as an upper bound."""

import struct
import zipfile
import zlib
from pathlib import Path

from remit.intake.reader.piles.part import MOST_PAGES, Part, passed_over, refused, shown
from remit.intake.reader.sources import most_bytes
from remit.intake.reader.unreadable import Unreadable

MOST_ENTRIES = 20_000
MOST_UNPACKED = 1_000_000_000
LOCKED = 0x1
UTF8 = 0x800
END = b"PK\x05\x06"
DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, ValueError, RuntimeError, OSError, EOFError)


def parts(path: Path) -> list[Part]:
    """The pages in the order of their names. Raises `Unreadable` for a damaged or swollen one, one without a page, and
    one with more than 2,000 files."""
    with _opened(path) as packed:
        entries = [(number, entry) for number, entry in enumerate(packed.infolist()) if not entry.is_dir()]
    if sum(entry.file_size for _number, entry in entries) > MOST_UNPACKED:
        raise Unreadable("bomb", name=path.name, limit_mb=MOST_UNPACKED // 1_000_000)
    found = [_part(number, name, entry) for number, entry in entries if not passed_over(name := _name(entry))]
    if not found:
        raise Unreadable("no_page", name=path.name)
    if len(found) > MOST_PAGES:
        raise Unreadable("too_many", name=path.name, limit=MOST_PAGES)
    return sorted(found, key=lambda part: part.name)


def bytes_of(path: Path, part: Part) -> bytes:
    """The entry's bytes, one more than may be at most."""
    with _opened(path) as packed:
        try:
            entry = packed.infolist()[int(part.place)]
            with packed.open(entry) as file:
                return file.read(most_bytes(part.suffix) + 1)
        except (*DAMAGE, IndexError) as error:
            raise Unreadable("damaged", name=part.name) from error


def _opened(path: Path) -> zipfile.ZipFile:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 66_000))
        tail = file.read()
    at = tail.rfind(END)
    told = int.from_bytes(tail[at + 10 : at + 12], "little") if at >= 0 else 0
    if told > MOST_ENTRIES:
        raise Unreadable("too_many", name=path.name, limit=MOST_PAGES)
    try:
        return zipfile.ZipFile(path)
    except DAMAGE as error:
        raise Unreadable("damaged", name=path.name) from error


def _part(number: int, name: str, entry: zipfile.ZipInfo) -> Part:
    code, values = refused(name, entry.file_size)
    if entry.external_attr >> 28 == 0xA:  # a symbolic link, as Unix marks it
        code, values = "link", {}
    elif not code and entry.flag_bits & LOCKED:
        code = "encrypted"
    return Part(shown(name), str(number), Path(name).suffix.lower(), code=code, values=values)


def _name(entry: zipfile.ZipInfo) -> str:
    """Archives from Chinese machines write names in GB18030 without saying so."""
    if entry.flag_bits & UTF8:
        return entry.filename
    try:
        told = entry.filename.encode("cp437")
        return told.decode("utf-8") if _is_utf8(told) else told.decode("gb18030")
    except UnicodeError:
        return entry.filename


def _is_utf8(told: bytes) -> bool:
    try:
        told.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
