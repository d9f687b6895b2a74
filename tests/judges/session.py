"""One person's browser: pages opened in it, and what the judges say of each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from tests.judges import looking
from tests.judges.kinds import Sample
from tests.judges.visitor import Visitor

FORMS = 4


@dataclass
class Told:
    """What a page says of itself behind the scenes."""

    console: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)


class Session:
    """Opens pages as somebody and gathers the faults of each as sentences."""

    def __init__(self, browser: Browser, visitor: Visitor, language: str) -> None:
        self.site = visitor.site
        self.language = language
        self.context: BrowserContext = browser.new_context(viewport=looking.WINDOW, reduced_motion="reduce")  # type: ignore[arg-type]
        self.context.add_cookies(visitor.cookies())  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.told = Told()
        self.weight = looking.Weight()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.told.console.append(f"script: {error}"))
        self.page.on("request", lambda request: self.told.loaded.append(request.url))
        self.answers: list[tuple[str, int]] = []
        self.page.on("response", self._response)
        self.page.on("dialog", lambda dialog: dialog.accept())

    def close(self) -> None:
        """The browser's window is closed."""
        self.context.close()

    def open(self, address: str) -> int:
        """The page stands in the window; its status."""
        self.told.console.clear()
        self.told.loaded.clear()
        response = self.page.goto(self.site + address, wait_until="load")
        return response.status if response else 0

    def faults(self, sample: Sample) -> list[str]:
        """All that is wrong with a page: as it is, on a phone, in the dark, without a mouse."""
        status = self.open(self.address(sample))
        found = [f"status {status}"] if status != sample.status else []
        found += self.told.console
        found += self.weight.faults(self.page, self.told.loaded)
        found += looking.language(self.page, self.language) + self._looks()
        if self.language == "en":
            found += looking.keyboard(self.page)
        return found

    def refused(self, sample: Sample) -> Iterator[tuple[str, list[str]]]:
        """For each form of the page sent with nonsense: its place, and what is wrong with the answer."""
        for index in range(FORMS):
            if self.open(self.address(sample)) >= 400:
                return
            if self.page.evaluate(looking.script("nonsense"), index):
                self.page.wait_for_event("load", timeout=20_000)
                yield f"form {index + 1}", self._answer_faults(*self.answers[-1])

    def address(self, sample: Sample) -> str:
        """Where the page is in this session's language."""
        if self.language == "zh" and sample.address.startswith("/en/"):
            return "/zh/" + sample.address.removeprefix("/en/")
        return sample.address

    def _looks(self) -> list[str]:
        found = looking.axe(self.page) + looking.manners(self.page) + looking.narrow(self.page)
        if self.language == "zh":  # colours are the same in both languages, and keys too: each is judged in one
            self.page.emulate_media(color_scheme="dark")
            found += [f"dark: {fault}" for fault in looking.axe(self.page, only=looking.COLOURS)]
            self.page.emulate_media(color_scheme="light")
        return found

    def _answer_faults(self, address: str, status: int) -> list[str]:
        """The page that answers nonsense: one that the judges pass, where something is said beside a field."""
        if status >= 500:
            return [f"status {status} at {address}"]
        if not self.page.query_selector(".error-summary, .errorlist"):
            return [] if status < 400 else [f"status {status} at {address}, and no field says why"]
        if self.language == "zh":  # the same elements with other words
            return looking.language(self.page, self.language) + looking.manners(self.page)
        return looking.language(self.page, self.language) + self._looks()

    def _response(self, response: Response) -> None:
        if response.request.is_navigation_request():
            self.answers.append((response.url.removeprefix(self.site), response.status))

    def _console(self, message: ConsoleMessage) -> None:
        # What the browser itself logs of a page that is meant to be absent or refused is no fault of the page.
        if message.type == "error" and "status of 4" not in message.text:
            self.told.console.append(f"console: {message.text}")
