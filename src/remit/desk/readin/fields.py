"""The fields of a draft, as plain values for the template."""

from dataclasses import dataclass, field
from datetime import date

from remit.kernel.texts import Text


@dataclass
class Option:
    """One choice of a list, or one radio button with what speaks for it."""

    value: str
    label: str | Text
    chosen: bool = False
    why: str = ""

    @property
    def from_page(self) -> bool:
        """Whether its label is a name as the page has it, in the page's language."""
        return self.value.startswith("name:")


@dataclass
class Field:
    """One field: `path` is its name in the form, `kind` text, area, day, number, select, switch, pick or choice.
    Two that are `half` stand side by side; one that is `planned` is asked only where an action is planned."""

    path: str
    kind: str
    label: str
    value: str = ""
    options: list[Option] = field(default_factory=list)
    error: str = ""
    names: str = ""
    more: "Field | None" = None
    half: bool = False
    planned: bool = False

    @property
    def type(self) -> str:
        """The type of the input: a day that cannot be is shown as it was typed."""
        if self.kind == "day":
            return "date" if not self.value or _is_day(self.value) else "text"
        return "text"


@dataclass(frozen=True)
class Offer:
    """Words that may be taken into a field, and why they are offered."""

    words: str
    why: str


@dataclass
class Found:
    """What the reader found, or did not, with its fields: one place to look at. `name` joins it with its words in the
    text, `number` is shown at both; `offers` are by path."""

    name: str
    section: str
    fields: list[Field]
    why: list[str] = field(default_factory=list)
    unsure: bool = False
    accepted: bool = False
    in_text: bool = False
    removable: bool = False
    number: int = 0
    offers: dict[str, Offer] = field(default_factory=dict)

    @property
    def groups(self) -> list[list[Field]]:
        """The fields in lines: two halves share one; the choices come after what they speak of."""
        lines: list[list[Field]] = []
        for each in sorted(self.fields, key=lambda one: one.kind == "choice"):
            if each.half and lines and len(lines[-1]) == 1 and lines[-1][0].half:
                lines[-1].append(each)
            else:
                lines.append([each])
        return lines

    @property
    def wrong(self) -> bool:
        """Whether a sentence stands beside one of its fields."""
        return any(each.error or (each.more and each.more.error) for each in self.fields)


@dataclass
class Section:
    """A heading with what stands under it; `adds` are (sheet, label) of the rows that can be added here."""

    key: str
    title: str
    found: list[Found]
    adds: list[tuple[str, str]] = field(default_factory=list)
    empty: str = ""


def _is_day(value: str) -> bool:
    try:
        return len(value) == 10 and date.fromisoformat(value) is not None
    except ValueError:
        return False
