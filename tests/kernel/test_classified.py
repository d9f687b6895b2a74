"""Markings of secrecy are found; words that only speak of secrets are none."""

import pytest

from remit.kernel.classified import marked_number, marked_text, marked_title


@pytest.mark.parametrize(
    "title",
    [
        "机密★10年",
        "秘密 ★ 长期",
        "【机密】关于人事安排的报告",
        "（秘密）关于港口的通知",
        "关于港口的通知（绝密）",
        "关于港口的通知 机密",
        "绝密：作战方案",
        "机密 关于人事安排的报告",
        "机　密",
        "密级：秘密 关于港口的通知",
        "关于转发机密〔2024〕1号文件的通知 机密〔2024〕1号",
        "TOP SECRET",
        "Top Secret: harbour defences",
        "SECRET - Harbour defences",
        "CONFIDENTIAL Report on staff",
        "Harbour defences (Confidential)",
        "Harbour defences [SECRET]",
        "Harbour defences — SECRET",
        "SECRET//NOFORN Harbour defences",
        "Classification: Secret",
    ],
)
def test_a_marked_title_is_found(title: str) -> None:
    assert marked_title(title)


@pytest.mark.parametrize(
    "title",
    [
        "商业秘密保护条例",
        "保守国家秘密法实施条例",
        "中华人民共和国保守国家秘密法",
        "关于加强机密级计算机管理的通知",
        "机密级事项管理办法",
        "秘密投票办法",
        "秘密战线纪念馆建设方案",
        "关于保护商业秘密",
        "密级：公开",
        "Secret ballots in committees",
        "SECRET BALLOT RULES",
        "Trade secrets and the harbour",
        "Rules on confidential information",
        "The secretariat's report",
        "Handling of Confidential Waste",
        "Top secretarial posts",
        "",
    ],
)
def test_a_title_that_only_speaks_of_secrets_is_none(title: str) -> None:
    assert marked_title(title) == ""


@pytest.mark.parametrize(
    "number", ["机密〔2024〕1号", "绝密[2024]3号", "秘密字第7号", "密〔2024〕1号", "SECRET/2024/1"]
)
def test_a_marked_number_is_found(number: str) -> None:
    assert marked_number(number)


@pytest.mark.parametrize("number", ["港发〔2024〕1号", "国保发〔2024〕2号", "SEC/2024/1", "No. 7", ""])
def test_a_plain_number_is_none(number: str) -> None:
    assert marked_number(number) == ""


def test_a_text_is_marked_by_a_line_of_its_own_at_its_head_or_foot() -> None:
    body = "\n".join(["会议纪要", *["内容。"] * 60])
    assert marked_text(f"机密★5年\n{body}") == "机密★"
    assert marked_text(f"{body}\n密级：绝密") == "密级:绝密"
    assert marked_text(f"CONFIDENTIAL\n{body}") == "CONFIDENTIAL"


def test_a_text_may_speak_of_markings_without_bearing_one() -> None:
    assert marked_text("会议要求，涉密文件要标注密级，如“机密★5年”。\n保守国家秘密。") == ""
    assert marked_text("The ballot was secret.\nSECRET BALLOT\nConfidential matters were not discussed.") == ""
    assert marked_text("内容。\n" * 40 + "机密★5年\n" + "内容。\n" * 40) == ""


def test_a_huge_text_takes_no_time() -> None:
    assert marked_text("密 " * 2_000_000) == ""
