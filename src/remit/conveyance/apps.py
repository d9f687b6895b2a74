"""Conveyance as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConveyanceConfig(AppConfig):
    """Floor 7."""

    name = "remit.conveyance"
    label = "conveyance"
    verbose_name = _("conveyance")

    def ready(self) -> None:
        """Its caches follow the tree of bodies, and are verified with the records; files that it
        keeps are not let go by others."""
        from remit.conveyance import moving, verifying
        from remit.conveyance.queries.reply_form import holds
        from remit.ledger.signals import entered
        from remit.ledger.verify_records import CACHES
        from remit.papers.store import HOLDERS

        entered.connect(moving.follow, dispatch_uid="conveyance counters follow the tree")

        CACHES.extend(check for check in (verifying.states, verifying.tallies) if check not in CACHES)
        HOLDERS.extend(ask for ask in (holds,) if ask not in HOLDERS)
