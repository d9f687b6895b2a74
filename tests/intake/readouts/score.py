"""The score of what the reader finds on the pages of a half: `python -m tests.intake.readouts.score dev kept`.

For every field: n values in the truth; *strict* is the micro F1 of equal values (case, quotation marks, outer marks and
a leading article set aside), all parts of a person, a conveyed item or a task being asked for; *soft* is the micro F1
where texts match from a Dice similarity of 0.75 between their pairs of characters, or one holds the other and is at
least half as long, and where of a person the name, of a conveyed item the title, of a task the text is asked for.
`prec.` is the share of what was read that matches softly. The mean is taken over the fields.
"""

import csv
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TYPED = ("language", "published_on", "meeting_kind", "is_enlarged", "ordinal", "term", "held_on")
TEXTS = ("title", "breadcrumb", "body_name")
STRINGS = ("superior_bodies", "attendee_groups", "documents_named", "key_points", "decisions")
NAMED_BY = {"persons": "name", "conveyed": "title", "follow_up": "text"}
FIELDS = (
    "language", "published_on", "title", "breadcrumb", "body_name", "superior_bodies", "meeting_kind", "is_enlarged",
    "ordinal", "term", "held_on", "chaired_by", "attendee_groups", "persons", "conveyed", "documents_named",
    "key_points", "decisions", "follow_up",
)  # fmt: skip
LIKE = 0.75
OUTER = "".join(dict.fromkeys(" .,;:。、-–—"))

Record = dict[str, Any]


@dataclass
class Tally:
    """Values in the truth, values read, and how many of them are equal or alike."""

    told: int = 0
    read: int = 0
    equal: int = 0
    alike: int = 0

    def add(self, other: "Tally") -> None:
        """Count another page's."""
        self.told, self.read = self.told + other.told, self.read + other.read
        self.equal, self.alike = self.equal + other.equal, self.alike + other.alike

    def f1(self, hits: int) -> float | None:
        """Harmonic mean of precision and recall; None where there is nothing to find and nothing was read."""
        return 2 * hits / (self.told + self.read) if self.told + self.read else None

    @property
    def precision(self) -> float | None:
        """The share of what was read that is right."""
        return self.alike / self.read if self.read else None


def normal(value: Any) -> Any:
    """A text without case, quotation marks, blanks, outer punctuation and a leading article."""
    if not isinstance(value, str):
        return value
    plain = unicodedata.normalize("NFKC", value).casefold()
    plain = re.sub(r"[《》〈〉“”\"„«»‘’']", "", plain)
    plain = re.sub(r"\s+", " ", plain).strip(OUTER)
    return re.sub(r"^(the|a|an|der|die|das|den|le|la|les) ", "", plain)


def likeness(one: str, other: str) -> float:
    """From 0 (nothing in common) to 1 (equal)."""
    first, second = normal(one), normal(other)
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    pairs, others = _pairs(first), _pairs(second)
    dice = 2 * (pairs & others).total() / (pairs.total() + others.total())
    short, long = sorted((first, second), key=len)
    return max(dice, 0.9) if short in long and len(short) * 2 >= len(long) else dice


def _pairs(text: str) -> Counter[str]:
    text = text.replace(" ", "") if re.search("[\u3400-\u9fff]", text) else text
    return Counter(text[at : at + 2] for at in range(max(1, len(text) - 1)))


def matched(truth: list[Any], read: list[Any], likeness_of: Callable[[Any, Any], float], least: float) -> int:
    """How many can be matched one to one, the best first."""
    found = [
        (likeness_of(one, other), -abs(i - j), i, j) for i, one in enumerate(truth) for j, other in enumerate(read)
    ]
    left, right, hits = set(range(len(truth))), set(range(len(read))), 0
    for like, _, i, j in sorted(found, reverse=True):
        if like >= least and i in left and j in right:
            left.remove(i)
            right.remove(j)
            hits += 1
    return hits


def tally(field: str, truth: Any, read: Any) -> Tally:
    """One field of one page."""
    if field in (*TYPED, *TEXTS, "chaired_by"):
        return _scalar(field, truth, read)
    name = NAMED_BY.get(field)

    def alike(one: Any, other: Any) -> float:
        return likeness(one[name], other[name]) if name else likeness(one, other)

    def equal(one: Any, other: Any) -> float:
        parts = [(one[part], other.get(part)) for part in one] if name else [(one, other)]
        return float(all(normal(left) == normal(right) for left, right in parts))

    return Tally(len(truth), len(read), matched(truth, read, equal, 1.0), matched(truth, read, alike, LIKE))


def _scalar(field: str, truth: Any, read: Any) -> Tally:
    both = truth is not None and read is not None
    if field in TYPED:
        same = both and truth == read and type(truth) is type(read)
        return Tally(truth is not None, read is not None, same, same)
    if field in TEXTS:
        return Tally(truth is not None, read is not None, both and normal(truth) == normal(read),
                     both and likeness(truth, read) >= LIKE)  # fmt: skip
    parts = both and all(normal(truth[part]) == normal(read[part]) for part in ("name", "role"))
    return Tally(truth is not None, read is not None, parts, both and likeness(truth["name"], read["name"]) >= LIKE)


def pages_of(half: str) -> dict[str, Path]:
    """Id → the page as it was published: with its markup where it has any."""
    found: dict[str, Path] = {}
    for path in sorted((HERE / half / "pages").iterdir(), key=lambda path: path.suffix == ".txt", reverse=True):
        found[path.stem] = path
    return found


def score(half: str) -> dict[str, dict[str, Tally]]:
    """Group ("all", each language, each group of pages) → field → tally, over a half of the pages."""
    from remit.intake.reader import read_file

    tallies: dict[str, dict[str, Tally]] = defaultdict(lambda: defaultdict(Tally))
    pages = pages_of(half)
    for row in csv.DictReader((HERE / half / "index.csv").read_text("utf-8").splitlines()):
        truth = json.loads((HERE / half / "truth" / f"{row['id']}.json").read_text("utf-8"))
        read = read_file(pages[row["id"]])
        for field in FIELDS:
            one = tally(field, truth[field], read[field])
            for group in dict.fromkeys(("all", row["language"], row["group"])):
                tallies[group][field].add(one)
    return tallies


def mean(fields: dict[str, Tally]) -> float:
    """Mean soft F1 over the fields."""
    values = [value for one in fields.values() if (value := one.f1(one.alike)) is not None]
    return sum(values) / len(values)


def table(half: str) -> str:
    """The score of a half, a line each field."""
    tallies = score(half)
    groups = [group for group in ("zh", "en", "tr", "other") if group in tallies]
    lines = [f"{half}\n{'field':16}{'n':>6}{'read':>6}{'prec.':>7}{'strict':>7}{'soft':>7}" + _cells(groups)]
    for field in FIELDS:
        one = tallies["all"][field]
        scores = [one.precision, one.f1(one.equal), one.f1(one.alike)]
        scores += [tallies[group][field].f1(tallies[group][field].alike) for group in groups]
        lines.append(f"{field:16}{one.told:6}{one.read:6}" + _cells(scores))
    means = [mean(tallies[group]) for group in ("all", *groups)]
    return "\n".join([*lines, f"{'mean':16}{'':26}" + _cells(means)])


def _cells(values: list[Any]) -> str:
    shown = ("-" if value is None else f"{value:.3f}" if isinstance(value, float) else value for value in values)
    return "".join(f"{cell:>7}" for cell in shown)


if __name__ == "__main__":
    for name in sys.argv[1:] or ["dev", "kept"]:
        sys.stdout.write(table(name) + "\n\n")
