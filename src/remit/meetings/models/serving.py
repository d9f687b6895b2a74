"""Which paragraphs of higher papers a requirement serves."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record
from remit.meetings.models.key_point import KeyPoint


class KeyPointServes(Record):
    """The requirement carries out this paragraph. It says where a requirement comes from and changes none of its words,
    so that it may be said of a signed record too."""

    key_point = models.ForeignKey(KeyPoint, on_delete=models.CASCADE, related_name="serves")
    point = models.ForeignKey("papers.Point", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="key_point_serves_a_point_once",
                fields=["key_point", "point"],
                violation_error_message=_("The requirement serves this paragraph already."),
            )
        ]

    def __str__(self) -> str:
        return f"requirement {self.key_point_id} serves paragraph {self.point_id}"
