"""Papers as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PapersConfig(AppConfig):
    """Floor 5."""

    name = "remit.papers"
    label = "papers"
    verbose_name = _("papers")

    def ready(self) -> None:
        """A merger of persons is asked about before it opens what is kept to one of them."""
        from remit.ledger.signals import entered
        from remit.papers.standing_by import refuse_to_open_by_merging

        entered.connect(refuse_to_open_by_merging, dispatch_uid="papers.refuse_to_open_by_merging")
