"""Intake as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    """Floor 10a, outward."""

    name = "remit.intake"
    label = "intake"
    verbose_name = _("intake")
