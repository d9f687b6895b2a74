"""How the tracks below a body stood at a cut-off: from the kept counters of past days, taken apart by the tree of then.

The counters know the tree of today. What stood elsewhere then, was not there yet, or worked by a calendar of its own is
a piece that is taken out of what is counted above it today, and counted where it stood.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import islice

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.bodies.queries.subtree import prefixes
from remit.conveyance.models import Mandate
from remit.conveyance.queries.kept_at import Alike as Standing
from remit.conveyance.queries.kept_at import held_at, kept_at
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import WorkingDays
from remit.oversight.queries.alike import Alike, Counted, Groups, positive
from remit.oversight.queries.turned import groups_turned


def groups_then(
    mandate: Mandate, node: Body, children: Sequence[Body], cutoff: Cutoff, calendars: CalendarsAt
) -> Groups:
    """The tracks of the body and of all that stood below it then, and of those of these bodies right below. Asked again
    later with the same cut-off, the same; three queries."""
    if not held_at(mandate, cutoff):
        return groups_turned(mandate, node, cutoff, calendars)
    known = {body.path: body for body in (node, *children)}
    apart = _apart(node.path, known.keys(), calendars)
    known |= {body.path: body for body in Body.objects.filter(path__in=apart - known.keys())}
    below, own = kept_at(mandate, list(known.values()), cutoff, alone=[node])
    groups = Groups(children={child.path: Counter() for child in children})
    for path, rows in _pieces({path: below[body.pk] for path, body in known.items()}).items():
        line = calendars.tree.line(path)
        if node.path in line:
            alike = _by_calendar(rows, calendars.of(path))
            groups.total.update(alike)
            child = next(iter(line[line.index(node.path) + 1 :]), "")
            if child in groups.children:
                groups.children[child].update(alike)
    groups.own.update(positive(_by_calendar(own[node.pk], calendars.of(node.path))))
    groups.total = positive(groups.total)
    groups.children = {path: positive(rows) for path, rows in groups.children.items()}
    return groups


def _apart(node: str, known: Set[str], calendars: CalendarsAt) -> set[str]:
    """The paths of the pieces that have to be counted alone: what stood at or below the body then and does not today,
    and what is below one of those pieces, or of these bodies, and stood elsewhere, was absent or had a calendar."""
    tree = calendars.tree
    marks = {*calendars.own, *tree.moved}
    bases = {path for path in marks if node in tree.line(path)} | known
    gone = {
        path
        for path in tree.absent
        if next((p for p in _above(path) if p in tree.moved or p in tree.absent), "") not in tree.absent
    }
    return bases | {path for path in marks | gone if any(above in bases for above in _above(path))}


def _above(path: str) -> Iterator[str]:
    return islice(prefixes(path), 1, None)


def _pieces(below: Mapping[str, Counter[Standing]]) -> dict[str, Counter[Standing]]:
    """What is counted under each of these paths and under none of those below it."""
    pieces = {path: Counter(rows) for path, rows in below.items()}
    for path, rows in below.items():
        if above := next((p for p in _above(path) if p in below), None):
            pieces[above].subtract(rows)
    return pieces


def _by_calendar(rows: Counter[Standing], calendar: WorkingDays) -> Counted:
    return Counter({Alike(calendar, *alike): n for alike, n in rows.items()})
