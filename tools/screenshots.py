"""Pictures of the sample city: those of the documentation, or (with a folder) every kind of page in every manner.

.venv/bin/python tools/screenshots.py            docs/pictures/*.png
.venv/bin/python tools/screenshots.py FOLDER     360, 768 and 1280 px, English and Chinese, light and dark
.venv/bin/python tools/screenshots.py FOLDER meetings    only kinds of page with that word in their name
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
HEAVIEST = 300_000
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]
os.environ |= {"REMIT_DEMO": "1", "DJANGO_SETTINGS_MODULE": "remit.config.settings"}
os.environ["REMIT_HOME"] = tempfile.mkdtemp(prefix="remit-pictures-")

import django  # noqa: E402

django.setup()

from playwright.sync_api import Browser, Page  # noqa: E402

from remit.accounts.sample import SAMPLE_DOMAIN  # noqa: E402
from remit.cli.demo.data.accounts import PASSWORD  # noqa: E402
from tests.judges.conftest import ROLES, STARTS  # noqa: E402
from tests.judges.kinds import Sample, explore, representatives  # noqa: E402
from tests.judges.visitor import Visitor  # noqa: E402
from tests.served import Site, chromium, seeded, served  # noqa: E402

SIZES = {360: 740, 768: 1024, 1280: 860}
# The documentation's pictures: name, who looks, in which language, and the kind of page.
WANTED = (
    ("waiting", "clerk", "en", "desk:waiting:index"),
    ("meeting", "clerk", "en", "desk:meetings:meeting"),
    ("read-in", "clerk", "en", "desk:readin:draft"),
    ("readout", "citizen", "en", "portal:readout?both"),
)


def main(arguments: list[str]) -> None:
    """Take the pictures."""
    with city() as site, chromium() as browser:
        samples = _samples(site)
        if not arguments:
            for name, role, language, kind in WANTED:
                document(browser, site, samples, name, role, language, kind)
            return
        folder = Path(arguments[0])
        folder.mkdir(parents=True, exist_ok=True)
        words = arguments[1:] or [""]
        everything(browser, site, [one for one in samples if any(word in one.kind for word in words)], folder)


@contextmanager
def city() -> Iterator[Site]:
    """The sample city, served."""
    home = Path(os.environ["REMIT_HOME"]) / "city"
    seeded(home, "remit.cli.demo.seed")
    with served(home) as site:
        yield site


def visitor(site: Site, role: str, language: str) -> Visitor:
    """Somebody who is signed in and speaks the language."""
    somebody = Visitor(site.address)
    if role != "citizen":
        somebody.sign_in(role + SAMPLE_DOMAIN, PASSWORD)
    somebody.speak(language)
    return somebody


def document(
    browser: Browser, site: Site, samples: list[Sample], name: str, role: str, language: str, kind: str
) -> None:
    """One picture of the documentation, light enough to be kept."""
    sample = max((one for one in samples if one.kind == kind), key=lambda one: len(one.parts))
    page = window(browser, visitor(site, role, language), dark=False)
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(site.address + spoken(sample.address, language))
    path = PICTURES / f"{name}.png"
    page.screenshot(path=path)
    page.context.close()
    if path.stat().st_size > HEAVIEST:
        raise SystemExit(f"{path} weighs more than {HEAVIEST} bytes")


def everything(browser: Browser, site: Site, samples: list[Sample], folder: Path) -> None:
    """Every sample at every size, in both languages, light and dark."""
    for language in ("en", "zh"):
        for role in ROLES:
            mine = [one for one in samples if one.role == role]
            somebody = visitor(site, role, language) if mine else None
            for dark in (False, True) if somebody else ():
                page = window(browser, somebody, dark=dark)
                for number, sample in enumerate(mine):
                    page.goto(site.address + spoken(sample.address, language))
                    kind = sample.kind.replace(":", ".").replace("?", "+")
                    for width, height in SIZES.items():
                        page.set_viewport_size({"width": width, "height": height})
                        manner = f"{language}-{'dark' if dark else 'light'}-{width}"
                        page.screenshot(path=folder / f"{kind}-{role}{number}-{manner}.png", full_page=True)
                page.context.close()


def window(browser: Browser, somebody: Visitor, *, dark: bool) -> Page:
    """A window of this person's."""
    context = browser.new_context(color_scheme="dark" if dark else "light", reduced_motion="reduce")
    context.add_cookies(somebody.cookies())
    return context.new_page()


def spoken(address: str, language: str) -> str:
    """The address of a public page in this language; others speak the person's own."""
    return f"/{language}/" + address.removeprefix("/en/") if address.startswith("/en/") else address


def _samples(site: Site) -> list[Sample]:
    return representatives(sample for role in ROLES for sample in explore(role, visitor(site, role, "en"), STARTS))


if __name__ == "__main__":
    main(sys.argv[1:])
