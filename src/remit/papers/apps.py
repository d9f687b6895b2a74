"""Papers as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PapersConfig(AppConfig):
    """Floor 5."""

    name = "remit.papers"
    label = "papers"
    verbose_name = _("papers")

    def ready(self) -> None:
        """A merger of persons is asked about before it opens what is kept to one of them; the bytes of files
        that are kept here are not let go by others."""
        from remit.ledger.signals import entered
        from remit.papers.queries.file import holds
        from remit.papers.standing_by import refuse_to_open_by_merging
        from remit.papers.store import HOLDERS

        entered.connect(refuse_to_open_by_merging, dispatch_uid="papers.refuse_to_open_by_merging")
        HOLDERS.extend(ask for ask in (holds,) if ask not in HOLDERS)
