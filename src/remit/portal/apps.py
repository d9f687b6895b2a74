"""Portal as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """Floor 11, doors."""

    name = "remit.portal"
    label = "portal"
    verbose_name = _("portal")
