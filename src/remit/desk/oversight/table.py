"""The table to take along."""

from typing import Any

from django.utils.translation import gettext as _

from remit.bodies.models import Body
from remit.desk.oversight import words
from remit.desk.oversight.showing import Row, Seen


def head() -> list[str]:
    """Over each column."""
    return [
        _("Body"),
        _("Asked"),
        _("Finished"),
        _("Checked"),
        _("Late"),
        _("Working days late, at most"),
        _("Over 20 working days late"),
        _("Finished late"),
        _("Does not apply"),
        _("Recalled"),
        _("Working days until the answer: half took at most"),
        _("A quarter took at most"),
        _("Three quarters took at most"),
        _("State"),
    ]


def lines(shown: Seen, children: list[Body]) -> list[list[Any]]:
    """The body as a whole, then each row of the page's table; what is missing is empty."""
    return [_line(shown.total()), *(_line(row) for row in shown.rows(children))]


def _line(row: Row) -> list[Any]:
    found = row.figures
    if found is None:
        return [row.name, *[None] * 12, row.light["words"]]
    took = found.took
    return [
        row.name,
        found.asked,
        found.finished,
        found.checked,
        found.late,
        found.longest_late if found.late else None,
        found.long_overdue,
        found.finished_late,
        found.not_applicable,
        found.recalled,
        took.median if took else None,
        took.lower if took else None,
        took.upper if took else None,
        " · ".join(part for part in (row.light["words"], row.why) if part),
    ]


def title(shown: Seen) -> str:
    """What the table is of."""
    return f"{shown.look.mandate.title_in(shown.language)} · {words.KINDS[shown.kind]} · {shown.look.day.isoformat()}"
