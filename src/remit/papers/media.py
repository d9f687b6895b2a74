"""Which files a paper may have, told by their bytes; and which of them a browser may show by itself."""

import io
import re
import zipfile
import zlib

LARGEST = 20 * 1024 * 1024
INLINE = frozenset({"application/pdf", "image/png", "image/jpeg"})
"""What a browser shows without running anything of it; all else is handed out to be saved."""

TEXT = "text/plain"
_STARTS = {b"%PDF-": "application/pdf", b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMS = frozenset({_WORD, _SHEET})
"""What a superior's own form may be."""
_OPEN = {b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.spreadsheet"}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LONGEST_WORDS = 2_000_000
# RuntimeError: a password is asked for. NotImplementedError: packed in a way that is not known.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError)


def kind_of(data: bytes, name: str) -> str | None:
    """The media type; None where files of this kind are not taken."""
    for start, kind in _STARTS.items():
        if data.startswith(start):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return TEXT if name.lower().endswith((".txt", ".md", ".csv")) and not _CONTROL.search(data) else None


def words_of(data: bytes, kind: str) -> str:
    """The words of a plain text or of a text document, to be looked through for markings; else nothing."""
    if kind == TEXT:
        return _decoded(data)
    if kind != _WORD:
        return ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed, packed.open("word/document.xml") as part:
            markup = part.read(_LONGEST_WORDS).decode("utf-8", "replace")
    except _UNREADABLE:
        return ""
    return re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>", "\n", markup))


def _packed(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            if any(name.endswith("vbaProject.bin") for name in names):
                return None  # macros run on whoever opens it
            if "mimetype" in names and packed.getinfo("mimetype").file_size < 100:
                said = packed.read("mimetype").strip()
                return said.decode() if said in _OPEN else None
    except _UNREADABLE:
        return None
    if "word/document.xml" in names:
        return _WORD
    return _SHEET if "xl/workbook.xml" in names else None


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return ""
