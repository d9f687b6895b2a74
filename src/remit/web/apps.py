"""Web as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    """Floor 10a, outward."""

    name = "remit.web"
    label = "web"
    verbose_name = _("web")
