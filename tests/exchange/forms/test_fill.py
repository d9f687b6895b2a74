"""The superior's own form is filled."""

import io
import zipfile

import docx
import pytest
from lxml import etree

from remit.exchange.forms import fill, marks_in
from remit.kernel.errors import Refused

VALUES = {"title": "Carry out <the> report", "answer 3": "=1+1", "due": "31 March 2025"}
STRINGS = (
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2">'
    "<si><t>{{ title }}</t></si><si><r><t>Answer: {{ ans</t></r><r><t>wer 3 }}</t></r></si></sst>"
)
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="inlineStr"><is><t>{{ due }}</t></is></c>'
    "</row></sheetData></worksheet>"
)


def _docx(*paragraphs: list[str]) -> bytes:
    document, held = docx.Document(), io.BytesIO()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    document.save(held)
    return held.getvalue()


def _xlsx() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as form:
        form.writestr("xl/workbook.xml", "<workbook/>")
        form.writestr("xl/sharedStrings.xml", STRINGS)
        form.writestr("xl/worksheets/sheet1.xml", SHEET)
    return held.getvalue()


def test_a_document_is_filled_also_where_a_mark_is_cut_into_pieces() -> None:
    form = _docx(["Title: {{ title }}"], ["{{ ans", "wer 3", " }} by {{due}}"], ["As it was."])
    assert marks_in(form) == ["title", "answer 3", "due"]
    filled = docx.Document(io.BytesIO(fill(form, VALUES)))
    assert [paragraph.text for paragraph in filled.paragraphs] == [
        "Title: Carry out <the> report",
        "=1+1 by 31 March 2025",
        "As it was.",
    ]


def test_a_sheet_is_filled_with_text_and_never_with_a_formula() -> None:
    with zipfile.ZipFile(io.BytesIO(fill(_xlsx(), VALUES))) as filled:
        strings = etree.fromstring(filled.read("xl/sharedStrings.xml"))
        sheet = filled.read("xl/worksheets/sheet1.xml").decode()
    assert ["".join(each.itertext()) for each in strings] == ["Carry out <the> report", "Answer: =1+1"]
    assert (sheet.count("<f>"), "31 March 2025" in sheet) == (1, True)


def test_marks_that_are_not_known_are_refused_by_name() -> None:
    with pytest.raises(Refused, match="colour, answer 9") as refused:
        fill(_docx(["{{ colour }} {{ title }} {{ answer 9 }}"]), VALUES)
    assert list(refused.value.fields) == ["file"]


def test_no_form_no_marks_and_a_bomb_are_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as form:
        form.writestr("word/document.xml", b"0" * 61_000_000)
    for data, why in ((b"nothing", "Choose a .docx"), (bomb.getvalue(), "Choose a .docx"), (_docx(["x"]), "no marks")):
        with pytest.raises(Refused, match=why):
            fill(data, VALUES)
