"""How the tracks below a body stand now: from the kept counters."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.db.models import Q

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.bodies.queries.subtree import prefixes
from remit.conveyance.models import Mandate, Track
from remit.conveyance.queries.standing import Standing, standing
from remit.oversight.queries.alike import Alike, Counted, Groups, positive


def groups_today(mandate: Mandate, node: Body, children: Sequence[Body], calendars: CalendarsAt) -> Groups:
    """The tracks of the body and all below it, and of those of these bodies right below; three queries.

    A counter knows no calendar: what is counted under a body with a calendar of its own is taken out of what is counted
    above it.
    """
    apart = [path for path in calendars.own if path.startswith(node.path) and path != node.path]
    known = {body.path: body for body in (node, *children)}
    missing = Body.objects.filter(path__in=[path for path in apart if path not in known])
    known |= {body.path: body for body in missing}
    rows = defaultdict(list)
    for row in standing(mandate, list(known.values())):
        rows[row.node_id].append(row)
    by_path = {path: rows[body.pk] for path, body in known.items()}
    own = Track.objects.filter(Q(body=node), mandate=mandate, despatch__state="sent")
    alike = own.values_list("kind", "state", "due_on", "answered_on")
    return Groups(
        total=_counted(node.path, by_path, apart, calendars),
        own=Counter(Alike(calendars.of(node.path), *row) for row in alike),
        children={child.path: _counted(child.path, by_path, apart, calendars) for child in children},
    )


def _counted(path: str, rows: dict[str, list[Standing]], apart: list[str], calendars: CalendarsAt) -> Counted:
    inside = {path, *(other for other in apart if other.startswith(path))}
    counted: Counted = Counter()
    for each in inside:
        above = next((p for p in prefixes(each) if p != each and p in inside), None) if each != path else None
        for row in rows[each]:
            alike = (row.kind, row.state, row.due_on, row.answered_on)
            counted[Alike(calendars.of(each), *alike)] += row.n
            if above is not None:
                counted[Alike(calendars.of(above), *alike)] -= row.n
    return positive(counted)
