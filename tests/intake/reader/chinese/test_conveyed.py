"""What a Chinese page says was conveyed, the bodies above, and titles of papers, each grammar alone."""

import pytest

from remit.intake.reader.chinese import conveyed, documents, superiors
from tests.intake.reader.stories import plain, story_of

Item = tuple[str, str, str | None, int | None, int | None]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("区教育局召开会议，传达学习区委九届四次全会精神。", [("区委九届四次全会", "meeting", "区委", 4, 9)]),
        (
            "会议传达学习了省委书记宁怀远在全省教育工作会议上的讲话精神。",
            [("省委书记宁怀远在全省教育工作会议上的讲话", "speech", "省委书记宁怀远", None, None)],
        ),
        (
            "会议集体学习了《学校安全条例》《校车管理办法》。",
            [
                ("学校安全条例", "regulation", None, None, None),
                ("校车管理办法", "regulation", None, None, None),
            ],
        ),
        (
            "会议传达学习了《学校安全条例》和市委经济工作会议精神，研究了贯彻意见。",
            [
                ("学校安全条例", "regulation", None, None, None),
                ("市委经济工作会议", "conference", "市委", None, None),
            ],
        ),
        ("会议传达学习了市委第十次党代会精神，听取了汇报。", [("市委第十次党代会", "conference", "市委", 10, None)]),
        ("会议强调，要深入学习贯彻省委全会精神。", []),
        ("区教育局党组理论学习中心组举行学习会。", []),
        ("会议学习了有关文件。", []),
        (
            "会上，副局长温亦安传达了市委民营经济发展大会精神，科长卜一鸣通报了区纪委关于三起典型问题的通报。",
            [
                ("市委民营经济发展大会", "conference", "市委", None, None),
                ("区纪委关于三起典型问题的通报", "document", "区纪委", None, None),
            ],
        ),
        (
            "会议学习了省委办公厅《关于安全生产的意见》。",
            [("关于安全生产的意见", "document", "省委办公厅", None, None)],
        ),
        ("会议传达学习市委人大工作会议精神。", [("市委人大工作会议", "conference", "市委", None, None)]),
        ("党委理论学习中心组举行集体学习（扩大）会。", []),
        ("会议传达学习了全国政协常委会会议精神。", [("全国政协常委会会议", "meeting", "全国政协", None, None)]),
    ],
)
def test_what_was_conveyed(text: str, items: list[Item]) -> None:
    assert plain(conveyed.find(story_of(text))) == items


def test_the_bodies_above_are_those_that_issued_what_was_conveyed() -> None:
    text = "会议传达学习省委全会、市委经济工作会议和市委全会精神以及省长罗青山的讲话精神。"
    assert plain(superiors.find(story_of(text))) == ["省委", "市委"]


def test_titles_stand_without_their_marks_and_once() -> None:
    text = "会议学习《甲办法》，审议《关于贯彻〈乙条例〉的意见》，再次强调《甲办法》。"
    assert plain(documents.find(story_of(text))) == ["甲办法", "关于贯彻〈乙条例〉的意见"]
