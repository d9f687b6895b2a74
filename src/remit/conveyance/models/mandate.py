"""A mandate: one act of handing a paper, or chosen paragraphs of it, down to bodies."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.conveyance.choices import MandateState, Origin, TrackKind
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.papers.choices import Confidentiality


class Mandate(Record):
    """What `body` asks of others. One from outside was issued by a body that does not work here, and entered in the
    register of `received_by`. `authority` says on what it rests; `version` is the paper as it was handed down.

    From `recalled_on` (entered at `recalled_at`) all that was still open counts as recalled: the one fact stands for a
    turn of every such track and referral."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(
        "papers.PaperVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    paper = models.ForeignKey("papers.Paper", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=MandateState.choices, default=MandateState.DRAFT)
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.HERE)
    number = models.CharField(max_length=100, blank=True)
    authority = models.CharField(max_length=300, blank=True)
    approved_by = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    issued_on = models.DateField(null=True, blank=True)
    received_by = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    confidentiality = models.CharField(max_length=10, choices=Confidentiality.choices, default=Confidentiality.INTERNAL)
    recalled_on = models.DateField(null=True, blank=True)
    recalled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="mandate_known_state",
                condition=Q(state__in=MandateState.values),
                violation_error_message=_("This state is not known."),
            ),
            models.CheckConstraint(
                name="mandate_from_outside_has_a_receiver",
                condition=Q(origin="here", received_by__isnull=True) | Q(origin="outside", received_by__isnull=False),
                violation_error_message=_("Say in which body's register it was entered."),
            ),
            models.CheckConstraint(
                name="mandate_issued_has_its_day",
                condition=Q(issued_on__isnull=False) | ~Q(state__in=["issued", "closed"]),
                violation_error_message=_("Say on which day it was issued."),
            ),
        ]
        indexes = [models.Index(fields=["-issued_on", "-id"], name="mandate_by_day")]

    def __str__(self) -> str:
        return str(self.title_in("en"))

    def title_in(self, language: str) -> Text:
        """What is asked, in a line, for a reader of `language`."""
        return pick(self.texts.all(), "title", language)

    def words_in(self, language: str) -> Text:
        """What is asked, at length."""
        return pick(self.texts.all(), "words", language)


class MandateText(Worded):
    """A mandate's words in one language."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="mandate_one_text_per_language",
                fields=["mandate", "language"],
                violation_error_message=_("There are words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class MandatePoint(Record):
    """A paragraph that the mandate asks to be taken up."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="points")
    point = models.ForeignKey("papers.Point", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="mandate_point_once",
                fields=["mandate", "point"],
                violation_error_message=_("This paragraph is chosen already."),
            )
        ]

    def __str__(self) -> str:
        return f"paragraph {self.point_id} of mandate {self.mandate_id}"


class Ask(Record):
    """What is asked of every body, and until when: by a date, in working days from the issue, or standing (looked
    at every so many months). To ask for study or publicity needs a reason."""

    mandate = models.ForeignKey(Mandate, on_delete=models.CASCADE, related_name="asks")
    kind = models.CharField(max_length=10, choices=TrackKind.choices)
    due_on = models.DateField(null=True, blank=True)
    working_days = models.PositiveSmallIntegerField(null=True, blank=True)
    rhythm_months = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="mandate_asks_a_kind_once",
                fields=["mandate", "kind"],
                violation_error_message=_("This is asked for already."),
            ),
            models.CheckConstraint(
                name="ask_has_one_end",
                condition=Q(due_on__isnull=False, working_days__isnull=True, rhythm_months__isnull=True)
                | Q(due_on__isnull=True, working_days__isnull=False, rhythm_months__isnull=True)
                | Q(due_on__isnull=True, working_days__isnull=True),
                violation_error_message=_("Choose a date, a number of working days, or neither."),
            ),
            models.CheckConstraint(
                name="ask_beyond_implementing_has_a_reason",
                condition=Q(kind="implement") | ~Q(reason=""),
                violation_error_message=_("Say why study or publicity is asked for."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} asked by mandate {self.mandate_id}"
