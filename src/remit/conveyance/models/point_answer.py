"""What a body answers to a paragraph, given once for every demand that cites it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import PointOutcome
from remit.ledger.models import Record


class PointAnswer(Record):
    """`body` says of the paragraph (as worded in `version`): done, no action needed and why, or continuing. It answers
    every open demand that cites the paragraph. One that was taken back stays, with the day."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    point = models.ForeignKey("papers.Point", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey("papers.PaperVersion", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=PointOutcome.choices)
    words = models.TextField(blank=True)
    rhythm_months = models.PositiveSmallIntegerField(null=True, blank=True)
    happened_on = models.DateField()
    entered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    evidence_kind = models.CharField(max_length=60, blank=True)
    evidence_id = models.BigIntegerField(null=True, blank=True)
    evidence_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="point_one_standing_answer_per_body",
                fields=["body", "point"],
                condition=Q(withdrawn_at__isnull=True),
                violation_error_message=_("The body has answered this paragraph already."),
            ),
            models.CheckConstraint(
                name="point_no_action_has_a_reason",
                condition=~Q(outcome="no_action") | ~Q(words=""),
                violation_error_message=_("Say why no action is needed."),
            ),
            models.CheckConstraint(
                name="point_continuing_has_a_rhythm",
                condition=~Q(outcome="continuing") | Q(rhythm_months__isnull=False),
                violation_error_message=_("Say every how many months it is looked at."),
            ),
        ]

    def __str__(self) -> str:
        return f"answer of body {self.body_id} to paragraph {self.point_id}"
