"""Minutes as DOCX: everything is in it, verbatim, on the shipped template or the office's own."""

import dataclasses
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from remit.exchange.minutes import form
from remit.exchange.minutes.document import BilingualMinutes, Borrowed
from remit.exchange.minutes.docx import TEMPLATES, render_docx
from remit.exchange.minutes.refusals import MissingGlyphs, TemplateRefused
from tests.exchange.minutes.samples import chinese, english, sample_document


def paragraphs(made: bytes) -> list[str]:
    """The text outside tables."""
    return [paragraph.text for paragraph in Document(BytesIO(made)).paragraphs]


def rows(made: bytes) -> list[list[str]]:
    """The cells of the first table."""
    return [[cell.text for cell in row.cells] for row in Document(BytesIO(made)).tables[0].rows]


def template(tmp_path: Path, *lines: str) -> Path:
    """An office's own template of a few lines."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = tmp_path / "own.docx"
    document.save(str(path))
    return path


def test_the_english_minutes_say_all_of_it_in_order() -> None:
    said = paragraphs(render_docx(english()))
    assert said[:4] == [
        "Executive Board of Yunxi District",
        "Minutes 2024/1 ",
        "Twenty-eighth Ordinary Meeting of the Executive Board",
        "Meeting: Ordinary meeting",
    ]
    assert "Conveyed to the meeting: 《关于加强城市基础设施建设的意见》 [in Chinese]" in said
    assert said[-6:] == [
        "(b) The by-law is to be issued once it has been changed as the meeting asked.",
        "Actions",
        "Recorded by: Xia Qing",
        "Checked by: Zhou Yining",
        "Issued by: Office of the Executive Board",
        "Issued on: 3 January 2024",
    ]


def test_the_chinese_minutes_say_all_of_it_in_order() -> None:
    said = paragraphs(render_docx(chinese()))
    assert said[:7] == [
        "云溪区人民政府常务会议纪要",
        "〔2024〕1号 ",
        "云溪区人民政府第二十八次常务会议纪要",
        "会议：第二十八次常务会议",
        "时间：2023年12月29日",
        "地点：区政府三楼会议室",
        "主持：林知远（区长）",
    ]
    assert said[said.index("四、会议要求") + 1].startswith("（一）各单位要在春节前")
    assert said[-5:] == [
        "请假：韦珺（出差）",
        "备注：The text of the by-law is open for comment until 20 January.〔英文〕",
        "记录：夏青",
        "审核：周以宁",
        "云溪区人民政府办公室　2024年1月3日",
    ]


def test_the_table_of_actions_has_a_head_and_a_row_for_each() -> None:
    assert rows(render_docx(chinese())) == [
        ["序号", "任务内容", "责任单位（人）", "完成时限"],
        ["1", "完成河道清淤“回头看”并报送问题清单", "区水务局", "2024年2月5日"],
        ["2", "贯通剩余截污管网", "区水务局（牵头）、区住房和城乡建设局", "2024年5月31日"],
        ["3", "修改并印发无障碍设施管理办法", "区司法局", "2024年1月20日"],
    ]


def test_bilingual_minutes_hold_both_in_the_order_given() -> None:
    said = paragraphs(render_docx(BilingualMinutes(english(), chinese())))
    assert said.index("Twenty-eighth Ordinary Meeting of the Executive Board") < said.index("五、议定事项")
    assert len(Document(BytesIO(render_docx(sample_document(5)))).tables) == 2


def test_a_text_that_looks_like_a_mark_or_markup_comes_out_verbatim() -> None:
    title = "<b>&{{x}} {% raw %} {%p if %} ]]> &amp; \"'"
    document = dataclasses.replace(english(), title=title, decisions=(title,), notes=(Borrowed(title, "zh"),))
    made = render_docx(document)
    assert paragraphs(made)[2] == title
    assert title in paragraphs(made)
    assert f"Notes: {title} [in Chinese]" in paragraphs(made)
    assert Document(BytesIO(made)).core_properties.title == title


def test_the_file_says_its_title_language_and_date() -> None:
    properties = Document(BytesIO(render_docx(chinese()))).core_properties
    assert (properties.title, properties.author) == ("云溪区人民政府第二十八次常务会议纪要", "云溪区人民政府常务会议")
    assert (properties.language, properties.created) == ("zh-CN", chinese().printed_at)


def test_the_same_document_gives_the_same_bytes() -> None:
    made = render_docx(sample_document())
    assert render_docx(sample_document()) == made
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_empty_parts_leave_no_trace() -> None:
    document = dataclasses.replace(
        english(), items=(), key_points=(), decisions=(), actions=(), members=(), notes=(), issued_on=None
    )
    made = render_docx(document)
    assert Document(BytesIO(made)).tables == []
    assert not {"Actions", "Decisions", "Agenda and outcome"} & set(paragraphs(made))


def test_an_office_can_replace_the_template(tmp_path: Path) -> None:
    own = template(tmp_path, "{{ body }}: {{ held_on }}, {{ chair }}", "{%p for item in agenda %}", "{{ item.title }}",
                   "{%p endfor %}", "{{ en.place }} {{ absent }}")  # fmt: skip
    assert paragraphs(render_docx(english(1), own)) == [
        "Executive Board of Yunxi District: 29 December 2023, Lin Zhiyuan (District Mayor)",
        "What the City Conference on Urban Work asked for",
        "Meeting Room 3, District House Wei Jun",
    ]


def test_a_mark_that_was_styled_in_pieces_is_one_mark(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece in (
        "Day: {",
        "{ held",
        "_on }",
        "}, {% if place == “Meeting Room 3, District House” %}here{",
        "% endif %}",
    ):
        paragraph.add_run(piece).bold = True
    document.sections[0].header.paragraphs[0].text = "{{ body }}"
    document.save(str(tmp_path / "own.docx"))
    made = render_docx(english(), tmp_path / "own.docx")
    assert paragraphs(made) == ["Day: 29 December 2023, here"]
    assert Document(BytesIO(made)).sections[0].header.paragraphs[0].text == "Executive Board of Yunxi District"


def test_a_text_of_two_lines_stays_two_lines(tmp_path: Path) -> None:
    document = dataclasses.replace(english(), title="First & foremost\nSecond")
    assert paragraphs(render_docx(document, template(tmp_path, "{{ title }}"))) == ["First & foremost\nSecond"]


def test_a_template_may_use_what_docxtpl_brings(tmp_path: Path) -> None:
    """Rows, columns, spans, shades and styled runs: what the offices' templates are made with."""
    document = Document()
    table = document.add_table(rows=4, cols=3)
    table.rows[0].cells[0].text = "{% colspan 1 + 1 %}{{ actions.heading }}"
    table.rows[0].cells[1]._tc.getparent().remove(table.rows[0].cells[1]._tc)
    table.rows[0].cells[-1].text = "{% cellbg 'B5121B' %}{{ number }}"
    table.rows[1].cells[0].text = "{%tr for row in actions.rows %}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    for cell, text in zip(
        table.rows[2].cells, ("{%tc for one in (row.order, row.due) %}", "{{ one }}", "{%tc endfor %}"), strict=True
    ):
        cell.text = text
    document.add_paragraph("Held: {{r R(place, bold=True) }}; {# nobody reads this #}{{ held_on }}")
    document.save(str(tmp_path / "own.docx"))
    made = Document(BytesIO(render_docx(english(), tmp_path / "own.docx")))
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [
        ["Actions", "Actions", "2024/1"],
        ["1", "5 February 2024"],
        ["2", "31 May 2024"],
        ["3", "20 January 2024"],
    ]
    assert re.findall("<w:(?:gridSpan|shd) [^>]*>", made.tables[0]._tbl.xml) == [
        '<w:gridSpan w:val="2"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="B5121B"/>',
    ]
    assert [(run.text, run.bold) for run in made.paragraphs[0].runs if run.text] == [
        ("Held: ", None),
        ("Meeting Room 3, District House", True),
        ("; 29 December 2023", None),
    ]


