"""What one paper does to another."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record
from remit.papers.choices import RelationKind
from remit.papers.models.paper import Paper


class PaperRelation(Record):
    """`paper` amends, supersedes, repeals or carries on `other`, from a day on."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="relations")
    other = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="relations_from")
    kind = models.CharField(max_length=12, choices=RelationKind.choices)
    from_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paper_relation_once",
                fields=["paper", "other", "kind"],
                violation_error_message=_("This is said of the two papers already."),
            ),
            models.CheckConstraint(
                name="paper_not_related_to_itself",
                condition=~Q(paper=F("other")),
                violation_error_message=_("A paper cannot stand in this relation to itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"paper {self.paper_id} {self.kind} paper {self.other_id}"
