"""Feeds and the list of pages, read by other programs and judged by the grammars where they are."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import feedparser
import pytest
from django.test import Client
from lxml import etree

from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_meeting
from tests.publication.records import CHINESE, ENGLISH, corrected, make_readout, published, translated
from tests.shared import shared

pytestmark = pytest.mark.django_db


@pytest.fixture
def three() -> list[Readout]:
    """One in both languages, one in English only and with characters that XML cannot hold, one withdrawn."""
    office = make_body("Harbour Office", "港口办公室")
    first = published(translated(make_readout(make_meeting(office))), published_on=date(2024, 1, 2))
    second = published(make_readout(make_meeting(office), title="A < B & C\x07", texts=("x\x0by <b>",)))
    gone = published(make_readout(make_meeting(office), title="MARK"))
    readout_actions.withdraw(SYSTEM, gone, reason="wrong", tombstone={"en": "Wrong."})
    return [first, second, gone]


def test_a_reader_of_feeds_finds_each_text_in_its_language(client: Client, three: list[Readout]) -> None:
    read = feedparser.parse(client.get("/zh/feed.atom").content)
    assert read.bozo == 0
    assert (read.version, read.feed.title, read.feed.language) == ("atom10", "港口办公室会议信息", "zh-Hans")
    assert [(e.title, e.link, e.published) for e in read.entries] == [
        ("A < B & C", f"http://127.0.0.1:8000/zh/readouts/{three[1].pk}", "2024-01-10T00:00:00+00:00"),
        ("港口安全", f"http://127.0.0.1:8000/zh/readouts/{three[0].pk}", "2024-01-02T00:00:00+00:00"),
    ]
    assert [e.content[0].language for e in read.entries] == ["en", "zh-Hans"]
    assert read.entries[1].content[0].value == "".join(f"<p>{words}</p>" for words in CHINESE)


def test_a_correction_updates_its_entry_and_keeps_its_identity(client: Client) -> None:
    readout = published()
    before = feedparser.parse(client.get("/en/feed.atom").content).entries[0]
    corrected(readout, "The office met at noon.")
    after = feedparser.parse(client.get("/en/feed.atom").content).entries[0]
    assert (after.id, after.published) == (before.id, before.published)
    assert "noon" in after.content[0].value
    assert ENGLISH[0] not in after.content[0].value


def test_a_bodys_feed_has_its_news_only(client: Client, three: list[Readout]) -> None:
    other = published(make_readout(make_meeting(make_body("Water Office"))))
    read = feedparser.parse(client.get(f"/en/bodies/{other.body_id}/feed.atom").content)
    assert [e.link for e in read.entries] == [f"http://127.0.0.1:8000/en/readouts/{other.pk}"]


@pytest.mark.judge
@pytest.mark.parametrize("path", ["/en/feed.atom", "/zh/feed.atom"])
def test_the_feed_keeps_to_the_grammar_of_rfc_4287(
    path: str, client: Client, three: list[Readout], tmp_path: Path
) -> None:
    grammar = shared("standards", "atom", "atom-rfc4287.rnc")
    assert _jing(grammar, client.get(path).content, tmp_path) == 0
    broken = client.get(path).content.replace(b"<updated>", b"<updatd>").replace(b"</updated>", b"</updatd>")
    assert _jing(grammar, broken, tmp_path) != 0


def _jing(grammar: Path, feed: bytes, folder: Path) -> int:
    if shutil.which("jing") is None:
        pytest.skip("jing is not installed")
    path = folder / "feed.xml"
    path.write_bytes(feed)
    return subprocess.run(["jing", "-c", str(grammar), str(path)], check=False, capture_output=True).returncode


def test_the_list_of_pages_keeps_to_its_schema_and_names_public_pages_only(
    client: Client, three: list[Readout]
) -> None:
    schema = etree.XMLSchema(etree.parse(str(shared("standards", "sitemap", "sitemap.xsd"))))
    content = client.get("/sitemap.xml").content
    found = etree.fromstring(content)
    assert schema.validate(found), schema.error_log
    places = set(found.xpath("//s:loc/text()", namespaces={"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}))
    here = "http://127.0.0.1:8000"
    assert {f"{here}/en/", f"{here}/zh/readouts/{three[0].pk}", f"{here}/en/meetings/{three[1].meeting_id}"} <= places
    assert f"{here}/en/readouts/{three[2].pk}" not in places
    assert not schema.validate(etree.fromstring(content.replace(b"<loc>", b"<lac>").replace(b"</loc>", b"</lac>")))
