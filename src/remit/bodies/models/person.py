"""A person who takes part in meetings or holds a post."""

import secrets

from django.db import models

from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


def new_salt() -> str:
    """32 hex digits."""
    return secrets.token_hex(16)


class Person(Record):
    """Somebody. Names are rows per language. `salt` keeps the ledger's digest from being guessed once a name is
    erased. `entered_in` is the body through which the person was entered, where that is known: it minds who belongs
    nowhere."""

    salt = models.CharField(max_length=32, default=new_salt, editable=False)
    entered_in = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    def __str__(self) -> str:
        return str(self.name_in("en"))

    def name_in(self, language: str) -> Text:
        """The name for a reader of `language`."""
        return pick(self.names.all(), "name", language)
