"""Cli as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CliConfig(AppConfig):
    """Floor 11, doors."""

    name = "remit.cli"
    label = "cli"
    verbose_name = _("cli")
