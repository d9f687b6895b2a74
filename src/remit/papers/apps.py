"""Papers as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PapersConfig(AppConfig):
    """Floor 5."""

    name = "remit.papers"
    label = "papers"
    verbose_name = _("papers")
