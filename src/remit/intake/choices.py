"""The choices of intake."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DraftState(TextChoices):
    """Where a page that is being read in stands."""

    IN_CONFIRMATION = "in_confirmation", _("in confirmation")
    CONFIRMED = "confirmed", _("confirmed")
    DISCARDED = "discarded", _("discarded")
