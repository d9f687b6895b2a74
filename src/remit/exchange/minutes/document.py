"""What printed minutes say: plain values, ready to be set. Nothing here knows where they come from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Language = Literal["en", "zh"]


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A text that the document's own language lacks: shown in the one it has, with a mark that says so."""

    words: str
    language: Language


Words = str | Borrowed


@dataclass(frozen=True, slots=True)
class Person:
    """One who is named in the minutes, with the role that is printed beside the name."""

    name: Words
    role: Words = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item, as it was taken: what was conveyed, what was said, and how it ended.

    `number` is printed as given ("3", "2.1"); in Chinese an empty one is counted 一、二、三.
    `outcome` is a label in the document's language ("Conveyed", "通过").
    """

    title: Words
    number: str = ""
    presenter: Words = ""
    conveyed: tuple[Words, ...] = ()
    texts: tuple[Words, ...] = ()
    outcome: Words = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something somebody is to do."""

    text: Words
    owner: Words = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    """The minutes of one meeting in one language.

    `mark` stands at the head of the first page (发文机关标志); empty, it is the body's name and the word for minutes.
    `standing` is printed beside the number where the minutes are not final ("Draft", "征求意见稿").
    `printed_at` is the moment the file says it was made: the same document gives the same bytes. It must be aware.
    """

    language: Language
    body: Words
    title: Words
    held_on: date
    printed_at: datetime
    mark: str = ""
    number: str = ""
    standing: str = ""
    kind: str = ""
    place: Words = ""
    chair: Person | None = None
    members: tuple[Person, ...] = ()
    in_attendance: tuple[Person, ...] = ()
    absent: tuple[Person, ...] = ()
    groups: tuple[Words, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    key_points: tuple[Words, ...] = ()
    decisions: tuple[Words, ...] = ()
    actions: tuple[Action, ...] = ()
    recorder: Words = ""
    checked_by: Words = ""
    issued_by: Words = ""
    issued_on: date | None = None
    sources: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()

    def __post_init__(self) -> None:
        """Refuses a moment without a zone, which would print another file on another machine."""
        if self.printed_at.tzinfo is None:
            raise ValueError("printed_at must carry a time zone.")


@dataclass(frozen=True, slots=True)
class BilingualMinutes:
    """The same meeting twice: the first language, then the second, each beginning on its own page."""

    first: MinutesDocument
    second: MinutesDocument

    def __post_init__(self) -> None:
        """Refuses the same language twice."""
        if self.first.language == self.second.language:
            raise ValueError("Bilingual minutes need two languages.")


AnyMinutes = MinutesDocument | BilingualMinutes
