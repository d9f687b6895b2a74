"""Questions about what papers do to each other."""

from dataclasses import dataclass

from django.db.models import Q

from remit.kernel.actor import Actor
from remit.papers.choices import RelationKind
from remit.papers.models import Paper, PaperRelation
from remit.papers.queries.paper import papers

ENDING = frozenset({RelationKind.SUPERSEDES, RelationKind.REPEALS})


@dataclass(frozen=True)
class Related:
    """One relation as seen from a paper: the other one, what is done, and whether this one does it."""

    row: PaperRelation
    other: Paper
    outward: bool

    @property
    def kind(self) -> RelationKind:
        """What is done."""
        return RelationKind(self.row.kind)

    @property
    def ends(self) -> bool:
        """Whether the other paper takes the place of this one, or ends it."""
        return not self.outward and self.kind in ENDING


def related(actor: Actor, paper: Paper) -> list[Related]:
    """What the paper does to others and others to it, as far as the actor may read them; three queries at most for the
    relations, and those of `papers`. What a paper that one may not read does to this one is not told: it would tell
    of that paper."""
    rows = list(PaperRelation.objects.filter(Q(paper=paper) | Q(other=paper)).order_by("from_on", "pk"))
    wanted = {row.other_id if row.paper_id == paper.pk else row.paper_id for row in rows}
    seen = {each.pk: each for each in papers(actor).filter(pk__in=wanted)} if wanted else {}
    return [
        Related(row, seen[key], outward)
        for row in rows
        for outward in (row.paper_id == paper.pk,)
        for key in (row.other_id if outward else row.paper_id,)
        if key in seen
    ]
