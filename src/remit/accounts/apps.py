"""Accounts as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Floor 4."""

    name = "remit.accounts"
    label = "accounts"
    verbose_name = _("accounts")
