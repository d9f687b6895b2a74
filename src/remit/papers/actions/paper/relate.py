"""Say what one paper does to another."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.choices import RelationKind
from remit.papers.models import Paper, PaperRelation
from remit.papers.rules import paper as rules


@action("paper.relate", allow=rules.may_relate, says=_("said what the paper does to another"))
def relate(
    actor: Actor, paper: Paper, *, other: Paper, kind: str, from_on: date | None = None, reason: str = ""
) -> Paper:
    """From that day `paper` amends, supersedes, repeals or carries on `other`; no day: since it was issued.

    Raises Refused, with `fields`, where the actor may not read `other`, where it is said already, or where `other`
    does the same to `paper`, directly or by way of third papers.
    """
    if not rules.reads(actor, other):
        why = _("There is no such paper among those that you may read.")
        raise Refused(why, fields={"other": why})
    if paper.pk == other.pk:
        why = _("A paper cannot stand in this relation to itself.")
        raise Refused(why, fields={"other": why})
    if _leads(other, paper, kind):
        why = _("This would go in a circle: the other paper stands in this relation to this one already.")
        raise Refused(why, fields={"other": why})
    write.insert(PaperRelation(paper=paper, other=other, kind=kind, from_on=from_on))
    write.touch(paper)
    return paper


def _leads(start: Paper, goal: Paper, kind: str) -> bool:
    """Whether one comes from `start` to `goal` by relations of this kind (what supersedes and what repeals is one);
    a query for each step."""
    ending = {RelationKind.SUPERSEDES, RelationKind.REPEALS}
    kinds = ending if kind in ending else {kind}
    seen: set[int] = set()
    step = {start.pk}
    while step:
        if goal.pk in step:
            return True
        seen |= step
        rows = PaperRelation.objects.filter(paper__in=step, kind__in=kinds)
        step = set(rows.values_list("other", flat=True)) - seen
    return False
