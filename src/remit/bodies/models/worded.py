"""What every row of words in one language has in common."""

from django.db import models

from remit.bodies.choices import Language
from remit.ledger.models import Record


class Worded(Record):
    """One language's words for a record; the record's own class names the foreign key and the texts."""

    language = models.CharField(max_length=5, choices=Language.choices)

    class Meta:
        abstract = True
