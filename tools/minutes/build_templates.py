"""Make the DOCX templates that Remit ships. An office replaces them with its own; the marks are listed beside them.

Run: python tools/minutes/build_templates.py
"""

import datetime as dt
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

TARGET = Path(__file__).resolve().parents[2] / "src/remit/exchange/minutes/templates"
RED = RGBColor(0xB5, 0x12, 0x1B)
QUIET = RGBColor(0x55, 0x50, 0x4A)
FACES = {"en": ("Georgia", "宋体"), "zh": ("Times New Roman", "仿宋"), "zh-strong": ("Times New Roman", "黑体")}


class Sheet:
    """A document being written, with marks that name the fields of one language."""

    def __init__(self, document: Any, language: str, prefix: str) -> None:
        """`prefix` is "" in a template of one language, "zh." or "en." in one of both."""
        self.document, self.language, self.prefix = document, language, prefix

    def mark(self, name: str) -> str:
        """The mark of a field."""
        return "{{ " + self.prefix + name + " }}"

    def label(self, name: str) -> str:
        """The mark of a label."""
        return self.mark(f"labels.{name}")

    def line(self, *parts: tuple[str, bool], size: float, indent: float = 0, style: str = "Normal") -> Any:
        """A paragraph of (text, bold) parts."""
        paragraph = self.document.add_paragraph(style=style)
        paragraph.paragraph_format.first_line_indent = Pt(indent)
        for text, bold in parts:
            self.face(paragraph.add_run(text), size, bold)
        return paragraph

    def face(self, run: Any, size: float, bold: bool) -> None:
        """Type face, size and language of a run; in Chinese, strong is 黑体 and not a thickened 仿宋."""
        latin, chinese = FACES["zh-strong" if bold and self.language == "zh" else self.language]
        run.font.name, run.font.size = latin, Pt(size)
        run.font.bold = bold and self.language == "en"
        run.font.color.rgb = RGBColor(0, 0, 0)
        run._element.rPr.rFonts.set(qn("w:eastAsia"), chinese)
        language = OxmlElement("w:lang")
        language.set(qn("w:val"), "en-GB")
        language.set(qn("w:eastAsia"), "zh-CN")
        run._element.rPr.append(language)

    def tag(self, statement: str) -> None:
        """A paragraph that only steers; it is gone when the template is filled. `@` stands for the prefix."""
        self.document.add_paragraph("{%p " + statement.replace("@", self.prefix) + " %}")

    def table_of_actions(self, size: float, widths: tuple[float, ...]) -> None:
        """The table of actions; its head is repeated on each page."""
        table = self.document.add_table(rows=4, cols=4, style="Table Grid")
        names = ("order", "action", "owner", "due")
        cells = ("{{ row.order }}", "{{ row.text }}", "{{ row.owner }}", "{{ row.due }}")
        for column, (name, cell, width) in enumerate(zip(names, cells, widths, strict=True)):
            for row in table.rows:
                row.cells[column].width = Mm(width)
            self.face(table.rows[0].cells[column].paragraphs[0].add_run(self.label(name)), size, True)
            self.face(table.rows[2].cells[column].paragraphs[0].add_run(cell), size, False)
        table.rows[1].cells[0].text = "{%tr for row in " + self.prefix + "actions.rows %}"
        table.rows[3].cells[0].text = "{%tr endfor %}"
        repeated = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(repeated)


def rule(paragraph: Any, colour: str, eighths: int) -> None:
    """A line under the paragraph, as thick as so many eighths of a point."""
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "4"), ("color", colour)):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._p.get_or_add_pPr().append(borders)


def chinese(sheet: Sheet) -> None:
    """纪要: mark, number, red rule, title, items, requirements, decisions, tasks, and then who was there."""
    size, indent = 16.0, 32.0
    label = sheet.label
    head = sheet.line((sheet.mark("mark"), True), size=28)
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    head.runs[0].font.color.rgb = RED
    number = sheet.line((sheet.mark("number") + " " + sheet.mark("standing"), False), size=size)
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    rule(number, "B5121B", 12)
    title = sheet.line((sheet.mark("title"), True), size=22, style="Title")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    colon = label("colon")
    sheet.tag("for fact in @facts")
    sheet.line(("{{ fact.label }}" + colon, True), ("{{ fact.value }}", False), size=size, indent=indent)
    sheet.tag("endfor")
    sheet.tag("for item in @agenda")
    sheet.line(("{{ item.number }}{{ item.title }}", True), size=size, indent=indent, style="Heading 1")
    sheet.tag("if item.presenter")
    sheet.line((label("presenter") + colon, True), ("{{ item.presenter }}", False), size=size, indent=indent)
    sheet.tag("endif")
    sheet.tag("for one in item.conveyed")
    sheet.line((label("conveyed") + colon, True), ("{{ one }}", False), size=size, indent=indent)
    sheet.tag("endfor")
    sheet.tag("for one in item.texts")
    sheet.line(("{{ one }}", False), size=size, indent=indent)
    sheet.tag("endfor")
    sheet.tag("if item.outcome")
    sheet.line((label("outcome") + colon, True), ("{{ item.outcome }}", False), size=size, indent=indent)
    sheet.tag("endif")
    sheet.tag("endfor")
    sections(sheet, size, indent, (13, 78, 40, 25), 14)
    sheet.tag("for group in @attendance")
    sheet.line(("{{ group.label }}" + colon, True), ("{{ group.value }}", False), size=size, indent=indent)
    sheet.tag("endfor")
    ending(sheet, size, indent)
    sheet.tag("if @issued_by or @issued_on")
    last = sheet.line((sheet.mark("issued_by") + "　" + sheet.mark("issued_on"), False), size=14)
    rule(last, "000000", 8)
    sheet.tag("endif")


