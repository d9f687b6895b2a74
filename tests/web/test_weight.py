"""What a page weighs, and that nothing in it needs what the Content-Security-Policy forbids."""

import gzip
import re
from pathlib import Path

from django.template.loader import render_to_string
from django.test import RequestFactory

KILOBYTE = 1000


def _linked(template: str, static: Path) -> list[Path]:
    page = render_to_string(template, {}, request=RequestFactory().get("/"))
    addresses = re.findall(r'(?:href|src)="/static/remit/([^"]+\.(?:css|js))"', page)
    return [static / address for address in addresses]


def _weight(paths: list[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


def test_a_desk_page_weighs_no_more_than_30_kilobytes_and_the_page_being_read_in_32(static: Path) -> None:
    paths = _linked("remit/desk.html", static)
    assert len(paths) == 10
    assert _weight([*paths, static / "css/meeting.css"]) <= 30 * KILOBYTE
    assert _weight([*paths, static / "css/readin.css", static / "js/readin.js"]) <= 32 * KILOBYTE


def test_a_portal_page_weighs_no_more_than_12_kilobytes_and_runs_no_script(static: Path) -> None:
    paths = _linked("remit/portal.html", static)
    assert [path.suffix for path in paths] == [".css"] * 7
    assert _weight(paths) <= 12 * KILOBYTE


def test_no_template_carries_a_style_or_a_script_of_its_own(static: Path) -> None:
    templates = (static.parents[1] / "templates").rglob("*.html")
    inline = re.compile(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:")
    assert [path.name for path in templates if inline.search(path.read_text())] == []


def test_nothing_is_fetched_from_elsewhere(css: dict[str, str]) -> None:
    assert [name for name, text in css.items() if "url(" in text or "@import" in text] == []
