"""From a document to the lines that are printed, the same for PDF and DOCX.

Free text is a tuple of runs, each in the document's language (a plain string) or `Borrowed` from the other.
Labels and dates are ready strings.
"""

import re
from collections.abc import Iterable
from typing import Any

from remit.exchange.minutes.document import Borrowed, Language, MinutesDocument, Person, Words
from remit.exchange.minutes.labels import LABELS, day

Runs = tuple[Words, ...]
OWN_COUNT = re.compile(r"[（(]?[一二三四五六七八九十百\d]+(?:[)）、.．]|要|是)")

NUMERALS: list[str] = [
    tens + ones for tens in ("", *(d + "十" for d in ("", *"二三四五六七八九"))) for ones in ("", *"一二三四五六七八九")
]


def fields(document: MinutesDocument) -> dict[str, Any]:
    """Every line that the document prints, by name; what the document does not say is empty."""
    language = document.language
    labels = LABELS[language]
    sections = Sections(document)
    return {
        "language": language,
        "labels": dict(labels),
        "mark": document.mark or mark(document.body, language),
        "body": runs(document.body),
        "number": document.number,
        "standing": document.standing,
        "title": runs(document.title),
        "facts": facts(document),
        "attendance": attendance(document),
        "agenda": sections.agenda(),
        "key_points": sections.section("key_points", document.key_points),
        "decisions": sections.section("decisions", document.decisions),
        "actions": sections.actions(),
        "closing": closing(document),
        "issued_by": runs(document.issued_by),
        "issued_on": day(document.issued_on, language),
        "notes": [runs(note) for note in document.notes],
        "sources": [runs(source) for source in document.sources],
    }


def runs(words: Words) -> Runs:
    """One run, or none where there are no words."""
    text = words.words if isinstance(words, Borrowed) else words
    return (words,) if text.strip() else ()


def plain(words: Words) -> str:
    """The words alone."""
    return words.words if isinstance(words, Borrowed) else words


def mark(body: Words, language: Language) -> str:
    """The line at the head: the body, and in Chinese the word 会议纪要 joined to it (××会议 becomes ××会议纪要)."""
    name = plain(body).strip()
    if language == "en":
        return name
    return f"{name.removesuffix('会议')}{LABELS['zh']['minutes']}"


def facts(document: MinutesDocument) -> list[dict[str, Any]]:
    """When, where, what kind, and in whose chair; only what is known."""
    chair = person(document.chair, document.language) if document.chair else ()
    lines = {
        "kind": runs(document.kind),
        "held_on": runs(day(document.held_on, document.language)),
        "place": runs(document.place),
        "chair": chair,
    }
    return labelled(lines, document.language)


def attendance(document: MinutesDocument) -> list[dict[str, Any]]:
    """Who was there, who was in attendance, who had leave; then groups that are not named one by one."""
    language = document.language
    separator = "、" if language == "zh" else "; "
    lines = {
        "members": people(document.members, language),
        "in_attendance": people(document.in_attendance, language),
        "groups": joined([runs(group) for group in document.groups], separator),
        "absent": people(document.absent, language),
    }
    return labelled(lines, language)


def closing(document: MinutesDocument) -> list[dict[str, Any]]:
    """Who wrote the minutes down and who checked them."""
    lines = {"recorder": runs(document.recorder), "checked_by": runs(document.checked_by)}
    return labelled(lines, document.language)


def labelled(lines: dict[str, Runs], language: Language) -> list[dict[str, Any]]:
    """The lines that say something, each with its label."""
    return [{"name": name, "label": LABELS[language][name], "value": value} for name, value in lines.items() if value]


def people(persons: Iterable[Person], language: Language) -> Runs:
    """All of them in one line, in the order given."""
    return joined([person(one, language) for one in persons], "、" if language == "zh" else "; ")


def person(one: Person, language: Language) -> Runs:
    """张明（书记）; Ann Field (chair)."""
    role = runs(one.role)
    if not role:
        return runs(one.name)
    before, after = ("（", "）") if language == "zh" else (" (", ")")
    return joined_plain((*runs(one.name), before, *role, after))


def joined(parts: list[Runs], separator: str) -> Runs:
    """The parts with the separator between them."""
    together: list[Words] = []
    for part in parts:
        if together and part:
            together.append(separator)
        together.extend(part)
    return joined_plain(tuple(together))


def joined_plain(parts: Runs) -> Runs:
    """Neighbouring runs in the document's language become one, so that no line break is forced between them."""
    together: list[Words] = []
    for part in parts:
        if isinstance(part, str) and together and isinstance(together[-1], str):
            together[-1] += part
        else:
            together.append(part)
    return tuple(together)


class Sections:
    """The numbered parts of one document; in Chinese one count (一、二、三) runs through items and sections."""

    def __init__(self, document: MinutesDocument) -> None:
        """Nothing is counted yet."""
        self.document = document
        self.language = document.language
        self.runs_through = self.language == "zh" and not any(item.number for item in document.items)
        self.counted = 0

    def heading(self, name: str) -> str:
        """The section's label, with the next number where the count runs through."""
        label = LABELS[self.language][name]
        return f"{self.next()}、{label}" if self.runs_through else label

    def next(self) -> str:
        """The next number: 一, 二, … or 1, 2, …"""
        self.counted += 1
        return numeral(self.counted) if self.language == "zh" else str(self.counted)

    def agenda(self) -> list[dict[str, Any]]:
        """The agenda, each item with its number as printed."""
        return [
            {
                "number": (item.number or self.next()) + ("、" if self.language == "zh" else ""),
                "title": runs(item.title),
                "presenter": runs(item.presenter),
                "conveyed": [runs(title) for title in item.conveyed],
                "texts": [runs(text) for text in item.texts],
                "outcome": runs(item.outcome),
            }
            for item in self.document.items
        ]

    def section(self, name: str, texts: tuple[Words, ...]) -> dict[str, Any] | None:
        """A heading and its numbered sentences, or nothing; sentences that count themselves keep their own count."""
        if not texts:
            return None
        own = len(texts) == 1 or OWN_COUNT.match(plain(texts[0])) is not None
        return {
            "heading": self.heading(name),
            "points": [
                {"number": "" if own else self.point(order), "text": runs(text)} for order, text in enumerate(texts, 1)
            ],
        }

    def point(self, order: int) -> str:
        """（一） or (a), (b) … (z), (27)."""
        if self.language == "zh":
            return f"（{numeral(order)}）"
        return f"({chr(96 + order)})" if order <= 26 else f"({order})"

    def actions(self) -> dict[str, Any] | None:
        """A heading and the rows of the table of actions, or nothing."""
        if not self.document.actions:
            return None
        return {
            "heading": self.heading("actions"),
            "rows": [
                {
                    "order": str(order),
                    "text": runs(action.text),
                    "owner": runs(action.owner),
                    "due": day(action.due, self.language),
                }
                for order, action in enumerate(self.document.actions, 1)
            ],
        }


def numeral(number: int) -> str:
    """12 is 十二, as headings are counted."""
    if number < len(NUMERALS):
        return NUMERALS[number]
    import cn2an  # takes 150 ms to load, longer than the whole PDF

    return str(cn2an.an2cn(number))
