"""A letter."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.notices.choices import LetterState


class Letter(models.Model):
    """One letter to one account: it is there before it goes out, so that nobody sends it a second time. A letter that
    gathers a day's notices has that `day`: one a day."""

    account = models.ForeignKey("accounts.Account", on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=7, choices=LetterState.choices, default=LetterState.GOING)
    day = models.DateField(null=True, blank=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    sentence = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="letter_of_a_day_once",
                fields=["account", "day"],
                violation_error_message=_("This day's letter has been written already."),
            ),
            models.CheckConstraint(
                name="letter_known_state",
                condition=Q(state__in=LetterState.values),
                violation_error_message=_("This state is not known."),
            ),
        ]
        indexes = [models.Index(fields=["state", "begun_at"], name="letter_by_state")]

    def __str__(self) -> str:
        return f"letter {self.pk} to account {self.account_id}"
