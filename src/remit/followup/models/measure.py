"""An action to take."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.followup.choices import MeasureState
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.papers.choices import Confidentiality


class Measure(Record):
    """What somebody is to do: the body that leads, the person who owns it, and the dates planned, asked and done. It
    serves the requirement or decision of a meeting that it came from, or paragraphs of what was asked of a body
    (`referral`), where there are any."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    key_point = models.ForeignKey(
        "meetings.KeyPoint", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decision = models.ForeignKey("meetings.Decision", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    referral = models.ForeignKey(
        "conveyance.Referral", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    planned_on = models.DateField(null=True, blank=True, editable=False)
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    reported_by = models.BigIntegerField(null=True, blank=True, editable=False)
    result = models.TextField(blank=True)
    state = models.CharField(max_length=15, choices=MeasureState.choices, default=MeasureState.PLANNED)
    confidentiality = models.CharField(max_length=10, choices=Confidentiality.choices, default=Confidentiality.INTERNAL)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="measure_known_state",
                condition=Q(state__in=MeasureState.values),
                violation_error_message=_("This state is not known."),
            ),
            models.CheckConstraint(
                name="measure_done_has_its_day",
                condition=Q(done_on__isnull=False) | ~Q(state__in=["reported_done", "checked", "struck_off"]),
                violation_error_message=_("Say on which day it was done."),
            ),
        ]
        indexes = [models.Index(fields=["due_on", "id"], name="measure_by_due_day")]

    def __str__(self) -> str:
        return str(self.text_in("en"))[:80]

    def text_in(self, language: str) -> Text:
        """What is to be done, for a reader of `language`."""
        return pick(self.texts.all(), "text", language)


class MeasureText(Worded):
    """What is to be done, in one language."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="texts")
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="measure_one_text_per_language",
                fields=["measure", "language"],
                violation_error_message=_("There are words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]


class MeasurePoint(Record):
    """A paragraph that the measure serves."""

    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="points")
    point = models.ForeignKey("papers.Point", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="measure_serves_a_point_once",
                fields=["measure", "point"],
                violation_error_message=_("The action serves this paragraph already."),
            )
        ]

    def __str__(self) -> str:
        return f"paragraph {self.point_id} served by action {self.measure_id}"