def test_a_footnote_is_filled_once_however_many_sections_there_are(tmp_path: Path) -> None:
    document = Document()
    document.add_section()
    text = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{{ title }}</w:footnotes>'
    )
    name = PackURI("/word/footnotes.xml")
    part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, text.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.save(str(tmp_path / "own.docx"))
    made = render_docx(dataclasses.replace(english(), title="{{ place }} & more"), tmp_path / "own.docx")
    with zipfile.ZipFile(BytesIO(made)) as archive:
        assert ">{{ place }} &amp; more<" in archive.read("word/footnotes.xml").decode()


def test_marks_that_leave_no_xml_behind_are_refused(tmp_path: Path) -> None:
    document = Document()
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "{% if not title %}"
    document.add_paragraph("{% endif %}")
    document.save(str(tmp_path / "own.docx"))
    with pytest.raises(TemplateRefused, match="A mark in the template is not written correctly"):
        render_docx(english(), tmp_path / "own.docx")


def test_a_template_that_was_changed_is_read_again(tmp_path: Path) -> None:
    assert paragraphs(render_docx(english(), template(tmp_path, "Old {{ place }}")))[0][:4] == "Old "
    assert paragraphs(render_docx(english(), template(tmp_path, "Newer {{ place }}")))[0][:6] == "Newer "


