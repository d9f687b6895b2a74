"""Markings of secrecy are found; words that only speak of secrets are none."""

from time import perf_counter

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
        "SECRET Minutes of the board",
        "Harbour defences (SECRET)",
        "Harbour defences (NATO SECRET)",
        "Classification: CONFIDENTIAL",
        "CONFIDENTIAL//REL Report on staff",
        "NATO SECRET",
        "UK SECRET Minutes",
        "Secret",
        "機密★10年 關於會議",
        "絕密",
        "極機密 文件",
        "密等：極機密",
        "机密1年 关于会议的通知",
        "【绝密·启用前】试卷",
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
        "Top Secret Gardens Festival",
        "Vote by ballot (Secret)",
        "Ballot paper (secret)",
        "SECRET ballots: how to",
        "Secret: the history of the harbour",
        "Secret – a play at the town hall",
        "CONFIDENTIAL Waste Collection Contract",
        "Classification: confidential waste",
        "Minutes (confidential)",
        "Confidential - staff matters",
        "Appointment of agents | Confidential",
        "《机密》读书会",
        "秘密会议室改造",
        "",
    ],
)
def test_a_title_that_only_speaks_of_secrets_is_none(title: str) -> None:
    assert marked_title(title) == ""


@pytest.mark.parametrize(
    "number",
    [
        "机密〔2024〕1号",
        "绝密[2024]3号",
        "秘密字第7号",
        "密〔2024〕1号",
        "SECRET/2024/1",
        "S/2024/1 (SECRET)",
        "2024/1-SECRET",
        "機密〔2024〕1号",
    ],
)
def test_a_marked_number_is_found(number: str) -> None:
    assert marked_number(number)


@pytest.mark.parametrize(
    "number", ["港发〔2024〕1号", "国保发〔2024〕2号", "SEC/2024/1", "No. 7", "秘密战线1号", "Secretariat 2024/5", ""]
)
def test_a_plain_number_is_none(number: str) -> None:
    assert marked_number(number) == ""


def test_a_text_is_marked_by_a_line_of_its_own_at_its_head_or_foot() -> None:
    body = "\n".join(["会议纪要", *["内容。"] * 60])
    assert marked_text(f"机密★5年\n{body}") == "机密★"
    assert marked_text(f"{body}\n密级：绝密") == "密级:绝密"
    assert marked_text(f"SECRET\n{body}") == "SECRET"


@pytest.mark.parametrize(
    "line",
    [
        "機密",
        "机密1年",
        "【机密】",
        "# 机密",
        "正文（机密）",
        "000001 机密★10年",
        "份号:000001  机密★1年",
        "Secret",
        "Top Secret",
        "**SECRET**",
        "NATO SECRET",
        "TOP SECRET - UK EYES ONLY",
        "SECRET UK EYES ONLY",
        "CONFIDENTIAL//REL",
        "Classification: SECRET",
    ],
)
def test_a_line_of_its_own_is_found_however_it_is_set(line: str) -> None:
    assert marked_text(f"{line}\nThe text. 正文。")


@pytest.mark.parametrize("line", ["CONFIDENTIAL", "Confidential", "SECRET BALLOT", "Secret ballots", "秘密投票"])
def test_a_line_that_any_council_writes_is_none(line: str) -> None:
    assert marked_text(f"{line}\nThe text. 正文。") == ""


def test_a_text_may_speak_of_markings_without_bearing_one() -> None:
    assert marked_text("会议要求，涉密文件要标注密级，如“机密★5年”。\n保守国家秘密。") == ""
    assert marked_text("The ballot was secret.\nSECRET BALLOT\nConfidential matters were not discussed.") == ""
    assert marked_text("内容。\n" * 40 + "机密★5年\n" + "内容。\n" * 40) == ""


def test_a_huge_text_takes_no_time() -> None:
    assert marked_text("密 " * 2_000_000) == ""


@pytest.mark.parametrize("text", ["密 " * 100_000, "机" + " " * 100_000, "(SECRET" + " " * 100_000, "SECRET " * 50_000])
def test_no_text_however_odd_takes_long(text: str) -> None:
    started = perf_counter()
    marked_text(text), marked_title(text), marked_number(text)
    assert perf_counter() - started < 2
