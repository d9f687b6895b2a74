"""What no template may hold."""

from tests.house.tree import SOURCE


def test_no_template_styles_an_element_in_place_because_the_policy_forbids_it() -> None:
    found = [
        f"{path.relative_to(SOURCE)}"
        for path in sorted(SOURCE.rglob("*.html"))
        if ' style="' in path.read_text(encoding="utf-8")
    ]
    assert found == []
