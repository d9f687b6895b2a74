"""Exchange as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    """Floor 10a, outward."""

    name = "remit.exchange"
    label = "exchange"
    verbose_name = _("exchange")
