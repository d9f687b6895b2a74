"""Where the bytes of files stand: in the data folder under their digest, each once, whoever attached them."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

HOLDERS: list[Callable[[str], bool]] = []
"""Questions of the rooms that keep files, each: whether one of its records has the bytes of this digest."""


class Kept(Enum):
    """How the bytes of a digest stand in the data folder."""

    WHOLE = auto()
    MISSING = auto()
    CHANGED = auto()
    UNREADABLE = auto()


def digest_of(data: bytes) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def keep(data: bytes) -> None:
    """The bytes are on the disk under their digest, whole or not at all."""
    place = _place(digest_of(data))
    if place.exists():
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).replace(place)


def keep_chunks(chunks: Iterable[bytes], *, most: int) -> str:
    """The same for what is too large for memory; gives the digest. Raises ValueError for more than `most` bytes, and
    then nothing is kept."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    told, size = hashlib.sha256(), 0
    with tempfile.NamedTemporaryFile(dir=folder) as file:
        for chunk in chunks:
            size += len(chunk)
            if size > most:
                raise ValueError(f"more than {most} bytes")
            told.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
        place = _place(told.hexdigest())
        place.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            os.link(file.name, place)
    return told.hexdigest()


def opened(digest: str) -> BinaryIO:
    """The bytes to be read. Raises FileNotFoundError where the data folder does not have them."""
    return _place(digest).open("rb")


def looked_at(digest: str) -> Kept:
    """Whether the data folder has the bytes of this digest; read a piece at a time, however large they are."""
    try:
        with _place(digest).open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return Kept.MISSING
    except OSError:
        return Kept.UNREADABLE
    return Kept.WHOLE if found == digest else Kept.CHANGED


def let_go(digest: str) -> None:
    """The bytes are gone, unless a record still has them. To be called once it is written that one's own has not."""
    if not any(holds(digest) for holds in HOLDERS):
        _place(digest).unlink(missing_ok=True)


def _place(digest: str) -> Path:
    return Path(settings.MEDIA_ROOT) / digest[:2] / digest
