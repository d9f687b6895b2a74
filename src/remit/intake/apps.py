"""Intake as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    """Floor 10a, outward."""

    name = "remit.intake"
    label = "intake"
    verbose_name = _("intake")

    def ready(self) -> None:
        """The bytes of a pile are not let go by others while it is being read."""
        from remit.intake.queries.pile import holds
        from remit.papers.store import HOLDERS

        HOLDERS.extend(ask for ask in (holds,) if ask not in HOLDERS)
