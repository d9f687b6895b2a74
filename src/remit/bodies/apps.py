"""Bodies as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BodiesConfig(AppConfig):
    """Floor 3."""

    name = "remit.bodies"
    label = "bodies"
    verbose_name = _("bodies")
