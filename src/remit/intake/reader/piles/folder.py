"""A folder with its subfolders. Links are named and not followed, so that no loop is walked."""

import os
from pathlib import Path

from remit.intake.reader.piles.part import MOST_PAGES, Part, passed_over, refused, shown
from remit.intake.reader.sources import most_bytes
from remit.intake.reader.unreadable import Unreadable


def parts(folder: Path) -> list[Part]:
    """The files by name; raises `Unreadable` where there are none, or more than 2,000."""
    found: list[Part] = []
    for above, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        linked = [name for name in folders if (Path(above) / name).is_symlink()]
        for name in sorted([*files, *linked]):
            path = Path(above) / name
            at = path.relative_to(folder).as_posix()
            if passed_over(at):
                continue
            if len(found) >= MOST_PAGES:
                raise Unreadable("too_many", name=folder.name, limit=MOST_PAGES)
            found.append(_part(path, at))
    if not found:
        raise Unreadable("no_page", name=folder.name)
    return found


def bytes_of(folder: Path, part: Part) -> bytes:
    """The file's bytes, one more than may be at most."""
    path = folder / part.place
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            return file.read(most_bytes(part.suffix) + 1)
    except FileNotFoundError as error:
        raise Unreadable("missing", name=part.name) from error
    except OSError as error:
        raise Unreadable("failed", name=part.name) from error


def _part(path: Path, at: str) -> Part:
    name = shown(at.encode("utf-8", "replace").decode())
    if path.is_symlink():
        return Part(name, at, code="link")
    if not path.is_file():
        return Part(name, at, code="unknown_kind")
    code, values = refused(at, path.stat().st_size)
    return Part(name, at, path.suffix.lower(), code=code, values=values)
