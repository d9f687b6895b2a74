"""What no template may hold."""

import re

from tests.house.tree import SOURCE


def test_no_template_styles_an_element_in_place_because_the_policy_forbids_it() -> None:
    found = [
        f"{path.relative_to(SOURCE)}"
        for path in sorted(SOURCE.rglob("*.html"))
        if ' style="' in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_no_title_of_a_page_holds_markup_because_a_browser_would_show_it() -> None:
    # The tag `text` wraps words in the other language in a span.
    wrapped = re.compile(r"{% block title %}(?:(?!{% endblock).)*{% (?:text|day) ", re.DOTALL)
    found = [
        f"{path.relative_to(SOURCE)}"
        for path in sorted(SOURCE.rglob("*.html"))
        if wrapped.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
