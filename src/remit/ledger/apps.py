"""The ledger as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LedgerConfig(AppConfig):
    """Floor 2."""

    name = "remit.ledger"
    label = "ledger"
    verbose_name = _("ledger")
