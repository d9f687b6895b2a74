"""Files of an office for tests: a document with these lines, and one with macros."""

import io
import zipfile

import docx


def document(*lines: str) -> bytes:
    """A .docx file."""
    made, held = docx.Document(), io.BytesIO()
    for line in lines:
        made.add_paragraph(line)
    made.save(held)
    return held.getvalue()


def with_macros() -> bytes:
    """A .docx file that bears macros."""
    held = io.BytesIO(document("{{ title }}"))
    with zipfile.ZipFile(held, "a") as form:
        form.writestr("word/vbaProject.bin", b"Sub AutoOpen")
    return held.getvalue()
