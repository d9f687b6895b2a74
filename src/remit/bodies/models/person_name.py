"""A person's name in one language."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Language
from remit.bodies.models.person import new_salt
from remit.ledger.models import Record


class PersonName(Record):
    """What somebody is called; personal, so its value stands in the erasable part of entries."""

    person = models.ForeignKey("bodies.Person", on_delete=models.CASCADE, related_name="names")
    language = models.CharField(max_length=5, choices=Language.choices)
    name = models.CharField(max_length=200)
    salt = models.CharField(max_length=32, default=new_salt, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="person_one_name_per_language",
                fields=["person", "language"],
                violation_error_message=_("The person has a name in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
