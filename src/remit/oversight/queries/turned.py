"""How the tracks below a body stood at a cut-off: from what was handed down and every turn entered by then.

For a cut-off in the middle of a day, of which the kept counters cannot tell; and what they are tested against."""

from collections import Counter
from typing import Any

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When
from django.db.models.functions import Substr

from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import CalendarsAt
from remit.bodies.queries.subtree import LAST, Subtree
from remit.conveyance.lifecycle import TRACK
from remit.conveyance.models import Despatch, Mandate, Referral, Track, Turn
from remit.conveyance.queries.kept_at import recalled
from remit.kernel.cutoff import Cutoff
from remit.oversight.queries.alike import Alike, Groups, positive


def groups_turned(mandate: Mandate, node: Body, cutoff: Cutoff, calendars: CalendarsAt) -> Groups:
    """The tracks of the body and of all that stood below it then. Asked again later with the same cut-off, the same;
    three queries, whatever the size of the tree."""
    tracks, turns = _within(mandate, calendars.tree.subtree(node.path), whole=node.depth == 1)
    piece = piece_of(calendars, node.path)
    despatches = list(Despatch.objects.filter(mandate=mandate).values_list("pk", "sent_at", "sent_on"))
    sent = {pk for pk, at, on in despatches if at is not None and cutoff.knew(at) and on <= cutoff.day}
    counted: Counter[tuple[Any, ...]] = Counter()
    tracks = tracks.filter(despatch__in=sent).annotate(piece=piece)
    for path, kind, due_on, n in tracks.order_by().values_list("piece", "kind", "due_on").annotate(n=Count("pk")):
        counted[path, kind, "pending", due_on, None] += n
    turns = turns.filter(track__isnull=False, entered_at__lte=cutoff.entered_until, happened_on__lte=cutoff.day)
    if len(sent) < len(despatches):
        # Mostly all were sent; then the tracks need not be looked up.
        turns = turns.filter(track__despatch__in=sent)
    columns = ("piece", "kind", "due_on", "was", "was_answered_on", "now", "answered_on")
    rows = turns.annotate(piece=piece).order_by().values_list(*columns).annotate(n=Count("pk"))
    for path, kind, due_on, was, was_on, now, now_on, n in rows:
        counted[path, kind, was, due_on, was_on] -= n
        counted[path, kind, now, due_on, now_on] += n
    if recalled(mandate, cutoff):
        for (path, kind, state, due_on, on), n in list(counted.items()):
            if TRACK.allows(state, "recall"):
                counted[path, kind, state, due_on, on] -= n
                counted[path, kind, "recalled", due_on, None] += n
    return _by_child(counted, node.path, calendars)


def _within(mandate: Mandate, part: Subtree, *, whole: bool) -> tuple[QuerySet[Track], QuerySet[Turn]]:
    """The mandate's tracks and turns in that part. A part is found from its bodies on, so that it costs what is in it;
    the whole is read straight through."""
    if whole:
        place = part.q("body__")
        return Track.objects.filter(place, mandate=mandate), Turn.objects.filter(place, mandate=mandate)
    place = Q(body__in=Body.objects.filter(part.q()).order_by().values("pk"))
    referrals = Referral.objects.filter(place, mandate=mandate).order_by().values("pk")
    return Track.objects.filter(place, mandate=mandate), Turn.objects.filter(referral__in=referrals)


def piece_of(calendars: CalendarsAt, node: str) -> Any:
    """In SQL: the path of the piece of the tree below `node` that a track's body lies in. Within a piece all bodies
    stood under the same one right below `node` and worked by the same calendar: it is the path down to that one, but
    for the few bodies that moved or have a calendar of their own, and what is below them."""
    length = len(node) + Body.steplen
    special = {path for path in (*calendars.own, *calendars.tree.moved) if not node.startswith(path)}
    nearest_first = sorted(special, key=len, reverse=True)
    cases = [When(Q(body__path__range=(path, path + LAST)), then=Value(path)) for path in nearest_first]
    cut = Substr("body__path", 1, length)
    return Case(*cases, default=cut, output_field=CharField()) if cases else cut


def _by_child(counted: Counter[tuple[Any, ...]], node: str, calendars: CalendarsAt) -> Groups:
    groups = Groups()
    child: dict[str, str] = {}
    for (path, *alike), n in counted.items():
        if path not in child:
            line = calendars.tree.line(path)
            at = line.index(node)
            child[path] = line[at + 1] if at + 1 < len(line) else ""
        key = Alike(calendars.of(path), *alike)
        here = groups.children.setdefault(child[path], Counter()) if child[path] else groups.own
        here[key] += n
        groups.total[key] += n
    groups.total, groups.own = positive(groups.total), positive(groups.own)
    groups.children = {path: positive(rows) for path, rows in groups.children.items()}
    return groups
