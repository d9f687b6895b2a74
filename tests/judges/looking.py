"""The judges that need a browser, each a function from an open page to what is wrong with it."""

import gzip
from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

HERE = Path(__file__).parent
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
PHONES = (320, 360)
HEAVIEST = 100_000
# A field for a day has stops of its own inside.
DATE_STOPS = 100
# Only from an element that had the focus does the browser go on where one wants it to.
TO_THE_TOP = """() => {
  const top = document.body.insertBefore(document.createElement("i"), document.body.firstChild);
  top.tabIndex = -1;
  top.focus();
  top.remove();
}"""
WINDOW = {"width": 1280, "height": 900}


@cache
def script(name: str) -> str:
    """The text of one of the scripts beside this file."""
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


def axe(page: Page, only: list[str] | None = None) -> list[str]:
    """Every violation, with the first elements that it was found on; `only` names single rules."""
    run = {"type": "rule", "values": only} if only else {"type": "tag", "values": RULES}
    found: dict[str, Any] = Axe().run(page, options={"runOnly": run, "resultTypes": ["violations"]}).response
    return [
        f"axe {one['id']} ({len(one['nodes'])}): "
        + " | ".join(f"{node['html'][:160]} {_measured(node)}" for node in one["nodes"][:3])
        for one in found["violations"]
    ]


def _measured(node: dict[str, Any]) -> str:
    return str(next((each["message"][:160] for each in node["any"]), ""))


def manners(page: Page) -> list[str]:
    """One h1, a title, a skip link that leads somewhere, words in the page's own language."""
    return list(page.evaluate(script("manners")))


def language(page: Page, code: str) -> list[str]:
    """The page says which language it speaks."""
    said = str(page.evaluate("document.documentElement.lang")).lower()
    return [] if said.split("-")[0] == code else [f"lang is {said}, not {code}"]


def narrow(page: Page) -> list[str]:
    """Nothing reaches beyond the edge of a phone."""
    faults: list[str] = []
    for width in PHONES:
        page.set_viewport_size({"width": width, "height": 700})
        faults += page.evaluate(script("overflow"))
    page.set_viewport_size(WINDOW)  # type: ignore[arg-type]
    return faults


def keyboard(page: Page) -> list[str]:
    """Tab reaches everything that can be clicked or filled in, and one sees where one is."""
    count = int(page.evaluate(script("stops")))
    reached: set[str] = set()
    faults = []
    page.evaluate(TO_THE_TOP)
    for _step in range(count + DATE_STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(script("focus"))
        if focused is None:
            break
        if focused["stop"] is not None:
            reached.add(focused["stop"])
        if not focused["seen"]:
            faults.append(f"the focus cannot be seen on: {focused['what']}")
    missed = count - len(reached)
    return faults + ([f"Tab does not reach {missed} of {count}: {_missed(page, reached)}"] if missed else [])


def _missed(page: Page, reached: set[str]) -> list[str]:
    found = page.evaluate(
        "[...document.querySelectorAll('[data-stop]')].map((e) => [e.dataset.stop, e.outerHTML.slice(0, 120)])"
    )
    return [text for stop, text in found if stop not in reached][:3]


class Weight:
    """What a page loads of CSS and JavaScript, as it goes over the wire."""

    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def faults(self, page: Page, loaded: list[str]) -> list[str]:
        """Too heavy, or anything from another place."""
        here = "/".join(page.url.split("/", 3)[:3]) + "/"
        elsewhere = [one for one in loaded if not one.startswith((here, "data:"))]
        weight = sum(self._of(page, one) for one in set(loaded) if one.split("?")[0].endswith((".css", ".js")))
        heavy = [f"{weight} bytes of CSS and JavaScript"] if weight > HEAVIEST else []
        return heavy + [f"loaded from elsewhere: {one}" for one in elsewhere]

    def _of(self, page: Page, address: str) -> int:
        if address not in self.known:
            self.known[address] = len(gzip.compress(page.request.get(address).body()))
        return self.known[address]
