"""What goes to paper: the document, and no links that paper cannot follow."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

import remit.web
from tests.judges.test_judges import window

__all__ = ["window"]
CSS = Path(remit.web.__file__).parent / "static" / "remit" / "css"
PAGE = """<!DOCTYPE html><html lang="en"><head><title>News</title><style>{css}</style></head><body class="portal">
<main><dl class="facts readout-dates"><div>Held</div><div class="versions no-print">Both languages</div></dl></main>
<footer>Follow the news</footer></body></html>"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_on_paper_stands_nothing_that_only_a_screen_can_follow(window: Page, media: str) -> None:
    css = "\n".join(path.read_text() for path in sorted(CSS.glob("*.css")))
    window.emulate_media(media=media)  # type: ignore[arg-type]
    window.set_content(PAGE.replace("{css}", css))
    shown = [window.locator(what).is_visible() for what in (".versions", "footer")]
    assert shown == ([True, True] if media == "screen" else [False, False])
