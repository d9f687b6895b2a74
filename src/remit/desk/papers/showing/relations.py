"""What a paper does to others and others to it, in words."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.papers.choices import RelationKind
from remit.papers.models import Paper
from remit.papers.queries.relation import related
from remit.web.address import desk_address
from remit.web.templatetags.remit import text

OUTWARD = {
    RelationKind.AMENDS: _("Amends"),
    RelationKind.SUPERSEDES: _("Supersedes"),
    RelationKind.REPEALS: _("Repeals"),
    RelationKind.FOLLOWS: _("Carries on"),
}
INWARD = {
    RelationKind.AMENDS: _("Amended by"),
    RelationKind.SUPERSEDES: _("Superseded by"),
    RelationKind.REPEALS: _("Repealed by"),
    RelationKind.FOLLOWS: _("Carried on by"),
}


@dataclass(frozen=True)
class Row:
    """One relation: its label, the other paper, from when, and whether it is to be said before all else."""

    pk: int
    label: Any
    href: str
    title: Any
    from_on: date | None
    first: bool
    ends: bool
    outward: bool


def of(actor: Actor, paper: Paper) -> list[Row]:
    """The relations that the actor may know of."""
    return [
        Row(
            pk=each.row.pk,
            label=(OUTWARD if each.outward else INWARD)[each.kind],
            href=desk_address(each.other),
            title=text(each.other.title_in(actor.language)),
            from_on=each.row.from_on or (each.other.issued_on if not each.outward else None),
            first=each.ends or (not each.outward and each.kind is RelationKind.AMENDS),
            ends=each.ends,
            outward=each.outward,
        )
        for each in related(actor, paper)
    ]
