"""Followup as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowupConfig(AppConfig):
    """Floor 8."""

    name = "remit.followup"
    label = "followup"
    verbose_name = _("followup")

    def ready(self) -> None:
        """A merger of persons is asked about before it opens what is kept to one of them."""
        from remit.followup.standing_by import refuse_to_open_by_merging
        from remit.ledger.signals import entered

        entered.connect(refuse_to_open_by_merging, dispatch_uid="followup.refuse_to_open_by_merging")
