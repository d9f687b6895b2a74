"""Meetings as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    """Floor 6."""

    name = "remit.meetings"
    label = "meetings"
    verbose_name = _("meetings")
