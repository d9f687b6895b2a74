"""Conveyance as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConveyanceConfig(AppConfig):
    """Floor 7."""

    name = "remit.conveyance"
    label = "conveyance"
    verbose_name = _("conveyance")
