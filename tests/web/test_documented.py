"""Every class that a stylesheet draws stands in the engineer's page on the look."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/engineer/look.md"
DJANGO_OR_HTMX = {"helptext", "errorlist", "htmx-request", "htmx-indicator"}


def test_every_class_is_documented(css: dict[str, str]) -> None:
    drawn: set[str] = set()
    for text in css.values():
        bare = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", text, flags=re.S)
        drawn |= set(re.findall(r"\.([a-z][a-z0-9-]*)", bare))
    words = set(re.findall(r"[a-z][a-z0-9-]*", PAGE.read_text()))
    assert sorted(drawn - words - DJANGO_OR_HTMX) == []
