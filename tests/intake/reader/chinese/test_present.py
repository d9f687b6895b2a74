"""Groups and persons of a Chinese page, each grammar alone."""

import pytest

from remit.intake.reader.chinese import attendees, names, persons
from tests.intake.reader.stories import plain, story_of

OPENING = "3月5日，区教育局召开党组会议。"


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("局党组成员、机关各科室负责人参加会议。", ["局党组成员", "机关各科室负责人"]),
        ("局领导班子成员和中层以上干部参加。", ["局领导班子成员", "中层以上干部"]),
        ("各街道、乡镇主要负责同志列席会议。", ["各街道、乡镇主要负责同志"]),
        ("党组成员、副局长温亦安出席会议。", []),
        ("参会人员：局班子成员、各学校校长", ["局班子成员", "各学校校长"]),
        ("校长龙在田等校领导出席会议，相关科室负责人列席会议。", ["校领导", "相关科室负责人"]),
        ("大家参加了座谈。", []),
        ("气象、水利等部门负责人参加会商。", ["气象、水利等部门负责人"]),
        ("各中小学（幼儿园）校（园）长、局机关全体干部参加会议。", ["各中小学（幼儿园）校（园）长", "局机关全体干部"]),
    ],
)
def test_groups_are_taken_as_written(text: str, groups: list[str]) -> None:
    assert plain(attendees.find(story_of(OPENING + "\n" + text))) == groups


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("副局长温亦安、卜一鸣出席会议。", [("温亦安", "副局长"), ("卜一鸣", "副局长")]),
        ("温亦安、卜一鸣列席会议，岳清和请假。", [("温亦安", None), ("卜一鸣", None)]),
        ("副局长岳清和和办公室主任卜一鸣参加会议。", [("岳清和", "副局长"), ("卜一鸣", "办公室主任")]),
        ("会上，副局长温亦安传达了区委会议精神。", [("温亦安", "副局长")]),
        ("区领导温亦安等出席会议。", [("温亦安", "区领导")]),
        ("会议学习了省长罗青山的讲话精神。", []),
        ("政治部主任乐知之、大队长石敢当结合实际作了交流发言。", [("乐知之", "政治部主任"), ("石敢当", "大队长")]),
        ("出席：扶苏叶 副院长、冉星河（护理部）", [("扶苏叶", "副院长"), ("冉星河", "护理部")]),
        ("局长办公会参加人员到齐，主任会议随后举行。", []),
    ],
)
def test_persons_come_with_the_role_that_stands_before_them(text: str, who: list[tuple[str, str | None]]) -> None:
    assert plain(persons.find(story_of(OPENING + text))) == who


@pytest.mark.parametrize("name", ["柳明川", "岳清和", "欧阳若水", "慕容秋", "阿依古丽·买买提"])
def test_a_name_is_known(name: str) -> None:
    assert names.is_name(name)


@pytest.mark.parametrize("words", ["会议强调", "全体同志", "柳", "有关部门", "办公室"])
def test_what_is_no_name_is_not_taken_for_one(words: str) -> None:
    assert not names.is_name(words)
