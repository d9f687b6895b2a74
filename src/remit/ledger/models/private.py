"""The erasable part of an entry."""

from django.db import models


class Private(models.Model):
    """Names and other personal values of an entry. The entry keeps the SHA-256 of `salt` and `text`, so that this
    row can be erased without breaking anything, and cannot be changed unnoticed."""

    entry = models.OneToOneField("ledger.Entry", on_delete=models.PROTECT, related_name="private")
    salt = models.CharField(max_length=32)
    text = models.TextField()

    def __str__(self) -> str:
        return f"private part of entry {self.entry_id}"
