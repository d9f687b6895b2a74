"""Desk as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """Floor 11, doors."""

    name = "remit.desk"
    label = "desk"
    verbose_name = _("desk")
