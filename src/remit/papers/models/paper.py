"""A paper: a report, speech, regulation, decision or notice."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.papers.choices import Confidentiality, PaperKind


class Paper(Record):
    """What a body issued. `speaker` is who gave a speech. `number` is the document number as printed.
    `received_by` is the body in whose register it stands, where that is not the one that issued it."""

    body = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=PaperKind.choices, default=PaperKind.DOCUMENT)
    number = models.CharField(max_length=100, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    speaker = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    received_by = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confidentiality = models.CharField(max_length=10, choices=Confidentiality.choices, default=Confidentiality.INTERNAL)

    class Meta:
        indexes = [models.Index(fields=["-issued_on"], name="paper_by_day")]

    def __str__(self) -> str:
        return str(self.title_in("en"))

    def title_in(self, language: str) -> Text:
        """The title for a reader of `language`."""
        return pick(self.texts.all(), "title", language)


class PaperText(Worded):
    """A paper's title and summary in one language."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paper_one_text_per_language",
                fields=["paper", "language"],
                violation_error_message=_("The paper has a title in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class PaperAudience(Record):
    """One of the persons who may read a paper kept to named persons, or a body to which it was handed down."""

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="audience")
    person = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paper_reader_once",
                fields=["paper", "person"],
                violation_error_message=_("This person is named already."),
            ),
            models.UniqueConstraint(
                name="paper_receiver_once",
                fields=["paper", "body"],
                violation_error_message=_("This body is named already."),
            ),
            models.CheckConstraint(
                name="paper_reader_person_or_body",
                condition=Q(person__isnull=False, body__isnull=True) | Q(person__isnull=True, body__isnull=False),
                violation_error_message=_("Either a person or a body is named."),
            ),
        ]

    def __str__(self) -> str:
        return f"reader {self.person_id or self.body_id} of paper {self.paper_id}"