def english(sheet: Sheet) -> None:
    """Council minutes: body, number, title, facts, attendance, items, requests, decisions, actions."""
    size = 11.0
    sheet.line((sheet.mark("mark"), True), size=15)
    number = sheet.line((sheet.label("minutes") + " " + sheet.mark("number") + " ", False),
                        (sheet.mark("standing"), True), size=size)  # fmt: skip
    rule(number, "000000", 12)
    sheet.line((sheet.mark("title"), True), size=20, style="Title")
    for group in ("facts", "attendance"):
        sheet.tag(f"for line in @{group}")
        sheet.line(("{{ line.label }}: ", True), ("{{ line.value }}", False), size=size)
        sheet.tag("endfor")
    sheet.tag("if @agenda")
    sheet.line((sheet.label("agenda"), True), size=13, style="Heading 1")
    sheet.tag("endif")
    sheet.tag("for item in @agenda")
    sheet.line(("{{ item.number }}  {{ item.title }}", True), size=size, style="Heading 2")
    sheet.tag("if item.presenter")
    quiet = sheet.line((sheet.label("presenter") + " {{ item.presenter }}", False), size=size)
    quiet.runs[0].font.color.rgb = QUIET
    sheet.tag("endif")
    sheet.tag("for one in item.conveyed")
    sheet.line((sheet.label("conveyed") + ": {{ one }}", False), size=size)
    sheet.tag("endfor")
    sheet.tag("for one in item.texts")
    sheet.line(("{{ one }}", False), size=size)
    sheet.tag("endfor")
    sheet.tag("if item.outcome")
    sheet.line((sheet.label("outcome") + ": ", False), ("{{ item.outcome }}", True), size=size)
    sheet.tag("endif")
    sheet.tag("endfor")
    sections(sheet, size, 0, (13, 78, 40, 25), 10)
    ending(sheet, size, 0)
    for name in ("issued_by", "issued_on"):
        sheet.tag(f"if @{name}")
        sheet.line((sheet.label(name) + ": ", True), (sheet.mark(name), False), size=size)
        sheet.tag("endif")


def sections(sheet: Sheet, size: float, indent: float, widths: tuple[float, ...], small: float) -> None:
    """Requirements, decisions and actions, each only where there are any."""
    for name in ("key_points", "decisions"):
        sheet.tag(f"if @{name}")
        sheet.line((sheet.mark(f"{name}.heading"), True), size=size, indent=indent, style="Heading 1")
        sheet.tag(f"for point in @{name}.points")
        gap = " " if sheet.language == "en" else ""
        sheet.line(("{{ point.number }}" + gap + "{{ point.text }}", False), size=size, indent=indent)
        sheet.tag("endfor")
        sheet.tag("endif")
    sheet.tag("if @actions")
    sheet.line((sheet.mark("actions.heading"), True), size=size, indent=indent, style="Heading 1")
    sheet.table_of_actions(small, widths)
    sheet.tag("endif")


def ending(sheet: Sheet, size: float, indent: float) -> None:
    """Notes, sources, and who wrote and checked the minutes."""
    colon = sheet.label("colon") + ("" if sheet.language == "zh" else " ")
    for name in ("notes", "sources"):
        sheet.tag(f"for one in @{name}")
        sheet.line((sheet.label(name) + colon, True), ("{{ one }}", False), size=size, indent=indent)
        sheet.tag("endfor")
    sheet.tag("for line in @closing")
    sheet.line(("{{ line.label }}" + colon, True), ("{{ line.value }}", False), size=size, indent=indent)
    sheet.tag("endfor")


def page(document: Any, language: str) -> None:
    """A4 with the margins of the language's custom, and single styles without colours of their own."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    top, left, right, bottom = (37, 28, 26, 35) if language == "zh" else (27, 27, 27, 26)
    section.top_margin, section.left_margin = Mm(top), Mm(left)
    section.right_margin, section.bottom_margin = Mm(right), Mm(bottom)
    for name in ("Title", "Heading 1", "Heading 2"):
        style = document.styles[name]
        style.paragraph_format.keep_with_next = True
        for border in style.element.findall(".//" + qn("w:pBdr")):
            border.getparent().remove(border)


def lighten(document: Any) -> None:
    """Without what no page of it uses: a second copy of the styles for older programs, a picture of an empty page, and
    a hundred table styles, which Word has anyway. Nine tenths of the file; each document would read and write them."""
    for part in (document.part, document.part.package):
        for key, relation in list(part.rels.items()):
            if relation.reltype.rpartition("/")[2] in {"stylesWithEffects", "thumbnail", "customXml"}:
                del part.rels[key]
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in {"Normal Table", "Table Grid"}:
            style.delete()


def save(document: Any, path: Path) -> None:
    """The file, with a fixed date inside, so that making it again changes nothing."""
    document.core_properties.author = "Remit"
    document.core_properties.created = document.core_properties.modified = dt.datetime(2024, 1, 1)  # noqa: DTZ001
    made = BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)


def main() -> None:
    """Writes a template for each language and one for each order of both."""
    write = {"zh": chinese, "en": english}
    for languages in (("en",), ("zh",), ("en", "zh"), ("zh", "en")):
        document = Document()
        page(document, languages[0])
        lighten(document)
        for order, language in enumerate(languages):
            if order:
                document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            write[language](Sheet(document, language, f"{language}." if len(languages) > 1 else ""))
        save(document, TARGET / f"minutes-{'-'.join(languages)}.docx")


if __name__ == "__main__":
    main()
