"""A saved web archive (WARC, ISO 28500), gzipped or not: the pages that were answered with success."""

import zlib
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from remit.intake.reader.piles.part import MOST_PAGES, Part, shown
from remit.intake.reader.sources import most_bytes
from remit.intake.reader.unreadable import Unreadable

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
MOST_RECORDS = 200_000
SUCCESS = "200"
DEFLATED = ("identity", "gzip", "deflate", "br")


def parts(path: Path) -> list[Part]:
    """The pages in the order of the archive; `place` is the offset of each. Raises `Unreadable` for a damaged archive,
    one without a page, and one with more than 2,000."""
    found = []
    with path.open("rb") as file:
        try:
            records = _records(file)
            for number, record in enumerate(records):
                if number > MOST_RECORDS:
                    raise Unreadable("too_many", name=path.name, limit=MOST_PAGES)
                suffix = _suffix(record)
                if suffix:
                    address = record.rec_headers.get_header("WARC-Target-URI") or ""
                    offset = records.get_record_offset()  # asked last: it may read the record to its end
                    found.append(Part(_named(address), str(offset), suffix, address=_address(address)))
                if len(found) > MOST_PAGES:
                    raise Unreadable("too_many", name=path.name, limit=MOST_PAGES)
        except (Unreadable, MemoryError):
            raise
        except Exception as error:
            raise Unreadable("damaged", name=path.name) from error
    if not found:
        raise Unreadable("no_page", name=path.name)
    return found


def bytes_of(path: Path, part: Part) -> bytes:
    """The page's bytes, one more than may be at most."""
    with path.open("rb") as file:
        file.seek(int(part.place))
        try:
            records = _records(file)
            data = next(records).content_stream().read(most_bytes(part.suffix) + 1)
        except (StopIteration, zlib.error, ValueError, OSError) as error:
            raise Unreadable("damaged", name=part.name) from error
    if not isinstance(data, bytes):
        raise Unreadable("damaged", name=part.name)
    return data


def _records(file: BinaryIO) -> Any:
    from warcio.archiveiterator import ArchiveIterator

    return ArchiveIterator(file)


def _suffix(record: Any) -> str:
    """The ending for the kind of a record that is a page; an empty string for the others."""
    if record.rec_type not in ("response", "resource"):
        return ""
    headers = record.http_headers
    if record.rec_type == "response":
        if headers is None or headers.get_statuscode() != SUCCESS:
            return ""
        if (headers.get_header("Content-Encoding") or "identity").lower() not in DEFLATED:
            return ""
        told = headers.get_header("Content-Type") or ""
    else:
        told = record.rec_headers.get_header("Content-Type") or ""
    return SUFFIXES.get(told.partition(";")[0].strip().lower(), "")


def _named(address: str) -> str:
    parts_ = urlsplit(address) if "://" in address else None
    return shown(unquote(parts_.netloc + parts_.path) if parts_ else address) or "page"


def _address(address: str) -> str:
    return address if address.startswith(("http://", "https://")) and len(address) <= 1000 else ""
