"""Each judge fails a page that is broken in its own way, and passes one that is not."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.judges import looking
from tests.served import chromium

pytestmark = pytest.mark.browser

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tides</title></head>'
SKIP = '<a class="skip" href="#main">Skip to the content</a>'
GOOD = f'{HEAD}<body>{SKIP}<main id="main"><h1>Tides</h1><p>High at <a href="#main">noon</a>.</p></main></body></html>'


@pytest.fixture(scope="module")
def window() -> Iterator[Page]:
    """A browser's window."""
    with chromium() as running:
        yield _page(running)


def _page(browser: Browser) -> Page:
    return browser.new_page(viewport=looking.WINDOW)  # type: ignore[arg-type]


def _main(inner: str) -> str:
    return GOOD.replace("</main>", inner + "</main>")


BROKEN: dict[str, tuple[Callable[[Page], list[str]], str, str]] = {
    "axe: a picture without words": (looking.axe, _main("<img src='data:,'>"), "image-alt"),
    "axe: grey on white": (looking.axe, _main("<p style='color:#bbb'>pale</p>"), "color-contrast"),
    "axe: a field without a label": (looking.axe, _main("<input>"), "label"),
    "manners: two h1": (looking.manners, _main("<h1>Again</h1>"), "2 h1"),
    "manners: no title": (looking.manners, GOOD.replace("<title>Tides", "<title>"), "no title"),
    "manners: no skip link": (looking.manners, GOOD.replace(SKIP, ""), "skip link"),
    "manners: a link to nothing": (looking.manners, _main("<a href='#gone'>gone</a>"), "#gone"),
    "manners: Chinese unmarked": (looking.manners, _main("<p>港口办公室</p>"), "not in en"),
    "manners: a template's entrails": (looking.manners, _main("<p>None</p>"), "not meant for readers"),
    "narrow: a wide box": (looking.narrow, _main("<div style='width:400px'>wide</div>"), "at 320 px"),
    "keyboard: out of reach": (looking.keyboard, _main("<button>last</button>"), "Tab does not reach"),
    "keyboard: focus unseen": (looking.keyboard, _main("<style>:focus{outline:0}</style>"), "cannot be seen"),
}
TRAP = """<script>addEventListener("keydown", (event) => {
if (document.activeElement.tagName === "A") event.preventDefault();
})</script>"""


@pytest.mark.parametrize("broken", BROKEN)
def test_a_judge_fails_what_is_broken_and_passes_what_is_not(broken: str, window: Page) -> None:
    judge, text, expected = BROKEN[broken]
    window.set_content(GOOD)
    assert judge(window) == []
    window.set_content(text + (TRAP if "out of reach" in broken else ""))
    assert [fault for fault in judge(window) if expected in fault] != []


def test_a_page_in_another_language_than_asked_for_is_a_fault(window: Page) -> None:
    window.set_content(GOOD)
    assert looking.language(window, "en") == []
    assert looking.language(window, "zh") == ["lang is en, not zh"]


def test_a_heavy_page_and_one_that_loads_from_elsewhere_are_faults(window: Page) -> None:
    window.route("http://tides.test/*", lambda route: route.fulfill(body=GOOD))
    window.goto("http://tides.test/")
    weight = looking.Weight()
    weight.known |= {"http://tides.test/light.css": 5_000, "http://tides.test/heavy.js": 99_000}
    assert weight.faults(window, ["http://tides.test/light.css"]) == []
    both = ["http://tides.test/light.css", "http://tides.test/heavy.js"]
    assert weight.faults(window, both) == ["104000 bytes of CSS and JavaScript"]
    assert weight.faults(window, ["http://ads.test/x.png"]) == ["loaded from elsewhere: http://ads.test/x.png"]
