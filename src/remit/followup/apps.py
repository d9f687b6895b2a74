"""Followup as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FollowupConfig(AppConfig):
    """Floor 8."""

    name = "remit.followup"
    label = "followup"
    verbose_name = _("followup")
