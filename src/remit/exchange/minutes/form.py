"""docxtpl as minutes need it: fenced in, strict, each text of a template patched and compiled once a process."""

import zipfile
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from functools import cache, lru_cache
from io import BytesIO
from typing import Any
from xml.parsers.expat import ParserCreate

from docxtpl import DocxTemplate, RichText
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
# A template of an office has a logo, not a film; a small file that unpacks to gigabytes is no template.
LARGEST = 64_000_000
# As undated files are; with the moment of printing the same minutes would not give the same bytes.
UNDATED = (1980, 1, 1, 0, 0, 0)
BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


class Form(DocxTemplate):  # type: ignore[misc]
    """A template about to be filled, once; what it costs to read its marks is paid by the first of a process."""

    def __init__(self, template: bytes, properties: Mapping[str, str | datetime]) -> None:
        """Opened. Raises BadZipFile, KeyError, ValueError or XMLSyntaxError where it is no DOCX."""
        super().__init__(BytesIO(template))
        self.init_docx()
        self.properties = properties

    def filled(self, values: dict[str, Any]) -> bytes:
        """The file with every mark replaced; the same in, the same out. Raises what Jinja raises, ExpatError and
        XMLSyntaxError where what comes out is no XML."""
        self.render(values, fence(), autoescape=True)
        made, undated = BytesIO(), BytesIO()
        self.save(made)
        with zipfile.ZipFile(made) as old, zipfile.ZipFile(undated, "w") as new:
            for name in old.namelist():
                new.writestr(zipfile.ZipInfo(name, UNDATED), old.read(name), zipfile.ZIP_DEFLATED)
        return undated.getvalue()

    def patch_xml(self, src_xml: str) -> str:
        """As docxtpl does it; the same text is patched once."""
        return patched(src_xml)

    def fix_tables(self, xml: str) -> Any:
        """As docxtpl does it, but what is no XML is refused: docxtpl would leave out what it cannot read."""
        well_formed(xml.encode())
        return super().fix_tables(xml)

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """As docxtpl does it, but once: filled again for every section, a text that looks like a mark would be one."""
        for part in self.docx.part.package.parts:
            if part.content_type == FOOTNOTES:
                xml = self.render_xml_part(self.patch_xml(part.blob.decode()), part, context, jinja_env).encode()
                well_formed(xml)
                part._blob = xml

    def render_properties(self, _context: dict[str, Any], _jinja_env: Any = None) -> None:
        """What the file says of itself comes from the minutes; whoever wrote the template is not named."""
        said = self.docx.core_properties
        said._element.clear()
        for name, value in self.properties.items():
            setattr(said, name, value)


@lru_cache(maxsize=8)
def admitted(template: bytes) -> bytes:
    """The same template. Raises BadZipFile where it unpacks to more than LARGEST, ExpatError or ValueError where a part
    does not begin as XML does or brings a document type along."""
    with zipfile.ZipFile(BytesIO(template)) as archive:
        if sum(part.file_size for part in archive.infolist()) > LARGEST:
            raise zipfile.BadZipFile("too large")
        for name in archive.namelist():
            part = archive.read(name)
            if part.lstrip(BEFORE_MARKUP)[:1] == b"<":
                with suppress(StopIteration):
                    well_formed(part, only_the_beginning=True)
    return template


def well_formed(xml: bytes, *, only_the_beginning: bool = False) -> None:
    """Raises ExpatError where it is no XML, ValueError where it brings a document type along, and StopIteration at the
    first element where only what stands before it is asked for."""

    def refuse(*_declared: object) -> None:
        raise ValueError("a document type")

    def stop(*_element: object) -> None:
        raise StopIteration

    parser = ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = refuse
    if only_the_beginning:
        parser.StartElementHandler = stop
    parser.Parse(xml, True)


@lru_cache(maxsize=32)
def patched(xml: str) -> str:
    """The text of a part as Jinja reads it."""
    return str(DocxTemplate.patch_xml(None, xml))


class Fence(SandboxedEnvironment):
    """Where templates are filled: sandboxed and strict, for they come from outside; each text is compiled once."""

    def __init__(self) -> None:
        """`R` stands beside what Jinja brings, for `{{r R(title, bold=True) }}`."""
        super().__init__(undefined=StrictUndefined, autoescape=True)
        self.globals["R"] = RichText
        self.from_string = lru_cache(maxsize=32)(super().from_string)  # type: ignore[method-assign,assignment]


@cache
def fence() -> Fence:
    """The one of this process."""
    return Fence()
