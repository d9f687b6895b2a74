"""Oversight as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OversightConfig(AppConfig):
    """Floor 10a, outward."""

    name = "remit.oversight"
    label = "oversight"
    verbose_name = _("oversight")
