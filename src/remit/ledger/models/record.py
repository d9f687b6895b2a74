"""The base of every record."""

from typing import ClassVar

from django.db import models


class Record(models.Model):
    """A row that only actions write, by `ledger.write`.

    `revision` counts its changes, so that two people at once lose nothing. `UNDIGESTED` names columns that are
    caches and stay out of the digest.
    """

    UNDIGESTED: ClassVar[frozenset[str]] = frozenset()

    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def record_kind(cls) -> str:
        """The name of this kind in the ledger, such as "meetings.meeting"."""
        return cls._meta.label_lower
