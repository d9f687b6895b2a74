"""Bad input gets one clear sentence, or an honest empty draft."""

import contextlib
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest

from remit.intake.reader import RECORD_KEYS, Unreadable, read_file, read_text
from remit.intake.reader.unreadable import SENTENCES
from tests.intake.reader.shape import check

CHINESE = "2024年5月8日，云溪县教育局召开党组会议，传达学习市委全会精神。会议强调，要抓好落实。"


def refusal(data: bytes, name: str) -> str:
    """The code of the refusal."""
    with pytest.raises(Unreadable) as refused:
        read_file(data, name)
    assert name in str(refused.value)
    assert "\n" not in str(refused.value)
    return refused.value.code


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00\x00"])
def test_nothing_is_refused_as_empty_or_binary(data: bytes) -> None:
    assert refusal(data, "a.txt") in ("empty", "binary")


def test_binary_rubbish_is_refused() -> None:
    rubbish = bytes(range(256)) * 40
    assert refusal(rubbish, "photo.txt") == "binary"
    assert refusal(b"\x89PNG\r\n\x1a\n" + bytes(4000), "photo.html") == "binary"


def test_an_encoding_that_cannot_be_told_is_refused() -> None:
    assert (
        refusal("Die Sitzung wurde für den Präsidenten eröffnet; Bürgermeister grüßte.".encode("latin-1"), "b.txt")
        == "encoding"
    )


def test_fifty_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_bytes(b"word " * 10_000_000)
    with pytest.raises(Unreadable) as refused:
        read_file(big)
    assert str(refused.value) == "Cannot read big.txt: it is larger than 2 MB, which no page is."


def test_a_long_text_is_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        read_text("word " * 500_000)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.exe", "unknown_kind"),
        ("a.doc", "unknown_kind"),
        ("a.zip", "pile"),
        ("a.pdf", "damaged"),
        ("a.docx", "damaged"),
    ],
)
def test_other_kinds_and_those_that_are_not_what_they_say_are_refused(name: str, code: str) -> None:
    assert refusal(b"text", name) == code


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(tmp_path / "none.txt")
    assert refused.value.code == "missing"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_usual_encodings_of_chinese_pages_are_read(encoding: str) -> None:
    record = read_file(CHINESE.encode(encoding), "a.txt")
    assert record["text"] == CHINESE
    assert record["body_name"] == "云溪县教育局"


def test_a_page_without_a_meeting_gives_an_honest_empty_draft() -> None:
    record = read_text("The library will be closed on Monday for cleaning. Books may be left in the box at the door.")
    check(record)
    silent = [key for key in RECORD_KEYS if key not in ("language", "sure", "text", "sha256")]
    assert {key: value for key, value in record.items() if key in silent and value} == {}


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Board held a meeting on February 31, 2024 to discuss the budget.",
        "2024年2月31日，市财政局召开党组会议。",
        "2024年13月45日，市财政局召开党组会议。",
    ],
)
def test_a_day_that_cannot_be_is_left_out(text: str) -> None:
    record = read_text(text)
    assert record["held_on"] is None
    assert record["body_name"] in ("Harbour Board", "市财政局")


def test_a_day_that_cannot_be_in_the_head_of_markdown_is_left_out() -> None:
    page = b"---\ntitle: Minutes\ndate: 2022-99-20\n---\nThe Harbour Board met on 3 May 2023 in the hall."
    assert read_file(page, "a.md")["published_on"] is None


def test_a_script_in_the_title_stays_text() -> None:
    title = "<script>alert(1)</script> Minutes of the Meeting of the Parish Council"
    record = read_text(f"{title}\n\nThe Parish Council met on 3 May 2023 in the village hall.")
    check(record)
    assert record["title"] == title
    assert record["held_on"] == "2023-05-03"


def test_control_characters_and_turned_writing_are_taken_out() -> None:
    record = read_text("The Parish\x00 Council\x1b met\u202e on 3\u200b May 2023.\r\nIt rained.\ufeff")
    check(record)
    assert record["text"] == "The Parish Council met on 3 May 2023.\nIt rained."


def test_markup_without_text_is_refused_as_empty() -> None:
    assert refusal(b"<html><body><script>var a = 1;</script></body></html>", "a.html") == "empty"


@pytest.mark.parametrize(
    "markup", ["<div>" * 11_900, "<p>a" * 11_900, "<p>a" * 300_000, "<a b=" * 11_900, "<script>" + "x" * 1_900_000]
)
def test_hostile_markup_comes_to_an_end(markup: str) -> None:
    began = time.monotonic()
    with contextlib.suppress(Unreadable):
        check(read_file(markup.encode(), "a.html"))
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("code", SENTENCES)
def test_a_refusal_says_one_sentence_and_can_be_sent_to_another_process(code: str) -> None:
    refused = Unreadable(code, name="page.txt", limit_mb=2, limit_s=8, limit=9)
    again = pickle.loads(pickle.dumps(refused))
    assert (again.code, again.values, str(again)) == (code, refused.values, str(refused))
    assert str(refused).endswith(".")
    assert "{" not in str(refused)


def test_importing_the_reader_loads_no_heavy_package_and_no_django() -> None:
    heavy = ("trafilatura", "lxml", "cn2an", "num2words", "django", "markdown_it", "docx", "pypdf", "warcio", "email")
    script = f"import sys, remit.intake.reader; print([name for name in {heavy!r} if name in sys.modules])"
    source = str(Path(__file__).resolve().parents[3] / "src")
    said = subprocess.run(
        [sys.executable, "-c", script], env={"PYTHONPATH": source}, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
