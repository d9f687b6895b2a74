"""Meetings as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    """Floor 6."""

    name = "remit.meetings"
    label = "meetings"
    verbose_name = _("meetings")

    def ready(self) -> None:
        """A merger of persons is asked about before it opens what is kept to one of them."""
        from remit.ledger.signals import entered
        from remit.meetings.standing_by import refuse_to_open_by_merging

        entered.connect(refuse_to_open_by_merging, dispatch_uid="meetings.refuse_to_open_by_merging")
