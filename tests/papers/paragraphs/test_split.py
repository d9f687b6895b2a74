"""How texts fall into paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.papers.paragraphs.split import split

REGULATION = """澜汀市河湖管护条例
（市议会第三次会议通过）

第一章　总则
第一条　为了管护河湖，制定本条例。
第二条　本条例适用于本市。
依照
第一条的规定执行。
第二章　职责
第三条　河长履行下列职责：
（一）巡河；
（二）处理投诉：1.当日登记；2.十日内答复。
第四条　市政府依照本条例第三条、
第二条制定办法。
"""
REPORT = """I. What was done

The port is open. It has three parts: (a) the quay, (b) the dock
and (c) the wall.
II. What is to be done
1. Water. The plan of
2. May is kept.
2. Roads.
(a) Mend them,
(b) light them, and
(c) name them.
3. Schools.
(a) Build one.
"""


def shown(text: str) -> list[tuple[int, str, str]]:
    """Depth, label and the first words of each paragraph."""
    return [(each.depth, each.label, " ".join(each.text.split())[:12]) for each in split(text).paragraphs]


def test_a_chinese_regulation_falls_into_its_articles() -> None:
    assert split(REGULATION).preamble == "澜汀市河湖管护条例\n（市议会第三次会议通过）"
    assert shown(REGULATION) == [
        (0, "第一章", "总则"),
        (1, "第一条", "为了管护河湖，制定本条例"),
        (1, "第二条", "本条例适用于本市。 依照"),
        (0, "第二章", "职责"),
        (1, "第三条", "河长履行下列职责："),
        (2, "（一）", "巡河；"),
        (2, "（二）", "处理投诉：1.当日登记；"),
        (1, "第四条", "市政府依照本条例第三条、"),
    ]


def test_an_english_report_falls_into_its_parts_and_no_list_inside_a_sentence_is_split() -> None:
    assert shown(REPORT) == [
        (0, "I.", "What was don"),
        (0, "II.", "What is to b"),
        (1, "1.", "Water. The p"),
        (1, "2.", "Roads."),
        (2, "(a)", "Mend them,"),
        (2, "(b)", "light them, "),
        (2, "(c)", "name them."),
        (1, "3.", "Schools."),
        (2, "(a)", "Build one."),
    ]
    assert split(REPORT).paragraphs[2].text == "Water. The plan of\n2. May is kept."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n二、己\n（一）庚", "0一、 1（一） 21. 3（1） 3（2） 0二、 1（一）"),
        ("1 Scope\n1.1 Ships\n1.2 Boats\n1.2.1 Small\n2.1 Docks", "01.1 01.2 11.2.1 02.1"),
        ("Article 1\nName\nArticle 2. Seat\nArticle 4 of the Charter\nholds.", "0Article 1 0Article 2."),
        ("§ 1 Name\n§ 2 Seat\n§2a Port", "0§ 1 0§ 2 0§2a"),
        (
            "Chapter I\nChapter II\nArticle 3 Boats\n(1) Small\n(2) Big\nArticle 4 Docks",
            "0Chapter I 0Chapter II 1Article 3 2(1) 2(2) 1Article 4",
        ),
        ("(g) x\n(h) y\n(i) z\n(j) a", "0(g) 0(h) 0(i) 0(j)"),
        ("(h) y\n(i) one\n(ii) two\n(iii) three", "0(h) 1(i) 1(ii) 1(iii)"),
        ("A. Smith spoke.\nB was silent.", ""),
        ("A. Water\nB. Roads", "0A. 0B."),
        ("三、丙\n四、丁\n", "0三、 0四、"),
        ("1. k\n2. m.\n4. n\n\n90. p", "01. 02. 04."),
        ("The plan of\n1. May", ""),
        ("第九条　甲\n第十条　乙\n第十一条　丙\n第二十条　丁", "0第九条 0第十条 0第十一条"),
        ("第一条　甲。\n第一条之一　乙。\n第二条　丙。", "0第一条 0第一条之一 0第二条"),
        ("2023年，港口开放。\n1.5 million boats came.", ""),
        ("①甲\n②乙", "0① 0②"),
        ("", ""),
        ("\n\n \u3000\n", ""),
    ],
)
def test_every_way_of_numbering_is_read(text: str, paragraphs: str) -> None:
    assert " ".join(f"{each.depth}{each.label}" for each in split(text).paragraphs) == paragraphs


STARTS = [
    "一、",
    "（一）",
    "1.",
    "（1）",
    "第三条",
    "第四条\u3000",
    "I. ",
    "II. ",
    "(a) ",
    "(i) ",
    "1.1 ",
    "§ 4 ",
    "Article 3\n",
]
INSIDE = ["\n", "\r\n", "\u2028", "甲乙。", "words, words ", "of", "\u3000", " ", "\x0c", "2024", "、", "."]
LINES = st.sampled_from([*STARTS, *INSIDE])


@given(st.one_of(st.lists(LINES, max_size=40).map("".join), st.text(max_size=300)))
def test_nothing_of_a_text_is_lost(text: str) -> None:
    found = split(text)
    assert found.source == text
    parts = [found.preamble, *(part for each in found.paragraphs for part in (each.label, each.text))]
    assert "".join("".join(parts).split()).replace("\ufeff", "") == "".join(text.split()).replace("\ufeff", "")


@given(st.lists(LINES, max_size=40).map("".join))
def test_depth_grows_by_one_step_at_most(text: str) -> None:
    depths = [each.depth for each in split(text).paragraphs]
    assert all(after <= before + 1 for before, after in zip([-1, *depths], depths, strict=False))
