"""What people do at the pages, said as they would say it."""

from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.journey.office import PASSWORD, PEOPLE
from tests.served import Site


class Hand:
    """One person in a browser of their own, with JavaScript or without; `people` says who can sign in."""

    def __init__(
        self,
        browser: Browser,
        site: Site,
        *,
        scripts: bool = True,
        people: Mapping[str, tuple[str, str, object]] | Mapping[str, tuple[str, str]] = PEOPLE,
    ) -> None:
        self.site = site
        self.people = people
        self.scripts = scripts
        context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
        self.page: Page = context.new_page()

    def go(self, address: str) -> None:
        """Open an address of the site."""
        self.page.goto(self.site.address + address)

    def sign_in(self, who: str) -> None:
        """From the desk's address over the sign-in page to the desk."""
        self.go("/desk/")
        self.fill("E-mail address", self.people[who][0])
        self.fill("Password", PASSWORD)
        self.press("Sign in")
        self.sees_heading("Waiting for me")

    def fill(self, label: str, words: str) -> None:
        """Type into the field with this label."""
        self.field(label).fill(words)

    def field(self, label: str) -> Locator:
        """The field with this label."""
        return self.page.get_by_label(label).locator("visible=true").first

    def press(self, name: str) -> None:
        """Press the button, or follow the link, with this name, in the main part of the page."""
        main = self.page.locator("main")
        button = main.get_by_role("button", name=name, exact=True).or_(main.get_by_role("link", name=name, exact=True))
        button.last.click()  # before a form there may be a hidden button, for Enter

    def tab_to(self, name: str) -> None:
        """With the keyboard alone: from one thing to the next until what bears this name has the focus."""
        focused = self.page.locator(":focus")
        for _step in range(80):
            self.page.keyboard.press("Tab")
            if focused.count() and focused.inner_text().strip() == name:
                return
        raise AssertionError(f"The keyboard does not reach {name}.")

    def choose(self, question: str, answer: str) -> None:
        """Answer a question that offers a few answers."""
        group = self.page.get_by_role("group", name=question)
        group.get_by_label(answer).first.check()

    def sees(self, *texts: str) -> None:
        """Each of the texts can be seen in the main part."""
        for text in texts:
            expect(self.page.locator("main").get_by_text(text).locator("visible=true").first).to_be_visible()

    def sees_no_mistake(self) -> None:
        """Nothing is reproached: the page was not filled in yet."""
        expect(self.page.locator(".error-summary")).to_have_count(0)

    def sees_heading(self, text: str) -> None:
        """The page is headed so."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(text)

    def download(self, name: str, folder: Path) -> Path:
        """Follow a link to a file; where it was saved."""
        with self.page.expect_download() as told:
            self.press(name)
        path = folder / told.value.suggested_filename
        told.value.save_as(path)
        return path
