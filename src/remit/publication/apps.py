"""Publication as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    """Floor 9."""

    name = "remit.publication"
    label = "publication"
    verbose_name = _("publication")
