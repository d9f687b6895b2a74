"""What has come of a mandate at and below a body, on any day."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from remit.bodies.models import Body
from remit.bodies.queries.body import every_body
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Mandate, Referral
from remit.kernel.actor import Actor
from remit.oversight.queries.alike import Counted, Groups
from remit.oversight.queries.figures import Figures, figures
from remit.oversight.queries.look import Look
from remit.oversight.queries.then import groups_then
from remit.oversight.queries.today import groups_today


@dataclass(frozen=True)
class Coverage:
    """By kind, where it was asked for: the figures of the body with all below it, of the body itself, and of each body
    right below that was counted, by its id (one that was not asked, nor any below it, is missing)."""

    total: dict[str, Figures]
    own: dict[str, Figures]
    children: dict[int, dict[str, Figures]]


def coverage(look: Look, children: Sequence[Body] = ()) -> Coverage:
    """As it stood at the cut-off; three queries, whatever the size of the tree."""
    groups, kinds = _groups(look, children), kinds_of(look.mandate)
    below = {child.pk: _by_kind(look, kinds, groups.children.get(child.path)) for child in children}
    return Coverage(_by_kind(look, kinds, groups.total), _by_kind(look, kinds, groups.own), below)


def children_of(actor: Actor, look: Look) -> QuerySet[Body]:
    """The bodies right below at the cut-off, as the tree was then, with their names. Those that were merged into
    another come along only where they were asked themselves; a page of them costs two queries."""
    tree, node = look.calendars.tree, look.node
    if not look.there:
        return every_body(actor).none()
    here = Q(depth=node.depth + 1, path__startswith=node.path) & ~Q(path__in=[*tree.moved, *tree.absent])
    here |= Q(path__in=[path for path in tree.moved if tree.above(path) == node.path])
    asked = Referral.objects.filter(mandate=look.mandate, body=OuterRef("pk"), despatch__state="sent")
    return every_body(actor).filter(here).filter(Q(merged_into=None) | Exists(asked))


def kinds_of(mandate: Mandate) -> list[str]:
    """What counts: implementing; study and publicity only where they were asked for with a reason. No query where the
    mandate came with its `asks`."""
    asked = {ask.kind for ask in mandate.asks.all() if ask.kind == TrackKind.IMPLEMENT or ask.reason.strip()}
    return [kind for kind in (TrackKind.IMPLEMENT, TrackKind.STUDY, TrackKind.PUBLICISE) if kind in asked]


def _groups(look: Look, children: Sequence[Body]) -> Groups:
    if not look.there:
        return Groups()
    if look.today:
        return groups_today(look.mandate, look.node, children, look.calendars)
    return groups_then(look.mandate, look.node, children, look.cutoff, look.calendars)


def _by_kind(look: Look, kinds: list[str], counted: Counted | None) -> dict[str, Figures]:
    issued_on = look.mandate.issued_on
    if not counted or issued_on is None:
        return {}
    told = {kind: figures(counted, kind, look.day, issued_on) for kind in kinds}
    return {kind: found for kind, found in told.items() if found is not None}
