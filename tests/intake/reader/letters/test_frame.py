"""Letterhead, number, title, request and close of invented letters."""

import re

import pytest

from remit.intake.reader.letters.days import day_at
from remit.intake.reader.letters.frame import bare_name, frame
from tests.intake.reader.letters.letters import LETTERS, Letter


def _labelled(line: str) -> bool:
    return bool(re.match(r"[一二三]、|（[一二]）|\d\. |\([ab]\)|I+\. ", line))


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.title[:12])
def test_each_part_of_a_letter_is_told_apart(letter: Letter) -> None:
    text = letter.text
    found = frame(text, _labelled)
    assert found.title is not None
    assert found.number is not None
    assert found.own_date is not None
    title = "".join(text[found.title.start : found.title.end].splitlines())
    assert (title, letter.number in text[found.number.start : found.number.end]) == (letter.title, True)
    assert [bare_name(text[name.start : name.end]) for name in found.names] == [letter.name]
    assert str(day_at(text, found.own_date)) == letter.issued_on
    assert text[found.body_end :].startswith(letter.asks)
    assert text[found.close_start :].startswith(letter.closes)


def test_words_without_a_frame_have_none() -> None:
    found = frame("The cranes are counted every year.", _labelled)
    assert (found.title, found.number, found.names, found.own_date) == (None, None, (), None)


def test_a_letterhead_alone_is_no_title() -> None:
    found = frame("澜汀市应急管理局文件\n请报送情况。", _labelled)
    assert found.title is None
    assert found.names[0].end == len("澜汀市应急管理局")
