"""Minutes as PDF: lasting, readable by everyone, complete, and never blank."""

import dataclasses
from datetime import UTC, date, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import BooleanObject, DictionaryObject

from remit.exchange.minutes.document import Action, AnyMinutes, BilingualMinutes, MinutesDocument, Person
from remit.exchange.minutes.pdf import render_pdf, unmistakable_ends
from remit.exchange.minutes.refusals import MissingGlyphs
from tests.exchange.minutes.judge import faults
from tests.exchange.minutes.samples import chinese, english, sample_document


def text_of(made: bytes) -> str:
    """All text of the file, without the line breaks of its setting."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(BytesIO(made)).pages)


def bare(language: str = "en") -> MinutesDocument:
    """The least that minutes can say."""
    return MinutesDocument(
        language="zh" if language == "zh" else "en",
        body="Board",
        title="Meeting",
        held_on=date(2024, 2, 29),
        printed_at=datetime(2024, 3, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    "document",
    [chinese(), english(), sample_document(), bare(), bare("zh"), chinese(40), english(40)],
    ids=["chinese", "english", "both", "least", "least-chinese", "forty-chinese", "forty-english"],
)
def test_minutes_are_pdf_a_2a_and_pdf_ua_1_at_once(document: AnyMinutes, tmp_path: Path) -> None:
    assert faults(render_pdf(document, system_fonts=False), tmp_path) == []


def test_the_judge_refuses_a_file_that_only_claims_to_conform(tmp_path: Path) -> None:
    made = render_pdf(english())
    untagged = made.replace(b"/StructTreeRoot", b"/StructTreeBoot")
    assert made != untagged
    assert {fault.split(":")[0] for fault in faults(untagged, tmp_path)} == {"2a", "ua1"}
    nameless = made.replace(b"/Lang(en-GB)", b"/Lamg(en-GB)").replace(b"/Lang(en)", b"/Lamg(en)")
    assert made != nameless
    assert faults(nameless, tmp_path) != []


def test_title_language_author_and_date_are_said() -> None:
    reader = PdfReader(BytesIO(render_pdf(chinese())))
    assert reader.metadata is not None
    assert reader.metadata.title == "云溪区人民政府第二十八次常务会议纪要"
    assert reader.metadata.author == "云溪区人民政府常务会议"
    assert reader.metadata.creation_date == datetime(2024, 1, 3, 9, 30, tzinfo=UTC)
    assert str(reader.root_object["/Lang"]).startswith("zh")
    preferences = reader.root_object["/ViewerPreferences"].get_object()
    assert isinstance(preferences, DictionaryObject)
    assert preferences["/DisplayDocTitle"] == BooleanObject(True)


def test_everything_the_chinese_minutes_say_is_printed() -> None:
    printed = text_of(render_pdf(chinese()))
    for said in (
        "云溪区人民政府常务会议纪要", "〔2024〕1号", "时间：2023年12月29日", "主持：林知远（区长）",
        "一、传达学习市委城市工作会议精神", "《关于加强城市基础设施建设的意见》", "汇报：区水务局局长何川",
        "结果：原则同意", "四、会议要求", "（一）各单位要在春节前", "五、议定事项", "六、工作任务", "2024年2月5日",
        "出席：林知远、周以宁、何川、欧阳喆、孟晓兰、陶堃", "列席：沈玥（区人大常委会副主任）、祝祎（区政协副主席）",
        "请假：韦珺（出差）", "〔英文〕", "记录：夏青", "审核：周以宁", "2024年1月3日印发", "—1—",
    ):  # fmt: skip
        assert "".join(said.split()) in printed, said


def test_everything_the_english_minutes_say_is_printed() -> None:
    printed = text_of(render_pdf(english()))
    for said in (
        "Executive Board of Yunxi District", "No. 2024/1", "29 December 2023", "Lin Zhiyuan (District Mayor)",
        "Apologies", "Wei Jun", "What the City Conference on Urban Work asked for", "[in Chinese]",
        "Presented by He Chuan, Water Office", "Outcome: Approved in principle", "(a)Every office", "Board’s",
        "5 February 2024", "Water Office (lead), Housing Office", "Recorded by", "3 January 2024", "Page 1 of 2",
    ):  # fmt: skip
        assert "".join(said.split()) in printed, said


def test_bilingual_minutes_hold_both_in_the_order_given() -> None:
    printed = text_of(render_pdf(BilingualMinutes(english(), chinese())))
    assert 0 < printed.index("Twenty-eighthOrdinary") < printed.index("第二十八次常务会议")


def test_a_text_that_looks_like_markup_is_printed_as_it_is() -> None:
    title = '<b>&{{x}} #import "a" *no* _no_ $x$ = @ref \\ `code` // no'
    printed = text_of(render_pdf(dataclasses.replace(english(), title=title, notes=(title,))))
    assert printed.count("".join(title.split())) == 2


def test_the_same_document_gives_the_same_bytes() -> None:
    first = render_pdf(sample_document())
    assert render_pdf(english()) != first
    assert render_pdf(sample_document()) == first


def test_the_same_moment_in_another_zone_gives_the_same_bytes() -> None:
    moved = english().printed_at.astimezone(timezone(timedelta(hours=8)))
    assert render_pdf(dataclasses.replace(english(), printed_at=moved)) == render_pdf(english())


def test_a_document_for_measuring_has_as_many_pages_as_asked() -> None:
    assert [len(PdfReader(BytesIO(render_pdf(sample_document(pages)))).pages) for pages in (3, 5)] == [3, 5]


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        dataclasses.replace(english(), printed_at=datetime(2024, 1, 3))  # noqa: DTZ001


def test_the_same_language_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="two languages"):
        BilingualMinutes(english(), english())


def test_a_character_that_no_font_has_is_named_and_nothing_is_printed() -> None:
    document = dataclasses.replace(chinese(), members=(Person("王\U0003fffd"), Person("李\ue000")))
    with pytest.raises(MissingGlyphs) as refused:
        render_pdf(document)
    assert refused.value.characters == ("\ue000", "\U0003fffd")
    assert "U+3FFFD" in refused.value.sentence("en")
    assert "U+E000" in refused.value.sentence("zh")


def test_without_the_fonts_of_the_system_a_rare_character_is_named() -> None:
    with pytest.raises(
        MissingGlyphs, match=r"No font on this machine has 𠮷 \(U\+20BB7\)\. Install a font that has it"
    ):
        render_pdf(dataclasses.replace(chinese(), notes=("𠮷",)), system_fonts=False)


def test_half_a_character_is_named() -> None:
    with pytest.raises(MissingGlyphs, match=r"\? \(U\+D83D\)"):
        render_pdf(dataclasses.replace(english(), notes=("a\ud83d",)))


def test_a_rare_character_comes_from_the_system() -> None:
    if not Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc").exists():
        pytest.skip("fonts-noto-cjk is not installed")
    assert "𠮷" in text_of(render_pdf(dataclasses.replace(chinese(), recorder="𠮷野")))


def test_marks_without_a_shape_are_left_out() -> None:
    document = dataclasses.replace(english(), recorder="Zo\u0065\u0308\u200b\u202e\x07\ufeff \u00adKim")
    assert "ZoëKim" in text_of(render_pdf(document, system_fonts=False))


def test_forty_items_and_long_names_stay_on_the_page() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff" * 2
    document = dataclasses.replace(
        english(40), body="Joint Committee on " + long, members=tuple(Person(long, long) for _ in range(30)),
        actions=tuple(Action(long, long, date(2024, 9, 30)) for _ in range(30)),
    )  # fmt: skip
    pages = PdfReader(BytesIO(render_pdf(document))).pages
    assert len(pages) > 8
    assert {page.mediabox.upper_right for page in pages} == {pages[0].mediabox.upper_right}


def test_a_stream_that_ends_in_a_carriage_return_cannot_be_misread() -> None:
    before = b"stream\nab\r\nendstream\nendobj"
    assert unmistakable_ends(before) == b"stream\nab\r\rendstream\nendobj"
    assert unmistakable_ends(b"stream\nab\nendstream\nendobj") == b"stream\nab\nendstream\nendobj"


def test_no_text_makes_a_file_that_the_judge_refuses(tmp_path: Path) -> None:
    """One file in a hundred has a stream that ends in a carriage return; among these sixty there are some."""
    met = 0
    for turn in range(60):
        codes = [(0xB0 + (turn * 7 + place) % 39, 0xA1 + (turn * 11 + place * 5) % 90) for place in range(1, 12)]
        note = "".join(bytes(code).decode("gb2312", "ignore") for code in codes)
        made = render_pdf(dataclasses.replace(bare(), notes=("一" + note,)))
        met += b"\r\rendstream" in made
        assert faults(made, tmp_path) == [], turn
    assert met > 0
