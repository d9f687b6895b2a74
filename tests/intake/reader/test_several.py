"""Several meetings on one page become several drafts, each whole by itself."""

from remit.intake.reader import meetings_of, read_text
from tests.intake.reader.shape import check

PAGE = """县委常委会召开会议
发布日期：2023-06-27

6月25日，县委常委会召开2023年第18次会议，研究环境保护工作。县委书记卓文远主持会议并讲话。会议强调，要打好蓝天保卫战。

6月26日上午，县政府召开全县安全生产工作会议，安排部署重点行业整治。县委副书记、县长贝清扬主持会议。会议要求，各部门要立即开展排查。
"""


def test_every_meeting_is_a_draft_of_its_own() -> None:
    record = read_text(PAGE)
    drafts = meetings_of(record)
    assert [(draft["body_name"], draft["held_on"], draft["chaired_by"]["name"]) for draft in drafts] == [
        ("县委常委会", "2023-06-25", "卓文远"),
        ("县政府", "2023-06-26", "贝清扬"),
    ]
    assert [draft["key_points"] for draft in drafts] == [["要打好蓝天保卫战"], ["各部门要立即开展排查"]]
    assert [(draft["title"], draft["published_on"]) for draft in drafts] == [("县委常委会召开会议", "2023-06-27")] * 2
    for draft in drafts:
        check(draft)
        assert (draft["other_meetings"], set(draft)) == ([], set(record))


def test_reasons_and_spans_follow_their_meeting() -> None:
    second = meetings_of(read_text(PAGE))[1]
    assert second["inferred"]["/held_on"] == "year from published_on"
    start, end = second["spans"]["/body_name"]
    assert second["text"][start:end] == "县政府"


def test_a_page_of_one_meeting_gives_itself() -> None:
    record = read_text("区教育局召开党组会议\n\n2024年3月5日，区教育局召开党组会议。局长柳明川主持会议。")
    assert meetings_of(record) == [record]
