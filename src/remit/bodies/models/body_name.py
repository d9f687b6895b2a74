"""A body's name in one language, from a day until a day."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Language
from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class BodyName(Record, Dated):
    """What a body is called."""

    body = models.ForeignKey("bodies.Body", on_delete=models.CASCADE, related_name="names")
    language = models.CharField(max_length=5, choices=Language.choices)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="body_one_current_name_per_language",
                fields=["body", "language"],
                condition=Q(until_on__isnull=True),
                violation_error_message=_("The body has a current name in this language already."),
            ),
            models.CheckConstraint(
                name="body_name_until_after_from",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gt=F("from_on")),
                violation_error_message=_("A name cannot end before it begins."),
            ),
        ]
        indexes = [models.Index(fields=["name"], name="body_name_by_name")]

    def __str__(self) -> str:
        return self.name
