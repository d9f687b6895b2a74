"""What was made to harm: one sentence in either language, in time, within memory, and nothing is kept."""

import time
from collections.abc import Callable

import pytest
from django.utils import translation

from remit.bodies.models import Body
from remit.intake import drafts
from remit.intake.models import Draft
from remit.kernel.errors import Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import actor, make_body
from tests.intake.reader import made

pytestmark = pytest.mark.django_db

HOSTILE: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "a .docx that swells": (
        "a.docx", lambda: made.with_entry(made.word(), "word/media/x.png", bytes(101_000_000)), "Unpacked", "解压后"
    ),
    "a .docx with macros": (
        "a.docx", lambda: made.with_entry(made.word(), "word/vbaProject.bin", b"x"), "macros", "宏"
    ),
    "a PDF of 5,000 pages": ("a.pdf", lambda: made.of_pages(5000), "more than 300 pages", "300 页"),
    "a PDF that swells": ("a.pdf", lambda: made.pdf_of_streams(300), "", ""),
    "a PDF under a password": ("a.pdf", lambda: made.locked(made.pdf(), "x"), "password", "密码"),
    "a scan": ("a.pdf", made.scanned, "no text", "扫描件"),
    "10 MB of script": ("a.html", lambda: b"<script>" + b"x" * 10_000_000, "larger than 2 MB", "2 MB"),
    "too many tags": ("a.html", lambda: b"<p>a" * 300_000, "HTML tags", "标签"),
    "a ZIP": ("a.zip", lambda: made.zipped({"b.zip": b"x"}), "several pages", "多个页面"),
    "bytes of no text": ("a.txt", lambda: bytes(range(256)) * 4000, "not text", "不是文本"),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_it_gets_one_sentence_in_time_and_nothing_is_kept(what: str, language: str) -> None:
    name, make, english, chinese = HOSTILE[what]
    office: Body = make_body("Harbour Office", "港口办公室")
    clerk, entries, data = actor(Role.CLERK, body=office, account_id=7), Entry.objects.count(), make()
    began = time.monotonic()
    with translation.override(language), pytest.raises(Refused) as refused:
        drafts.begin(clerk, office, data=data, name=name)
    sentence = str(refused.value.fields["page"])
    assert time.monotonic() - began < 12
    assert (english if language == "en" else chinese) in sentence
    assert "%" not in sentence
    assert (Draft.objects.count(), Entry.objects.count()) == (0, entries)


@pytest.mark.parametrize("text", ["会议要求，" * 300_000, "the board and " * 140_000], ids=["Chinese", "English"])
def test_a_text_that_never_ends_a_sentence_is_read_or_given_up(text: str) -> None:
    office: Body = make_body("Harbour Office", "港口办公室")
    clerk = actor(Role.CLERK, body=office, account_id=7)
    began = time.monotonic()
    try:
        told = drafts.begin(clerk, office, data=text.encode()[:1_999_998], name="a.txt")[0].text[:5]
    except Refused as refused:
        told = str(refused.fields["page"])
    assert told[:5] == text[:5] or "given up" in told
    assert time.monotonic() - began < 12
