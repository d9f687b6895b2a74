"""Publication as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    """Floor 9."""

    name = "remit.publication"
    label = "publication"
    verbose_name = _("publication")

    def ready(self) -> None:
        """The public's account of a meeting is asked about whenever the meeting is corrected."""
        from remit.ledger.signals import entered
        from remit.publication.standing_by import refuse_to_close_what_is_public

        entered.connect(refuse_to_close_what_is_public, dispatch_uid="publication.refuse_to_close_what_is_public")
