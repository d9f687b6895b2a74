"""The queue as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class QueueConfig(AppConfig):
    """Floor 1b: above the kernel, below all that has work to be done later."""

    name = "remit.queue"
    label = "queue"
    verbose_name = _("background work")

    def ready(self) -> None:
        """Every app's jobs are known by name."""
        autodiscover_modules("jobs")
