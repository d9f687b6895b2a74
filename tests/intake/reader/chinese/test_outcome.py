"""Requirements, decisions and follow-ups of a Chinese page, each grammar alone."""

import pytest

from remit.intake.reader.chinese import decisions, followup, keypoints
from tests.intake.reader.stories import plain, story_of

OPENING = "3月5日，区教育局召开党组会议。"


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("会议强调，要守住安全底线。", ["要守住安全底线"]),
        ("会议要求，一要摸清底数；二要落实责任；三要按时报送。", ["一要摸清底数", "二要落实责任", "三要按时报送"]),
        ("会议要求：一是摸清底数；二是落实责任。", ["一是摸清底数", "二是落实责任"]),
        ("各学校必须在月底前完成自查。", ["各学校必须在月底前完成自查"]),
        ("会议指出，全会是一次重要会议。", []),
        ("会议听取了近期主要工作汇报。", []),
        ("会议要求，一要摸清底数，二要落实责任。", ["一要摸清底数", "二要落实责任"]),
        ("会议强调，要守住安全底线。机关各室要按月报送。", ["要守住安全底线", "机关各室要按月报送"]),
        ("这是重要一环。应到42人，实到39人。", []),
        ("柳明川强调，各科室要主动作为，加强协作。", ["各科室要主动作为，加强协作"]),
    ],
)
def test_requirements_stand_without_the_words_that_lead_in(text: str, points: list[str]) -> None:
    assert plain(keypoints.find(story_of(OPENING + text))) == points


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("会议审议通过了《校车管理办法》。", ["审议通过了《校车管理办法》"]),
        ("会议决定，设立安全专班。", ["设立安全专班"]),
        ("会议原则同意区教育局的请示，按程序上报。", ["原则同意区教育局的请示，按程序上报"]),
        ("会议议定以下事项：\n一、修缮操场。\n二、更换路灯。", ["修缮操场", "更换路灯"]),
        ("会议通过视频方式召开。", []),
        ("要通过学习提高认识。", []),
        ("会议决定，设立安全专班；每月通报一次。", ["设立安全专班", "每月通报一次"]),
        ("会议审议通过了《甲办法》，决定任命温亦安为科长。", ["审议通过了《甲办法》", "任命温亦安为科长"]),
        ("会议同意修缮操场，由基建科负责。", ["修缮操场"]),
        ("经讨论，一致同意：更换路灯。表决结果：同意39票，反对0票。", ["更换路灯"]),
        ("会议议定：\n（一）修缮操场。（责任单位：基建科）\n（二）更换路灯。", ["修缮操场", "更换路灯"]),
        ("会议议定：\n一、关于操场\n会议认为，操场破损严重。", []),
        ("案由一：调整课表案。\n决议：照案通过。\n案由二：调涨餐费案。\n决议：缓议。", ["照案通过"]),
    ],
)
def test_decisions_stand_without_the_words_that_lead_in(text: str, resolved: list[str]) -> None:
    assert plain(decisions.find(story_of(OPENING + text))) == resolved


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("一、修缮操场（责任单位：基建科；完成时限：6月底前）。", [("修缮操场", "基建科", "6月底前")]),
        ("由基建科牵头，于6月30日前完成操场修缮。", [("于6月30日前完成操场修缮", "基建科", "6月30日前")]),
        ("更换路灯。责任单位：后勤科。", [("更换路灯", "后勤科", None)]),
        ("要尽快修缮操场。", []),
        ("1.更换路灯，由后勤科负责，6月底前完成。", [("更换路灯", "后勤科", "6月底前")]),
        ("更换路灯，责任科室：后勤科，12月20日前完成。", [("更换路灯", "后勤科", "12月20日前")]),
        (
            "会议原则通过方案，由人事科根据意见修改后，于6月5日前印发。",
            [("根据意见修改后，于6月5日前印发", "人事科", "6月5日前")],
        ),
        ("会议同意方案，由人事科按程序印发。", []),
        (
            "序号  工作任务  责任单位  完成时限\n1  修缮操场  基建科  6月底前\n2  更换路灯  后勤科  -",
            [("修缮操场", "基建科", "6月底前"), ("更换路灯", "后勤科", None)],
        ),
    ],
)
def test_follow_ups_name_a_unit_or_a_date(text: str, items: list[tuple[str, str | None, str | None]]) -> None:
    assert plain(followup.find(story_of(OPENING + "\n" + text))) == items
