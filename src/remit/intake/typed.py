"""What a clerk typed, judged: strings become values, and each that cannot be leaves a sentence at its path."""

import re
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.intake import naming
from remit.intake.content import Content, get

LARGEST = 9_999
CONVEYED = ("meeting", "conference", "speech", "report", "regulation", "document")
LEVELS = ("public", "internal", "body")
DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日")


class Typed:
    """The values of a content by path; `errors` gathers a sentence for each that cannot be."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.errors: dict[str, object] = {}

    def text(self, path: str) -> str:
        """The words at a path, without blanks around them."""
        return get(self.content, path).strip()

    def on(self, path: str) -> bool:
        """Whether a switch is on."""
        return self.text(path) == "1"

    def day(self, path: str) -> date | None:
        """The day at a path, as 2023-12-29 or 2023年12月29日."""
        text = self.text(path)
        if not text:
            return None
        match = DAY.fullmatch(text)
        try:
            if match:
                return date(*(int(part) for part in match.groups() if part))
        except ValueError:
            pass
        self.wrong(path, _DAY)
        return None

    def number(self, path: str) -> int | None:
        """The whole number at a path, from 1."""
        text = self.text(path)
        if not text:
            return None
        if text.isdecimal() and len(text) < 6 and 1 <= int(text) <= LARGEST:
            return int(text)
        self.wrong(path, _("This is not a number from 1 to 9999."))
        return None

    def one_of(self, path: str, choices: tuple[str, ...], otherwise: str = "") -> str:
        """The choice at a path."""
        text = self.text(path) or otherwise
        if text not in choices:
            self.wrong(path, _("Choose one of the list."))
        return text

    def wrong(self, path: str, why: object) -> None:
        """The value at the path cannot be; the first sentence stays."""
        self.errors.setdefault(path, why)

    def name_path(self, name: str, field: str = "choice") -> str:
        """The path of the choice of this name."""
        row = next((row for row in self.content["names"] if row["name"] == name.strip()), None)
        return f"names-{row['key']}-{field}" if row else "meeting-body"


_DAY = _("This day cannot be. Write it as year-month-day, such as 2023-12-29.")


def check(content: Content) -> dict[str, object]:
    """A sentence for every value that cannot be recorded, by path; an empty mapping where all can."""
    typed = Typed(content)
    _meeting(typed)
    _names(typed)
    for row in content["persons"]:
        if not row["name"].strip():
            typed.wrong(f"persons-{row['key']}-name", _("Enter the name, or remove the row."))
    _conveyed(typed)
    for sheet in ("points", "decisions", "follow_ups"):
        for row in content[sheet]:
            at = f"{sheet}-{row['key']}"
            if not row["text"].strip():
                typed.wrong(f"{at}-text", _("Enter the words, or remove the row."))
            if typed.on(f"{at}-plan"):
                typed.day(f"{at}-due_on")
    return typed.errors


def _meeting(typed: Typed) -> None:
    if not typed.text("meeting-body"):
        typed.wrong("meeting-body", _("Say which body met."))
    if typed.day("meeting-held_on") is None:
        typed.wrong("meeting-held_on", _("Enter the day on which it was held."))
    for name in ("meeting-ended_on", "page-published_on"):
        typed.day(name)
    for name in ("ordinal", "term"):
        typed.number(f"meeting-{name}")
    if not typed.text("meeting-kind"):
        typed.wrong("meeting-kind", _("Choose the kind of meeting."))
    typed.one_of("meeting-confidentiality", LEVELS, "public")


def _names(typed: Typed) -> None:
    for name, sort in naming.sorts(typed.content).items():
        path = typed.name_path(name)
        choice = typed.text(path)
        if not choice:
            typed.wrong(path, _("Choose who is meant: nobody is linked silently."))
        elif choice == naming.OUT and sort == naming.OWN:
            typed.wrong(path, _("The body that met cannot be left out."))
        elif choice == naming.OTHER and not typed.text(typed.name_path(name, "other")):
            typed.wrong(typed.name_path(name, "other"), _("Enter the name of whom you mean."))


def _conveyed(typed: Typed) -> None:
    for row in typed.content["conveyed"]:
        at = f"conveyed-{row['key']}"
        if not row["choice"]:
            typed.wrong(f"{at}-choice", _("Choose whether it is one of these, new, or to be left out."))
        if row["choice"] == naming.OUT:
            continue
        if not row["title"].strip():
            typed.wrong(f"{at}-title", _("Enter the title, or remove the row."))
        kind = typed.one_of(f"{at}-kind", CONVEYED)
        for name in ("ordinal", "term"):
            typed.number(f"{at}-{name}")
        if row["opens"] == naming.NEW:
            typed.day(f"{at}-opens_on")
        if row["choice"] == naming.NEW and kind in CONVEYED[:2]:
            chosen = naming.choice_of(typed.content, row["by"])
            if not row["by"].strip() or chosen == naming.OUT:
                typed.wrong(f"{at}-by", _("Say whose meeting it was."))
