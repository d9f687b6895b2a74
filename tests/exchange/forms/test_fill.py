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


def test_marks_are_known_in_any_case_width_and_spacing() -> None:
    filled = docx.Document(io.BytesIO(fill(_docx(["｛｛ Title ｝｝, {{ANSWER  ３}}"]), VALUES)))
    assert [paragraph.text for paragraph in filled.paragraphs] == ["Carry out <the> report, =1+1"]


def test_lines_stay_lines_in_a_document() -> None:
    filled = docx.Document(io.BytesIO(fill(_docx(["All: {{ title }}."]), {"title": "one\r\ntwo\nthree\x00"})))
    assert [paragraph.text for paragraph in filled.paragraphs] == ["All: one\ntwo\nthree."]


def _packed(**more: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx(["{{ title }}"]))) as form, zipfile.ZipFile(held, "w") as new:
        for name in form.namelist():
            new.writestr(name, more.get(name, form.read(name)))
        for name in more.keys() - set(form.namelist()):
            new.writestr(name, more[name], zipfile.ZIP_DEFLATED)
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"nothing", "Choose a .docx or .xlsx file"),
        (b"", "Choose a .docx or .xlsx file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old kind or has a password"),
        (b"PK\x03\x04 cut off", "damaged"),
        (_packed(**{"word/document.xml": b"<w:p>"}), "damaged"),
        (_packed(**{"word/vbaProject.bin": b"Sub AutoOpen"}), "has macros"),
        (_packed(**{"word/media/a.bin": b"0" * 61_000_000}), "larger than 60 MB"),
        (b"0" * 10_000_001, "larger than 10 MB"),
        (_docx(["x"]), "no marks"),
    ],
)
def test_what_cannot_be_filled_is_refused_with_its_own_sentence(data: bytes, why: str) -> None:
    with pytest.raises(Refused, match=why) as refused:
        fill(data, VALUES)
    assert list(refused.value.fields) == ["file"]


def test_a_form_kept_under_a_password_is_damaged_for_us() -> None:
    form = bytearray(_packed())
    at = form.find(b"PK\x01\x02")
    while at >= 0:  # the flag that says so, for every part
        form[at + 8] |= 1
        at = form.find(b"PK\x01\x02", at + 4)
    with pytest.raises(Refused, match="damaged"):
        fill(bytes(form), VALUES)


def test_a_text_box_keeps_its_words_apart_from_the_paragraph_around_it() -> None:
    form = _docx(["Before {{ ti", "tle }}"])
    with zipfile.ZipFile(io.BytesIO(form)) as packed:
        body = packed.read("word/document.xml")
    box = b"<w:r><w:txbxContent><w:p><w:r><w:t>Box {{ due }}</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    filled = fill(_packed(**{"word/document.xml": body.replace(b"</w:p>", box, 1)}), VALUES)
    with zipfile.ZipFile(io.BytesIO(filled)) as packed:
        tree = etree.fromstring(packed.read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    inner = next(tree.iter(name + "txbxContent"))
    assert "".join(inner.itertext()) == "Box 31 March 2025"
    assert "".join(tree.itertext()) == "Before Carry out <the> reportBox 31 March 2025"
