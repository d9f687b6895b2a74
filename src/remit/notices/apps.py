"""Notices as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    """Floor 10b."""

    name = "remit.notices"
    label = "notices"
    verbose_name = _("notices")

    def ready(self) -> None:
        """It hears every act."""
        from remit.ledger.signals import entered
        from remit.notices import hearing

        entered.connect(hearing.hear, dispatch_uid="notices hear every act")
