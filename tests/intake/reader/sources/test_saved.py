"""Saved pages."""

import pytest

from remit.intake.reader import Unreadable, read_file
from remit.intake.reader.sources import saved
from tests.intake.reader import made

TRADITIONAL = "市議會召開會議\n\n2024年5月8日，市議會召開會議，討論預算。\n\n會議強調，要做好準備。"


@pytest.mark.parametrize(
    ("text", "charset"), [(made.CHINESE, "utf-8"), (made.CHINESE, "gb18030"), (TRADITIONAL, "big5")]
)
def test_a_saved_page_is_read_as_the_page_is(text: str, charset: str) -> None:
    page = made.html(text, charset, site="市政府")
    record, direct = (
        read_file(data, name) for data, name in ((made.saved(page, charset=charset), "a.mht"), (page, "a.html"))
    )
    assert {**record, "text": ""} == {**direct, "text": ""}
    assert (record["title"], text.split("\n\n")[1] in record["text"]) == (text.split("\n\n")[0], True)
    assert record["published_on"] == "2024-05-09"


def test_the_address_is_where_it_was_saved_from() -> None:
    assert saved.address_of(made.saved(made.html()), "a.mht") == "https://www.yunxi.example/n/1.html"


@pytest.mark.parametrize(("data", "code"), [(made.no_page(), "no_page"), (b"rubbish", "no_page"), (b" ", "empty")])
def test_what_holds_no_page_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(data, "a.mhtml")
    assert refused.value.code == code
