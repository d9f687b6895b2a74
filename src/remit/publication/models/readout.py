"""The public account of a meeting."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Language
from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.publication.choices import ReadoutState


class Readout(Record):
    """Written in `source_language`; the other language is written beside it. `author` and `approver` are account
    ids."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    source_language = models.CharField(max_length=5, choices=Language.choices)
    state = models.CharField(max_length=20, choices=ReadoutState.choices, default=ReadoutState.DRAFT)
    author = models.BigIntegerField(null=True, blank=True, editable=False)
    approver = models.BigIntegerField(null=True, blank=True, editable=False)
    edition_number = models.PositiveIntegerField(default=0, editable=False)
    published_on = models.DateField(null=True, blank=True, editable=False)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="readout_one_per_meeting",
                fields=["meeting"],
                condition=~Q(state="withdrawn"),
                violation_error_message=_("The meeting has a public account already."),
            ),
            models.CheckConstraint(
                name="readout_known_state",
                condition=Q(state__in=ReadoutState.values),
                violation_error_message=_("This state is not known."),
            ),
            models.CheckConstraint(
                name="readout_withdrawn_has_its_day",
                condition=Q(withdrawn_on__isnull=False) | ~Q(state="withdrawn"),
                violation_error_message=_("Say on which day it was withdrawn."),
            ),
            models.CheckConstraint(
                name="readout_published_has_an_edition",
                condition=Q(edition_number__gt=0, published_on__isnull=False)
                | ~Q(state__in=["published", "withdrawn"]),
                violation_error_message=_("What is published has an edition and a day."),
            ),
        ]
        indexes = [models.Index(fields=["-published_on", "-id"], name="readout_by_day")]

    def __str__(self) -> str:
        return str(self.title_in(self.source_language))

    def title_in(self, language: str) -> Text:
        """The title for a reader of `language`; while there is none yet, words that say so."""
        return titled(self.texts.all(), language)


def titled(texts: Iterable["ReadoutText"], language: str) -> Text:
    """The title of a readout with these texts, for a reader of `language`."""
    return pick(texts, "title", language) or Text(gettext("Without a title"), language)


class ReadoutText(Worded):
    """The title in one language; `withdrawal` is what the tombstone says once it is withdrawn."""

    readout = models.ForeignKey(Readout, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(max_length=500, blank=True)
    made_from = models.CharField(max_length=64, blank=True)
    withdrawal = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="readout_one_text_per_language",
                fields=["readout", "language"],
                violation_error_message=_("The readout has a title in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.title
