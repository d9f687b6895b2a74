"""The choices of actions to take."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class MeasureState(TextChoices):
    """Where an action stands."""

    PLANNED = "planned", _("planned")
    ASSIGNED = "assigned", _("assigned")
    IN_PROGRESS = "in_progress", _("in progress")
    REPORTED_DONE = "reported_done", _("reported done")
    CHECKED = "checked", _("checked")
    STRUCK_OFF = "struck_off", _("struck off")
    CANCELLED = "cancelled", _("cancelled")
