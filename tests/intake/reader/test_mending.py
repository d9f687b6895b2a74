"""Damage is left out for the grammars, and every offset leads back to the page as it was."""

import pytest

from remit.intake.reader import read_text
from remit.intake.reader.mending import mended
from tests.intake.reader.shape import check

WRAPPED = "\n".join(
    (
        "三月五日，云溪县人民政府在县行政中心召开第五次常务会",
        "议，研究防汛工作。县委副书记、县长柳明川主持会议并讲",
        "话，副县长温亦安、副县长卜一鸣等有关同志出席了这次会",
        "议。",
    )
)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (WRAPPED, WRAPPED.replace("\n", "")),
        ("the east float was da-\nmaged", "the east float was damaged"),
        ("会 议 强 调 ， 要 抓 好 防 汛 工 作 。", "会议强调，要抓好防汛工作。"),
        ("黨(dǎng)組(zǔ)會(huì)議(yì)召(zhào)開(kāi)", "黨組會議召開"),
        ("局长 李明主持会议。", "局长 李明主持会议。"),
        ("王某(音)和(hé)平路", "王某(音)和(hé)平路"),
        ("标题一\n来源：办公室\n会议召开。", "标题一\n来源：办公室\n会议召开。"),
        ("a well-\nKnown name", "a well-\nKnown name"),
    ],
)
def test_what_only_damages_is_left_out(text: str, whole: str) -> None:
    assert mended(text).text == whole


@pytest.mark.parametrize("text", [WRAPPED, "会 议 强 调 ， 要 抓 好 防 汛 工 作 。", "no damage at all"])
def test_every_character_leads_back_to_itself(text: str) -> None:
    whole = mended(text)
    assert all(text[whole.before(at)] == one for at, one in enumerate(whole.text))


def test_values_and_spans_speak_of_the_page_as_it_was() -> None:
    record = read_text("云溪县人民政府召开第五次常务会议\n\n" + WRAPPED)
    check(record)
    assert record["chaired_by"] == {"name": "柳明川", "role": "县委副书记、县长"}
    assert [one["name"] for one in record["persons"]] == ["柳明川", "温亦安", "卜一鸣"]
