"""A meeting of a body."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.meetings.choices import MeetingKind, MeetingState
from remit.papers.choices import Confidentiality


class Meeting(Record):
    """Ordinary, plenary, enlarged, conference or study; numbered within a term where the body does so.

    A `cited` meeting is another body's, known from what cites it: its day may be unknown. Every other one has its day.
    `version` counts the writings of its record: 1 when recorded, one more by each addition, translation or correction.
    `enlarged` may be true of any kind. A text in one language overrides the name that kind, ordinal and term make.
    """

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=MeetingKind.choices, default=MeetingKind.ORDINARY)
    enlarged = models.BooleanField(default=False)
    ordinal = models.PositiveIntegerField(null=True, blank=True)
    term = models.ForeignKey("bodies.Term", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=15, choices=MeetingState.choices, default=MeetingState.DRAFT)
    version = models.PositiveIntegerField(default=1, editable=False)
    confidentiality = models.CharField(max_length=10, choices=Confidentiality.choices, default=Confidentiality.INTERNAL)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="meeting_has_its_day",
                condition=Q(held_on__isnull=False) | Q(state__in=["cited", "draft"]),
                violation_error_message=_("A meeting that was held has a day."),
            ),
            models.CheckConstraint(
                name="meeting_ends_after_it_begins",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("held_on")),
                violation_error_message=_("A meeting cannot end before it begins."),
            ),
            models.CheckConstraint(
                name="meeting_known_state",
                condition=Q(state__in=MeetingState.values),
                violation_error_message=_("This state is not known."),
            ),
            models.UniqueConstraint(
                name="meeting_ordinal_once_per_term",
                fields=["body", "kind", "term", "ordinal"],
                # Not those that others cite: nobody elsewhere takes a number that the body has yet to give.
                condition=Q(ordinal__isnull=False, term__isnull=False) & ~Q(state__in=["cancelled", "cited"]),
                violation_error_message=_("The body has a meeting of this kind with this number in this term already."),
            ),
        ]
        indexes = [models.Index(fields=["-held_on", "-id"], name="meeting_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.held_on or ''}".strip()

    def own_title_in(self, language: str) -> Text:
        """The title given to it by hand, if any; `meetings.queries.naming` makes the full name."""
        return pick(self.texts.all(), "title", language)

    def place_in(self, language: str) -> Text:
        """Where it was held, for a reader of `language`."""
        return pick(self.texts.all(), "place", language)

    def summary_in(self, language: str) -> Text:
        """What the account says of it as a whole, for a reader of `language`."""
        return pick(self.texts.all(), "summary", language)


class MeetingText(Worded):
    """What is said of a meeting in one language; every part may be empty."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(max_length=500, blank=True)
    place = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="meeting_one_text_per_language",
                fields=["meeting", "language"],
                violation_error_message=_("The meeting has a text in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.title or f"text of meeting {self.meeting_id}"


class MeetingAudience(Record):
    """One of the persons who may read a meeting kept to named persons."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="audience")
    person = models.ForeignKey("bodies.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="meeting_reader_once",
                fields=["meeting", "person"],
                violation_error_message=_("This person is named already."),
            )
        ]

    def __str__(self) -> str:
        return f"reader {self.person_id} of meeting {self.meeting_id}"
