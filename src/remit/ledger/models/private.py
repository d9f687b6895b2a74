"""The erasable parts of an entry."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Private(models.Model):
    """What an entry says in words. `who`: the actor's name; `what`: label, reason, and each row's values before and
    after.

    The entry keeps the SHA-256 of `salt` and `text`, so that a part can be erased without breaking anything, and
    cannot be changed unnoticed.
    """

    entry = models.ForeignKey("ledger.Entry", on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=4)
    salt = models.CharField(max_length=32)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="private_each_part_once",
                fields=["entry", "part"],
                violation_error_message=_("The entry has this part already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.part} of entry {self.entry_id}"
