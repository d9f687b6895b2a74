"""The clerk's way, step by step: each step does what people do, and says what they see."""

import re
from pathlib import Path

import docx
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.journey.hand import Hand
from tests.journey.page import PAGE

CORRECTED = "Every quay must be inspected before the autumn tides of 2024."
PLENARY = "Fourth Plenary (Enlarged) Session of the Ninth Brackwater Municipal Committee"
CONFERENCE = "Economic Work Conference of the Brackwater Municipal Committee"


def read_in(clerk: Hand, text: str = PAGE) -> None:
    """A pasted page becomes a draft that shows what was found where."""
    clerk.go("/desk/readin/")
    clerk.press("Read in a page")
    clerk.fill("The text of the page", text)
    clerk.press("Read it")
    clerk.sees_heading("A page being read in")
    found = clerk.page.locator(".page-text a.finding").all_inner_texts()
    told = " ".join(found)
    for words in ("December 29", PLENARY, "mid-level staff", "Mara Quill", "every quay must be inspected"):
        assert words in told, found
    clerk.sees("The year before that of the page's date")


def link_and_create(clerk: Hand) -> None:
    """Bodies that are known are linked, a person who is not is entered, each by the clerk's choice."""
    clerk.press("Link the 2 names that match exactly")
    office = clerk.page.get_by_role("group", name="Which body is “Brackwater Harbour Office”?")
    expect(office.get_by_label("Brackwater Harbour Office same name")).to_be_checked()
    clerk.choose("Who is “Mara Quill”?", "A new person")


def correct_and_accept(clerk: Hand) -> None:
    """A requirement is put right, the day accepted; with the keyboard where it helps."""
    points = clerk.page.locator("#found-points-0")
    points.get_by_label("Requirement").fill(CORRECTED)
    day = clerk.page.locator("#found-meeting-held_on")
    expect(day.get_by_label("Held on")).to_have_value("2023-12-29")
    if clerk.scripts:
        day.get_by_label("Held on").press("Enter")
        expect(day.get_by_label("right")).to_be_checked()
        expect(day).to_have_class(re.compile("accepted"))
    else:
        day.get_by_label("right").check()


def plan_an_action(clerk: Hand) -> None:
    """A requirement gets an owner and a day; saved, left, and found again as it was left."""
    points = clerk.page.locator("#found-points-0")
    points.get_by_label("Plan an action").check()
    points.get_by_label("Owner").select_option(label="Mara Quill")
    points.get_by_label("Due on").fill("2024-09-15")
    clerk.press("Save")
    clerk.go("/desk/")
    clerk.go("/desk/readin/")
    clerk.page.locator("main a.what").first.click()
    expect(points.get_by_label("Requirement")).to_have_value(CORRECTED)
    expect(points.get_by_label("Due on")).to_have_value("2024-09-15")
    expect(clerk.page.locator("#found-meeting-held_on").get_by_label("right")).to_be_checked()


def confirm(clerk: Hand) -> str:
    """Confirming records the meeting; its address."""
    clerk.press("Confirm and record")
    clerk.sees_heading("Recorded")
    clerk.press("Open the meeting")
    return clerk.page.url.removeprefix(clerk.site.address)


def sees_the_meeting(clerk: Hand) -> None:
    """Its page tells what was read: kind, day, who was there, what was conveyed and asked, what is to be done."""
    clerk.sees_heading("Enlarged Meeting of the Brackwater Harbour Office")
    clerk.sees("29 December 2023", PLENARY, CONFERENCE, "Regulations on the Safety of Quays")
    clerk.sees("Mara Quill", "members of the party group", "mid-level staff", "enlarged meeting")
    clerk.sees(CORRECTED, "all divisions must report faults within two days")
    clerk.sees("set up a working group on storm surges", "15 September 2024")
    clerk.press(PLENARY)
    facts = clerk.page.locator("dl.facts").inner_text()
    assert re.search(r"Number of the meeting\s+4\b", facts), facts
    assert re.search(r"Term\s+9\b", facts), facts


def print_minutes(clerk: Hand, meeting: str, folder: Path) -> None:
    """The minutes as PDF and DOCX say the same in both languages."""
    expected = {"en": ("Brackwater Harbour Office", "29 December 2023"), "zh": ("咸水市港口办公室", "2023年12月29日")}
    for code, words in expected.items():
        clerk.go(f"{meeting}minutes/")
        row = clerk.page.get_by_role("row", name={"en": "English", "zh": "中文"}[code])
        for kind, text_of in (("PDF", pdf_text), ("DOCX", docx_text)):
            with clerk.page.expect_download() as told:
                row.get_by_role("link", name=kind).click()
            path = folder / told.value.suggested_filename
            told.value.save_as(path)
            text = text_of(path)
            for each in (*words, "inspected before the autumn tides of 2024"):
                assert each.replace(" ", "") in text, (path.name, each, text[:2000])


def pdf_text(path: Path) -> str:
    """The words of a PDF, without blanks."""
    return re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in PdfReader(path).pages))


def docx_text(path: Path) -> str:
    """The words of a DOCX, without blanks."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return re.sub(r"\s+", "", "".join([*(each.text for each in document.paragraphs), *cells]))