def test_a_template_without_properties_gets_them_and_one_with_others_loses_them(tmp_path: Path) -> None:
    own, bare = template(tmp_path, "{{ title }}"), tmp_path / "bare.docx"
    with zipfile.ZipFile(own) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            part = old.read(name).decode("latin-1")
            part = re.sub(r"<(Override|Relationship) [^>]*core-?properties[^>]*>", "", part)
            if name != "docProps/core.xml":
                new.writestr(name, part.encode("latin-1"))
    for path in (own, bare):
        properties = Document(BytesIO(render_docx(english(), path))).core_properties
        assert (properties.author, properties.comments) == ("Executive Board of Yunxi District", "")


@pytest.mark.parametrize("declared", ['<!DOCTYPE a [<!ENTITY b "c">]>', "<"])
def test_a_template_with_a_document_type_or_broken_xml_is_refused(tmp_path: Path, declared: str) -> None:
    own, hostile = template(tmp_path, "{{ title }}"), tmp_path / "hostile.docx"
    with zipfile.ZipFile(own) as old, zipfile.ZipFile(hostile, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.replace(b"<w:document", declared.encode() + b"<w:document", 1))
    with pytest.raises(TemplateRefused, match=r"The template hostile\.docx is not a DOCX file that can be read"):
        render_docx(english(), hostile)


def test_a_small_file_that_unpacks_to_a_large_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "LARGEST", 1000)
    with pytest.raises(TemplateRefused, match="is not a DOCX file that can be read"):
        render_docx(english(), template(tmp_path, "{{ title }} that nobody has read yet"))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{{ chairman }}", "The template asks for “chairman”, which minutes do not have."),
        ("{{ en.secretary }}", "The template asks for “secretary”, which minutes do not have."),
        ("{% if title %}", "A mark in the template is not written correctly"),
        ("{{ title", "A mark in the template is not written correctly"),
        ("{{ title|shout }}", "A mark in the template is not written correctly"),
        ("{{ title.__class__.__mro__ }}", "A mark in the template is not written correctly"),
        ("{{ 1 / 0 }}", "A mark in the template is not written correctly"),
        ("{{ ''.__class__ }}", "A mark in the template is not written correctly"),
    ],
)
def test_a_template_that_cannot_be_filled_is_refused_in_one_sentence(tmp_path: Path, line: str, sentence: str) -> None:
    with pytest.raises(TemplateRefused) as refused:
        render_docx(english(), template(tmp_path, line))
    assert str(refused.value).startswith(sentence)
    assert "\n" not in str(refused.value)
    assert refused.value.sentence("zh").startswith("模板中")


def test_a_file_that_is_no_docx_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    sentence = r"The template own\.docx is not a DOCX file that can be read\."
    with pytest.raises(TemplateRefused, match=sentence):
        render_docx(english(), path)
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(TemplateRefused, match=sentence):
        render_docx(english(), path)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(TemplateRefused, match=sentence):
        render_docx(english(), path)


def test_half_a_character_is_named() -> None:
    with pytest.raises(MissingGlyphs, match=r"U\+D83D"):
        render_docx(dataclasses.replace(english(), notes=("a\ud83d",)))


@pytest.mark.parametrize("languages", ["en", "zh", "en-zh", "zh-en"])
def test_every_shipped_template_is_there(languages: str) -> None:
    assert (TEMPLATES / f"minutes-{languages}.docx").is_file()
