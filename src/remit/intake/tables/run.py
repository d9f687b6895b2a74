"""All rows of a table, one after the other."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from remit.intake.tables import bodies, people
from remit.intake.tables.columns import KINDS
from remit.intake.tables.outcome import Fate, Outcome, Preview
from remit.intake.tables.reading import Row, read
from remit.kernel.actor import Actor
from remit.kernel.errors import RemitError

BRING_IN: dict[str, Callable[[Actor, Row, Outcome], None]] = {"bodies": bodies.bring_in, "people": people.bring_in}


def preview(actor: Actor, kind: str, content: bytes) -> Preview:
    """What bringing the table in would do, row by row; nothing is written. Raises Refused where it is no such table."""
    with transaction.atomic():
        # The rows are brought in by the very actions that will do it, and all of it is taken back: so the preview
        # can never promise what would then be refused.
        found = run(actor, kind, content)
        transaction.set_rollback(True)
    return found


def run(actor: Actor, kind: str, content: bytes) -> Preview:
    """Every row that can be is brought in, each whole or not at all. Part of an action, not one itself."""
    rows = read(KINDS[kind], content)
    done = {row.line: _bring_in(actor, kind, row) for row in (_superiors_first(rows) if kind == "bodies" else rows)}
    for row in rows:
        if row.line not in done:
            why = _("The superior bodies of these rows go round in a circle.")
            done[row.line] = Outcome(row.line, _label(row), Fate.REFUSED, why=why, column="superior")
    return Preview(kind, [done[row.line] for row in rows])


def _bring_in(actor: Actor, kind: str, row: Row) -> Outcome:
    outcome = Outcome(row.line, _label(row))
    try:
        if row.why:
            raise RemitError(row.why)
        with transaction.atomic():
            BRING_IN[kind](actor, row, outcome)
    except RemitError as error:
        known = [name for name in error.fields if name in KINDS[kind].heads()]
        why = str(error.fields[known[0]] if known else error.why)
        return Outcome(row.line, outcome.label, Fate.REFUSED, why=why, column=known[0] if known else "")
    return outcome


def _label(row: Row) -> str:
    return " · ".join(row.get(column) for column in ("name_en", "name_zh") if row.get(column)) or "–"


def _superiors_first(rows: list[Row]) -> Iterator[Row]:
    """The rows so that each comes after the rows of its superior body; those that go round in a circle never come."""
    waiting = list(rows)
    while waiting:
        lines: dict[str, set[int]] = defaultdict(set)
        for row in waiting:
            for column in ("name_en", "name_zh"):
                lines[row.get(column)].add(row.line)
        ready = [row for row in waiting if not lines.get(_superior(row), set()) - {row.line}]
        if not ready:
            return
        yield from ready
        done = {row.line for row in ready}
        waiting = [row for row in waiting if row.line not in done]


def _superior(row: Row) -> str:
    """The superior body's own name; a row without one waits for nobody."""
    return row.get("superior").rpartition("/")[2].strip() or "/"
