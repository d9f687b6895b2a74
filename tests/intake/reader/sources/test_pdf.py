"""PDF."""

import time

import pytest

from remit.intake.reader import Unreadable, read_file
from tests.intake.reader import made

LONG = (
    made.CHINESE
    + "会议指出，"
    + "要坚持实事求是，压实各方责任，按月调度，确保各项工作取得实效，" * 6
    + "推动工作提质增效。"
)


def test_a_chinese_pdf_is_read_with_its_lines_joined() -> None:
    record = read_file(made.pdf(LONG, "9cm"), "a.pdf")
    assert (record["body_name"], record["held_on"]) == ("市外事办", "2024-05-08")
    assert record["chaired_by"]["name"] == "沈望舒"
    assert made.SENTENCE in record["text"]
    assert "推动工作提质增效。" in record["text"]


def test_an_english_pdf_is_read_with_its_lines_joined() -> None:
    record = read_file(made.pdf(made.ENGLISH, "9cm"), "a.pdf")
    assert record["text"] == made.ENGLISH
    assert (record["body_name"], record["held_on"]) == ("Harbour Board", "2023-05-03")


def test_a_pdf_locked_against_changes_alone_is_read() -> None:
    assert read_file(made.locked(made.pdf(), ""), "a.pdf")["held_on"] == "2024-05-08"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (made.locked(made.pdf(), "secret"), "encrypted"),
        (made.scanned(), "scanned"),
        (made.of_pages(3), "empty"),
        (b"%PDF-1.7\nrubbish", "damaged"),
        (b"a text", "damaged"),
        (made.pdf()[:4000], "damaged"),
    ],
    ids=["locked", "scanned", "empty", "rubbish", "text", "cut"],
)
def test_what_gives_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(data, "a.pdf")
    assert refused.value.code == code


def test_a_pdf_of_five_thousand_pages_is_refused_at_once() -> None:
    data = made.of_pages(5000)
    began = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        read_file(data, "a.pdf")
    assert str(refused.value) == "Cannot read a.pdf: it has more than 300 pages, which no readout has."
    assert time.monotonic() - began < 5
